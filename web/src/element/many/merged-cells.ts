/** Cells of merged tables in the shape that single filings have, so that both are shown alike. */
import type { MergedCell, MergedRow } from '../../bulk/query.js';
import type { Cell, Column } from '../../wire.js';

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
export function shownOf(columns: readonly Column[], leading: number, rows: readonly MergedRow[], all: boolean): number[] {
  const indexes = [...columns.keys()];
  if (all) return indexes;
  const told = new Set(['FORM', 'FILING_DATE', 'FILE']);
  const shown = indexes.filter((index) => {
    const column = columns[index] as Column;
    const speaks = rows.some((row) => row.cells[index]?.value != null || (row.cells[index]?.footnotes?.length ?? 0) > 0);
    return speaks && (index < leading ? told.has(column.name) : column.role === 'data' && column.name !== 'CODE_MEANING' && column.name !== 'PRINTED_CODE');
  });
  return shown.length > 0 ? shown : indexes;
}

/** Pixels for each column, found once from the titles and the first rows. */
export function widthsOf(columns: readonly Column[], shown: readonly number[], rows: readonly MergedRow[], titles: readonly string[]): number[] {
  return shown.map((index, at) => {
    const { type } = columns[index] as Column;
    const texts = rows.map((row) => row.cells[index]?.value ?? '');
    const longest = Math.max(1, ...texts.map((text) => text.length));
    const marks = Math.max(0, ...rows.map((row) => row.cells[index]?.footnotes?.length ?? 0));
    const figures = (type === 'decimal' ? figuresOf(texts) : type === 'date' ? 14 : longest) + 2 * marks;
    const title = Math.max(...(titles[at] ?? '').split(/\s+/).map((word) => word.length), (titles[at] ?? '').length / 2.4);
    return Math.round(Math.max(76, Math.min(type === 'text' ? 240 : 190, Math.max(figures, title + 2) * 7.2 + 18)));
  });
}

/** Numbers line up at the point, so the longest whole part and the longest fraction need room, and separators and a sign. */
function figuresOf(texts: readonly string[]): number {
  let [whole, fraction] = [1, 0];
  for (const text of texts) {
    const [digits = '', behind = ''] = text.split('.');
    whole = Math.max(whole, digits.length);
    fraction = Math.max(fraction, behind.length);
  }
  return whole + Math.floor((whole - 1) / 3) + (fraction > 0 ? fraction + 1 : 0) + 2;
}
