/** One filing: its headline, how much of it was read, its tables. */
import type { Table } from '../filing.js';
import { t } from '../locales/index.js';
import { PictureFolds } from '../pictures/fold.js';
import type { Cell, Diagnostic, DocumentInfo, ExportFormat } from '../wire.js';
import { saveBlob, saveFile } from './clipboard.js';
import { documentName } from './documents.js';
import { size } from './format.js';
import { FilingDesk } from './grid/filing-desk.js';
import type { TableState } from './grid/state.js';
import type { GridViewState } from './state.js';
import { button, h } from './h.js';
import type { Child } from './h.js';
import { Model, isPartial } from './model.js';
import type { Host, Loaded, Place } from './model.js';
import { coverageSummary, diagnosticElement, problemSummary } from './problems.js';
import { pause } from '../pause.js';
import { TableView } from './table-view.js';
import type { TableOptions } from './table-view.js';

/** Rows of each table that are loaded at once. */
const PAGE = 200;
/** Of a large table, rows that stand for the others, and where they are. */
const SAMPLE = 25;
const SAMPLED = [0.25, 0.5, 0.75, 1];
/** Milliseconds of drawing after which others get a turn. */
const TURN = 16;
/** Diagnostics that stand where the tables would be; all of them are in the inspector. */
const TROUBLES = 3;

const mimeTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/** A table, and how it is shown. */
export interface FilingViewState {
  readonly table?: string;
  readonly view?: GridViewState;
}

export class FilingView {
  readonly element = h('article', { class: 'filing', part: 'filing', tabindex: -1 });
  readonly model: Model;
  readonly #host: Host;
  readonly #onChange: () => void;
  readonly #desk: FilingDesk;
  /** How each table is shown, by its name. */
  readonly #states: Map<string, TableState>;
  readonly #tables = h('div', { class: 'tables' });
  readonly #pictures: PictureFolds;
  #views: TableView[] = [];
  #steps: Generator | undefined;
  /** True while tables are drawn that take the place of those before. */
  #replacing = false;
  /** The name of the table at hand. */
  #at: string | undefined;
  #options: TableOptions;

  /** `onChange` is called when a table is shown another way. `before` showed the same filing: the tables look as in that. */
  constructor(model: Model, host: Host, options: TableOptions, onChange: () => void, before?: FilingView) {
    this.model = model;
    this.#host = host;
    this.#options = options;
    this.#onChange = onChange;
    if (before) {
      before.#keepStates();
      this.#at = before.#at;
    }
    this.#states = new Map(before ? before.#states : []);
    this.#desk = new FilingDesk(model.filing, () => host.reader());
    this.#pictures = new PictureFolds(host);
    this.element.append(this.#head(), this.#tables);
    this.#draw();
  }

  /** The options as they were left, for the next filing. */
  get options(): TableOptions {
    return this.#options;
  }

  /** Makes a cell the active one, with its column shown. */
  focus(place: Place): void {
    if (this.#viewOf(place.table)?.focus(place)) return;
    this.#change({ allColumns: true });
    this.#finish();
    this.#viewOf(place.table)?.focus(place);
  }

  /** Scrolls no further than needed to show the active cell. */
  keepInSight(place: Place): void {
    this.#viewOf(place.table)?.keepInSight();
  }

  /** Leaves the selection to one table. */
  selected(place: Place): void {
    this.#at = place.table;
    for (const view of this.#views) if (view.loaded.table.name !== place.table) view.clearSelection();
  }

  /** Puts the focus into the field to search with: of the table at hand, else of the largest. */
  focusSearch(): boolean {
    this.#finish();
    const grids = this.#views.filter(({ isGrid }) => isGrid);
    const rows = (view: TableView) => view.loaded.table.rows;
    const at = grids.find((view) => view.loaded.table.name === this.#at) ?? [...grids].sort((a, b) => rows(b) - rows(a))[0];
    at?.focusSearch();
    return at !== undefined;
  }

  /** The table at hand, and how it is shown. */
  get state(): FilingViewState {
    const view = this.#views.find(({ loaded }) => loaded.table.name === this.#at);
    return view ? { table: view.loaded.table.name, view: view.state } : {};
  }

  /** Shows a table as it was shown when the state was taken. */
  async restore({ table, view = {} }: FilingViewState): Promise<void> {
    const at = table === undefined ? undefined : this.#viewOf(table);
    if (!at) return;
    this.#at = table;
    await at.restore(view);
    at.element.scrollIntoView({ block: 'nearest' });
  }

  /** Gives back what the tables take. The filing itself stays open. */
  close(): void {
    this.#steps?.return(undefined);
    for (const view of this.#views) view.close();
    this.#desk.close();
  }

  /** Saves all tables, or one, in a format. `made` is the file, where the rows shown are not all, or in another order. */
  async save(format: ExportFormat | 'xlsx', table?: string, made?: Promise<Blob>): Promise<void> {
    const { filing } = this.model;
    const base = filing.origin.name.replace(/\.[^.]*$/, '') || 'filing';
    const name = [base, table, isPartial(filing) && 'partial', format].filter(Boolean).join('.');
    if (made) saveBlob(await made, name);
    else if (format !== 'xlsx') saveFile(await filing.export(format, { ...(table !== undefined && { table }) }), name, mimeTypes[format]);
    this.#host.say(t.table.saved(name));
  }

  /** Brings the first table that was read from a document into sight; leaves all as it is when none was. */
  showTablesOf({ offset, length }: DocumentInfo): void {
    const isOf = (cell: Cell) => cell.offset !== null && cell.offset >= offset && cell.offset < offset + length;
    const first = this.model.tables.find(({ rows }) => rows[0]?.some(isOf));
    const view = first && this.#views.find(({ loaded }) => loaded === first);
    view?.element.scrollIntoView({ block: 'start' });
  }

  /** The view of a table; what is not drawn yet is drawn as far as that one, or all of it, where it takes the place of others. */
  #viewOf(name: string): TableView | undefined {
    if (this.#replacing) this.#finish();
    const find = () => this.#views.find((view) => view.loaded.table.name === name);
    while (!find() && this.#steps && !this.#steps.next().done);
    return find();
  }

  #head(): HTMLElement {
    const { filing } = this.model;
    const kind = [
      filing.form && t.list.form(filing.form),
      filing.origin.name,
      t.filing.shapes[filing.shape],
      size(filing.origin.bytes),
      filing.accession,
    ];
    const nothing = this.model.tables.every(({ rows }) => rows.length === 0);
    const partial = !nothing && isPartial(filing) && h('span', { class: 'badge' }, t.list.partial);
    return h(
      'header',
      { class: 'filing-head' },
      h('p', { class: 'muted kind' }, kind.filter(Boolean).join(' \u00b7 '), partial),
      nothing ? this.#trouble() : this.#headline(),
      this.#status(),
      this.#documents(),
      nothing ? undefined : this.#tools(),
    );
  }

  #headline(): HTMLElement {
    const parts = this.model.filing.headline.map(({ text, table, row, column }): Child => {
      const place =
        table !== undefined && row !== undefined && column !== undefined
          ? this.model.placeOf(table, row, column)
          : undefined;
      return place ? this.#factLink(text, place) : text;
    });
    return h('h2', { class: 'headline', lang: 'en' }, ...(parts.length > 0 ? parts : [this.model.filing.origin.name || t.filing.unnamed]));
  }

  // A link and not a button, so that it breaks across lines as the sentence does.
  #factLink(text: string, place: Place): HTMLElement {
    // A date or a number is not broken.
    const link = h('a', { class: /^\S{1,24}$/.test(text) ? 'fact unbroken' : 'fact', href: `#${place.table}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#host.reveal(place);
    });
    return link;
  }

  #trouble(): HTMLElement {
    const { filing } = this.model;
    const title = h('h2', { class: 'headline' }, t.filing.noTables(filing.origin.name || t.filing.this));
    const problems = filing.diagnostics
      .slice(0, TROUBLES)
      .map((diagnostic) => diagnosticElement(diagnostic, this.#host));
    return h(
      'div',
      {},
      title,
      ...problems,
      h('p', { class: 'muted' }, t.filing.another),
    );
  }

  #status(): HTMLElement {
    const { filing } = this.model;
    const coverage = coverageSummary(filing);
    const sign = (state: 'whole' | 'partly' | 'failed') => h('span', { class: `dot ${state}`, 'aria-hidden': 'true' });
    const has = (kind: Diagnostic['severity']) => filing.diagnostics.some(({ severity }) => severity === kind);
    return h(
      'p',
      { class: 'status' },
      coverage && h('span', {}, sign(filing.coverage.unread.length === 0 ? 'whole' : 'partly'), coverage),
      button(h('span', {}, sign(has('error') ? 'failed' : has('warning') ? 'partly' : 'whole'), problemSummary(filing)), () => this.#host.openTab('problems'), {
        class: 'quiet',
      }),
    );
  }

  /** The documents of a submission that has several; each leads to its place in the source. */
  #documents(): Child {
    const { documents } = this.model.filing;
    if (documents.length < 2) return undefined;
    const link = (document: DocumentInfo) => {
      const { description, offset } = document;
      const name = documentName(document);
      return h(
        'li',
        {},
        button(name, () => this.#host.openOffset(offset, description || name), { class: 'link' }),
      );
    };
    return h('ul', { class: 'documents', 'aria-label': t.filing.documents }, ...documents.map(link));
  }

  #tools(): HTMLElement {
    const toggle = (label: string, key: keyof TableOptions) =>
      button(
        label,
        (event) => {
          this.#change({ [key]: !this.#options[key] });
          (event.currentTarget as HTMLElement).setAttribute('aria-pressed', String(this.#options[key]));
        },
        { class: 'switch', 'aria-pressed': this.#options[key] ? 'true' : 'false', 'data-option': key },
      );
    const save = (format: ExportFormat) =>
      button(format.toUpperCase(), () => this.#host.attempt(this.save(format)), {
        class: 'quiet',
        'aria-label': t.filing.saveAllAs(format.toUpperCase()),
      });
    return h(
      'div',
      { class: 'tools' },
      toggle(t.table.dataSetNames, 'dataSetNames'),
      toggle(t.table.allColumns, 'allColumns'),
      h(
        'span',
        { class: 'actions' },
        h('span', { class: 'muted' }, t.filing.saveAll),
        save('json'),
        save('ndjson'),
        save('csv'),
        save('tsv'),
      ),
    );
  }

  #change(change: Partial<TableOptions>): void {
    this.#options = { ...this.#options, ...change };
    for (const element of this.element.querySelectorAll<HTMLElement>('[data-option]')) {
      element.setAttribute('aria-pressed', String(this.#options[element.dataset['option'] as keyof TableOptions]));
    }
    this.#draw();
  }

  #draw(): void {
    this.#keepStates();
    for (const view of this.#views) view.close();
    this.#tables.setAttribute('aria-busy', 'true');
    this.#steps?.return(undefined);
    const drawing = this.#drawing();
    this.#steps = drawing;
    this.#host.attempt(this.#drawOn(drawing));
  }

  #keepStates(): void {
    for (const view of this.#views) this.#states.set(view.loaded.table.name, view.tableState);
  }

  /** Draws for as long as nobody notices, then lets others have a turn. */
  async #drawOn(drawing: Generator): Promise<void> {
    for (let begun = performance.now(); this.#steps === drawing && !drawing.next().done; ) {
      if (performance.now() - begun < TURN) continue;
      await pause();
      begun = performance.now();
    }
  }

  /** Draws what is not drawn yet. */
  #finish(): void {
    while (this.#steps && !this.#steps.next().done);
  }

  /** Draws the tables, one after the other: the first time as they come, later all in the place of those before. It may be ended early. */
  *#drawing(): Generator {
    const filled = this.model.tables.filter(({ table }) => table.rows > 0);
    const empty = this.model.tables
      .filter(({ table }) => table.rows === 0)
      .map(({ table }) => (this.#options.dataSetNames ? table.name : table.title));
    const views: TableView[] = [];
    const first = this.#views.length === 0;
    if (first) this.#views = views;
    this.#replacing = !first;
    try {
      for (const loaded of filled) {
        const view = this.#view(loaded);
        views.push(view);
        if (first) this.#tables.append(view.element);
        this.#host.attempt(view.start());
        yield;
      }
      this.#views = views;
    } finally {
      this.#replacing = false;
      if (this.#views !== views) for (const view of views) view.close(); // others are wanted by now
    }
    const none = filled.length > 0 && empty.length > 0 && h('p', { class: 'muted none' }, t.filing.noRows(empty.join('; ')));
    if (!first) this.#tables.replaceChildren(...views.map(({ element }) => element));
    if (none) this.#tables.append(none);
    this.#tables.removeAttribute('aria-busy');
  }

  #view(loaded: Loaded): TableView {
    const { name } = loaded.table;
    const actions = {
      save: (format: ExportFormat | 'xlsx', made?: Promise<Blob>) => this.#host.attempt(this.save(format, name, made)),
      changed: () => {
        this.#at = name;
        this.#onChange();
      },
    };
    return new TableView(loaded, this.#desk, this.#host, this.#options, actions, this.#pictures, this.#states.get(name));
  }
}

/** Loads the first rows of every table. */
export async function loadModel(filing: Model['filing'], signal?: AbortSignal): Promise<Model> {
  const options = signal ? { signal } : {};
  const load = async (table: Table): Promise<Loaded> => {
    const places = table.rows > PAGE ? SAMPLED.map((part) => Math.max(PAGE, Math.floor(table.rows * part) - SAMPLE)) : [];
    const [rows = [], ...sample] = await Promise.all([
      table.rows > 0 ? table.slice(0, PAGE, options) : [],
      ...places.map((first) => table.slice(first, SAMPLE, options)),
    ]);
    return { table, rows, sample: sample.flat() };
  };
  return new Model(filing, await Promise.all(filing.tables.map(load)));
}
