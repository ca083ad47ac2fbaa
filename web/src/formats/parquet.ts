/** A table as Parquet, by hyparquet-writer, which is loaded when it is first used. */
import type { ByteWriter, ParquetWriter, SchemaElement } from 'hyparquet-writer';
import { FiligreeError } from '../errors.js';
import { stretches, textOf } from './table-source.js';
import type { SourceColumn, TableSource, WriteOptions } from './table-source.js';
import { dayNumber, digitsOf, truthOf } from './values.js';

/** The media type of the bytes. */
export const parquetType = 'application/vnd.apache.parquet';

type Value = string | bigint | number | boolean | null;

/** How a column is written. */
interface Encoding {
  readonly element: SchemaElement;
  readonly encode: (text: string) => Value;
}

/** The precision that other software can count on, and the bytes that hold as many digits. */
const precision = 38;
const decimalBytes = 16;
/** A row group is what is held at a time: so many values, or texts of so many characters together. */
const groupValues = 500_000;
const groupCharacters = 8_000_000;

/**
 * Writes one table; its rows are fetched twice, first to learn how they fit their types. Decimals are decimal(38, s),
 * dates are DATE, booleans BOOLEAN, unknown is null. A column in which any value does not fit its type is text, which
 * its metadata say. The metadata `filigree.table`, `.title` and `.columns` (JSON) hold titles and meanings.
 */
export async function* writeParquet(
  table: TableSource,
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (table.columns.length === 0) throw new FiligreeError('bad-argument', `${table.name} has no columns.`);
  const { ByteWriter, ParquetWriter } = await import('./hyparquet-writer.js');
  const encodings = await measured(table, options);
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: encodings.length }, ...encodings.map(({ element }) => element)],
    kvMetadata: metadata(table, encodings),
    createdBy: 'filigree',
  });
  const group = new RowGroup(encodings);
  for await (const { first, rows } of stretches(table, options)) {
    for (const row of rows) {
      group.add(row.map(textOf));
      if (!group.full) continue;
      group.write(parquet);
      yield drained(writer);
    }
    await options.progress?.(first + rows.length, table.rowCount);
  }
  group.write(parquet);
  parquet.finish();
  yield drained(writer);
}

function drained(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return bytes;
}

/** The rows that are next to be written, by column. */
class RowGroup {
  readonly #encodings: readonly Encoding[];
  #columns: Value[][];
  #characters = 0;

  constructor(encodings: readonly Encoding[]) {
    this.#encodings = encodings;
    this.#columns = encodings.map(() => []);
  }

  get #rows(): number {
    return this.#columns[0]?.length ?? 0;
  }

  get full(): boolean {
    return this.#rows * this.#columns.length >= groupValues || this.#characters >= groupCharacters;
  }

  add(row: readonly (string | null)[]): void {
    for (const [index, { encode }] of this.#encodings.entries()) {
      const text = row[index] ?? null;
      this.#columns[index]?.push(text === null ? null : encode(text));
      this.#characters += text?.length ?? 0;
    }
  }

  write(parquet: ParquetWriter): void {
    if (this.#rows === 0) return;
    const columnData = this.#encodings.map(({ element }, index) => ({
      name: element.name,
      data: this.#columns[index] ?? [],
    }));
    // It returns a promise only for writers that flush by themselves.
    void parquet.write({ columnData, rowGroupSize: this.#rows });
    this.#columns = this.#encodings.map(() => []);
    this.#characters = 0;
  }
}

/** What is learnt of a column's values: whether all fit its type, and how many digits they have. */
class Measure {
  readonly #type: SourceColumn['type'];
  #fits = true;
  #whole = 0;
  #scale = 0;

  constructor({ type }: SourceColumn) {
    this.#type = type;
  }

  add(text: string): void {
    if (!this.#fits) return;
    if (this.#type === 'date') this.#fits = dayNumber(text) !== undefined;
    else if (this.#type === 'boolean') this.#fits = truthOf(text) !== undefined;
    else if (this.#type === 'decimal') {
      const digits = digitsOf(text);
      this.#whole = Math.max(this.#whole, digits?.whole.length ?? 0);
      this.#scale = Math.max(this.#scale, digits?.fraction.length ?? 0);
      this.#fits = digits !== undefined && this.#whole + this.#scale <= precision;
    }
  }

  encoding(name: string): Encoding {
    const column = { name, repetition_type: 'OPTIONAL' } as const;
    if (this.#fits && this.#type === 'decimal') return decimal(column, this.#scale);
    if (this.#fits && this.#type === 'date')
      return {
        element: { ...column, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
        encode: (text) => dayNumber(text) ?? null,
      };
    if (this.#fits && this.#type === 'boolean')
      return { element: { ...column, type: 'BOOLEAN' }, encode: (text) => truthOf(text) ?? null };
    return {
      element: { ...column, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
      encode: (text) => text,
    };
  }
}

function decimal(column: { name: string; repetition_type: 'OPTIONAL' }, scale: number): Encoding {
  return {
    element: {
      ...column,
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: decimalBytes,
      converted_type: 'DECIMAL',
      logical_type: { type: 'DECIMAL', precision, scale },
      scale,
      precision,
    },
    encode: (text) => {
      const digits = digitsOf(text);
      if (!digits) return null;
      const value = BigInt(digits.whole + digits.fraction.padEnd(scale, '0'));
      return digits.negative ? -value : value;
    },
  };
}

async function measured(table: TableSource, options: WriteOptions): Promise<Encoding[]> {
  const measures = table.columns.map((column) => new Measure(column));
  for await (const { rows } of stretches(table, options)) {
    for (const row of rows)
      for (const [index, measure] of measures.entries()) {
        const text = textOf(row[index] ?? null);
        if (text !== null) measure.add(text);
      }
    // Nothing is written yet, but others get a turn.
    await options.progress?.(0, table.rowCount);
  }
  const names = distinct(table.columns.map(({ name }) => name));
  return measures.map((measure, index) => measure.encoding(names[index] ?? ''));
}

/** Names with a number behind those that were there before: Parquet finds columns by name. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}

function metadata({ name, title, columns }: TableSource, encodings: readonly Encoding[]) {
  const described = columns.map(({ type, title, meaning, origin }, index) => {
    const { name = '', converted_type } = encodings[index]?.element ?? {};
    const asText = converted_type === 'UTF8' && type !== 'text' && type !== 'code';
    return { name, type, title, meaning, origin, ...(asText ? { writtenAs: 'text' } : {}) };
  });
  return [
    { key: 'filigree.table', value: name },
    { key: 'filigree.title', value: title },
    { key: 'filigree.columns', value: JSON.stringify(described) },
  ];
}
