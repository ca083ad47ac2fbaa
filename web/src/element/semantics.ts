/** What columns say of their rows beyond their types: which way a row goes, and what its code stands for. */
import { t } from '../locales/index.js';
import type { Cell, Column, Sense } from '../wire.js';
import type { Loaded } from './model.js';

/** Whether a row's securities were acquired or disposed of. */
export type Direction = 'acquired' | 'disposed';

/** The index of the first column with a sense; -1 when none has it. */
export const columnOf = (columns: readonly Column[], sense: Sense): number =>
  columns.findIndex((column) => column.sense === sense);

/** True for the column that says acquired or disposed. */
export const isDirection = (column: Column): boolean => column.sense === 'direction';

/** True for amounts that went one way or the other: their row's direction says which. */
export const hasWay = (column: Column): boolean => column.sense === 'amount';

/** What a value in the column of directions says. */
export const direction = (value: unknown): Direction | undefined =>
  value === 'A' ? 'acquired' : value === 'D' ? 'disposed' : undefined;

/** The direction of a row; undefined when unknown. */
export const directionOf = (columns: readonly Column[], row: readonly Cell[]): Direction | undefined =>
  direction(row[columnOf(columns, 'direction')]?.value);

/**
 * True for a column that adds nothing to the code's: the meaning, which its chip tells, and the printed code where it
 * is the same.
 */
export function addsNothing(column: Column, columns: readonly Column[], rows: readonly (readonly Cell[])[]): boolean {
  const code = columnOf(columns, 'event-code');
  if (code < 0) return false;
  const printed = columns.indexOf(column);
  return column.sense === 'code-meaning' || (column.sense === 'printed-code' && rows.every((row) => row[printed]?.text === row[code]?.text));
}

/** What a coded cell stands for, in words: its own meaning where that is known, else what the column's codes are. */
export function codeMeaning(column: Column, columns: readonly Column[], row: readonly Cell[]): string {
  const way = isDirection(column) ? directionOf(columns, row) : undefined;
  if (way) return way === 'acquired' ? `A: ${t.cell.acquired}` : `D: ${t.cell.disposed}`;
  const meaning = column.sense === 'event-code' ? row[columnOf(columns, 'code-meaning')]?.value : undefined;
  const code = row[columns.indexOf(column)]?.text ?? '';
  return typeof meaning === 'string' ? `${code}: ${meaning}` : column.meaning;
}

/**
 * A column is worth showing when some row says something in it. Where a document shows none of a number, a date or a
 * code that the data sets have, that is worth knowing too.
 */
export function shownColumns({ table, rows: first, sample = [] }: Loaded, all: boolean): number[] {
  const rows = [...first, ...sample];
  const indexes = [...table.columns.keys()];
  if (all) return indexes;
  const shown = indexes.filter((index) => {
    const column = table.columns[index] as Column;
    const missed = column.origin === 'sec' && (column.type === 'decimal' || column.type === 'date' || column.type === 'code');
    const speaks = rows.some((row) => says(row[index]) || (missed && row[index]?.state === 'not-shown'));
    return column.role === 'data' && speaks && !addsNothing(column, table.columns, rows);
  });
  return shown.length > 0 ? shown : indexes;
}

const silent: ReadonlySet<Cell['state'] | undefined> = new Set(['absent', 'empty', 'not-applicable', 'not-shown', undefined]);
const says = (cell: Cell | undefined): boolean => !silent.has(cell?.state) || (cell?.footnotes.length ?? 0) > 0;

/** Fewer columns than this are a table even when they make one row without numbers. */
const RECORD_COLUMNS = 4;

/** True for one row without numbers: it reads better as a record. */
export function isRecord({ table, rows }: Loaded, shown: readonly number[]): boolean {
  const isNumber = (column: Column | undefined): boolean => column?.type === 'decimal' && column.role === 'data';
  return table.rows === 1 && rows.length === 1 && shown.length >= RECORD_COLUMNS && !shown.some((index) => isNumber(table.columns[index]));
}
