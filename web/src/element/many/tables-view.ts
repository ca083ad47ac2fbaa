/** All tables of a workspace: one at a time, searched, filtered, sorted, grouped, with totals. */
import type { Filter, Query, TableFormat, WorkspaceFormat } from '../../bulk/query.js';
import type { MergedTable, View, WorkOptions, Workspace } from '../../bulk/workspace.js';
import { FiligreeError } from '../../errors.js';
import { drawn } from '../../pause.js';
import { t } from '../../locales/index.js';
import type { Column } from '../../wire.js';
import { pictureOf } from '../../pictures/choose.js';
import { PictureFolds } from '../../pictures/fold.js';
import type { Condition } from '../../pictures/source.js';
import { saveBlob } from '../clipboard.js';
import { size } from '../format.js';
import { button, h, redraw } from '../h.js';
import { copy } from '../grid/copy.js';
import { DataGrid } from '../grid/data-grid.js';
import { filtersIn } from '../grid/query-text.js';
import type { GridRow } from '../grid/rows.js';
import { SearchBar, clearButton } from '../grid/search-bar.js';
import { GroupsView, choosers, totalsElements } from '../grid/summing.js';
import { fromJson, isNarrowed, narrowTo, newState, toJson } from '../grid/state.js';
import type { TableState } from '../grid/state.js';
import type { GridViewState } from '../state.js';
import { isFiling, isProblem } from './filings-list.js';
import { MergedRows, shownOf } from './merged-cells.js';
import { SavingView, endingOf, tableSaver, workspaceSaver } from './save-bar.js';
import { Scrolled } from './scrolled.js';
import { Tabs } from './tabs.js';

/** What the tables ask of the viewer. */
export interface TablesHost {
  select(table: MergedTable, row: GridRow, column: Column): void;
  enter(table: MergedTable, row: GridRow, column: Column): void;
  note(table: MergedTable, row: GridRow, column: Column, id: string, beside: HTMLElement): void;
  /** A table is shown another way. */
  changed(): void;
  say(sentence: string): void;
  attempt(work: Promise<unknown>): void;
}

/** A table, and how it is shown. */
export interface TablesViewState {
  readonly table?: string;
  readonly view?: GridViewState;
}

/** Rows that a table's widths are found from. */
const SAMPLE = 100;

export class TablesView {
  readonly element = h('article', { class: 'filing tables-view', part: 'filing', tabindex: -1, 'aria-label': t.list.all });
  readonly #workspace: Workspace;
  readonly #host: TablesHost;
  readonly #states: Map<string, TableState>;
  readonly #tabs = new Tabs((table) => this.#host.attempt(this.choose(table)));
  readonly #bar = h('div', { class: 'tools many-bar' });
  readonly #above = h('div', { class: 'many-picture' });
  readonly #pictures: PictureFolds;
  readonly #panel = h('div', { role: 'tabpanel', class: 'many-panel', id: 'many-panel' });
  readonly #foot = h('div', { class: 'many-foot' });
  readonly #savings = h('div', { class: 'many-saving' });
  #headline = h('header');
  // On a phone the room is the table's: what is rarely wanted is folded away.
  readonly #options = button(
    t.many.options,
    () => this.#options.setAttribute('aria-expanded', String(this.element.toggleAttribute('data-options'))),
    { class: 'switch options', 'aria-expanded': 'false', 'aria-controls': 'many-tools many-actions' },
  );
  /** It stays the same: the format that was chosen does. */
  readonly #saver = tableSaver((format) => this.#host.attempt(this.#save(format)));
  readonly #search: SearchBar;
  readonly #scrolled = new Scrolled(this.element);
  #table: MergedTable | undefined;
  #view: View | undefined;
  #grid: DataGrid | undefined;
  /** What the grid was made for. */
  #madeFor = '';
  #making: AbortController | undefined;
  #saving: AbortController | undefined;
  /** Conditions from outside, such as the list's. */
  #narrowed: readonly Filter[] = [];
  #dataSetNames = false;
  #allColumns = false;
  #provenance = false;
  #repeats = true;

  constructor(workspace: Workspace, host: TablesHost, states?: ReadonlyMap<string, TableState>) {
    this.#workspace = workspace;
    this.#host = host;
    this.#states = new Map(states);
    this.#pictures = new PictureFolds(host);
    this.#headline = this.#head();
    this.element.append(this.#headline, this.#tabs.element, this.#bar, this.#savings, this.#above, this.#panel, this.#foot);
    this.#search = new SearchBar(t.many.search, () => this.#state, {
      query: () => this.#attemptDraw(),
      find: async (text, backwards, signal) => (await this.#grid?.find(text, backwards, signal)) ?? false,
      say: (sentence) => host.say(sentence),
      attempt: (work) => host.attempt(work),
      leave: () => this.focus(),
    });
  }

  /** Shows the table that people ask for first: what happened, else what is held. */
  async start(): Promise<void> {
    const tables = this.#tables;
    const best = tables.find(({ columns }) => pictureOf(columns) === 'time') ?? tables.find(({ columns }) => pictureOf(columns)) ?? tables[0];
    if (best) await this.choose(best);
    else this.#panel.replaceChildren(h('p', { class: 'muted many-nothing' }, t.many.nothing));
  }

  /** Shows a table. */
  async choose(table: MergedTable): Promise<void> {
    this.#table = table;
    this.#drawTabs();
    this.#search.refresh();
    await this.#draw();
    await drawn(); // else measuring would lay all of it out
    this.#tabs.show();
  }

  /** How each table is shown, for the same tables shown anew. */
  get states(): ReadonlyMap<string, TableState> {
    return this.#states;
  }

  /** The table, and how it is shown. */
  get state(): TablesViewState {
    const table = this.#table;
    return table ? { table: table.name, view: toJson(this.#state, table.columns) } : {};
  }

  /** Shows a table as it was shown when the state was taken. */
  async restore({ table: name, view }: TablesViewState): Promise<void> {
    const table = this.#tables.find((each) => each.name === name);
    if (!table) return;
    this.#states.set(table.name, fromJson(view, table.columns, true));
    this.#madeFor = '';
    await this.choose(table);
  }

  /** Shows only rows that meet conditions besides those of the table itself; none are set aside by an empty list. */
  async narrow(filters: readonly Filter[]): Promise<void> {
    this.#narrowed = filters;
    await this.#draw();
  }

  /** Draws anew what a filing that is gone took with it. */
  async changed(): Promise<void> {
    this.#saving?.abort();
    this.#madeFor = '';
    const head = this.#head();
    this.#headline.replaceWith(head);
    this.#headline = head;
    const now = this.#tables.find(({ name }) => name === this.#table?.name) ?? this.#tables[0];
    if (now) return await this.choose(now);
    this.#table = undefined;
    this.#drawTabs();
    this.#bar.replaceChildren();
    this.#foot.replaceChildren();
    this.#panel.replaceChildren(h('p', { class: 'muted many-nothing' }, t.many.nothing));
  }

  /** Has everything where it was, once it is in the page again. */
  resume(): void {
    this.#scrolled.resume();
  }

  focus(): void {
    this.#grid?.focusActive();
  }

  focusSearch(): void {
    this.#search.focus();
  }

  /** Gives the view back. */
  async close(): Promise<void> {
    this.#making?.abort();
    this.#saving?.abort();
    await this.#view?.close();
  }

  get #tables(): readonly MergedTable[] {
    return this.#workspace.tables.filter(({ rows }) => rows > 0);
  }

  get #state(): TableState {
    const name = this.#table?.name ?? '';
    const state = this.#states.get(name) ?? newState(true);
    this.#states.set(name, state);
    return state;
  }

  // --- the head ---

  #head(): HTMLElement {
    const { filings, stopped } = this.#workspace;
    const bytes = filings.reduce((sum, { summary }) => sum + (summary?.bytes ?? 0), 0);
    const read = filings.filter(isFiling).length;
    const bad = filings.filter(({ sentence }) => sentence !== undefined).length;
    const problems = filings.filter(isProblem).length;
    const badge = stopped && h('span', { class: 'badge' }, t.many.stoppedEarly);
    const parts = [size(bytes), bad > 0 && t.many.withoutTables(t.files(bad)), problems > bad && t.many.withRemarks(t.filings(problems - bad))];
    return h(
      'header',
      { class: 'filing-head many-head' },
      h(
        'div',
        { class: 'many-title' },
        h('h2', { class: 'headline' }, t.many.headline(t.filings(read), this.#forms()), badge),
        this.#options,
        h('p', { class: 'muted' }, parts.filter(Boolean).join(' \u00b7 ')),
      ),
      h('div', { class: 'tools', id: 'many-tools' }, this.#toggles(), h('span', { class: 'actions' }, workspaceSaver((format) => this.#host.attempt(this.#saveAll(format))))),
    );
  }

  /** "7,500 of Form 4, 1,250 of Form 3", the most frequent first. */
  #forms(): string {
    const forms = new Map<string, number>();
    for (const { summary } of this.#workspace.filings.filter(isFiling))
      forms.set(summary?.form ?? '', (forms.get(summary?.form ?? '') ?? 0) + 1);
    const sorted = [...forms].sort((a, b) => b[1] - a[1]);
    const named = sorted.slice(0, 5).map(([form, number]) => form === '' ? t.many.withoutForm(number) : t.many.onForm(number, form));
    const rest = sorted.slice(5).reduce((sum, [, number]) => sum + number, 0);
    return [...named, ...(rest > 0 ? [t.many.onOthers(rest)] : [])].join(', ') || t.many.noTables;
  }

  #toggles(): HTMLElement {
    const toggle = (label: string, get: () => boolean, set: (on: boolean) => void, tip?: string) =>
      button(
        label,
        (event) => {
          set(!get());
          (event.currentTarget as HTMLElement).setAttribute('aria-pressed', String(get()));
        },
        { class: 'switch', 'aria-pressed': String(get()), 'data-tip': tip },
      );
    const redraw = () => this.#attemptDraw();
    return h(
      'span',
      { class: 'many-toggles' },
      toggle(t.table.dataSetNames, () => this.#dataSetNames, (on) => ((this.#dataSetNames = on), this.#drawTabs(), redraw())),
      toggle(t.table.allColumns, () => this.#allColumns, (on) => ((this.#allColumns = on), redraw())),
      toggle(
        t.many.repeats,
        () => this.#repeats,
        (on) => ((this.#repeats = on), redraw()),
        t.many.repeatsTip,
      ),
      toggle(
        t.many.provenance,
        () => this.#provenance,
        (on) => (this.#provenance = on),
        t.many.provenanceTip,
      ),
    );
  }

  #drawTabs(): void {
    this.#tabs.draw(this.#workspace.tables, this.#table, this.#dataSetNames);
    this.#panel.setAttribute('aria-label', this.#table?.title ?? '');
  }

  async #copy(): Promise<void> {
    const copies = this.#grid?.copied();
    if (!copies) return this.#host.say(t.table.tooMuch);
    await copy(copies);
    this.#host.say(t.table.copiedRows(t.rows((await copies.made).rows)));
  }

  // --- the table ---

  #attemptDraw(): void {
    this.#host.attempt(this.#draw());
  }

  /** What is asked for at the moment. */
  #query(table: MergedTable): Query {
    const { sort, filters, search, group, total } = this.#state;
    return {
      filter: [...filtersIn(filters, table.columns), ...this.#narrowed],
      ...(search && { search }),
      ...(!this.#repeats && { repeats: false }),
      ...(group && { group: [group] }),
      ...(total && { totals: [total] }),
      sort,
    };
  }

  async #draw(): Promise<void> {
    const table = this.#table;
    if (!table) return;
    this.#making?.abort();
    const making = new AbortController();
    this.#making = making;
    this.#panel.setAttribute('aria-busy', 'true');
    try {
      const view = await this.#workspace.view({ table: table.name, ...this.#query(table) }, { signal: making.signal });
      const before = this.#view;
      this.#view = view;
      await before?.close();
      await this.#show(table, view);
    } catch (error) {
      if (!making.signal.aborted && !(error instanceof FiligreeError && error.code === 'withdrawn')) throw error;
    } finally {
      if (this.#making === making) this.#panel.removeAttribute('aria-busy');
    }
  }

  async #show(table: MergedTable, view: View): Promise<void> {
    const { group } = this.#state;
    if (group) await this.#showGroups(table, view, group);
    else await this.#showGrid(table, view);
    if (this.#view !== view) return; // another question was asked meanwhile
    this.#drawBar(table, view);
    this.#drawPicture(table, view);
    this.#foot.replaceChildren(...totalsElements(view, this.#dataSetNames));
    this.#host.changed();
  }

  async #showGroups(table: MergedTable, view: View, group: string): Promise<void> {
    this.#grid = undefined;
    const groups = new GroupsView(view, group, this.#dataSetNames, {
      open: (value) => {
        narrowTo(this.#state, table.columns, [{ column: table.columns.findIndex(({ name }) => name === group), value }]);
        this.#host.attempt(this.#draw().then(() => this.focus()));
      },
      failed: (error) => this.#host.attempt(Promise.reject(error)),
    });
    await groups.start();
    this.#panel.replaceChildren(this.#heading(table), groups.element);
  }

  /** The grid stays the same while it shows the same table: what has the focus keeps it, and nothing moves. */
  async #showGrid(table: MergedTable, view: View): Promise<void> {
    const rows = new MergedRows(view);
    const made = [table.name, this.#dataSetNames, this.#allColumns].join();
    if (this.#grid && made === this.#madeFor) {
      await this.#grid.show(rows);
      this.#grid.showAsked();
      return;
    }
    const first = await rows.slice(0, SAMPLE);
    await drawn();
    if (this.#view !== view) return;
    this.#madeFor = made;
    this.#grid = this.#makeGrid(table, first);
    this.#panel.replaceChildren(this.#heading(table), this.#grid.element);
    await this.#grid.show(rows, first);
    await drawn();
  }

  /** The picture of the rows that the view shows. */
  #drawPicture(table: MergedTable, view: View): void {
    const groups = (view.query.group ?? []).map((name) => table.columns.findIndex((column) => column.name === name));
    // The room of all rows: what is left out by a condition moves nothing.
    const shown = { columns: table.columns, rows: groups.length > 0 ? view.groupCount : table.rows };
    const leads = { reveal: (row: number, column: number) => this.#reveal(row, table.columns[column]), narrow: (rows: readonly Condition[]) => this.#narrow(table, rows) };
    const picture = this.#pictures.of(table.name, shown, this.#dataSetNames, ({ ViewRows }) => new ViewRows(this.#workspace, view, leads), groups);
    // What has the focus keeps it: the picture stays where it is.
    if (picture && this.#above.firstChild !== picture) this.#above.replaceChildren(picture);
    else if (!picture) this.#above.replaceChildren();
  }

  #reveal(row: number, column: Column | undefined): void {
    const grid = this.#grid;
    const index = column ? (this.#table?.columns.indexOf(column) ?? -1) : -1;
    if (!grid || !column || index < 0) return;
    if (!grid.columns.visible.includes(index)) {
      grid.columns.show(column.name);
      grid.redrawColumns();
    }
    grid.focus(row, index);
  }

  /** Leaves the groups, for the rows that a mark sums. */
  #narrow(table: MergedTable, conditions: readonly Condition[]): void {
    narrowTo(this.#state, table.columns, conditions);
    this.#attemptDraw();
  }

  /** For those who go from heading to heading. */
  #heading(table: MergedTable): HTMLElement {
    return h('h3', { class: 'spoken', lang: 'en' }, this.#dataSetNames ? table.name : table.title);
  }

  #makeGrid(table: MergedTable, sample: readonly GridRow[]): DataGrid {
    const title = this.#titleOf;
    const shown = shownOf(table.columns, table.leading, sample, this.#allColumns);
    const grid = new DataGrid(
      table,
      this.#state,
      sample.map(({ cells }) => cells),
      { flow: false, label: this.#dataSetNames ? table.name : table.title, title, tip: ({ meaning }) => meaning, shown },
      {
        query: () => this.#attemptDraw(),
        changed: () => this.#host.changed(),
        select: (row, column) => this.#host.select(table, row, column),
        enter: (row, column) => this.#host.enter(table, row, column),
        note: (row, column, id, beside) => this.#host.note(table, row, column, id, beside),
        menu: (column, beside) => this.#host.attempt(import('../grid/menu.js').then(({ openMenu }) => openMenu(grid, this.#state, column, title, beside))),
        copy: () => this.#host.attempt(this.#copy()),
        failed: (error) => this.#host.attempt(Promise.reject(error)),
      },
    );
    return grid;
  }

  #drawBar(table: MergedTable, view: View): void {
    const shown = this.#grid?.shownColumns ?? table.columns.filter(({ role }) => role === 'data');
    const clear = clearButton(isNarrowed(this.#state), () => this.#clear());
    const extent = view.rows === table.rows ? t.rows(view.rows) : t.ofAll(view.rows, t.rows(table.rows));
    redraw(
      this.#bar,
      this.#search.element,
      ...choosers(table.columns, shown, this.#state, this.#titleOf, () => this.#attemptDraw()),
      clear,
      h('span', { class: 'muted', role: 'status' }, extent),
      h('span', { class: 'actions', id: 'many-actions' }, this.#grid && this.#columnsButton(this.#grid), this.#saver),
    );
  }

  readonly #titleOf = ({ name, title }: Column): string => (this.#dataSetNames ? name : title || name);

  #columnsButton(grid: DataGrid): HTMLElement {
    return button(
      t.grid.columns,
      ({ currentTarget }) =>
        this.#host.attempt(import('../grid/menu.js').then(({ openChooser }) => openChooser(grid, currentTarget as HTMLElement, this.#titleOf))),
      { class: 'quiet' },
    );
  }

  #clear(): void {
    const state = this.#state;
    this.#search.clear();
    Object.assign(state, { sort: [], group: '', total: '' });
    state.filters.clear();
    // Its button goes away: what had the focus there has it in the rows.
    this.#host.attempt(this.#draw().then(() => this.focus()));
  }

  // --- saving ---

  /** The table as it is shown, or the selected rows of it. */
  async #save(format: TableFormat): Promise<void> {
    const view = this.#view;
    if (!view) return;
    const selected = this.#grid?.selectedRows;
    const part = selected ? `.rows-${selected.first + 1}-${selected.first + selected.count}` : '';
    await this.#saved(`${view.table.name}${part}.${format}`, (options) =>
      view.export(format, { provenance: this.#provenance, ...selected, ...options }),
    );
  }

  async #saveAll(format: WorkspaceFormat): Promise<void> {
    await this.#saved(`filings.${endingOf(format, true)}`, (options) =>
      this.#workspace.export(format, { provenance: this.#provenance, ...options }),
    );
  }

  /** Makes a file and offers it once it is whole. */
  async #saved(name: string, make: (options: WorkOptions) => Promise<Blob>): Promise<void> {
    this.#saving?.abort();
    const saving = new AbortController();
    this.#saving = saving;
    const partial = this.#workspace.stopped || this.#workspace.filings.some(isProblem);
    const full = partial ? name.replace(/\.(?=[^.]*$)/, '.partial.') : name;
    const shown = new SavingView(full, () => saving.abort());
    this.#savings.replaceChildren(shown.element);
    try {
      const blob = await make({ signal: saving.signal, onProgress: (part) => shown.show(part) });
      saveBlob(blob, full);
      this.#host.say(t.save.saved(full, size(blob.size)));
    } catch (error) {
      if (!saving.signal.aborted) throw error;
      this.#host.say(t.save.stopped(full));
    } finally {
      shown.element.remove();
    }
  }
}
