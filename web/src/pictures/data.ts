/** What pictures show, reckoned from rows. Unknown is never zero: what cannot be drawn is counted. */
import { direction } from '../element/semantics.js';
import type { Direction } from '../element/semantics.js';
import type { Column } from '../wire.js';
import { columnsOf } from './choose.js';
import { exact, magnitude, sum, sumOf, written, zero } from './exact.js';
import type { Exact } from './exact.js';

/** A row: the exact text of each value, null where it is unknown. */
export interface PictureRow {
  /** Its place in the table as it is shown. */
  readonly at: number;
  readonly values: readonly (string | null)[];
}

/** One mark over time: a row, or all rows of one day or month, code and direction. */
export interface TimeMark {
  /** ISO: a day, or a month of which all rows are summed. */
  readonly date: string;
  readonly code: string | null;
  /** What the code stands for. */
  readonly meaning: string | null;
  readonly direction: Direction | undefined;
  /** Exact; negative where disposed of. */
  readonly amount: string;
  /** Of what. */
  readonly held: string | null;
  readonly rows: number;
  /** The first of its rows. */
  readonly at: number;
}

/** Rows that are not drawn, and why. */
export interface Missing {
  /** Without a date, or with one that cannot be. */
  readonly date: number;
  /** Without what is measured. */
  readonly amount: number;
  /** That do not say which way it went. */
  readonly direction: number;
}

export interface TimePicture {
  readonly marks: readonly TimeMark[];
  readonly unit: 'row' | 'day' | 'month';
  readonly rows: number;
  readonly missing: Missing;
}

/** Columns of a table that has events. */
export interface TimeColumns {
  readonly date: number;
  readonly code: number;
  readonly meaning: number;
  readonly direction: number;
  readonly held: number;
}

export function timeColumns(columns: readonly Column[]): TimeColumns {
  const first = (...senses: Parameters<typeof columnsOf>[1][]) => columnsOf(columns, ...senses)[0] ?? -1;
  return {
    date: first('event-date'),
    code: first('event-code'),
    meaning: first('code-meaning'),
    direction: first('direction'),
    held: first('held'),
  };
}

/** Before the SEC, and after everybody: a mistake, which would leave no room for the others. */
const plausible = (date: string | null): date is string => date !== null && date >= '1934' && date < '2100';

/** A mark for each row. */
export function rowMarks(columns: readonly Column[], rows: Iterable<PictureRow>, measure: number): TimePicture {
  const at = timeColumns(columns);
  const signed = columns[measure]?.sense === 'value';
  const marks: TimeMark[] = [];
  const missing = { date: 0, amount: 0, direction: 0 };
  let all = 0;
  for (const { at: place, values } of rows) {
    all++;
    const date = values[at.date] ?? null;
    const amount = exact(values[measure] ?? null);
    const way = direction(values[at.direction]);
    if (!plausible(date)) missing.date++;
    else if (!amount) missing.amount++;
    else if (at.direction >= 0 && !way && !signed) missing.direction++;
    else {
      const down = !signed && way === 'disposed';
      const text = written(down ? { ...amount, digits: -amount.digits } : amount);
      const of = (index: number) => values[index] ?? null;
      marks.push({ date, code: of(at.code), meaning: of(at.meaning), direction: way, amount: text, held: of(at.held), rows: 1, at: place });
    }
  }
  marks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at));
  return { marks, unit: 'row', rows: all, missing };
}

/** Rows of equal values, with the sum of what is known of them. */
export interface Slice {
  readonly values: readonly (string | null)[];
  readonly rows: number;
  readonly known: number;
  readonly unknown: number;
  /** Exact; null when nothing is known. */
  readonly sum: string | null;
  /** The first of its rows. */
  readonly at: number;
}

/** Where a slice's values have what marks are made of; -1 for what its table does not have. The date comes first. */
export type SliceOrder = Pick<TimeColumns, 'code' | 'meaning' | 'direction'>;

/** A mark for each day, code and direction, or for each month where these are more than `most`. */
export function slicedMarks(slices: Iterable<Slice>, order: SliceOrder, most: number): TimePicture {
  const missing = { date: 0, amount: 0, direction: 0 };
  const days: TimeMark[] = [];
  let rows = 0;
  for (const { values, rows: own, known, unknown, sum: amount, at } of slices) {
    rows += own;
    const date = values[0] ?? null;
    if (!plausible(date)) missing.date += own;
    else {
      missing.amount += unknown;
      const of = (index: number) => values[index] ?? null;
      const mark = { date, code: of(order.code), meaning: of(order.meaning), direction: direction(of(order.direction)), held: null, rows: known, at };
      if (amount !== null) days.push({ ...mark, amount });
    }
  }
  const months = days.length > most;
  const marks = months ? [...byMonth(days).values()] : days;
  marks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { marks, unit: months ? 'month' : 'day', rows, missing };
}

function byMonth(days: readonly TimeMark[]): Map<string, TimeMark> {
  const months = new Map<string, TimeMark>();
  for (const day of days) {
    const date = day.date.slice(0, 7);
    const key = JSON.stringify([date, day.code, day.direction]);
    const so = months.get(key);
    months.set(key, so ? { ...so, amount: sumOf([so.amount, day.amount]), rows: so.rows + day.rows } : { ...day, date });
  }
  return months;
}

/** Rows grouped by columns, with the exact sum of one; without one, each row counts one. */
export function sliced(rows: Iterable<PictureRow>, keys: readonly number[], value: number): Slice[] {
  const slices = new Map<string, { values: (string | null)[]; rows: number; known: number; total: Exact; at: number }>();
  for (const { at, values } of rows) {
    const own = keys.map((index) => values[index] ?? null);
    const key = JSON.stringify(own);
    const slice = slices.get(key) ?? { values: own, rows: 0, known: 0, total: zero, at };
    slices.set(key, slice);
    slice.rows++;
    const number = value < 0 ? { digits: 1n, scale: 0 } : exact(values[value] ?? null);
    if (!number) continue;
    slice.known++;
    slice.total = sum(slice.total, number);
  }
  return [...slices.values()].map(({ values, rows: all, known, total, at }) => ({
    values,
    rows: all,
    known,
    unknown: all - known,
    sum: known > 0 ? written(total) : null,
    at,
  }));
}

/** The largest by size, whatever the sign; the rest in one sum. */
export interface RankedPicture {
  readonly bars: readonly (Slice & { readonly sum: string })[];
  readonly rest: { readonly slices: number; readonly sum: string } | undefined;
  /** Of all that is known. */
  readonly total: string;
  readonly rows: number;
  /** Rows without a value. */
  readonly unknown: number;
}

export function ranked(slices: readonly Slice[], most: number): RankedPicture {
  const known = slices.filter((slice): slice is Slice & { readonly sum: string } => slice.sum !== null);
  const size = new Map(known.map((slice) => [slice, Number(magnitude(slice.sum))]));
  known.sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0) || a.at - b.at);
  const bars = known.slice(0, most);
  const others = known.slice(bars.length);
  return {
    bars,
    rest:
      others.length > 0
        ? { slices: others.length, sum: sumOf(others.map((slice) => slice.sum)) }
        : undefined,
    total: sumOf(known.map((slice) => slice.sum)),
    rows: slices.reduce((all, { rows }) => all + rows, 0),
    unknown: slices.reduce((all, { unknown }) => all + unknown, 0),
  };
}
