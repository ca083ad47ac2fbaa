/** The next cell with a text among the columns that are shown. */
import type { GridPlace, GridRows } from './rows.js';

/** Finds in hidden columns that are passed over before there is said to be none. */
const MOST_PASSED = 2_000;

/** Looks on from a cell, or from the table's start where there is none, and once round; undefined when there is none. */
export async function findShown(rows: GridRows, shown: readonly number[], text: string, active: GridPlace | undefined, backwards: boolean, signal: AbortSignal): Promise<GridPlace | undefined> {
  const step = backwards ? -1 : 1;
  const start = backwards ? { row: rows.rows - 1, column: Number.MAX_SAFE_INTEGER } : { row: 0, column: 0 };
  let wrapped = active === undefined;
  let from = active ? { row: active.row, column: active.column + step } : start;
  for (let passed = 0; passed < MOST_PASSED; ) {
    if (from.column < 0) from = { row: from.row - 1, column: Number.MAX_SAFE_INTEGER };
    const found = from.row < 0 ? null : await rows.find(text, from, backwards, signal);
    if (found && shown.includes(found.column)) return found;
    if (!found && wrapped) return undefined;
    passed += found ? 1 : 0;
    wrapped ||= !found;
    from = found ? { row: found.row, column: found.column + step } : start;
  }
  return undefined;
}
