/** Exact decimals: sums that keep every digit, however many there are. */

/** `digits` divided by ten to the power of `scale`. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Exact = { digits: 0n, scale: 0 };

/** The number that a text writes as the module does; undefined for anything else. */
export function exact(text: string | null): Exact | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '') ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

export function sum(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ digits, scale: own }: Exact) => digits * 10n ** BigInt(scale - own);
  return { digits: at(a) + at(b), scale };
}

/** As the module writes it. */
export function written({ digits, scale }: Exact): string {
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? all : `${all.slice(0, -scale)}.${all.slice(-scale)}`;
  return digits < 0n ? `-${text}` : text;
}

/** The sum of those texts that are numbers. */
export const sumOf = (texts: Iterable<string | null>): string =>
  written([...texts].reduce((all, text) => sum(all, exact(text) ?? zero), zero));

/** The number without its sign. */
export const magnitude = (text: string): string => text.replace(/^-/, '');
