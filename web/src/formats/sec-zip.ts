/** Tables in the layout of the SEC's Insider Transactions Data Sets: a zip of tab-separated files. */
import { FiligreeError } from '../errors.js';
import { writeZip } from './zip.js';
import type { ZipOptions } from './zip.js';

/** The tables of the data sets for Forms 3, 4 and 5, in their order. */
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

const known = new Set<string>(insiderTables);

/** A table's tab-separated bytes, as the module writes them in the layout `sec`. */
export interface TsvTable {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/**
 * Writes `SUBMISSION.tsv` and the others, in the order given. A table that the data sets do not have is refused before
 * the first byte, and so is one that is given twice.
 */
export async function* writeSecZip(
  tables: readonly TsvTable[],
  options: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const names = tables.map(({ name }) => name);
  const odd = names.find((name, index) => !known.has(name) || names.indexOf(name) !== index);
  if (odd !== undefined)
    throw new FiligreeError(
      'bad-argument',
      known.has(odd) ? `${odd} is given twice.` : `The SEC's data sets have no table ${odd}.`,
    );
  yield* writeZip(
    tables.map(({ name, bytes }) => ({ name: `${name}.tsv`, bytes })),
    options,
  );
}
