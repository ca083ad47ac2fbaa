/** What a grid shows: rows of one filing or of many, in the order and with the conditions that were asked for. */
import type { Cell, Column } from '../../wire.js';

/** One row, with a cell per column of its table. */
export interface GridRow {
  /** Its number in the table, whatever the order. */
  readonly row: number;
  /** The filing that it is from, as `WorkspaceFiling.id`; 0 where there is only one. */
  readonly file: number;
  /** The filing whose row it repeats. */
  readonly repeats: number | null;
  readonly cells: readonly Cell[];
}

/** A cell by its row in the order shown, and its column in the table. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The rows in one order. */
export interface GridRows {
  readonly rows: number;
  slice(first: number, count: number): Promise<readonly GridRow[]>;
  /** The next cell from a place on, or backwards from it, whose text contains `text`. */
  find(text: string, from: GridPlace, backwards: boolean, signal: AbortSignal): Promise<GridPlace | null>;
}

/** The table that they are of. */
export interface GridTable {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}
