/** What a value's text is, exactly: shared by the writers that know types. */

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a day of the (proleptic Gregorian) calendar; undefined for any other text. */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const moment = Date.parse(`${text}T00:00:00Z`);
  // Some engines take 30 February for 2 March.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text) return undefined;
  return moment / dayLength;
}

/** A decimal's sign and digits. Leading zeros are left out; zeros behind the point stay, as they were filed. */
export interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

export function digitsOf(text: string): Digits | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return { negative: sign === '-', whole: whole.replace(/^0+/, ''), fraction };
}

export function truthOf(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}
