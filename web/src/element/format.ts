/** Numbers, dates and sizes as the language in use writes them. The filed digits are kept: nothing is rounded. */
import { t } from '../locales/index.js';
import { count, inUse, rounded } from '../locales/intl.js';

export { count };

/** A decimal in parts, so that columns can be aligned at the decimal point. */
export interface DecimalParts {
  readonly negative: boolean;
  /** With the locale's thousands separators. */
  readonly integer: string;
  /** With the locale's decimal sign in front; empty when there is no fraction. */
  readonly fraction: string;
}

/** Splits the exact characters of a decimal; undefined when they are none. */
export function decimalParts(text: string): DecimalParts | undefined {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    negative: sign === '-',
    integer: count(BigInt(whole)),
    fraction: fraction === undefined ? '' : inUse().point + fraction,
  };
}

/** A calendar date such as 2011-11-14 in the locale's words. It has no time zone, so none is applied. */
export function date(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return inUse().dates.format(moment);
}

/** A file's size. */
export function size(bytes: number): string {
  if (bytes < 1000) return t.bytes(count(bytes));
  return bytes < 1_000_000 ? t.kilobytes(rounded(bytes / 1000, 3)) : t.megabytes(rounded(bytes / 1_000_000, 3));
}
