/** The facts that an invented filing was made of. */
export interface Facts {
  readonly variant: string;
  readonly form: string;
  readonly date: string;
  readonly accession: string;
  readonly issuer: { readonly cik: string; readonly name: string; readonly symbol: string };
  readonly owners: readonly { readonly cik: string; readonly name: string }[];
  readonly transactions: readonly { readonly shares: string; readonly price: string; readonly code: string }[];
  readonly footnotes: readonly string[];
}

export interface ManyFiling {
  readonly name: string;
  readonly text: string;
  readonly facts: Facts;
}

export function oneFiling(n: number): ManyFiling;
export function manyFilings(count: number, first?: number): Generator<ManyFiling>;
export function rowsOf(facts: Iterable<Facts>): Record<string, number>;
export function saveFilings(folder: string, count: number): Facts[];
