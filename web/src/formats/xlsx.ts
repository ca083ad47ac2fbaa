/** Tables as a workbook of Excel (Office Open XML), one sheet each. */
import type { TableSource, WriteOptions } from './table-source.js';

/** The media type of the bytes. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a sheet for each table, in their order (footnotes are the table FOOTNOTES; give it last), and a sheet `Notes`
 * that lists tables and columns with their meanings, and what is text because a spreadsheet could not hold it exactly.
 */
export async function* writeXlsx(
  _tables: readonly TableSource[],
  _options: WriteOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  throw new Error('not yet');
}
