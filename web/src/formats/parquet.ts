/** A table as Parquet, by hyparquet-writer, which is loaded when it is first used. */
import type { TableSource, WriteOptions } from './table-source.js';

/** The media type of the bytes. */
export const parquetType = 'application/vnd.apache.parquet';

/**
 * Writes one table; its rows are fetched twice, first to learn how many digits its numbers have. Decimals are
 * decimal(38, s), dates are DATE, unknown is null; titles and meanings are key-value metadata.
 */
export async function* writeParquet(
  _table: TableSource,
  _options: WriteOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  throw new Error('not yet');
}
