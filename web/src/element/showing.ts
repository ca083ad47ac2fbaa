/** What the element shows: the first screen, one filing or what failed of it, with list and inspector beside it. */
import type { Filigree } from '../client.js';
import { FiligreeError } from '../errors.js';
import { localeInUse, t } from '../locales/index.js';
import type { Filing } from '../filing.js';
import { documentsPane, hasDocuments } from './documents.js';
import type { Emit } from './events.js';
import type { FileList, Item } from './file-list.js';
import { FilingView, loadModel } from './filing-view.js';
import { Panel, Tip } from './floats.js';
import { h } from './h.js';
import { Inspector } from './inspector.js';
import type { Many } from './many/many.js';
import type { Found, Host, Model, Place } from './model.js';
import { noteElement } from './notes.js';
import { Panes } from './panes.js';
import { failure } from './reading.js';
import { stateVersion } from './state.js';
import type { ViewerState } from './state.js';
import type { TableOptions } from './table-view.js';
import { noteNumber } from './words.js';

export class Showing {
  readonly stage = h('div', { class: 'stage' });
  readonly status = h('div', { class: 'toast', role: 'status' });
  readonly panel = new Panel();
  readonly tip: Tip;
  readonly inspector: Inspector;
  readonly panes: Panes;
  /** Files that were opened together, while there are any. */
  many: Many | undefined;
  readonly #element: HTMLElement & { readonly reader: Promise<Filigree> };
  readonly #list: FileList;
  readonly #emit: Emit;
  readonly #side = h('div', { class: 'side', 'data-pane': 'list', id: 'list' });
  #several = false;
  #current: Item | undefined;
  #view: FilingView | undefined;
  #place: Place | undefined;
  #inspecting = 0;
  #options: TableOptions = { dataSetNames: false, allColumns: false };

  constructor(element: HTMLElement & { readonly reader: Promise<Filigree> }, root: ShadowRoot, list: FileList, emit: Emit) {
    this.#element = element;
    this.#list = list;
    this.#emit = emit;
    this.tip = new Tip(root);
    this.inspector = new Inspector(
      this.#host,
      () => this.#sheet(element.dataset['sheet'] === 'open' ? 'peek' : 'open'),
      () => this.back(),
      () => this.panes.toggle('inspector'),
    );
    this.panes = new Panes(this.stage, () => emit('filigree-layout', this.panes.layout));
  }

  /** What is shown by itself. */
  get current(): Item | undefined {
    return this.#current;
  }

  /** Puts the focus into the field to search with; false when there is no table. */
  focusSearch(): boolean {
    return this.many?.focusSearch() || (this.#view?.focusSearch() ?? false);
  }

  /** The name of the filing that is shown by itself. */
  get shown(): string | undefined {
    return this.#current?.name;
  }

  /** True on the first screen. */
  get isEmpty(): boolean {
    return !this.stage.classList.contains('open');
  }

  /** Which filing and table are shown, and how. */
  save(): ViewerState {
    const { table = this.#place?.table, view } = this.many?.showsTables ? this.many.tablesState : (this.#view?.state ?? {});
    return {
      filigree: stateVersion,
      filing: this.shown ?? null,
      ...(table !== undefined && { table }),
      ...(view && Object.keys(view).length > 0 && { view }),
    };
  }

  /** Shows the table that a saved view is of, as it was shown. */
  async restore({ table, view }: ViewerState): Promise<void> {
    const state = { ...(table !== undefined && { table }), ...(view && { view }) };
    if (this.many?.showsTables) await this.many.restoreTables(state);
    else await this.#view?.restore(state);
  }

  /** Goes to a cell of the filing that is shown by itself; false when there is none. */
  async reveal(table: string, row: number, column: string): Promise<boolean> {
    const place = this.#view?.model.placeOf(table, row, column);
    const rows = this.#view?.model.filing.table(table)?.rows ?? 0;
    if (!this.#view || !place || !Number.isInteger(row) || row < 0 || row >= rows) return false;
    this.#view.focus(place);
    // A cell that has the focus is selected; one that cannot be focused is not.
    if (!isSame(this.#place, place)) await this.#select(place);
    return true;
  }

  /** Says whether there is more than one filing, and so a list. */
  set several(several: boolean) {
    this.#several = several;
    this.stage.classList.toggle('many', several);
  }

  /** The first screen. */
  showEmpty(empty: HTMLElement): void {
    this.forget();
    this.inspector.clear();
    this.panel.clear();
    this.stage.className = 'stage';
    this.stage.replaceChildren(empty);
  }

  /** Shows something beside the list. */
  show(...parts: HTMLElement[]): void {
    const [middle, beside] = parts;
    this.stage.className = beside ? 'stage open' : 'stage open alone';
    this.tip.hide();
    const list = this.many?.list.element ?? this.#list.element;
    // A list that is there already keeps its focus and its place.
    if (this.#side.firstElementChild !== list) this.#side.replaceChildren(list);
    while (list.nextSibling) list.nextSibling.remove();
    if (this.stage.firstElementChild !== this.#side) this.stage.replaceChildren(this.#side);
    while (this.#side.nextSibling) this.#side.nextSibling.remove();
    this.stage.append(this.panes.separators.list, ...(middle ? [middle] : []));
    if (beside) this.stage.append(this.panes.separators.inspector, beside);
    this.stage.classList.toggle('many', this.many !== undefined || this.#several);
    this.panes.refresh();
  }

  #showDocuments(filing: Filing): void {
    const documents = hasDocuments(filing);
    if (documents) this.#side.append(documentsPane(filing, this.#host, (document) => this.#view?.showTablesOf(document)));
    this.stage.classList.toggle('documented', documents);
  }

  /** Draws everything in the language that is now in use. */
  async translate(): Promise<void> {
    this.tip.hide();
    this.panes.translate();
    this.panel.hide();
    this.#list.translate();
    await this.inspector.translate();
    const { many } = this;
    const item = this.#current;
    const place = this.#place;
    if (many) await many.translate();
    else if (item) {
      await this.choose(item);
      if (place) await this.#select(place);
    }
  }

  /** Forgets the filing that is shown by itself. */
  forget(): void {
    this.#inspecting++; // a cell that is on its way to the inspector was of what was shown before
    this.#current = undefined;
    this.#list.mark(undefined);
    this.#forgetView();
    this.#place = undefined;
    delete this.#element.dataset['sheet'];
  }

  #forgetView(): void {
    this.#view?.close();
    this.#view = undefined;
  }

  /** Shows a filing by itself, or why it could not be read; `loaded` is what is loaded of it already. */
  async choose(item: Item, loaded?: Model): Promise<void> {
    this.#options = this.#view?.options ?? this.#options;
    const before = this.#current === item ? this.#view : undefined;
    this.#current = item;
    this.#place = undefined;
    this.#sheet(undefined);
    this.#list.mark(item);
    if (!item.filing) return this.showFailure(item);
    const model = loaded ?? (await loadModel(item.filing));
    if (this.#current !== item) return;
    this.#forgetView();
    this.#view = new FilingView(model, this.#host, this.#options, () => this.#emit('filigree-view', {}), before);
    this.show(this.#view.element, this.inspector.element);
    this.#showDocuments(item.filing);
    this.#emit('filigree-view', {});
    if (this.#current !== item) return; // whoever was told has closed it
    await this.inspector.load(model);
    if (this.#current !== item) return;
    const error =
      item.state === 'failed' ? item.filing.diagnostics.find(({ severity }) => severity === 'error') : undefined;
    if (error) await this.inspector.showOffset(error.offset ?? 0, error.message);
    const tables = model.tables.filter(({ rows }) => rows.length > 0).length;
    if (item.sentence === undefined) this.say(t.say.isOpen(item.name, t.tables(tables)), true);
    else this.say(item.sentence, true, 'en');
  }

  /** Shows that a file could not be read at all. */
  showFailure({ name, sentence = '' }: Pick<Item, 'name' | 'sentence'>): void {
    this.#forgetView();
    const title = h('h2', { class: 'headline' }, t.filing.unreadable(name));
    const head = h('header', { class: 'filing-head' }, title, h('p', { lang: 'en' }, sentence));
    this.show(h('article', { class: 'filing' }, head));
    this.say(sentence, true, 'en');
  }

  /** Shows a cell of a filing that is not itself on the screen. */
  async inspect(model: Model, found: Found | undefined, focus: boolean): Promise<void> {
    if (!this.inspector.element.isConnected) {
      this.stage.append(this.panes.separators.inspector, this.inspector.element);
      this.stage.classList.remove('alone');
      this.panes.refresh();
    }
    const inspecting = ++this.#inspecting;
    if (this.inspector.model !== model) await this.inspector.load(model);
    if (inspecting !== this.#inspecting) return; // another cell was selected meanwhile
    if (this.#element.dataset['sheet'] !== 'open') this.#sheet(focus ? 'open' : 'peek');
    this.inspector.open('source');
    if (found) {
      this.#emit('filigree-select', { table: found.table, row: found.row, column: found.definition.name });
      await this.inspector.showCell(found);
    } else await this.inspector.showOffset(0, t.details.noField, localeInUse());
    if (focus) this.inspector.focus();
  }

  openNote(id: string, beside: HTMLElement): void {
    const model = this.#view?.model ?? this.many?.model;
    const note = model?.notes().find((each) => each.id === id);
    if (note) this.panel.show(t.details.footnote(noteNumber(id)), [noteElement(note, this.#host)], beside);
  }

  /** Back to the cell from the inspector; closes the sheet. */
  back(): void {
    this.#sheet(undefined);
    if (this.#place) this.#view?.focus(this.#place);
    else if (this.many?.showsTables) this.many.focus();
    this.#sheet(undefined);
  }

  /** One step back from what has the focus. */
  escape(from: Node): void {
    if (this.tip.hide() || this.panel.isOpen) return;
    if (this.inspector.element.contains(from)) this.back();
    else if (this.#element.dataset['sheet']) this.#sheet(undefined);
    else this.many?.back();
  }

  /** Says something to those who cannot see it, and shows it for a moment, unless `quietly`. */
  say(sentence: string, quietly = false, lang = localeInUse()): void {
    this.status.lang = lang;
    this.status.textContent = sentence;
    this.status.classList.toggle('shown', !quietly);
    if (!quietly)
      setTimeout(() => this.status.textContent === sentence && this.status.classList.remove('shown'), 4000);
  }

  /** Waits for what nobody else waits for; its failure is said. */
  attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.say(failure(error), false, error instanceof FiligreeError ? 'en' : undefined));
  }

  readonly #host: Host = {
    reader: () => this.#element.reader,
    select: (place) => this.attempt(this.#select(place)),
    openSource: (place) => this.attempt(this.#openSource(place)),
    openOffset: (offset, sentence) => this.attempt(this.#openOffset(offset, sentence)),
    reveal: (place) => {
      this.panel.hide();
      if (this.many?.showsTables) this.attempt(this.many.chooseOpen().then(() => this.#view?.focus(place)));
      else this.#view?.focus(place);
    },
    openNote: (id, beside) => this.openNote(id, beside),
    openTab: (tab) => {
      this.inspector.open(tab);
      this.#sheet('open');
      this.inspector.focus();
    },
    say: (sentence) => this.say(sentence),
    attempt: (work) => this.attempt(work),
  };

  async #select(place: Place): Promise<void> {
    this.#place = place;
    this.#view?.selected(place);
    const found = this.#view?.model.find(place);
    if (!found) return;
    if (this.#element.dataset['sheet'] !== 'open') this.#sheet('peek');
    this.inspector.open('source');
    this.#emit('filigree-select', { table: place.table, row: place.row, column: found.definition.name });
    await this.inspector.showCell(found);
  }

  async #openSource(place: Place): Promise<void> {
    this.panel.hide();
    this.#view?.focus(place);
    this.#sheet('open');
    await this.#select(place);
    this.inspector.focus();
  }

  async #openOffset(offset: number, sentence: string): Promise<void> {
    this.#sheet('open');
    await this.inspector.showOffset(offset, sentence);
    this.inspector.focus();
  }

  /** On a narrow screen the inspector is a sheet: away, a peek of the facts, or open. */
  #sheet(state: 'peek' | 'open' | undefined): void {
    const { dataset } = this.#element;
    if (state === 'open') this.panes.unfold('inspector');
    if (state === dataset['sheet']) return;
    if (state) dataset['sheet'] = state;
    else delete dataset['sheet'];
    // The sheet takes its room from the filing: keep the cell in sight.
    if (this.#place) this.#view?.keepInSight(this.#place);
  }
}

const isSame = (one: Place | undefined, other: Place): boolean =>
  one?.table === other.table && one.row === other.row && one.column === other.column;
