/** What pictures say, in the language in use. */
import { date } from '../element/format.js';
import { amount } from '../element/many/totals.js';
import { t } from '../locales/index.js';
import { inUse } from '../locales/intl.js';
import type { RankedPicture, Slice, TimeMark, TimePicture } from './data.js';
import { magnitude } from './exact.js';

interface Formats {
  readonly tag: string;
  readonly compact: Intl.NumberFormat;
  readonly percents: Intl.NumberFormat;
  readonly years: Intl.DateTimeFormat;
  readonly months: Intl.DateTimeFormat;
  readonly days: Intl.DateTimeFormat;
}

let made: Formats | undefined;

function formats(): Formats {
  const { tag } = inUse();
  if (made?.tag === tag) return made;
  const latn = { numberingSystem: 'latn' } as const;
  const utc = { timeZone: 'UTC', calendar: 'gregory', ...latn } as const;
  made = {
    tag,
    compact: new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1, ...latn }),
    percents: new Intl.NumberFormat(tag, { style: 'percent', maximumSignificantDigits: 3, ...latn }),
    years: new Intl.DateTimeFormat(tag, { ...utc, year: 'numeric' }),
    months: new Intl.DateTimeFormat(tag, { ...utc, month: 'short', year: 'numeric' }),
    days: new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month: 'short' }),
  };
  return made;
}

export const axisNumber = (value: number): string => formats().compact.format(value).replace('-', '\u2212');

const DAY = 86_400_000;

/** A tick of an axis that spans so many milliseconds: no finer than is needed to tell it from the next. */
export function axisDate(day: Date, span: number): string {
  const { days, months, years } = formats();
  if (day.getUTCDate() > 1 || span < 45 * DAY) return days.format(day);
  return day.getUTCMonth() > 0 || span < 800 * DAY ? months.format(day) : years.format(day);
}

/** A day, or a month. */
export const dayOrMonth = (iso: string): string =>
  iso.length === 7 ? formats().months.format(Date.parse(`${iso}-01`)) : date(iso);

type Part = string | false | undefined | null;
const joined = (parts: readonly Part[], between: string): string => parts.filter(Boolean).join(between);
const sentences = (...parts: readonly Part[]): string => joined(parts, ' ');

/** A mark in words: when, what, how much. */
export function markWords(mark: TimeMark, measure: string): string {
  const { code, meaning, direction, held, rows } = mark;
  return joined(
    [
      dayOrMonth(mark.date),
      joined([code, meaning], ': '),
      held,
      direction && t.cell[direction],
      `${measure} ${amount(magnitude(mark.amount))}`,
      rows > 1 && t.rows(rows),
    ],
    ', ',
  );
}

/** What is seen: how many, when, which way. */
export function timeSentence({ marks, unit, rows, missing }: TimePicture): string {
  const [first, last] = [marks[0]?.date, marks.at(-1)?.date];
  if (first === undefined || last === undefined) return t.picture.nothing(t.rows(rows));
  const of = (which: readonly TimeMark[]) => which.reduce((all, mark) => all + mark.rows, 0);
  const way = (direction: TimeMark['direction']) => of(marks.filter((mark) => mark.direction === direction));
  const gone = missing.date + missing.amount + missing.direction > 0;
  const drawn = gone ? t.ofAll(of(marks), t.rows(rows)) : t.rows(rows);
  const when = first === last ? t.picture.on(drawn, dayOrMonth(first)) : t.picture.between(drawn, dayOrMonth(first), dayOrMonth(last));
  const ways = joined(
    [way('acquired') > 0 && t.picture.acquired(way('acquired')), way('disposed') > 0 && t.picture.disposed(way('disposed'))],
    ', ',
  );
  return sentences(ways ? `${when}: ${ways}.` : `${when}.`, unit === 'day' && t.picture.eachDay, unit === 'month' && t.picture.eachMonth);
}

/** What is not seen, and why. */
export const missingSentence = ({ missing: { date: undated, amount: unknown, direction } }: TimePicture, measure: string): string =>
  sentences(
    undated > 0 && t.picture.undated(undated),
    unknown > 0 && t.picture.unknown(measure, t.rows(unknown)),
    direction > 0 && t.picture.noDirection(direction),
  );

/** How many rows the conditions of the table leave. */
export const shownSentence = (rows: number, all: number): string => (rows < all ? t.picture.shown(t.ofAll(rows, t.rows(all))) : '');

export const repeatsSentence = (repeats: number): string => (repeats > 0 ? t.picture.repeats(t.rows(repeats)) : '');

/** The values of a slice, as one name. */
export const sliceName = ({ values }: Slice): string => joined(values, ' \u00b7 ') || t.cell.notStated;

/** The part that a value is of the total, where parts make sense. */
function part(sum: string, total: string): string | undefined {
  const ratio = Number(sum) / Number(total);
  return Number(total) > 0 && ratio >= 0 && ratio <= 1 ? t.picture.ofTotal(formats().percents.format(ratio)) : undefined;
}

export const barWords = (slice: Slice & { sum: string }, measure: string, total: string): string =>
  joined([sliceName(slice), `${measure} ${amount(slice.sum)}`, part(slice.sum, total), slice.rows > 1 && t.rows(slice.rows)], ', ');

/** What is seen: how many of how many, and the exact totals. */
export function rankedSentence({ bars, rest, total, rows, unknown }: RankedPicture, measure: string, filings: number): string {
  if (bars.length === 0) return t.picture.nothing(t.rows(rows));
  return sentences(
    rest ? t.picture.largest(bars.length, bars.length + rest.slices, measure) : t.picture.all(bars.length, measure),
    t.picture.total(t.rows(rows - unknown), amount(total)),
    rest && t.picture.rest(rest.slices, amount(rest.sum)),
    filings > 1 && t.picture.overFilings(t.filings(filings)),
    unknown > 0 && t.picture.unknown(measure, t.rows(unknown)),
  );
}
