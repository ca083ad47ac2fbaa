export interface Holding {
  readonly issuer?: string;
  readonly title?: string;
  readonly cusip?: string;
  readonly value?: string;
  readonly shares?: string;
  readonly putCall?: string;
  readonly asset?: string;
  readonly isin?: string;
}
export function managerReport(facts: {
  readonly cik: string;
  readonly period: string;
  readonly accession: string;
  readonly filed?: string;
  readonly holdings: readonly Holding[];
}): string;
export function fundReport(facts: { readonly holdings: readonly Holding[] }): string;
