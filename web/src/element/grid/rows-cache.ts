/** Rows of a view, fetched a page at a time as they come into sight. */
import type { GridRow, GridRows } from './rows.js';

/** Rows that are fetched together. */
export const PAGE = 100;
/** Pages that are kept. */
const KEPT = 40;

export class RowsCache {
  readonly view: GridRows;
  readonly #pages = new Map<number, readonly GridRow[] | Promise<readonly GridRow[]>>();
  readonly #arrived: (first: number, rows: readonly GridRow[]) => void;
  readonly #failed: (first: number, error: unknown) => void;

  constructor(
    view: GridRows,
    arrived: (first: number, rows: readonly GridRow[]) => void,
    failed: (first: number, error: unknown) => void,
  ) {
    this.view = view;
    this.#arrived = arrived;
    this.#failed = failed;
  }

  /** Rows that are there already, from the first on. */
  seed(rows: readonly GridRow[]): void {
    for (let page = 0; page * PAGE < rows.length; page++) {
      const held = rows.slice(page * PAGE, (page + 1) * PAGE);
      if (held.length === Math.min(PAGE, this.view.rows - page * PAGE)) this.#pages.set(page, held);
    }
  }

  /** The row, if it is there; else it is fetched, and `arrived` is called, or `failed`: then it may be asked for again. */
  get(index: number): GridRow | undefined {
    const page = Math.floor(index / PAGE);
    const rows = this.#pages.get(page);
    if (rows === undefined) this.#fetch(page).catch((error: unknown) => this.#failed(page * PAGE, error));
    return rows === undefined || rows instanceof Promise ? undefined : rows[index - page * PAGE];
  }

  /** The row, if it is there. */
  peek(index: number): GridRow | undefined {
    const rows = this.#pages.get(Math.floor(index / PAGE));
    return rows === undefined || rows instanceof Promise ? undefined : rows[index % PAGE];
  }

  /** Where a row is that is there and is such; else -1. */
  indexOf(is: (row: GridRow) => boolean): number {
    for (const [page, rows] of this.#pages) {
      const at = rows instanceof Promise ? -1 : rows.findIndex(is);
      if (at >= 0) return page * PAGE + at;
    }
    return -1;
  }

  /** The first rows. */
  async first(): Promise<readonly GridRow[]> {
    return this.view.rows > 0 ? await (this.#pages.get(0) ?? this.#fetch(0)) : [];
  }

  async #fetch(page: number): Promise<readonly GridRow[]> {
    const coming = this.view.slice(page * PAGE, PAGE);
    this.#pages.set(page, coming);
    try {
      const rows = await coming;
      this.#pages.delete(page);
      this.#pages.set(page, rows);
      for (const [old, held] of this.#pages) {
        if (this.#pages.size <= KEPT) break;
        if (!(held instanceof Promise)) this.#pages.delete(old);
      }
      this.#arrived(page * PAGE, rows);
      return rows;
    } catch (error) {
      this.#pages.delete(page);
      throw error;
    }
  }
}
