/** Numbers, dates and sizes as the reader's locale writes them. The filed digits are kept: nothing is rounded. */

/** A decimal in parts, so that columns can be aligned at the decimal point. */
export interface DecimalParts {
  readonly negative: boolean;
  /** With the locale's thousands separators. */
  readonly integer: string;
  /** With the locale's decimal sign in front; empty when there is no fraction. */
  readonly fraction: string;
}

const integers = new Intl.NumberFormat(undefined, { numberingSystem: 'latn' });
const point =
  new Intl.NumberFormat(undefined, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find((part) => part.type === 'decimal')?.value ?? '.';
const dates = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeZone: 'UTC',
  calendar: 'gregory',
  numberingSystem: 'latn',
});

/** Splits the exact characters of a decimal; undefined when they are none. */
export function decimalParts(text: string): DecimalParts | undefined {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    negative: sign === '-',
    integer: integers.format(BigInt(whole)),
    fraction: fraction === undefined ? '' : point + fraction,
  };
}

/** A count with thousands separators. */
export const count = (value: number): string => integers.format(value);

/** "1 row", "2 rows". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** A calendar date such as 2011-11-14 in the locale's words. It has no time zone, so none is applied. */
export function date(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return dates.format(moment);
}

/** A file's size. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(undefined, { maximumSignificantDigits: 3 })} ${unit}`;
}
