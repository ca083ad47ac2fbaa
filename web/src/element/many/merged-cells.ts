/** Cells of merged tables in the shape that single filings have, so that both are shown alike. */
import type { MergedCell, MergedRow } from '../../bulk/query.js';
import type { View } from '../../bulk/workspace.js';
import type { Cell, Column } from '../../wire.js';
import { addsNothing } from '../semantics.js';
import type { GridPlace, GridRow, GridRows } from '../grid/rows.js';

const absent: Cell = { value: null, text: null, raw: null, state: 'absent', offset: null, length: null, footnotes: [] };

/** One cell. */
export function cellOf(cell: MergedCell | null | undefined, { type }: Column): Cell {
  if (!cell) return absent;
  const { value, state = 'value', raw, offset = null, length = null, footnotes = [] } = cell;
  return { value: typed(value, type), text: value, raw: raw ?? null, state, offset, length, footnotes };
}

/** All cells of a row. */
export const cellsOf = (row: MergedRow, columns: readonly Column[]): Cell[] =>
  columns.map((column, index) => cellOf(row.cells[index], column));

function typed(value: string | null, type: Column['type']): Cell['value'] {
  if (value === null) return null;
  if (type === 'decimal') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}

/** Columns worth showing: those that say something in the rows at hand. The leading ones that only count are left out. */
export function shownOf(columns: readonly Column[], leading: number, rows: readonly GridRow[], all: boolean): number[] {
  const indexes = [...columns.keys()];
  if (all) return indexes;
  const told = new Set(['FORM', 'FILING_DATE', 'FILE']);
  const shown = indexes.filter((index) => {
    const column = columns[index] as Column;
    const speaks = rows.some((row) => row.cells[index]?.value != null || (row.cells[index]?.footnotes.length ?? 0) > 0);
    return speaks && (index < leading ? told.has(column.name) : column.role === 'data' && !addsNothing(column, columns, rows.map(({ cells }) => cells)));
  });
  return shown.length > 0 ? shown : indexes;
}

/** The rows of a view. */
export class MergedRows implements GridRows {
  readonly rows: number;
  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
    this.rows = view.rows;
  }

  async slice(first: number, count: number): Promise<readonly GridRow[]> {
    const { columns } = this.#view.table;
    return (await this.#view.slice(first, count)).map((row) => ({ ...row, cells: cellsOf(row, columns) }));
  }

  async find(text: string, from: GridPlace, backwards: boolean, signal: AbortSignal): Promise<GridPlace | null> {
    return await this.#view.find(text, from, { backwards, signal });
  }
}
