/** Tables in the layout of the SEC's Insider Transactions Data Sets: a zip of tab-separated files. */

/** The tables of the data set for Forms 3, 4 and 5, in the order in which it lists them. */
export const insiderTables = [
  'SUBMISSION',
  'REPORTINGOWNER',
  'NONDERIV_TRANS',
  'NONDERIV_HOLDING',
  'DERIV_TRANS',
  'DERIV_HOLDING',
  'FOOTNOTES',
  'OWNER_SIGNATURE',
] as const;

/** A table's tab-separated bytes, as the module writes them in the layout `sec`. */
export interface TsvTable {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Writes `SUBMISSION.tsv` and the others. A table that the data set does not have is refused before the first byte, and
 * so is one that is given twice.
 */
export async function* writeSecZip(
  _tables: readonly TsvTable[],
  _options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  throw new Error('not yet');
}
