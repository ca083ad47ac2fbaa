/** Where a picture takes its rows from: a table of one filing, or a view of many filings' table. */
import type { Query } from '../bulk/query.js';
import type { MergedRow } from '../bulk/query.js';
import type { View, Workspace } from '../bulk/workspace.js';
import type { Loaded } from '../element/model.js';
import type { Table } from '../filing.js';
import type { Cell, Column } from '../wire.js';
import { rowMarks, sliced, slicedMarks, timeColumns } from './data.js';
import type { PictureRow, Slice, TimePicture } from './data.js';

/** A condition on the rows that a mark was made of; null stands for unknown. */
export interface Condition {
  readonly column: number;
  readonly value: string | null;
}

/** What a click on a mark leads to. */
export interface Leads {
  /** The cell that a mark shows. */
  reveal(row: number, column: number): void;
  /** The rows that a mark sums; undefined where the first of them is shown instead. */
  narrow?: ((conditions: readonly Condition[]) => void) | undefined;
}

export interface PictureSource extends Leads {
  readonly columns: readonly Column[];
  /** The filings that the rows come from. */
  readonly filings: number;
  /** How many rows are in the picture's reach, and how many there are without conditions. */
  readonly rows: number;
  readonly all: number;
  /** Rows that repeat another filing's: they are not in the picture. */
  readonly repeats: number;
  /** The columns that all rows are grouped by already. */
  readonly groups: readonly number[];
  /** True when there are too many rows for a mark each. */
  readonly sums: boolean;
  time(measure: number, signal: AbortSignal): Promise<TimePicture>;
  /** Rows of equal values in `keys`; `value` is a column, or -1 to count rows. */
  slices(keys: readonly number[], value: number, signal: AbortSignal): Promise<Slice[]>;
}

/** Marks that are still told apart. */
export const MOST_MARKS = 500;
const BATCH = 500;

/** What was read of a table once. */
const readOf = new WeakMap<Table, Promise<PictureRow[]>>();

/** A table of one filing, with all its rows. */
export class TableRows implements PictureSource {
  readonly columns: readonly Column[];
  readonly filings = 1;
  readonly rows: number;
  readonly all: number;
  readonly repeats = 0;
  readonly groups: readonly number[] = [];
  readonly sums = false;
  readonly reveal: Leads['reveal'];
  readonly #loaded: Loaded;

  constructor(loaded: Loaded, reveal: Leads['reveal']) {
    this.#loaded = loaded;
    this.columns = loaded.table.columns;
    this.rows = this.all = loaded.table.rows;
    this.reveal = reveal;
  }

  async time(measure: number): Promise<TimePicture> {
    return rowMarks(this.columns, await this.#all(), measure);
  }

  async slices(keys: readonly number[], value: number): Promise<Slice[]> {
    return sliced(await this.#all(), keys, value);
  }

  #all(): Promise<PictureRow[]> {
    const { table } = this.#loaded;
    const read = readOf.get(table) ?? this.#read();
    readOf.set(table, read);
    read.catch(() => readOf.delete(table));
    return read;
  }

  async #read(): Promise<PictureRow[]> {
    const { table, rows } = this.#loaded;
    const values = (cells: readonly Cell[]) => cells.map(({ state, text }) => (state === 'value' ? (text ?? null) : null));
    const all = rows.slice(0, table.rows).map((cells, at) => ({ at, values: values(cells) }));
    while (all.length < table.rows) {
      const more = await table.slice(all.length, BATCH);
      if (more.length === 0) break;
      for (const cells of more) all.push({ at: all.length, values: values(cells) });
    }
    return all;
  }
}

/** A view as it is shown, and the workspace that makes views of the same rows for sums: those are the module's own. */
export class ViewRows implements PictureSource {
  readonly columns: readonly Column[];
  readonly filings: number;
  readonly rows: number;
  readonly all: number;
  readonly repeats: number;
  readonly groups: readonly number[];
  readonly sums: boolean;
  readonly reveal: Leads['reveal'];
  readonly narrow: Leads['narrow'];
  readonly #workspace: Workspace;
  readonly #view: View;

  constructor(workspace: Workspace, view: View, { reveal, narrow }: Leads) {
    this.#workspace = workspace;
    this.#view = view;
    this.columns = view.table.columns;
    this.rows = view.rows;
    this.all = view.table.rows;
    this.repeats = view.repeats;
    this.filings = workspace.filings.filter(({ id }) => id > 0).length;
    this.groups = (view.query.group ?? []).map((name) => this.columns.findIndex((column) => column.name === name));
    this.sums = view.rows > MOST_MARKS || this.groups.length > 0;
    this.reveal = reveal;
    this.narrow = narrow;
  }

  async time(measure: number, signal: AbortSignal): Promise<TimePicture> {
    if (!this.sums) return rowMarks(this.columns, await this.#rows(signal), measure);
    const at = timeColumns(this.columns);
    const keys = [at.date, at.code, at.direction, at.meaning].filter((index) => index >= 0);
    const order = { code: keys.indexOf(at.code), direction: keys.indexOf(at.direction), meaning: keys.indexOf(at.meaning) };
    return slicedMarks(await this.slices(keys, measure, signal), order, MOST_MARKS);
  }

  async slices(keys: readonly number[], value: number, signal: AbortSignal): Promise<Slice[]> {
    const name = (index: number) => this.columns[index]?.name ?? '';
    const { filter = [], search } = this.#view.query;
    const query: Query = { filter, ...(search && { search }), repeats: false, group: keys.map(name), ...(value >= 0 && { totals: [name(value)] }) };
    const view = await this.#workspace.view({ table: this.#view.table.name, ...query }, { signal });
    try {
      const slices: Slice[] = [];
      while (slices.length < view.groupCount) {
        const groups = await view.groups(slices.length, BATCH, { signal });
        if (groups.length === 0) break;
        for (const { values, rows, first, totals } of groups) {
          const [total] = totals;
          slices.push({ values, rows, at: first, known: total?.known ?? rows, unknown: total?.unknown ?? 0, sum: total ? total.sum : String(rows) });
        }
      }
      return slices;
    } finally {
      await view.close();
    }
  }

  async #rows(signal: AbortSignal): Promise<PictureRow[]> {
    const rows: PictureRow[] = [];
    const values = ({ cells }: MergedRow) => cells.map((cell) => (cell && (cell.state ?? 'value') === 'value' ? cell.value : null));
    for (let at = 0; at < this.#view.rows; at += BATCH) {
      const slice = await this.#view.slice(at, BATCH, { signal });
      for (const [index, row] of slice.entries()) if (row.repeats === null) rows.push({ at: at + index, values: values(row) });
    }
    return rows;
  }
}
