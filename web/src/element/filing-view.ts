/** One filing: its headline, how much of it was read, its tables. */
import { t } from '../locales/index.js';
import type { DocumentInfo, ExportFormat } from '../wire.js';
import { copyText, saveFile } from './clipboard.js';
import { documentName } from './documents.js';
import { size } from './format.js';
import { button, h } from './h.js';
import type { Child } from './h.js';
import { Model, isPartial } from './model.js';
import type { Host, Loaded, Place } from './model.js';
import { coverageSummary, diagnosticElement, problemSummary } from './problems.js';
import { TableView } from './table-view.js';
import type { TableOptions } from './table-view.js';

/** Rows that are drawn at once. */
const PAGE = 200;
/** Diagnostics that stand where the tables would be; all of them are in the inspector. */
const TROUBLES = 3;

const mimeTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

export class FilingView {
  readonly element = h('article', { class: 'filing', part: 'filing', tabindex: -1 });
  readonly model: Model;
  readonly #host: Host;
  readonly #onRows: () => void;
  readonly #tables = h('div', { class: 'tables' });
  #views: TableView[] = [];
  #options: TableOptions;

  /** `onRows` is called when more rows have been loaded. */
  constructor(model: Model, host: Host, options: TableOptions, onRows: () => void) {
    this.model = model;
    this.#host = host;
    this.#options = options;
    this.#onRows = onRows;
    this.element.append(this.#head(), this.#tables);
    this.#draw();
  }

  /** The options as they were left, for the next filing. */
  get options(): TableOptions {
    return this.#options;
  }

  /** Makes a cell the active one, with its column shown. */
  focus(place: Place): void {
    if (this.#viewOf(place)?.focus(place)) return;
    this.#change({ allColumns: true });
    this.#viewOf(place)?.focus(place);
  }

  /** Scrolls no further than needed to show a cell. */
  keepInSight(place: Place): void {
    this.#viewOf(place)?.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Leaves the selection to one table. */
  selected(place: Place): void {
    for (const view of this.#views) if (view.loaded.table.name !== place.table) view.clearSelection();
  }

  /** The selected cells as TSV; empty when nothing is selected. */
  get selection(): string {
    return this.#views.find((view) => view.hasSelection)?.selected ?? '';
  }

  /** Saves all tables, or one, in a format. The file of a partial read says so in its name. */
  async save(format: ExportFormat, table?: string): Promise<void> {
    const { filing } = this.model;
    const bytes = await filing.export(format, { ...(table !== undefined && { table }) });
    const base = filing.origin.name.replace(/\.[^.]*$/, '') || 'filing';
    const name = [base, table, isPartial(filing) && 'partial', format].filter(Boolean).join('.');
    saveFile(bytes, name, mimeTypes[format]);
    this.#host.say(t.table.saved(name));
  }

  #viewOf(place: Place): TableView | undefined {
    return this.#views.find((view) => view.loaded.table.name === place.table);
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
    const link = h('a', { class: 'fact', href: `#${place.table}` }, text);
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
    const sign = (whole: boolean) => h('span', { class: whole ? 'dot whole' : 'dot', 'aria-hidden': 'true' });
    const worst = filing.diagnostics.some(({ severity }) => severity !== 'note');
    return h(
      'p',
      { class: 'status' },
      coverage && h('span', {}, sign(filing.coverage.unread.length === 0), coverage),
      button(h('span', {}, sign(!worst), problemSummary(filing)), () => this.#host.openTab('problems'), {
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
    const filled = this.model.tables.filter(({ table }) => table.rows > 0);
    const empty = this.model.tables
      .filter(({ table }) => table.rows === 0)
      .map(({ table }) => (this.#options.dataSetNames ? table.name : table.title));
    this.#views = filled.map((loaded) => this.#view(loaded));
    const none =
      filled.length > 0 && empty.length > 0 && h('p', { class: 'muted none' }, t.filing.noRows(empty.join('; ')));
    this.#tables.replaceChildren(...this.#views.map((view) => view.element), ...(none ? [none] : []));
  }

  #view(loaded: Loaded): TableView {
    const missing = loaded.table.rows - loaded.rows.length;
    return new TableView(loaded, this.#host, this.#options, {
      copy: (view) => this.#host.attempt(this.#copy(loaded, view)),
      save: (format) => this.#host.attempt(this.save(format, loaded.table.name)),
      more: missing > 0 ? () => this.#host.attempt(this.#load(loaded, PAGE)) : undefined,
    });
  }

  async #copy(loaded: Loaded, view: TableView): Promise<void> {
    const missing = loaded.table.rows - loaded.rows.length;
    if (missing > 0) loaded.rows.push(...(await loaded.table.slice(loaded.rows.length, missing)));
    await copyText(view.everything);
    this.#host.say(t.table.copiedWithHeaders(t.rows(loaded.rows.length)));
  }

  async #load(loaded: Loaded, rows: number): Promise<void> {
    loaded.rows.push(...(await loaded.table.slice(loaded.rows.length, rows)));
    this.#draw();
    this.#onRows();
  }
}

/** Loads the first rows of every table. */
export async function loadModel(filing: Model['filing'], signal?: AbortSignal): Promise<Model> {
  const loaded: Loaded[] = [];
  for (const table of filing.tables) {
    const rows = table.rows > 0 ? await table.slice(0, PAGE, signal ? { signal } : {}) : [];
    loaded.push({ table, rows });
  }
  return new Model(filing, loaded);
}
