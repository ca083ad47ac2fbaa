/** What a value's text is, exactly: shared by the writers that know types. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const yearZero = -719_528;

/** Days since 1970-01-01 of a day of the (proleptic Gregorian) calendar; undefined for any other text. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const length = (monthLengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (day < 1 || day > length) return undefined;
  let days = yearZero + 365 * year + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLengths[earlier - 1] ?? 0;
  return month > 2 && isLeap(year) ? days + 1 : days;
}

/** A decimal's sign and digits. Leading zeros are left out; zeros behind the point stay, as they were filed. */
export interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The digits of a decimal; undefined when the text is none. */
export function digitsOf(text: string): Digits | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return { negative: sign === '-', whole: whole.replace(/^0+/, ''), fraction };
}

/** What a truth value’s text says; undefined when it is none. */
export function truthOf(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}
