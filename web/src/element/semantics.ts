/**
 * What the viewer knows of the data sets' columns beyond their types: which way a row goes, and what its code stands
 * for.
 */
import { t } from '../locales/index.js';
import type { Cell, Column } from '../wire.js';

/** Whether a row's securities were acquired or disposed of. */
export type Direction = 'acquired' | 'disposed';

const DIRECTION = 'TRANS_ACQUIRED_DISP_CD';
const CODE = 'TRANS_CODE';
const PRINTED = 'PRINTED_CODE';
const MEANING = 'CODE_MEANING';
const SIGNED = new Set(['TRANS_SHARES', 'TRANS_TOTAL_VALUE']);

/** True for the column that says acquired or disposed. */
export const isDirection = (column: Column): boolean => column.name === DIRECTION;

/** True for amounts that are shown with the sign of their row's direction. The filed amount itself has none. */
export const takesSign = (column: Column): boolean => SIGNED.has(column.name);

/** The direction of a row; undefined when unknown. */
export function directionOf(columns: readonly Column[], row: readonly Cell[]): Direction | undefined {
  const value = row[columns.findIndex(isDirection)]?.value;
  return value === 'A' ? 'acquired' : value === 'D' ? 'disposed' : undefined;
}

/**
 * True for a column that adds nothing to the code's: the meaning, which its chip tells, and the printed code where it
 * is the same.
 */
export function addsNothing(column: Column, columns: readonly Column[], rows: readonly (readonly Cell[])[]): boolean {
  const code = columns.findIndex(({ name }) => name === CODE);
  if (code < 0 || (column.name !== MEANING && column.name !== PRINTED)) return false;
  const printed = columns.indexOf(column);
  return column.name === MEANING || rows.every((row) => row[printed]?.text === row[code]?.text);
}

/** What a coded cell stands for, in words: its own meaning where that is known, else what the column's codes are. */
export function codeMeaning(column: Column, columns: readonly Column[], row: readonly Cell[]): string {
  const direction = isDirection(column) ? directionOf(columns, row) : undefined;
  if (direction) return direction === 'acquired' ? `A: ${t.cell.acquired}` : `D: ${t.cell.disposed}`;
  const meaning = column.name === CODE ? row[columns.findIndex(({ name }) => name === MEANING)]?.value : undefined;
  const code = row[columns.indexOf(column)]?.text ?? '';
  return typeof meaning === 'string' ? `${code}: ${meaning}` : column.meaning;
}
