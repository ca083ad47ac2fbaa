/**
 * Tables as a workbook of Excel (Office Open XML, ECMA-376), one sheet each, zipped as the rows come: a workbook of a
 * million rows needs the memory of some thousand.
 */
import { FiligreeError } from '../errors.js';
import { stretches, textOf } from './table-source.js';
import type { TableSource, WriteOptions } from './table-source.js';
import { SheetNames } from './xlsx/names.js';
import { notesColumns, notesOf } from './xlsx/notes.js';
import { parts, sheetPath } from './xlsx/parts.js';
import { Sheet, sheetColumns, sheetRows } from './xlsx/sheet.js';
import type { Departures, TextRow } from './xlsx/sheet.js';
import { writeZip } from './zip.js';
import type { ZipMember } from './zip.js';

/** The media type of the bytes. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What `writeXlsx` takes. */
export interface XlsxOptions extends WriteOptions {
  /** Rows of a sheet, its header among them; a longer table goes on in further sheets. At most 1,048,576. */
  readonly rowsPerSheet?: number;
}

/** A table and the sheets that it fills. */
interface Planned {
  readonly table: TableSource;
  readonly sheets: readonly string[];
  readonly departures: Departures;
}

/**
 * Writes a sheet for each table, in their order (footnotes are the table FOOTNOTES: give it last), and a sheet `Notes`
 * that lists tables and columns with their meanings, and what is text because a spreadsheet could not hold it exactly.
 * Numbers of up to 15 digits, days from March 1900 on and booleans are what they are; all else is text, and no text is
 * ever a formula. Unknown is an empty cell.
 */
export async function* writeXlsx(
  tables: readonly TableSource[],
  options: XlsxOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const wide = tables.find(({ columns }) => columns.length > sheetColumns);
  if (wide) throw new FiligreeError('limit', `${wide.name} has more columns than a sheet: ${sheetColumns}.`);
  const held = Math.max(1, Math.min(options.rowsPerSheet ?? sheetRows, sheetRows) - 1);
  const names = new SheetNames();
  // It keeps its name whatever the tables are called.
  const notes = names.next('Notes');
  const planned = tables.map((table): Planned => {
    const count = Math.max(1, Math.ceil(table.rowCount / held));
    return { table, sheets: Array.from({ length: count }, () => names.next(table.name)), departures: [] };
  });
  // Spreadsheets are not known to read Zip64.
  yield* writeZip(members(planned, notes, held, options), { zip64: false, ...(options.signal && { signal: options.signal }) });
}

function* members(
  planned: readonly Planned[],
  notes: string,
  held: number,
  options: XlsxOptions,
): Generator<ZipMember> {
  for (const [name, xml] of parts([...planned.flatMap(({ sheets }) => sheets), notes]))
    yield { name, bytes: encoded([xml]) };
  const written = new Written(planned, options);
  let index = 0;
  for (const plan of planned)
    for (const number of plan.sheets.keys()) {
      yield { name: sheetPath(index), bytes: encoded(sheetOf(plan, number * held, held, index === 0, written)) };
      index += 1;
    }
  yield { name: sheetPath(index), bytes: encoded(notesSheet(planned, index === 0)) };
}

/** Tells how many rows of all are written. */
class Written {
  readonly #tell: WriteOptions['progress'];
  readonly options: XlsxOptions;
  readonly #total: number;
  #rows = 0;

  constructor(planned: readonly Planned[], options: XlsxOptions) {
    this.options = options;
    this.#tell = options.progress;
    this.#total = planned.reduce((sum, { table }) => sum + table.rowCount, 0);
  }

  async add(rows: number): Promise<void> {
    this.#rows += rows;
    await this.#tell?.(this.#rows, this.#total);
  }
}

async function* sheetOf(
  { table, departures }: Planned,
  first: number,
  held: number,
  selected: boolean,
  written: Written,
): AsyncGenerator<string> {
  const sheet = new Sheet(table.columns, departures);
  let begun = false;
  for await (const { rows } of stretches(table, written.options, first, Math.min(first + held, table.rowCount))) {
    const texts = rows.map((row) => row.map(textOf));
    if (!begun) yield sheet.begin(texts, selected);
    begun = true;
    yield* sheet.rows(texts);
    await written.add(rows.length);
  }
  if (!begun) yield sheet.begin([], selected);
  yield sheet.end;
}

/** It is written last, when all departures are known. */
function* notesSheet(planned: readonly Planned[], selected: boolean): Generator<string> {
  const sheet = new Sheet(notesColumns, []);
  const rows: TextRow[] = planned.flatMap(({ table, sheets, departures }) => notesOf(table, sheets, departures));
  yield sheet.begin(rows, selected);
  yield* sheet.rows(rows);
  yield sheet.end;
}

async function* encoded(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
