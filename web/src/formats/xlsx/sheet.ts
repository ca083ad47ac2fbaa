/** A sheet, as XML, a stretch of rows at a time. */
import type { SourceColumn } from '../table-source.js';
import { cellOf, styles, textCell } from './cells.js';
import type { Cell, Reason } from './cells.js';

/** Rows of a sheet, its header among them, and columns: Excel's limits. */
export const sheetRows = 1_048_576;
/** Columns that a sheet can have. */
export const sheetColumns = 16_384;

const [narrowest, widest] = [8, 60];
const pieceLength = 1_000_000;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The values of a row, as text; null leaves the cell out. */
export type TextRow = readonly (string | null)[];

/** Values that are not in their cells as what they are, by column and reason. */
export type Departures = Map<Reason, number>[];

/** Column letters: A, B … Z, AA … */
export function letters(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export class Sheet {
  readonly #columns: readonly Pick<SourceColumn, 'name' | 'type'>[];
  readonly #letters: readonly string[];
  readonly #departures: Departures;
  #row = 1;

  constructor(columns: readonly Pick<SourceColumn, 'name' | 'type'>[], departures: Departures) {
    this.#columns = columns;
    this.#letters = columns.map((_, index) => letters(index));
    this.#departures = departures;
  }

  /** The beginning: the frozen header, columns as wide as the first rows need. */
  begin(sample: readonly TextRow[], selected: boolean): string {
    const columns = this.#columns.map(({ name }, index) => {
      const longest = sample.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), name.length);
      const width = Math.min(widest, Math.max(narrowest, longest + 2));
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    });
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetViews>` +
      `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
      `</sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>` +
      this.#line(this.#columns.map(({ name }) => textCell(name, undefined, styles.header)))
    );
  }

  /** The rows, in pieces of a size that strings may have whatever the cells hold. */
  *rows(rows: readonly TextRow[]): Generator<string> {
    let piece = '';
    for (const row of rows) {
      piece += this.#line(this.#cells(row));
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    if (piece) yield piece;
  }

  readonly end = '</sheetData></worksheet>';

  #cells(row: TextRow): (Cell | null)[] {
    return this.#columns.map(({ type }, index) => {
      const text = row[index] ?? null;
      if (text === null) return null;
      const cell = cellOf(type, text);
      if (cell.reason) this.#depart(index, cell.reason);
      return cell;
    });
  }

  #depart(column: number, reason: Reason): void {
    const counts = (this.#departures[column] ??= new Map());
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }

  #line(cells: readonly (Cell | null)[]): string {
    const number = this.#row;
    this.#row += 1;
    let line = `<row r="${number}">`;
    for (const [index, cell] of cells.entries())
      if (cell) line += `<c r="${this.#letters[index]}${number}"${cell.attributes}>${cell.content}</c>`;
    return `${line}</row>`;
  }
}
