/** Rows of a view, fetched a page at a time as they come into sight. */
import type { MergedRow } from '../../bulk/query.js';
import type { View } from '../../bulk/workspace.js';

const PAGE = 100;
/** Pages that are kept. */
const KEPT = 40;

export class RowsCache {
  readonly view: View;
  readonly #pages = new Map<number, MergedRow[] | 'asked'>();
  readonly #arrived: (first: number, count: number) => void;
  readonly #failed: (error: unknown) => void;

  constructor(view: View, arrived: (first: number, count: number) => void, failed: (error: unknown) => void) {
    this.view = view;
    this.#arrived = arrived;
    this.#failed = failed;
  }

  /** The row, if it is there; else it is fetched, and `arrived` is called. */
  get(index: number): MergedRow | undefined {
    const page = Math.floor(index / PAGE);
    const rows = this.#pages.get(page);
    if (rows === undefined) void this.#fetch(page);
    return rows === undefined || rows === 'asked' ? undefined : rows[index - page * PAGE];
  }

  /** The first rows. */
  async first(): Promise<readonly MergedRow[]> {
    if (!this.#pages.has(0)) await this.#fetch(0);
    const rows = this.#pages.get(0);
    return rows === undefined || rows === 'asked' ? [] : rows;
  }

  async #fetch(page: number): Promise<void> {
    this.#pages.set(page, 'asked');
    try {
      const rows = await this.view.slice(page * PAGE, PAGE);
      this.#pages.delete(page);
      this.#pages.set(page, rows);
      for (const old of this.#pages.keys()) {
        if (this.#pages.size <= KEPT) break;
        if (this.#pages.get(old) !== 'asked') this.#pages.delete(old);
      }
      this.#arrived(page * PAGE, rows.length);
    } catch (error) {
      this.#pages.delete(page);
      this.#failed(error);
    }
  }
}
