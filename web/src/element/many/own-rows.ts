/** Where rows of merged tables are in the filing that they come from. */
import type { MergedRow } from '../../bulk/query.js';
import type { MergedTable, Workspace } from '../../bulk/workspace.js';
import type { Cell, Column } from '../../wire.js';
import type { GridRow } from '../grid/rows.js';
import type { Found, Loaded, Model } from '../model.js';

export class OwnRows {
  readonly #workspace: Workspace;
  readonly #model: Model;
  readonly #start: number;
  /** Where the filing's rows begin in a merged table. */
  readonly #firsts = new Map<MergedTable, Promise<number>>();
  /** The row that was asked for last: a click asks for it twice, by its focus and by itself. */
  #last: { readonly loaded: Loaded; readonly row: number; readonly cells: Promise<readonly Cell[] | undefined> } | undefined;

  /** `start`: where the filing begins in its file. Places of merged rows count from the file's start, a filing's from its own. */
  constructor(workspace: Workspace, model: Model, start: number) {
    this.#workspace = workspace;
    this.#model = model;
    this.#start = start;
  }

  /** A merged row's cell in the filing itself; undefined when it has no such cell, as of a leading column. */
  async find(table: MergedTable, row: GridRow, column: Column): Promise<Found | undefined> {
    const loaded = this.#model.tables.find((each) => each.table.name === table.ownName);
    const index = loaded?.table.columns.findIndex(({ name }) => name === column.name) ?? -1;
    const definition = loaded?.table.columns[index];
    if (!loaded || !definition) return undefined;
    // Of a table that is another one by now, its numbers mean nothing.
    const isThere = () => this.#workspace.tables.includes(table);
    const own = isThere() ? row.row - (await this.#first(table, row)) : -1;
    if (!isThere()) return undefined;
    const cells = await this.#row(loaded, own);
    const cell = cells?.[index];
    const merged = row.cells[table.columns.findIndex(({ name }) => name === column.name)];
    // Both lie at the same place, else the filing is another one by now.
    const same = merged?.offset == null || cell?.offset === merged.offset - this.#start;
    if (!cells || !cell || !same) return undefined;
    return { table: table.ownName, row: own, column: index, title: loaded.table.title, definition, cell, cells };
  }

  #row(loaded: Loaded, row: number): Promise<readonly Cell[] | undefined> {
    if (this.#last?.loaded !== loaded || this.#last.row !== row)
      this.#last = { loaded, row, cells: loaded.table.slice(row, 1).then(([cells]) => cells) };
    return this.#last.cells;
  }

  #first(table: MergedTable, row: Pick<MergedRow, 'row' | 'file'>): Promise<number> {
    const known = this.#firsts.get(table);
    if (known) return known;
    const first = firstOf(this.#workspace, table, row);
    this.#firsts.set(table, first);
    first.catch(() => this.#firsts.delete(table));
    return first;
  }
}

/** The first row of a filing in a merged table, from any of them: rows of one filing lie together, in the order of the filings. */
async function firstOf(workspace: Workspace, { name }: MergedTable, { row, file }: Pick<MergedRow, 'row' | 'file'>): Promise<number> {
  const view = await workspace.view({ table: name });
  try {
    let [low, high] = [0, row];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [there] = await view.slice(middle, 1);
      if (there && there.file < file) low = middle + 1;
      else high = middle;
    }
    return low;
  } finally {
    await view.close();
  }
}
