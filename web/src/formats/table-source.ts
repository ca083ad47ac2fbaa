/**
 * What the writers of this folder read: tables whose rows are fetched a stretch at a time, so that none is ever held
 * whole. They need no page: they run in a worker and in Node. Each gives bytes as they are made; `toBlob` gathers them.
 */
import type { Column } from '../wire.js';

/** A column, as the module describes it. */
export type SourceColumn = Pick<Column, 'name' | 'type' | 'title' | 'meaning' | 'origin'>;

/**
 * A value: decimals as text with every digit, dates as `YYYY-MM-DD`, booleans as `true` or `false` (the words will do).
 * Null is unknown, which is neither zero nor an empty text.
 */
export type SourceValue = string | number | boolean | null;

/** A table to write. */
export interface TableSource {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SourceColumn[];
  readonly rowCount: number;
  /** Rows `first` to `first + count`, fewer at the table's end; each has one value per column. */
  slice(first: number, count: number): Promise<readonly (readonly SourceValue[])[]>;
}

/** What every writer takes. */
export interface WriteOptions {
  /** Ends the writing between two stretches of rows; the writer then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Told after each stretch how many rows of all are written. A promise is waited for, so that others get a turn; an
   * error ends the writing.
   */
  readonly progress?: (rows: number, total: number) => void | Promise<void>;
  /** Rows fetched at a time; 2,000 unless told. */
  readonly batch?: number;
}

/** A stretch of rows, and the number of its first row. */
export interface Stretch {
  readonly first: number;
  readonly rows: readonly (readonly SourceValue[])[];
}

/** All rows of a table, or those from `first` to `end`, a stretch at a time. Fewer rows than promised are an error. */
export async function* stretches(
  table: TableSource,
  { signal, batch = 2_000 }: WriteOptions,
  first = 0,
  end = table.rowCount,
): AsyncGenerator<Stretch> {
  signal?.throwIfAborted();
  for (let at = first; at < end; ) {
    const rows = await table.slice(at, Math.min(batch, end - at));
    signal?.throwIfAborted();
    if (rows.length === 0) throw new Error(`${table.name} ends after ${at} rows; ${table.rowCount} were promised.`);
    yield { first: at, rows };
    at += rows.length;
  }
}

/** The text of a value; null when it is unknown. */
export const textOf = (value: SourceValue): string | null => (value === null ? null : String(value));

/** The bytes of a writer as a Blob. */
export async function toBlob(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return new Blob(pieces, { type });
}
