/**
 * One table of a filing: its heading and buttons, then the grid. A single row without numbers is shown as a record, one
 * field under the other.
 */
import type { Query } from '../bulk/query.js';
import type { View } from '../bulk/workspace.js';
import { t } from '../locales/index.js';
import type { PictureFolds } from '../pictures/fold.js';
import type { ExportFormat } from '../wire.js';
import type { Column } from '../wire.js';
import { adopt } from './adopt.js';
import { copy } from './grid/copy.js';
import type { Copies } from './grid/copy.js';
import { DataGrid } from './grid/data-grid.js';
import type { FilingDesk } from './grid/filing-desk.js';
import { FilingRows, rowsFrom } from './grid/filing-desk.js';
import { filtersIn } from './grid/query-text.js';
import { RecordGrid } from './grid/record.js';
import { SearchBar, clearButton } from './grid/search-bar.js';
import { fromJson, isNarrowed, narrowTo, newState, toJson } from './grid/state.js';
import type { TableState } from './grid/state.js';
import type { GridViewState } from './state.js';
import { button, h, redraw } from './h.js';
import type { Host, Loaded, Place } from './model.js';
import { isRecord, shownColumns } from './semantics.js';

/** How tables are shown. */
export interface TableOptions {
  /** The data sets' column names instead of the paper form's wording. */
  readonly dataSetNames: boolean;
  /** Columns without values, keys and lists of footnote ids too. */
  readonly allColumns: boolean;
}

/** What a table asks of the filing's page. */
export interface TableActions {
  /** Saves the table: whole, or the blob that was made of the rows shown. */
  save(format: ExportFormat | 'xlsx', made?: Promise<Blob>): void;
  /** How the table is shown is another way now. */
  changed(): void;
}

/** What is loaded when groups or totals are first wanted. */
type Summing = typeof import('./grid/summing.js');

/** So many rows are all in the page, as tall as their texts; more are windowed. */
const FLOW = 50;
/** Fewer rows need no search. */
const SEARCHED = 10;

export class TableView {
  readonly element: HTMLElement;
  readonly loaded: Loaded;
  readonly #host: Host;
  readonly #options: TableOptions;
  readonly #actions: TableActions;
  readonly #desk: FilingDesk;
  readonly #shown: readonly number[];
  readonly #grid: DataGrid | RecordGrid;
  readonly #pictures: PictureFolds;
  readonly #picture = h('div');
  /** What is chosen of groups and totals, and the totals. */
  readonly #summing = h('div', { class: 'summing', hidden: true });
  #sumsOpener: HTMLElement | undefined;
  readonly #foot = h('div');
  /** The rows, or groups of them. */
  #shownElement: HTMLElement;
  readonly #extent = h('span', { class: 'muted', role: 'status' });
  #search: SearchBar | undefined;
  #state: TableState;
  #rows: FilingRows;
  #making: AbortController | undefined;

  constructor(loaded: Loaded, desk: FilingDesk, host: Host, options: TableOptions, actions: TableActions, pictures: PictureFolds, state: TableState | undefined) {
    this.#pictures = pictures;
    this.loaded = loaded;
    this.#desk = desk;
    this.#host = host;
    this.#options = options;
    this.#actions = actions;
    this.#state = state ?? newState(loaded.table.rows > FLOW);
    this.#shown = shownColumns(loaded, options.allColumns);
    this.#rows = new FilingRows(loaded.table, desk);
    this.#grid = isRecord(loaded, this.#shown) ? this.#record() : this.#table();
    this.#shownElement = this.#grid.element;
    this.element = h('section', { class: 'table', 'aria-labelledby': this.#headingId }, this.#heading(), this.#picture, this.#shownElement, this.#foot);
    this.#drawPicture();
    this.#drawExtent();
  }

  /** Shows the rows that are asked for. */
  async start(): Promise<void> {
    if (this.#grid instanceof RecordGrid) return;
    // What is here already is shown at once, and what is asked for when it is there.
    await this.#grid.show(this.#rows, rowsFrom(0, this.loaded.rows));
    this.#drawExtent();
    if (!this.#isAsked) return;
    if (this.#sums) await this.#offerSums();
    await this.#query();
  }

  /** Gives back what its rows take. */
  close(): void {
    this.#making?.abort();
    delete this.loaded.more;
    void this.#rows.close();
  }

  /** How the table is shown, to be kept for when it is shown again. */
  get tableState(): TableState {
    return this.#state;
  }

  /** The same as JSON. */
  get state(): GridViewState {
    return toJson(this.#state, this.loaded.table.columns);
  }

  /** Shows the table as it was shown when the state was taken. */
  async restore(json: GridViewState): Promise<void> {
    Object.assign(this.#state, fromJson(json, this.loaded.table.columns, this.loaded.table.rows > FLOW));
    if (this.#grid instanceof RecordGrid) return;
    this.#grid.stateChanged();
    if (this.#state.search !== '') this.#searchBar();
    this.#search?.refresh();
    if (this.#sums) await this.#offerSums();
    await this.#query();
  }

  get hasSelection(): boolean {
    return this.#grid.hasSelection;
  }

  clearSelection(): void {
    this.#grid.clearSelection();
  }

  /** Scrolls no further than needed to show the active cell. */
  keepInSight(): void {
    this.#grid.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Focuses a cell; false when its column is not shown. A row that is left out is shown again, with all others. */
  focus(place: Place): boolean {
    const grid = this.#grid;
    if (grid instanceof RecordGrid) return grid.focus(place.column);
    if (!this.#shown.includes(place.column) && !grid.columns.visible.includes(place.column)) return false;
    const { name = '' } = this.loaded.table.columns[place.column] ?? {};
    if (!grid.columns.visible.includes(place.column)) {
      grid.columns.show(name);
      grid.redrawColumns();
    }
    const index = isNarrowed(this.#state) ? grid.indexOf(place.row) : place.row;
    if (index >= 0 && !this.#state.group) return grid.focus(index, place.column);
    this.#host.attempt(this.clear().then(() => grid.focus(place.row, place.column)));
    return true;
  }

  /** Puts the focus into the field to search the table with. */
  focusSearch(): void {
    this.#searchBar().focus();
  }

  #focusRows(): void {
    if (this.#grid instanceof DataGrid) this.#grid.focusActive();
  }

  get isGrid(): boolean {
    return this.#grid instanceof DataGrid;
  }

  /** No search, filters, order, groups and totals. */
  async clear(): Promise<void> {
    Object.assign(this.#state, { sort: [], group: '', total: '' });
    this.#state.filters.clear();
    this.#search?.clear();
    this.#state.search = '';
    if (this.#grid instanceof DataGrid) this.#grid.stateChanged();
    if (!this.#summing.hidden) await this.#offerSums();
    await this.#query();
  }

  // --- rows ---

  get #asked(): Query {
    const { sort, filters, search, group, total } = this.#state;
    return {
      filter: filtersIn(filters, this.loaded.table.columns),
      ...(search && { search, leading: false }),
      ...(group && { group: [group] }),
      ...(total && { totals: [total] }),
      sort,
    };
  }

  get #sums(): boolean {
    return this.#state.group !== '' || this.#state.total !== '';
  }

  /** True when the rows are not simply those of the table. */
  get #isAsked(): boolean {
    return isNarrowed(this.#state) || this.#sums;
  }

  async #query(): Promise<void> {
    const grid = this.#grid;
    if (grid instanceof RecordGrid) return;
    this.#making?.abort();
    const making = new AbortController();
    this.#making = making;
    const busy = this.#shownElement;
    busy.setAttribute('aria-busy', 'true');
    try {
      await this.#show(grid, this.#isAsked ? await this.#desk.view(this.loaded.table, this.#asked, making.signal) : undefined);
    } catch (error) {
      if (!making.signal.aborted) throw error;
    } finally {
      if (this.#making === making || busy !== this.#shownElement) busy.removeAttribute('aria-busy');
    }
  }

  /** Shows the rows of a view in the place of those before. */
  async #show(grid: DataGrid, view: View | undefined): Promise<void> {
    const before = this.#rows;
    const rows = new FilingRows(this.loaded.table, this.#desk, view);
    this.#rows = rows;
    try {
      // Behind groups no row is fetched.
      const behind = view?.query.group !== undefined;
      if (!behind) await grid.show(rows, view ? [] : rowsFrom(0, this.loaded.rows));
      await this.#showSums(view);
      if (this.#rows !== rows) return; // another question was asked meanwhile
      if (behind) grid.hold(rows);
      this.#drawPicture(view);
      this.#drawExtent();
      this.#actions.changed();
    } finally {
      await before.close();
    }
  }

  // --- groups, totals and the picture ---

  /** Groups stand in the place of the rows, totals below. */
  async #showSums(view: View | undefined): Promise<void> {
    let shown = this.#grid.element;
    let totals: HTMLElement[] = [];
    if (view && this.#sums) {
      const { GroupsView, totalsElements } = await this.#summingPart();
      const { group } = this.#state;
      if (group) {
        const groups = new GroupsView(view, group, this.#options.dataSetNames, {
          open: (value) => this.#open(view, [{ column: view.table.columns.findIndex(({ name }) => name === group), value }]),
          failed: (error) => this.#host.attempt(Promise.reject(error)),
        });
        await groups.start();
        groups.element.classList.add('windows');
        groups.element.style.setProperty('--rows', String(view.groupCount));
        shown = groups.element;
      }
      totals = totalsElements(view, this.#options.dataSetNames);
    }
    if (this.#rows.view !== view) return; // another question was asked meanwhile
    if (this.#shownElement !== shown) this.#shownElement.replaceWith(shown);
    this.#shownElement = shown;
    this.#foot.replaceChildren(...totals);
  }

  /** Leaves the groups, for the rows that meet conditions. */
  #open(view: View, conditions: Parameters<typeof narrowTo>[2]): void {
    const grid = this.#grid;
    if (grid instanceof RecordGrid) return;
    narrowTo(this.#state, view.table.columns, conditions);
    grid.stateChanged();
    this.#host.attempt(Promise.all([this.#offerSums(), this.#query()]).then(() => grid.focusActive()));
  }

  async #summingPart(): Promise<Summing> {
    const part = await import('./grid/summing.js');
    adopt(this.element, part.summingCss);
    return part;
  }

  async #offerSums(): Promise<void> {
    const grid = this.#grid;
    if (grid instanceof RecordGrid) return;
    const { choosers } = await this.#summingPart();
    redraw(this.#summing, ...choosers(this.loaded.table.columns, grid.shownColumns, this.#state, this.#label, () => this.#host.attempt(this.#query())));
    this.#showChoosers(true);
  }

  #showChoosers(show: boolean): void {
    this.#summing.hidden = !show;
    this.#sumsOpener?.setAttribute('aria-expanded', String(show));
  }

  /** The picture of the rows that are shown. */
  #drawPicture(view?: View): void {
    const { table } = this.loaded;
    const { columns } = view?.table ?? table;
    const groups = (view?.query.group ?? []).map((name) => columns.findIndex((column) => column.name === name));
    const shown = { columns, rows: view && groups.length > 0 ? view.groupCount : table.rows };
    const picture = this.#pictures.of(table.name, shown, this.#options.dataSetNames, ({ TableRows, ViewRows }) => {
      const { workspace } = this.#desk;
      if (!view || !workspace) return new TableRows(this.loaded, (row, column) => this.#host.reveal({ table: table.name, row, column }));
      const reveal = (row: number, column: number) => this.#revealShown(row, columns[column]?.name);
      return new ViewRows(workspace, view, { reveal, narrow: groups.length > 0 ? (rows) => this.#open(view, rows) : undefined });
    }, groups);
    // What has the focus keeps it: the picture stays where it is.
    if (picture && this.#picture.firstChild !== picture) this.#picture.replaceChildren(picture);
    else if (!picture) this.#picture.replaceChildren();
  }

  /** Goes to a cell by its row in the order shown. */
  #revealShown(row: number, name: string | undefined): void {
    const grid = this.#grid;
    const column = this.loaded.table.columns.findIndex((each) => each.name === name);
    if (grid instanceof RecordGrid || name === undefined || column < 0) return;
    if (!grid.columns.visible.includes(column)) {
      grid.columns.show(name);
      grid.redrawColumns();
    }
    grid.focus(row, column);
  }

  // --- the heading ---

  get #headingId(): string {
    return `table-${this.loaded.table.name}`;
  }

  get #title(): string {
    const { name, title } = this.loaded.table;
    return this.#options.dataSetNames ? name : title;
  }

  /** "3 rows", and how many of the columns are shown when not all are. */
  #drawExtent(): void {
    const { table } = this.loaded;
    const grid = this.#grid;
    const all = table.columns.length;
    const shown = grid instanceof DataGrid ? grid.columns.visible.length : this.#shown.length;
    const columns = shown < all ? t.ofAll(shown, t.columns(all)) : '';
    const whole = t.rows(table.rows);
    const rows = this.#rows.rows < table.rows ? t.ofAll(this.#rows.rows, whole) : whole;
    const text = [grid instanceof DataGrid && rows, columns].filter(Boolean).join(', ');
    if (this.#extent.textContent !== text) this.#extent.textContent = text;
    this.#clearButton.classList.toggle('away', !this.#isAsked);
  }

  // Nothing moves when it comes. The focus that it had goes to the rows.
  readonly #clearButton = clearButton(false, () => this.#host.attempt(this.clear().then(() => this.#focusRows())));

  readonly #searchSlot = h('span', { class: 'search-slot' });

  #heading(): HTMLElement {
    const { table } = this.loaded;
    const save = (format: ExportFormat | 'xlsx') =>
      button(format.toUpperCase(), () => this.#save(format), { class: 'quiet', 'aria-label': t.table.saveAs(table.title, format.toUpperCase()) });
    const grid = this.#grid;
    const tools = grid instanceof DataGrid && table.rows > SEARCHED ? this.#tools(grid) : [];
    return h(
      'header',
      {},
      h('h3', { id: this.#headingId, lang: 'en' }, this.#title),
      h('span', { class: 'extent' }, this.#extent, grid instanceof DataGrid && this.#clearButton),
      h(
        'span',
        { class: 'actions' },
        ...tools,
        button(t.copy, () => this.#host.attempt(this.#copy(grid.copiedWhole(), true)), { class: 'quiet', 'aria-label': t.table.copyOne(table.title) }),
        save('csv'),
        save('tsv'),
        save('json'),
        save('xlsx'),
      ),
      this.#searchSlot,
      this.#summing,
    );
  }

  #tools(grid: DataGrid): HTMLElement[] {
    const { title } = this.loaded.table;
    const tool = (label: string, act: (beside: HTMLElement) => void) =>
      button(label, (event) => act(event.currentTarget as HTMLElement), { class: 'quiet', 'aria-label': t.grid.tool(label, title) });
    return [
      tool(t.grid.search, () => this.focusSearch()),
      tool(t.grid.filter, () => grid.showFilters(!this.#state.filtering)),
      this.#sumsButton(title),
      tool(t.grid.columns, (beside) => this.#menu((menu) => menu.openChooser(grid, beside, this.#label))),
    ];
  }

  #sumsButton(title: string): HTMLElement {
    const toggle = () => {
      if (this.#summing.hidden) this.#host.attempt(this.#offerSums());
      else this.#showChoosers(false);
    };
    this.#sumsOpener = button(t.grid.summing, toggle, { class: 'quiet', 'aria-label': t.grid.tool(t.grid.summing, title), 'aria-expanded': 'false' });
    return this.#sumsOpener;
  }

  #searchBar(): SearchBar {
    if (this.#search) return this.#search;
    const grid = this.#grid;
    this.#search = new SearchBar(t.grid.tool(t.grid.search, this.loaded.table.title), () => this.#state, {
      query: () => this.#host.attempt(this.#query()),
      find: async (text, backwards, signal) => grid instanceof DataGrid && (await grid.find(text, backwards, signal)),
      say: (sentence) => this.#host.say(sentence),
      attempt: (work) => this.#host.attempt(work),
      leave: () => {
        this.#search = undefined;
        this.#searchSlot.replaceChildren();
        this.#focusRows();
      },
    });
    this.#searchSlot.replaceChildren(this.#search.element);
    return this.#search;
  }

  /** The menus are loaded when one is first opened. */
  #menu(open: (menu: typeof import('./grid/menu.js')) => void): void {
    this.#host.attempt(import('./grid/menu.js').then(open));
  }

  // Rows that are left out or in another order are saved so.
  #save(format: ExportFormat | 'xlsx'): void {
    const made = this.#isAsked || format === 'xlsx' ? this.#rows.export(format) : undefined;
    this.#actions.save(format, made);
  }

  async #copy(copies: Copies | undefined, whole: boolean): Promise<void> {
    if (!copies) return this.#host.say(t.table.tooMuch);
    await copy(copies);
    this.#host.say(whole ? t.table.copiedWithHeaders(t.rows((await copies.made).rows)) : t.table.copied);
  }

  // --- the grid ---

  #label = ({ name, title }: Column): string => (this.#options.dataSetNames ? name : title || name);

  #tip = ({ meaning, origin }: Column): string =>
    origin === 'filigree' ? `${meaning} ${t.table.own}` : meaning;

  #place(row: number, column: Column): Place {
    return { table: this.loaded.table.name, row, column: this.loaded.table.columns.indexOf(column) };
  }

  #table(): DataGrid {
    const { table } = this.loaded;
    const grid = new DataGrid(
      table,
      this.#state,
      [...this.loaded.rows, ...(this.loaded.sample ?? [])],
      { flow: table.rows <= FLOW, label: this.#title, title: this.#label, tip: this.#tip, shown: this.#shown },
      {
        query: () => this.#host.attempt(this.#query()),
        changed: () => {
          this.#drawExtent();
          this.#actions.changed();
        },
        select: ({ row }, column) => this.#host.select(this.#place(row, column)),
        enter: ({ row }, column) => this.#host.openSource(this.#place(row, column)),
        note: (_row, _column, id, beside) => this.#host.openNote(id, beside),
        menu: (column, beside) => this.#menu((menu) => menu.openMenu(grid, this.#state, column, this.#label, beside)),
        copy: () => this.#host.attempt(this.#copy(grid.copied(), false)),
        failed: (error) => this.#host.attempt(Promise.reject(error)),
      },
    );
    this.loaded.more = (row) => grid.loaded(row)?.cells;
    return grid;
  }

  #record(): RecordGrid {
    const { table, rows } = this.loaded;
    const at = (column: number): Place => ({ table: table.name, row: 0, column });
    const record = new RecordGrid(
      table.columns,
      this.#shown,
      rows[0] ?? [],
      { label: this.#title, title: this.#label, tip: this.#tip },
      {
        select: (column) => this.#host.select(at(column)),
        enter: (column) => this.#host.openSource(at(column)),
        note: (id, beside) => this.#host.openNote(id, beside),
        copy: () => this.#host.attempt(this.#copy(record.copied(), false)),
      },
    );
    return record;
  }
}
