/**
 * A table as an ARIA grid, of one filing or of many: titles to sort by, filters, and the rows. Rows of the grid: the
 * titles, the filters where they are shown, then those of the table.
 */
import { t } from '../../locales/index.js';
import type { Cell, Column } from '../../wire.js';
import { h } from '../h.js';
import { Flow } from './body.js';
import type { Body } from './body.js';
import { Cells, ROOMY } from './cells.js';
import type { GridOptions } from './cells.js';
import { Columns } from './columns.js';
import { addEdges } from './edges.js';
import { Copying, MOST_COPIED, MOST_FORMATTED } from './copy.js';
import type { Copied, Copies } from './copy.js';
import { findShown } from './find.js';
import { Head, empties, leaves } from './head.js';
import { Grid } from './keys.js';
import { dropPaper, isPrinted } from './printed.js';
import type { Printed } from './printed.js';
import { PAGE, RowsCache } from './rows-cache.js';
import type { GridRow, GridRows, GridTable } from './rows.js';
import { textIsSelected } from './selection.js';
import type { Place, Range } from './selection.js';
import type { TableState } from './state.js';
import { Windowed } from './windowed.js';

/** What the grid tells and asks. */
export interface DataGridEvents {
  /** The order or the filters are others now. */
  query(): void;
  /** The columns are others now. */
  changed(): void;
  select(row: GridRow, column: Column): void;
  enter(row: GridRow, column: Column): void;
  note(row: GridRow, column: Column, id: string, beside: HTMLElement): void;
  /** What can be done with a column is wanted. */
  menu(column: Column, beside: HTMLElement): void;
  copy(): void;
  failed(error: unknown): void;
}

/** Rows that are fetched together for the clipboard. */
const STRETCH = 500;
/** Pixels that a key widens a column by. */
const STEP = 16;

export class DataGrid implements Printed {
  /** The scroller with the grid in it. */
  readonly element = h('div', { class: 'mgrid' });
  readonly table: GridTable;
  readonly columns: Columns;
  readonly #options: GridOptions;
  readonly #state: TableState;
  readonly #events: DataGridEvents;
  readonly #cells: Cells;
  readonly #grid: HTMLElement;
  readonly #head: Head;
  readonly #body: Body;
  readonly #keys: Grid;
  readonly #none = h('p', { class: 'muted nothing-found', role: 'status', hidden: true });
  #cache: RowsCache;
  /** What is to be shown, while its first rows are on their way. */
  #coming: RowsCache | undefined;
  /** Rows that are drawn: all of them, or none. */
  #drawn = 0;
  /** Counts how often all rows were drawn anew. */
  #drawing = 0;

  /** `sample`: rows that the widths are found from. Nothing is drawn before `show`. */
  constructor(table: GridTable, state: TableState, sample: readonly (readonly Cell[])[], options: GridOptions, events: DataGridEvents) {
    this.table = table;
    this.#options = options;
    this.#state = state;
    this.#events = events;
    this.columns = new Columns(table.columns, options.shown, (index) => this.#cells.natural(index), state);
    this.#cells = new Cells(table, sample, options, this.columns, (place) => this.#keys.attributes(place), (row, column, id, beside) => events.note(row, column, id, beside));
    this.#cache = this.#cacheOf({ rows: 0, slice: () => Promise.resolve([]), find: () => Promise.resolve(null) });
    this.#head = new Head({
      columns: this.columns,
      state,
      title: options.title,
      tip: options.tip,
      query: () => events.query(),
      resized: (done) => this.#resized(done),
      moved: () => this.redrawColumns(),
      fit: (column) => this.fit(column),
    });
    const draw = (index: number) => this.#cells.row(index, this.#cache.get(index), this.#head.rows);
    this.#body = options.flow ? new Flow(draw) : new Windowed(this.element, { role: 'rowgroup' }, undefined, draw, () => this.#head.element.offsetHeight);
    this.#grid = h(
      'div',
      { role: 'grid', class: 'mtable', 'aria-label': options.label, 'aria-multiselectable': 'true' },
      this.#head.element,
      this.#body.body,
    );
    this.element.append(this.#grid, this.#none);
    isPrinted(this.element, this);
    addEdges(this.element, this.#grid);
    this.element.classList.add(options.flow ? 'flows' : 'windows');
    this.element.style.setProperty('--rows', String(table.rows));
    this.#keys = new Grid(
      this.#surface(),
      {
        active: (place) => this.#told(place, events.select),
        enter: (place) => this.#told(place, events.enter),
        note: (place, cell) => this.#note(place, cell),
        key: (event, place) => this.#key(event, place),
        click: (event, place) => this.#clickHead(event, place),
      },
      { row: this.#head.rows, column: 0 },
    );
    this.#grid.addEventListener('contextmenu', (event) => this.#contextMenu(event));
  }

  /** Shows these rows; `first` are those that are there already. With them, it is done at once. */
  async show(rows: GridRows, first: readonly GridRow[] = []): Promise<void> {
    const cache = this.#cacheOf(rows);
    this.#coming = cache;
    cache.seed(first);
    if (!cache.peek(0)) await cache.first();
    if (this.#coming === cache) this.#take(cache, rows.rows); // else others were asked for meanwhile
  }

  /** Takes these rows for whatever is copied of them; drawn are none, as long as something else stands in their place. */
  hold(rows: GridRows): void {
    this.#coming = undefined;
    this.#take(this.#cacheOf(rows), 0);
  }

  #take(cache: RowsCache, drawn: number): void {
    this.#cache = cache;
    this.#drawn = drawn;
    this.#grid.setAttribute('aria-rowcount', String(this.rows + this.#head.rows));
    if (this.#head.element.childElementCount === 0) this.#drawColumns();
    else this.#reset();
    this.#none.hidden = this.rows > 0;
    this.#none.textContent = this.rows > 0 ? '' : t.grid.noRow;
  }

  /** Draws head and rows anew: the columns are others, or the filters came or went. */
  redrawColumns(): void {
    this.#drawColumns();
    this.#events.changed();
  }

  #drawColumns(): void {
    const { columns } = this;
    columns.refresh();
    this.#grid.setAttribute('aria-colcount', String(columns.visible.length));
    this.#grid.setAttribute('aria-rowcount', String(this.rows + this.#head.rows));
    const roomy = columns.visible.length <= ROOMY;
    for (const each of [this.element, this.#grid]) each.classList.toggle('roomy', roomy);
    columns.wraps = roomy && this.#options.flow;
    this.#measure();
    const focused = this.#focused;
    this.#head.draw();
    this.#reset();
    if (focused) this.#refocus(focused);
  }

  /** Takes over what the state says of columns, order and filters. */
  stateChanged(): void {
    this.redrawColumns();
    this.showAsked();
  }

  /** Shows the order and the filters that the state has. What has the focus keeps it. */
  showAsked(): void {
    this.#head.showOrder();
    this.#head.showFilters();
  }

  /** Shows or hides the filters; shown, the focus goes to that of a column. */
  showFilters(on: boolean, column = this.columns.at(Math.max(0, this.#keys.active.column))): void {
    const { row } = this.#keys.active;
    if (on !== this.#state.filtering) {
      this.#state.filtering = on;
      this.redrawColumns();
      this.#keys.restart({ row: Math.max(this.#head.rows, row), column: this.#keys.active.column });
    }
    if (on && column) this.#keys.focus({ row: 1, column: this.columns.placeOf(column.name) });
  }

  /** Rows that are shown. */
  get rows(): number {
    return this.#cache.view.rows;
  }

  /** Columns that are shown, in their order. */
  get shownColumns(): readonly Column[] {
    return this.columns.visible.map((index) => this.table.columns[index] as Column);
  }

  /** A row by its number in the table, if it is at hand. */
  loaded(row: number): GridRow | undefined {
    return this.#cache.peek(this.indexOf(row));
  }

  /** Where a row of the table is shown, if it is at hand; else -1. */
  indexOf(row: number): number {
    return this.#cache.indexOf((each) => each.row === row);
  }

  // --- focus and selection ---

  /** Focuses a cell, by its row in the order shown; false when its column is hidden. */
  focus(row: number, column: number): boolean {
    const place = this.columns.visible.indexOf(column);
    if (place >= 0) this.#keys.focus({ row: row + this.#head.rows, column: place });
    return place >= 0;
  }

  /** Focuses the active cell. */
  focusActive(): void {
    this.#keys.focus();
  }

  /** Focuses a title. */
  focusTitle(name: string): void {
    this.#keys.focus({ row: 0, column: Math.max(0, this.columns.placeOf(name)) });
  }

  /** The active cell by its row in the order shown and its column in the table; the first when the head has the focus. */
  get active(): { readonly row: number; readonly column: number } {
    const { row, column } = this.#keys.active;
    return { row: Math.max(0, row - this.#head.rows), column: this.columns.visible[column] ?? 0 };
  }

  /** The element of the active cell. */
  get activeElement(): HTMLElement | undefined {
    return this.#cell(this.#keys.active);
  }

  get hasSelection(): boolean {
    return this.#keys.range !== undefined;
  }

  clearSelection(): void {
    this.#keys.clear();
  }

  /** The rows of the selection, when it has more than one; for saving. */
  get selectedRows(): { readonly first: number; readonly count: number } | undefined {
    const range = this.#data;
    return range && range.bottom > range.top ? { first: range.top, count: range.bottom - range.top + 1 } : undefined;
  }

  /** The selected cells, rows counted from the first of the table. */
  get #data(): Range | undefined {
    const { range } = this.#keys;
    const head = this.#head.rows;
    if (!range || range.bottom < head) return undefined;
    return { ...range, top: Math.max(0, range.top - head), bottom: range.bottom - head };
  }

  /** The selected cells for the clipboard; undefined when they are too many. */
  copied(): Copies | undefined {
    const range = this.#data;
    return range && this.#copiedOf(range);
  }

  /** Everything that is shown, for the clipboard. */
  copiedWhole(): Copies | undefined {
    return this.#copiedOf({ top: 0, left: 0, bottom: this.rows - 1, right: this.columns.visible.length - 1 });
  }

  #copiedOf({ top, left, bottom, right }: Range): Copies | undefined {
    const indexes = this.columns.visible.slice(left, right + 1);
    const count = bottom - top + 1;
    if (count * indexes.length > MOST_COPIED) return undefined;
    const columns = indexes.map((index) => this.table.columns[index] as Column);
    const fetched = async (): Promise<Copied> => {
      const single = count === 1 && columns.length === 1;
      const copying = new Copying(columns, single ? undefined : columns.map((column) => this.#options.title(column)));
      for (let at = top; at <= bottom; at += STRETCH)
        for (const { cells } of await this.#cache.view.slice(at, Math.min(STRETCH, bottom + 1 - at)))
          copying.add(indexes.map((index) => cells[index]));
      return copying.copied;
    };
    return { made: fetched(), plain: count * columns.length > MOST_FORMATTED };
  }

  /** Moves to the next cell with a text; false when there is none. Hidden columns are passed over. */
  async find(text: string, backwards: boolean, signal: AbortSignal): Promise<boolean> {
    const from = this.#keys.active.row < this.#head.rows ? undefined : this.active;
    const found = await findShown(this.#cache.view, this.columns.visible, text, from, backwards, signal);
    return found !== undefined && this.focus(found.row, found.column);
  }

  get isWhole(): boolean {
    return this.#options.flow;
  }

  async toPaper(most: number, signal: AbortSignal): Promise<void> {
    const { paperOf } = await import('./paper.js');
    const drawing = this.#drawing;
    const paper = await paperOf(this.#cache.view, most, (index, row) => this.#cells.row(index, row, this.#head.rows), signal);
    if (drawing === this.#drawing) this.#body.body.after(paper);
  }

  // --- drawing ---

  #cacheOf(rows: GridRows): RowsCache {
    const cache: RowsCache = new RowsCache(
      rows,
      (first, arrived) => {
        if (cache === this.#cache) this.#arrived(first, arrived);
      },
      (first, error) => {
        this.#events.failed(error);
        if (cache === this.#cache) this.#body.distrust(first, PAGE); // at once it may fail again and again
      },
    );
    return cache;
  }

  #measure(): void {
    const { columns } = this;
    this.#grid.style.setProperty('--columns', columns.template);
    this.#grid.style.setProperty('--total', `${columns.total}px`);
    const { offsets } = columns;
    for (const [place, left] of offsets.entries()) this.#grid.style.setProperty(`--left-${place}`, left);
    this.element.style.setProperty('--frozen', offsets.at(-1) ?? '0px');
  }

  #resized(done: boolean): void {
    this.#measure();
    if (done) this.#events.changed();
  }

  #reset(): void {
    this.#drawing++;
    dropPaper(this.#grid);
    const { rows } = this.#surface().extent;
    const { row, column } = this.#keys.active;
    const [within, across] = [Math.min(row, rows - 1), Math.min(column, this.columns.visible.length - 1)];
    const focused = this.#focused;
    if (within !== row || across !== column) this.#keys.restart({ row: within, column: across });
    if (focused && within >= this.#head.rows) this.#body.keep(within - this.#head.rows); // drawn at once, to have the focus again
    this.#body.reset(this.#drawn);
    if (focused) this.#refocus(focused);
    const active = this.#cell(this.#keys.active);
    if (active) active.tabIndex = 0;
  }

  #refocus({ row, column }: Place): void {
    const { rows, columns } = this.#surface().extent;
    this.#cell({ row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) })?.focus({ preventScroll: true });
  }

  /** The cell that has the focus, when one has. */
  get #focused(): Place | undefined {
    const root = this.#grid.getRootNode() as ShadowRoot | Document;
    const { activeElement } = root;
    return activeElement && this.#grid.contains(activeElement) && !(activeElement instanceof HTMLInputElement)
      ? this.#placeOf(activeElement)
      : undefined;
  }

  #arrived(first: number, rows: readonly GridRow[]): void {
    this.#body.redrawLater(first, rows.length);
    const focused = this.#focused;
    const index = focused ? focused.row - this.#head.rows : -1;
    // What was waited for is told now.
    if (focused && index >= first && index < first + rows.length) this.#told(focused, this.#events.select);
  }

  // --- cells ---

  #surface() {
    const grid = this;
    return {
      element: this.#grid,
      get extent() {
        const head = grid.#head.rows;
        return { rows: grid.rows + head, columns: grid.columns.visible.length, head, page: grid.#body.page };
      },
      cell: (place: Place) => this.#cell(place),
      placeOf: (cell: Element) => this.#placeOf(cell),
      cells: () => this.#body.body.querySelectorAll<HTMLElement>('[role=gridcell]'),
      show: ({ row }: Place) => {
        if (row >= this.#head.rows) this.#body.show(row - this.#head.rows);
      },
    };
  }

  #cell({ row, column }: Place): HTMLElement | undefined {
    const head = this.#head.rows;
    if (row < head) return this.#head.cell(row, column);
    return this.#body.row(row - head)?.children[column] as HTMLElement | undefined;
  }

  #placeOf(inside: Element): Place | undefined {
    const cell = inside.closest('[role=gridcell],[role=columnheader]');
    const row = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - 1;
    const column = Number(cell?.getAttribute('aria-colindex')) - 1;
    return row >= 0 && column >= 0 ? { row, column } : undefined;
  }

  #told({ row, column }: Place, tell: (row: GridRow, column: Column) => void): void {
    const data = row >= this.#head.rows ? this.#cache.peek(row - this.#head.rows) : undefined;
    const of = this.columns.at(column);
    if (data && of) tell(data, of);
  }

  #note(place: Place, beside: HTMLElement): void {
    this.#told(place, (row, column) => {
      const id = row.cells[this.columns.indexOf(column.name)]?.footnotes[0];
      if (id !== undefined) this.#events.note(row, column, id, beside);
    });
  }

  // --- the head ---

  #clickHead(event: MouseEvent, place: Place): void {
    const column = this.columns.at(place.column);
    if (this.#head.takeDragged() || !column || place.row > 0 || !(event.target instanceof Element)) return;
    this.#keys.focus(place);
    if (event.target.classList.contains('menu-opener')) this.#openMenu(column);
    else if (!event.target.classList.contains('resizer')) this.#head.sortBy(column, event.shiftKey);
  }

  #contextMenu(event: Event): void {
    const place = event.target instanceof Element ? this.#placeOf(event.target) : undefined;
    const column = place?.row === 0 ? this.columns.at(place.column) : undefined;
    if (!place || !column) return;
    event.preventDefault();
    this.#keys.focus(place);
    this.#openMenu(column);
  }

  #openMenu(column: Column): void {
    const title = this.#head.cell(0, this.columns.placeOf(column.name));
    if (title) this.#events.menu(column, title);
  }

  /** Sorts by a column. */
  sort(column: Column, descending: boolean | undefined, several = false): void {
    const order = { column: column.name, ...(descending && { descending }) };
    this.#head.setOrder(column, descending === undefined ? undefined : order, several);
  }

  /** Moves a column by a place. */
  move(column: Column, by: number): void {
    this.columns.move(column.name, this.columns.placeOf(column.name) + by);
    this.redrawColumns();
    this.focusTitle(column.name);
  }

  /** Makes a column wider or narrower. */
  widen(column: Column, by: number): void {
    this.columns.resize(column.name, this.columns.widthOf(this.columns.placeOf(column.name)) + by * STEP);
    this.#resized(true);
  }

  /** Makes a column as wide as its content wants to be. */
  fit(column: Column): void {
    this.#state.widths.delete(column.name);
    this.#resized(true);
  }

  hide(column: Column): void {
    const place = this.columns.placeOf(column.name);
    this.columns.hide(column.name);
    this.redrawColumns();
    this.#keys.focus({ row: 0, column: Math.min(place, this.columns.visible.length - 1) });
  }

  /** The first columns stay while the others scroll. */
  freeze(columns: number): void {
    this.#state.frozen = columns;
    this.redrawColumns();
  }

  #key(event: KeyboardEvent, place: Place): boolean | undefined {
    const whole = event.ctrlKey || event.metaKey;
    if (event.target instanceof HTMLInputElement) return empties(event, event.target) || (leaves(event, event.target) ? undefined : false);
    if (whole && event.key === 'c' && !textIsSelected(this.#grid)) {
      this.#events.copy();
      return true;
    }
    const column = place.row === 0 ? this.columns.at(place.column) : undefined;
    return column && this.#titleKey(event, column);
  }

  #titleKey(event: KeyboardEvent, column: Column): boolean | undefined {
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if ((event.altKey && event.key === 'ArrowDown') || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) this.#openMenu(column);
    else if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
    else if (event.shiftKey && sideways) this.move(column, sideways);
    else if (event.key === '+' || event.key === '-') this.widen(column, event.key === '+' ? 1 : -1);
    else if (event.key === '0') this.fit(column);
    else if (event.key === 'Enter') this.#head.sortBy(column, event.shiftKey);
    else if (event.key === 'Delete') this.hide(column);
    else return undefined;
    return true;
  }
}
