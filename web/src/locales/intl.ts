/** How the language in use writes numbers and dates, and which form of a word goes with a number. */

interface Formats {
  readonly tag: string;
  readonly integers: Intl.NumberFormat;
  readonly dates: Intl.DateTimeFormat;
  readonly plurals: Intl.PluralRules;
  /** The decimal sign. */
  readonly point: string;
}

let formats = formatsOf('en');

function formatsOf(tag: string): Formats {
  const integers = new Intl.NumberFormat(tag, { numberingSystem: 'latn' });
  const dates = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  const point = integers.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { tag, integers, dates, plurals: new Intl.PluralRules(tag), point };
}

/** The formats in use. */
export const inUse = (): Formats => formats;

/** Numbers and dates are written so from now on. */
export function writeAs(tag: string): void {
  if (tag !== formats.tag) formats = formatsOf(tag);
}

/** A whole number with thousands separators. */
export const count = (value: number | bigint): string => formats.integers.format(value);

/** The form of a word that goes with a number. The languages here have two that matter. */
export const plural = (value: number, one: string, other: string): string =>
  formats.plurals.select(value) === 'one' ? one : other;

/** "1 row", "2 rows". */
export const counted = (value: number, one: string, other: string): string =>
  `${count(value)} ${plural(value, one, other)}`;

/** A number in at most so many digits. */
export const rounded = (value: number, maximumSignificantDigits: number): string =>
  value.toLocaleString(formats.tag, { maximumSignificantDigits, numberingSystem: 'latn' });
