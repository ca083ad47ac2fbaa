/** The custom element `<filigree-viewer>`: drop a filing in, see its tables. */
import { createFiligree } from '../client.js';
import type { Filigree } from '../client.js';
import type { ManySource } from '../bulk/open-many.js';
import type { Workspace } from '../bulk/workspace.js';
import { SNIFFED, sniff } from '../bulk/sniff.js';
import { FiligreeError } from '../errors.js';
import type { Filing } from '../filing.js';
import { emptyView } from './empty-view.js';
import type { Sample } from './empty-view.js';
import { FileList, isRead, isUnread } from './file-list.js';
import type { Item } from './file-list.js';
import { FilingView, loadModel } from './filing-view.js';
import { Panel, Tip } from './floats.js';
import { counted } from './format.js';
import { h } from './h.js';
import { clipboardFiles, listen } from './intake.js';
import { Inspector } from './inspector.js';
import { keysList } from './keys.js';
import type { Many, ManyHost } from './many/many.js';
import type { Found, Host, Model, Place } from './model.js';
import { noteElement } from './notes.js';
import { failure, readItem } from './reading.js';
import { sheets } from './styles.js';
import type { TableOptions } from './table-view.js';
import { noteNumber } from './words.js';

/**
 * The viewer as an element.
 *
 * Attributes: `wasm-url`, `worker-url` (where the files lie; default: beside the script), `window-drop` (the whole
 * window takes drops and pastes, not only the element).
 *
 * Slots: `footer`, on the first screen below the samples.
 *
 * Events, all bubbling and composed: `filigree-ready` when the module has started, `filigree-open` and `filigree-close`
 * with the filing's `name` and `form` in `detail`, `filigree-error` with `name` and `message`, `filigree-select` with
 * `table`, `row` and `column`. Files that are opened together make one workspace: `filigree-workspace` with `filings`
 * and `failed`, their numbers, once they have been read, and with zeros once they are closed.
 *
 * CSS parts: `start`, `target`, `list`, `filing`, `inspector`. Custom properties: see styles/tokens.css.
 */
export class FiligreeViewer extends HTMLElement {
  static readonly observedAttributes = ['window-drop'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #tip = new Tip(this.#root);
  readonly #panel = new Panel();
  readonly #status = h('div', { class: 'toast', role: 'status' });
  readonly #stage = h('div', { class: 'stage' });
  readonly #picker = h('input', { type: 'file', multiple: true, hidden: true });
  readonly #folderPicker = h('input', { type: 'file', webkitdirectory: true, hidden: true });
  readonly #list = new FileList({
    choose: (item) => this.#attempt(this.#choose(item)),
    close: (item) => this.#attempt(this.#closeItem(item)),
    stop: () => this.#stop(),
  });
  readonly #inspector: Inspector;
  #reader: Promise<Filigree> | undefined;
  #samples: readonly Sample[] = [];
  #items: Item[] = [];
  #current: Item | undefined;
  #view: FilingView | undefined;
  #place: Place | undefined;
  #options: TableOptions = { dataSetNames: false, allColumns: false };
  #reading: Promise<void> = Promise.resolve();
  #stopper = new AbortController();
  #unlisten: (() => void) | undefined;
  #many: Many | undefined;

  constructor() {
    super();
    this.#inspector = new Inspector(
      this.#host,
      () => this.#sheet(this.dataset['sheet'] === 'open' ? 'peek' : 'open'),
      () => this.#back(),
    );
    this.#root.adoptedStyleSheets = sheets();
    this.#root.append(
      this.#stage,
      this.#picker,
      this.#folderPicker,
      h('div', { class: 'veil', 'aria-hidden': 'true' }, h('span', {}, 'Drop to read')),
      this.#tip.element,
      this.#panel.element,
      this.#status,
    );
    for (const picker of [this.#picker, this.#folderPicker]) {
      picker.addEventListener('change', () => {
        this.#attempt(this.open([...(picker.files ?? [])]));
        picker.value = '';
      });
    }
    this.#root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent));
    this.addEventListener('copy', (event) => this.#copy(event));
    this.#showEmpty();
  }

  connectedCallback(): void {
    this.#listen();
    void this.reader.then(
      (reader) => this.#emit('filigree-ready', { version: reader.version }),
      (error: unknown) => this.#emit('filigree-error', { name: '', message: failure(error) }),
    );
  }

  disconnectedCallback(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    // An element that is only moved is back in the page by then, and keeps its filings.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  #end(): void {
    const reader = this.#reader;
    this.#reader = undefined;
    // The filings end with their worker.
    for (const item of this.#items.splice(0)) this.#forget(item);
    void this.#many?.close().catch(() => undefined);
    this.#many = undefined;
    this.#showEmpty();
    void reader?.then(
      (running) => running.close(),
      () => undefined,
    );
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#listen();
  }

  /** The reader that this element uses: one worker of its own, started when the element is put into a page. */
  get reader(): Promise<Filigree> {
    if (this.#reader) return this.#reader;
    const started = createFiligree({
      ...(this.hasAttribute('wasm-url') && { wasmUrl: this.getAttribute('wasm-url') ?? '' }),
      ...(this.hasAttribute('worker-url') && { workerUrl: this.getAttribute('worker-url') ?? '' }),
    });
    this.#reader = started;
    // What could not be loaded is tried again when it is next needed.
    started.catch(() => {
      if (this.#reader === started) this.#reader = undefined;
    });
    return started;
  }

  /** Filings to try, shown on the first screen. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  set samples(samples: readonly Sample[]) {
    this.#samples = samples;
    if (this.#items.length === 0) this.#showEmpty();
  }

  /** The filings that are open, in their order. They belong to the element. */
  get filings(): readonly Filing[] {
    return this.#items.flatMap(({ filing }) => filing ?? []);
  }

  /** The workspace of files that were opened together; undefined when there is none. */
  get workspace(): Workspace | undefined {
    return this.#many?.workspace;
  }

  /**
   * Reads files; resolves when all have been read. One filing is shown by itself; several, and archives, make one
   * workspace, which files that come later are added to.
   */
  async open(files: readonly ManySource[]): Promise<void> {
    if (this.#many || files.length > 1 || (await holdsOthers(files[0]))) return await this.#openMany(files);
    const items = files.map((file): Item => {
      const content = file instanceof File ? file : file.content;
      if (content instanceof FiligreeError) throw content;
      if (isFolder(content)) throw new FiligreeError('bad-argument', 'A folder is opened as many files.');
      return { name: file.name, file: typeof content === 'string' ? new Blob([content]) : content, state: 'waiting' };
    });
    if (items.length === 0) return;
    this.#items.push(...items);
    this.#list.add(items);
    this.#stage.classList.toggle('many', this.#items.length > 1);
    const before = this.#reading;
    this.#reading = (async () => {
      await before;
      await this.#readAll(items);
    })();
    await this.#reading;
  }

  /** Opens the browser's file picker. */
  pick(): void {
    this.#picker.click();
  }

  /** Closes all filings and goes back to the first screen. */
  async closeAll(): Promise<void> {
    const items = this.#items.splice(0);
    for (const item of items) this.#forget(item);
    const many = this.#many;
    this.#many = undefined;
    this.#showEmpty();
    if (many) this.#emit('filigree-workspace', { filings: 0, failed: 0 });
    await many?.close();
    await Promise.all(items.map((item) => this.#closeFiling(item)));
  }

  /** Lists the keys beside an element. */
  showKeys(beside: HTMLElement = this): void {
    this.#panel.show('Keys', [keysList()], beside);
  }

  readonly #host: Host = {
    select: (place) => this.#attempt(this.#select(place)),
    openSource: (place) => this.#attempt(this.#openSource(place)),
    openOffset: (offset, sentence) => this.#attempt(this.#openOffset(offset, sentence)),
    reveal: (place) => {
      this.#panel.hide();
      if (this.#many?.showsTables) this.#attempt(this.#many.chooseOpen().then(() => this.#view?.focus(place)));
      else this.#view?.focus(place);
    },
    openNote: (id, beside) => this.#openNote(id, beside),
    openTab: (tab) => {
      this.#inspector.open(tab);
      this.#sheet('open');
      this.#inspector.focus();
    },
    say: (sentence) => this.#say(sentence),
    attempt: (work) => this.#attempt(work),
  };

  // --- many filings ---

  readonly #manyHost = (): ManyHost => ({
    reader: this.reader,
    show: (middle, { list, inspector }) => {
      this.#forgetShown();
      this.#show(middle, ...(inspector && this.#many?.model ? [this.#inspector.element] : []));
      this.#stage.classList.toggle('bare', !list);
    },
    showFiling: async (filing, name, sentence) => {
      this.#reading = this.#reading.catch(() => undefined);
      await this.#choose({ name, file: new Blob(), state: sentence === undefined ? 'open' : 'failed', filing, ...(sentence !== undefined && { sentence }) });
    },
    inspect: (model, found, focus) => this.#inspect(model, found, focus),
    openNote: (id, beside) => this.#openNote(id, beside),
    showFailure: (name, sentence) => {
      this.#forgetShown();
      this.#showFailure({ name, file: new Blob(), state: 'failed', sentence });
    },
    changed: () => {
      if (this.#many?.workspace?.filings.length === 0) this.#attempt(this.closeAll());
      else if (this.#many) this.#tellWorkspace(this.#many);
    },
    say: (sentence) => this.#say(sentence),
    attempt: (work) => this.#attempt(work),
  });

  /** Reads files into the workspace, after what was open by itself. */
  async #openMany(files: readonly ManySource[]): Promise<void> {
    const { Many, manySheet } = await loadMany();
    if (!this.#root.adoptedStyleSheets.includes(manySheet()))
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, manySheet()];
    const single = this.#items.splice(0);
    for (const item of single) this.#forget(item);
    this.#many ??= new Many(this.#manyHost());
    const many = this.#many;
    const before = this.#reading;
    this.#reading = (async () => {
      await before.catch(() => undefined);
      await Promise.all(single.map((item) => this.#closeFiling(item)));
      const all = [...single.map(({ name, file }) => ({ name, content: file })), ...files];
      const there = await many.add(all).catch(async (error: unknown) => {
        if (this.#many === many && !many.workspace) await this.closeAll();
        throw error;
      });
      if (this.#many !== many) return;
      if (!there) return await this.closeAll();
      this.#tellWorkspace(many);
    })();
    await this.#reading;
  }

  #tellWorkspace(many: Many): void {
    const { filings = [] } = many.workspace ?? {};
    const failed = filings.filter(({ sentence }) => sentence !== undefined).length;
    this.#emit('filigree-workspace', { filings: filings.length - failed, failed });
  }

  /** Shows a cell of a filing that is not itself on the screen. */
  async #inspect(model: Model, found: Found | undefined, focus: boolean): Promise<void> {
    if (!this.#inspector.element.isConnected) {
      this.#stage.append(this.#inspector.element);
      this.#stage.classList.remove('alone');
    }
    if (this.#inspector.model !== model) await this.#inspector.load(model);
    if (this.dataset['sheet'] !== 'open') this.#sheet(focus ? 'open' : 'peek');
    this.#inspector.open('source');
    if (found) {
      this.#emit('filigree-select', { table: found.table, row: found.row, column: found.definition.name });
      await this.#inspector.showCell(found);
    } else await this.#inspector.showOffset(0, 'This says which filing the row is from; it is no field of its own.');
    if (focus) this.#inspector.focus();
  }

  // --- reading ---

  async #readAll(items: readonly Item[]): Promise<void> {
    const { signal } = this.#stopper;
    let shown = false;
    for (const item of items) {
      if (signal.aborted) return;
      if (!isUnread(item)) continue;
      await readItem(item, this.reader, signal);
      if (!isRead(item)) continue;
      this.#list.update(item);
      const { name, sentence, filing } = item;
      if (sentence === undefined) this.#emit('filigree-open', { name, form: filing?.form ?? null });
      else this.#emit('filigree-error', { name, message: sentence });
      if (!shown) await this.#choose(item);
      shown = true;
    }
  }

  #stop(): void {
    this.#stopper.abort();
    this.#stopper = new AbortController();
    const left = this.#items.filter(isUnread);
    this.#items = this.#items.filter(isRead);
    for (const item of left) this.#forget(item);
    if (this.#items.length === 0) this.#showEmpty();
    this.#say(`Stopped. ${counted(left.length, 'file')} not read.`);
  }

  async #closeItem(item: Item): Promise<void> {
    const at = this.#items.indexOf(item);
    if (at < 0) return;
    this.#items.splice(at, 1);
    this.#forget(item);
    if (item === this.#current || this.#items.length === 0) {
      const next = this.#items[Math.min(at, this.#items.length - 1)];
      if (next && isRead(next)) await this.#choose(next);
      else this.#showEmpty();
    }
    await this.#closeFiling(item);
  }

  #forget(item: Item): void {
    item.state = 'closed';
    this.#list.remove(item);
    this.#stage.classList.toggle('many', this.#items.length > 1);
  }

  async #closeFiling(item: Item): Promise<void> {
    await item.filing?.close();
    this.#emit('filigree-close', { name: item.name, form: item.filing?.form ?? null });
  }

  // --- showing ---

  #showEmpty(): void {
    this.#forgetShown();
    const empty = emptyView(this.#samples, {
      chooseFiles: () => this.pick(),
      chooseFolder: () => this.#folderPicker.click(),
      paste: () => void this.#paste(),
      openSample: ({ name, content }) => this.#attempt(this.open([{ name, content }])),
    });
    this.#stage.className = 'stage';
    this.#stage.replaceChildren(empty);
  }

  #forgetShown(): void {
    this.#current = undefined;
    this.#list.mark(undefined);
    this.#view = undefined;
    this.#place = undefined;
    delete this.dataset['sheet'];
  }

  async #choose(item: Item): Promise<void> {
    this.#options = this.#view?.options ?? this.#options;
    this.#current = item;
    this.#place = undefined;
    this.#sheet(undefined);
    this.#list.mark(item);
    if (!item.filing) return this.#showFailure(item);
    const model = await loadModel(item.filing);
    if (this.#current !== item) return;
    this.#view = new FilingView(model, this.#host, this.#options, () => this.#inspector.refresh());
    this.#show(this.#view.element, this.#inspector.element);
    await this.#inspector.load(model);
    const error =
      item.state === 'failed' ? item.filing.diagnostics.find(({ severity }) => severity === 'error') : undefined;
    if (error) await this.#inspector.showOffset(error.offset ?? 0, error.message);
    this.#say(
      item.sentence ??
        `${item.name} is open: ${counted(model.tables.filter(({ rows }) => rows.length > 0).length, 'table')}.`,
      true,
    );
  }

  #showFailure(item: Item): void {
    this.#view = undefined;
    const sentence = h('p', {}, item.sentence ?? '');
    this.#show(
      h(
        'article',
        { class: 'filing' },
        h(
          'header',
          { class: 'filing-head' },
          h('h2', { class: 'headline' }, `${item.name} could not be read`),
          sentence,
        ),
      ),
    );
    this.#say(item.sentence ?? '', true);
  }

  #show(...parts: HTMLElement[]): void {
    this.#stage.className = parts.length > 1 ? 'stage open' : 'stage open alone';
    const list = this.#many?.list.element ?? this.#list.element;
    this.#tip.hide();
    // A list that is there already keeps its focus and its place.
    if (this.#stage.firstElementChild !== list) this.#stage.replaceChildren(list);
    while (list.nextSibling) list.nextSibling.remove();
    this.#stage.append(...parts);
    this.#stage.classList.toggle('many', this.#many !== undefined || this.#items.length > 1);
  }

  async #select(place: Place): Promise<void> {
    this.#place = place;
    this.#view?.selected(place);
    const found = this.#view?.model.find(place);
    if (!found) return;
    if (this.dataset['sheet'] !== 'open') this.#sheet('peek');
    this.#inspector.open('source');
    this.#emit('filigree-select', { table: place.table, row: place.row, column: found.definition.name });
    await this.#inspector.showCell(found);
  }

  async #openSource(place: Place): Promise<void> {
    this.#panel.hide();
    this.#view?.focus(place);
    this.#sheet('open');
    await this.#select(place);
    this.#inspector.focus();
  }

  async #openOffset(offset: number, sentence: string): Promise<void> {
    this.#sheet('open');
    await this.#inspector.showOffset(offset, sentence);
    this.#inspector.focus();
  }

  #openNote(id: string, beside: HTMLElement): void {
    const model = this.#view?.model ?? this.#many?.model;
    const note = model?.notes().find((each) => each.id === id);
    if (note) this.#panel.show(`Footnote ${noteNumber(id)}`, [noteElement(note, this.#host)], beside);
  }

  /** On a narrow screen the inspector is a sheet: away, a peek of the facts, or open. */
  #sheet(state: 'peek' | 'open' | undefined): void {
    if (state === this.dataset['sheet']) return;
    if (state) this.dataset['sheet'] = state;
    else delete this.dataset['sheet'];
    // The sheet takes its room from the filing: keep the cell in sight.
    if (this.#place) this.#view?.keepInSight(this.#place);
  }

  /** Back to the cell from the inspector; closes the sheet. */
  #back(): void {
    this.#sheet(undefined);
    if (this.#place) this.#view?.focus(this.#place);
    else if (this.#many?.showsTables) this.#many.focus();
    this.#sheet(undefined);
  }

  // --- keys, clipboard, drops ---

  #key(event: KeyboardEvent): void {
    if (event.key === '?' && !isTyping(event) && !event.ctrlKey && !event.metaKey) this.showKeys(event.target as HTMLElement);
    else if (event.key === '/' && !isTyping(event) && this.#many?.focusSearch()) event.preventDefault();
    else if (event.key === 'Escape') this.#escape(event);
  }

  #escape(event: KeyboardEvent): void {
    if (this.#tip.hide() || this.#panel.isOpen) return;
    if (this.#inspector.element.contains(event.target as Node)) this.#back();
    else if (this.dataset['sheet']) this.#sheet(undefined);
    else this.#many?.back();
  }

  #copy(event: ClipboardEvent): void {
    const chosen = getSelection()?.toString() ?? '';
    const inGrid = this.#root.activeElement?.closest('[role=grid]');
    const text = inGrid && chosen === '' ? this.#view?.selection : undefined;
    if (!text) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    this.#say('Copied.');
  }

  async #paste(): Promise<void> {
    try {
      const files = await clipboardFiles();
      if (files.length === 0) this.#say('There is no text on the clipboard.');
      await this.open(files);
    } catch {
      this.#say('Press Ctrl+V, or Command+V, to paste: the browser does not let a button do it.');
    }
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = listen(
      this.hasAttribute('window-drop') ? window : this,
      (files) => this.#attempt(files.then((found) => this.open(found))),
      (over) => this.toggleAttribute('data-over', over),
      (found) => this.#say(`Looking through the folder: ${counted(found, 'file')} so far.`),
    );
  }

  #say(sentence: string, quietly = false): void {
    this.#status.textContent = sentence;
    this.#status.classList.toggle('shown', !quietly);
    if (!quietly)
      setTimeout(() => this.#status.textContent === sentence && this.#status.classList.remove('shown'), 4000);
  }

  /** Waits for what nobody else waits for; its failure is said. */
  #attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#say(failure(error)));
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const isTyping = ({ target }: Event): boolean => target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

const isFolder = (content: object | string | undefined): content is FileSystemDirectoryHandle =>
  typeof content === 'object' && 'kind' in content && content.kind === 'directory';

/** True for a folder and for a file that holds others. */
async function holdsOthers(file: ManySource | undefined): Promise<boolean> {
  const content = file && (file instanceof File ? file : file.content);
  if (isFolder(content)) return true;
  if (!(content instanceof Blob)) return false;
  try {
    return sniff(new Uint8Array(await content.slice(0, SNIFFED).arrayBuffer())) !== undefined;
  } catch {
    return false; // reading it says why it cannot be read
  }
}

async function loadMany(): Promise<typeof import('./many/many.js')> {
  try {
    return await import('./many/many.js');
  } catch (cause) {
    throw new FiligreeError(
      'load-failed',
      'What shows many filings could not be loaded. It is part of this page, and fetched when it is first needed.',
      { cause },
    );
  }
}
