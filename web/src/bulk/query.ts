/** What a view shows, and what comes out of it. The shapes are the module's own words (core's view.hpp). */
import type { CellState, Column, ExportLayout } from '../wire.js';

/** A condition on one column. All conditions of a query must hold. */
export type Filter = { readonly column: string; readonly not?: boolean } & (
  | { readonly contains: string }
  | { readonly equals: string }
  | { readonly starts: string }
  | { readonly in: readonly string[] }
  /** Numbers or ISO dates, both ends included; either may be left out. */
  | { readonly from?: string; readonly to?: string }
  | { readonly state: readonly CellState[] }
  | { readonly footnote: boolean }
);

/** A column to sort by. */
export interface Order {
  readonly column: string;
  readonly descending?: boolean;
}

/** What a view shows of a table. */
export interface Query {
  readonly filter?: readonly Filter[];
  /** Rows with a cell, in any column, whose text contains it. */
  readonly search?: string;
  /** False: the search passes over the leading columns, as where there is one filing alone. Default: true. */
  readonly leading?: boolean;
  /** False leaves out rows that repeat another filing's. Totals never count them. */
  readonly repeats?: boolean;
  readonly group?: readonly string[];
  /** Stable; unknown last. */
  readonly sort?: readonly Order[];
  /** Columns to total: decimals, or dates for the least and largest. */
  readonly totals?: readonly string[];
}

/** A table over all filings. Its leading columns say of each row which filing it is from. */
export interface MergedTable {
  readonly name: string;
  /** What filings themselves call the table; `name` has the form in front where another form's table is called so. */
  readonly ownName: string;
  readonly title: string;
  readonly rows: number;
  /** How many of the columns are leading ones: FILE, ACCESSION, FORM, FILING_DATE, FILING_GROUP, REPEATS. */
  readonly leading: number;
  readonly columns: readonly Column[];
}

/** Sums are exact, so they are text; null when nothing is known. */
export interface Total {
  readonly column: string;
  readonly known: number;
  readonly unknown: number;
  readonly sum: string | null;
  readonly least: string | null;
  readonly largest: string | null;
}

/** Rows of equal values, one after another. */
export interface Group {
  /** The first of its rows in the view. */
  readonly first: number;
  readonly rows: number;
  readonly repeats: number;
  /** Of each column of the query's `group`; null is unknown. */
  readonly values: readonly (string | null)[];
  readonly totals: readonly Total[];
}

/** What is known of a view once it is made. */
export interface ViewInfo {
  readonly rows: number;
  /** How many of the rows repeat another filing's. */
  readonly repeats: number;
  readonly groups: number;
  readonly totals: readonly Total[];
}

/** A cell of a merged table. */
export interface MergedCell {
  /** The exact text of the value; null when there is none. */
  readonly value: string | null;
  /** Left out when it is "value". */
  readonly state?: CellState;
  readonly raw?: string;
  /** In bytes of the filing's source. */
  readonly offset?: number;
  readonly length?: number;
  readonly footnotes?: readonly string[];
}

/** A row of a view. A cell that is absent or does not apply is null. */
export interface MergedRow {
  /** Its number in the table, whatever the view. */
  readonly row: number;
  /** The filing, as `WorkspaceFiling.id`. */
  readonly file: number;
  /** The filing whose row it repeats. */
  readonly repeats: number | null;
  readonly cells: readonly (MergedCell | null)[];
}

/** Formats that a table can be saved in. */
export type TableFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'arrow' | 'parquet' | 'xlsx';

/** Formats that a whole workspace can be saved in: `sec` is a zip in the layout of the SEC's data sets. */
export type WorkspaceFormat = TableFormat | 'sec';

/** How to save. */
export interface SaveOptions {
  /** Default: "own". For CSV, TSV, JSON and NDJSON. */
  readonly layout?: ExportLayout;
  /**
   * Adds where each row comes from: SOURCE_SHA256, SOURCE_OFFSET and SOURCE_LENGTH; in JSON and NDJSON each cell's place.
   * Default: false.
   */
  readonly provenance?: boolean;
  /** The leading columns too, which say of each row which filing it is from. Default: true. */
  readonly leading?: boolean;
  /** The first row of a selection, and how many. Default: all. */
  readonly first?: number;
  readonly count?: number;
}
