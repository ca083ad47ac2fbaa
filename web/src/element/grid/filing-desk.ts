/**
 * Order and conditions over the tables of one filing. What makes them is the workspace for many filings, with this one
 * alone in it; it is loaded when it is first needed. The rows themselves come from the filing as ever.
 */
import type { Query, TableFormat } from '../../bulk/query.js';
import type { View, Workspace } from '../../bulk/workspace.js';
import type { Filigree } from '../../client.js';
import { FiligreeError } from '../../errors.js';
import type { Filing, Table } from '../../filing.js';
import type { Cell } from '../../wire.js';
import type { GridPlace, GridRow, GridRows } from './rows.js';

/** Rows that nobody asked for, between two that were, are cheaper than another question. */
const GAP = 4;

const rowOf = (row: number, cells: readonly Cell[]): GridRow => ({ row, file: 0, repeats: null, cells });

/** Rows of a filing's table, as they stand in it. */
export const rowsFrom = (first: number, rows: readonly (readonly Cell[])[]): GridRow[] =>
  rows.map((cells, at) => rowOf(first + at, cells));

export class FilingDesk {
  readonly #filing: Filing;
  readonly #reader: () => Promise<Filigree>;
  #workspace: Promise<Workspace> | undefined;
  /** The filing's tables, once something was asked of them. */
  workspace: Workspace | undefined;
  #closed = false;

  constructor(filing: Filing, reader: () => Promise<Filigree>) {
    this.#filing = filing;
    this.#reader = reader;
  }

  /** A view of a table; the caller closes it. */
  async view(table: Table, query: Query, signal?: AbortSignal): Promise<View> {
    const workspace = await this.#opened();
    signal?.throwIfAborted();
    const merged = workspace.tables.find(({ ownName }) => ownName === table.name);
    if (merged?.rows !== table.rows) throw new FiligreeError('open-failed', 'The rows of this table could not be read a second time.');
    return await workspace.view({ table: merged.name, ...query }, signal ? { signal } : {});
  }

  /** Gives all memory back. */
  close(): void {
    this.#closed = true;
    void this.#workspace?.then(
      (workspace) => workspace.close(),
      () => undefined,
    );
  }

  #opened(): Promise<Workspace> {
    this.#workspace ??= this.#open().catch((error: unknown) => {
      this.#workspace = undefined; // what could not be loaded is tried again when it is next needed
      throw error;
    });
    return this.#workspace;
  }

  async #open(): Promise<Workspace> {
    const { origin, diagnostics } = this.#filing;
    // Of a file of several filings this one is the first, up to where the next begins.
    const bytes = diagnostics.find(({ code }) => code === 'several-submissions')?.offset ?? origin.bytes;
    const content = new Blob([(await this.#filing.source(0, bytes)) as Uint8Array<ArrayBuffer>]);
    const workspace = await (await this.#reader()).openMany([{ name: origin.name, content }], { sha256: false, workers: 1 });
    try {
      // There are none, but where the filing has so many diagnostics that this one was left out.
      for (const other of workspace.filings.slice(1)) await workspace.remove(other);
    } catch (error) {
      workspace.close();
      throw error;
    }
    if (this.#closed) workspace.close();
    return (this.workspace = workspace);
  }
}

/** The rows of a filing's table: all of them, or those of a view. */
export class FilingRows implements GridRows {
  readonly rows: number;
  readonly #table: Table;
  readonly #desk: FilingDesk;
  /** The view that the rows are of; undefined for those of the table as it is. */
  readonly view: View | undefined;
  #view: Promise<View> | undefined;

  constructor(table: Table, desk: FilingDesk, view?: View) {
    this.#table = table;
    this.#desk = desk;
    this.view = view;
    this.#view = view && Promise.resolve(view);
    this.rows = view?.rows ?? table.rows;
  }

  async slice(first: number, count: number): Promise<readonly GridRow[]> {
    if (!this.view) return rowsFrom(first, await this.#table.slice(first, count));
    const numbers = (await this.view.slice(first, count)).map(({ row }) => row);
    const rows = await rowsAt(this.#table, numbers);
    return numbers.flatMap((row) => {
      const cells = rows.get(row);
      return cells ? [rowOf(row, cells)] : [];
    });
  }

  async find(text: string, { row, column }: GridPlace, backwards: boolean, signal: AbortSignal): Promise<GridPlace | null> {
    this.#view ??= this.#desk.view(this.#table, {});
    const view = await this.#view;
    const names = view.table.columns.map(({ name }) => name);
    const { columns } = this.#table;
    const start = names.indexOf(columns[column]?.name ?? '', view.table.leading);
    const from = { row, column: start >= 0 ? start : column < columns.length ? view.table.leading : Number.MAX_SAFE_INTEGER };
    let found = await view.find(text, from, { backwards, signal });
    while (found && found.column < view.table.leading) {
      const next = backwards ? { row: found.row - 1, column: Number.MAX_SAFE_INTEGER } : { row: found.row, column: view.table.leading };
      found = next.row < 0 ? null : await view.find(text, next, { backwards, signal });
    }
    return found && { row: found.row, column: columns.findIndex(({ name }) => name === names[found.column]) };
  }

  /** The rows as a file. */
  async export(format: TableFormat): Promise<Blob> {
    this.#view ??= this.#desk.view(this.#table, {});
    return await (await this.#view).export(format, { leading: false });
  }

  async close(): Promise<void> {
    await (await this.#view?.catch(() => undefined))?.close();
  }
}

/** Rows by their numbers, in as few questions as there are stretches. */
async function rowsAt(table: Table, numbers: readonly number[]): Promise<Map<number, Cell[]>> {
  const sorted = [...numbers].sort((a, b) => a - b);
  const stretches: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const now = stretches.at(-1);
    if (now && number - now.last <= GAP) now.last = number;
    else stretches.push({ first: number, last: number });
  }
  const all = await Promise.all(stretches.map(({ first, last }) => table.slice(first, last - first + 1)));
  return new Map(all.flatMap((rows, at) => rows.map((cells, index): [number, Cell[]] => [(stretches[at]?.first ?? 0) + index, cells])));
}
