/** The custom element `<filigree-viewer>`: drop a filing in, see its tables. */
import { languageOf, localeInUse, onLanguage, speak, t } from '../locales/index.js';
import { createFiligree } from '../client.js';
import type { Filigree } from '../client.js';
import type { ManySource } from '../bulk/open-many.js';
import type { Workspace } from '../bulk/workspace.js';
import { FiligreeError } from '../errors.js';
import type { Filing } from '../filing.js';
import { fileAt } from './address.js';
import { adopt } from './adopt.js';
import { listenForCommands, paste } from './commands.js';
import { emptyView } from './empty-view.js';
import type { Sample } from './empty-view.js';
import { emitter } from './events.js';
import { h } from './h.js';
import { listen } from './intake.js';
import { keysList } from './keys.js';
import { localeFor } from './language.js';
import { holdsOthers, Opening } from './opening.js';
import { OpeningMany } from './opening-many.js';
import type { OpeningManyHost } from './opening-many.js';
import { listenForPrint } from './printing.js';
import type { Printing } from './printing.js';
import { failure } from './reading.js';
import { Showing } from './showing.js';
import { readState } from './state.js';
import type { Density, Theme, ViewerState } from './state.js';
import type { Layout } from './panes.js';
import { styles } from './styles.js';

/**
 * Shows filings: drop one in, see its tables. It fills the height that it is given.
 *
 * @tag filigree-viewer
 *
 * @attr {string} src - A file to open, by an address of the page's own origin; what was open is closed.
 * @attr {boolean} window-drop - The whole window takes drops and pastes, not only the element.
 * @attr {boolean} no-drop - The element takes neither drops nor pastes, and offers no way to open files.
 * @attr {string} theme - "light", "dark", or "auto" for the page's own color-scheme, which is the default.
 * @attr {string} density - "compact" for rows closer together; "comfortable", which is the default.
 * @attr {string} locale - The language to speak, such as "de" or "fr-CA". Default: that of the nearest `lang`, else the browser's.
 * @attr {string} wasm-url - Where filigree.wasm lies. Default: beside the script. Read when the element is put into a page.
 * @attr {string} worker-url - Where worker.js lies. Default: beside the script.
 * @attr {string} parts-url - The folder of what is loaded when it is first needed. Default: parts/ beside the script.
 *
 * @slot footer - On the first screen, below the samples.
 *
 * @csspart start - The first screen.
 * @csspart target - What takes drops on the first screen.
 * @csspart list - The list of filings.
 * @csspart filing - The filing, or the tables of many.
 * @csspart separator - What stands between two panes, to resize them.
 * @csspart inspector - The details of a cell: its source, footnotes and problems.
 * @csspart picture - The picture above a table.
 *
 * @cssprop --filigree-ink - Colour of text.
 * @cssprop --filigree-muted - Colour of what matters less.
 * @cssprop --filigree-ground - Colour behind everything.
 * @cssprop --filigree-raised - Colour of what stands out of the ground.
 * @cssprop --filigree-hairline - Colour of lines between things.
 * @cssprop --filigree-edge - Colour of the edges of controls.
 * @cssprop --filigree-accent - Colour of links, focus and selection.
 * @cssprop --filigree-accent-ground - Colour behind what is selected.
 * @cssprop --filigree-mark - Colour behind the highlighted source.
 * @cssprop --filigree-acquired - Colour of what was acquired.
 * @cssprop --filigree-disposed - Colour of what was disposed of, and of failures.
 * @cssprop --filigree-warning - Colour of warnings.
 * @cssprop --filigree-face - Typeface of text.
 * @cssprop --filigree-mono - Typeface of source.
 * @cssprop --filigree-row - Height of a table's rows.
 */
export class FiligreeViewer extends HTMLElement {
  static readonly observedAttributes = ['src', 'window-drop', 'no-drop', 'theme', 'density', 'locale', 'wasm-url', 'worker-url', 'parts-url'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #emit = emitter(this);
  readonly #opening: Opening;
  readonly #openingMany: OpeningMany;
  readonly #showing: Showing;
  readonly #picker = h('input', { type: 'file', multiple: true, hidden: true });
  readonly #folderPicker = h('input', { type: 'file', webkitdirectory: true, hidden: true });
  readonly #veil = h('span');
  #reader: Promise<Filigree> | undefined;
  #samples: readonly Sample[] = [];
  #unlisten: (() => void) | undefined;
  #silence: (() => void) | undefined;
  #printing: Printing | undefined;
  #drawnIn = localeInUse();
  /** How often all was closed: what was asked for before, and has not begun, is no longer wanted. */
  #closings = 0;
  /** How often a file was named by its address: the last one is wanted. */
  #addresses = 0;

  constructor() {
    super();
    const host = this.#host();
    this.#opening = new Opening(host);
    this.#openingMany = new OpeningMany(host, this.#opening);
    this.#showing = new Showing(this, this.#root, this.#opening.list, this.#emit);
    adopt(this.#root, ...styles);
    this.#root.append(
      this.#showing.stage,
      this.#picker,
      this.#folderPicker,
      h('div', { class: 'veil', 'aria-hidden': 'true' }, this.#veil),
      this.#showing.tip.element,
      this.#showing.panel.element,
      this.#showing.status,
    );
    for (const picker of [this.#picker, this.#folderPicker]) {
      picker.addEventListener('change', () => {
        this.#showing.attempt(this.open([...(picker.files ?? [])]));
        picker.value = '';
      });
    }
    listenForCommands(this.#root, {
      showing: this.#showing,
      open: (files) => this.open(files),
      showKeys: (beside) => this.showKeys(beside),
    });
    this.#veil.textContent = t.start.hover;
    this.#showEmpty();
  }

  connectedCallback(): void {
    this.#listen();
    this.#silence = onLanguage(() => this.#translate());
    this.#printing = listenForPrint(this.#root, (work) => this.#showing.attempt(work));
    this.#speak();
    if (this.#nothingOpen) this.#openAddress();
    void this.reader.then(
      (reader) => this.#emit('filigree-ready', { version: reader.version }),
      (error: unknown) => this.#emit('filigree-error', { name: '', message: failure(error) }),
    );
  }

  disconnectedCallback(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#silence?.();
    this.#printing?.end();
    this.#printing = undefined;
    // An element that is only moved is back in the page by then, and keeps its filings.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'src') this.#openAddress();
    else if (name === 'locale') this.#speak();
    else if (name.endsWith('-drop')) {
      this.#listen();
      if (this.#showing.isEmpty) this.#showEmpty();
    }
  }

  /** A file to open, by an address of the page's own origin; null for none. */
  get src(): string | null {
    return this.getAttribute('src');
  }

  set src(src: string | null) {
    if (src === null) this.removeAttribute('src');
    else this.setAttribute('src', src);
  }

  /** Light, dark, or as the page's own color-scheme has it. */
  get theme(): Theme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }

  set theme(theme: Theme) {
    this.setAttribute('theme', theme);
  }

  /** How close together rows stand. */
  get density(): Density {
    return this.getAttribute('density') === 'compact' ? 'compact' : 'comfortable';
  }

  set density(density: Density) {
    this.setAttribute('density', density);
  }

  /** The panes beside the filing: their widths in pixels, or "folded"; what is left out is as wide as there is room for. */
  get layout(): Layout {
    return this.#showing.panes.layout;
  }

  set layout(layout: Layout) {
    this.#showing.panes.layout = layout;
  }

  /** The language to speak, as in the attribute; null when the place in the page decides. */
  get locale(): string | null {
    return this.getAttribute('locale');
  }

  set locale(tag: string | null) {
    if (tag === null) this.removeAttribute('locale');
    else this.setAttribute('locale', tag);
  }

  /** The reader that this element uses: one worker of its own, started when the element is put into a page. */
  get reader(): Promise<Filigree> {
    if (this.#reader) return this.#reader;
    const [wasmUrl, workerUrl, partsUrl] = ['wasm-url', 'worker-url', 'parts-url'].map((name) => this.getAttribute(name));
    const started = createFiligree({
      ...(wasmUrl && { wasmUrl }),
      ...(workerUrl && { workerUrl }),
      ...(partsUrl && { partsUrl }),
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
    if (this.#nothingOpen) this.#showEmpty();
  }

  /** The filings that are open, in their order. They belong to the element. */
  get filings(): readonly Filing[] {
    return this.#opening.filings;
  }

  /** The workspace of files that were opened together; undefined when there is none. */
  get workspace(): Workspace | undefined {
    return this.#showing.many?.workspace;
  }

  /**
   * Reads files; resolves when all have been read. One filing is shown by itself; several, and archives, make one
   * workspace, which files that come later are added to.
   */
  async open(files: readonly ManySource[]): Promise<void> {
    const closings = this.#closings;
    const together = files.length > 1 || (await holdsOthers(files[0]));
    if (together) await this.#openingMany.load();
    if (closings !== this.#closings) return; // all was closed meanwhile
    // Others may have been opened together meanwhile: from here on nothing is waited for before these are asked for.
    await (together || this.#showing.many ? this.#openingMany : this.#opening).open(files);
  }

  /** The view as plain JSON: which filing and table are shown, and how. Of a filing's values only those asked for are in it. */
  save(): ViewerState {
    return { ...this.#showing.save(), theme: this.theme, density: this.density };
  }

  /**
   * Shows a view that was saved, of the filings that are open. Members that are not known are passed over.
   * @throws FiligreeError `bad-argument` when it is no saved view, or its filing is not open.
   */
  async restore(state: unknown): Promise<void> {
    const wanted = readState(state);
    if (wanted.theme) this.theme = wanted.theme;
    if (wanted.density) this.density = wanted.density;
    if (wanted.filing === null) this.#showing.many?.back();
    else if (wanted.filing !== this.#showing.shown) await this.#choose(wanted.filing);
    await this.#showing.restore(wanted);
  }

  /** Selects a cell of the filing that is shown: rows count from 0, the column goes by its name. False: there is none. */
  async select(table: string, row: number, column: string): Promise<boolean> {
    return await this.#showing.reveal(table, row, column);
  }

  /** Opens the browser's file picker. */
  pick(): void {
    this.#picker.click();
  }

  /** Closes all filings and goes back to the first screen. */
  async closeAll(): Promise<void> {
    this.#closings++;
    await this.#close();
  }

  async #close(): Promise<void> {
    const items = this.#opening.take();
    const { many } = this.#showing;
    this.#showing.many = undefined;
    this.#showEmpty();
    if (many) this.#emit('filigree-workspace', { filings: 0, failed: 0 });
    await many?.close();
    await Promise.all(items.map((item) => this.#opening.free(item)));
  }

  /** Prints what is shown: of each table all rows, up to 5,000. The browser's own printing has those in sight alone. */
  async print(): Promise<void> {
    await this.#printing?.print();
  }

  /** Lists the keys beside an element. */
  showKeys(beside: HTMLElement = this): void {
    this.#showing.panel.show(t.keys.title, [keysList()], beside);
  }

  async #openSample({ name, content }: Sample): Promise<void> {
    await this.open([{ name, content: typeof content === 'string' ? content : await content() }]);
  }

  get #nothingOpen(): boolean {
    return this.#opening.isEmpty && !this.#showing.many;
  }

  /** Speaks the language that is asked for. Until its words have come, nothing is shown in another one. */
  #speak(): void {
    const { stage } = this.#showing;
    stage.hidden = this.#nothingOpen && languageOf(localeFor(this)) !== languageOf(this.#drawnIn);
    void speak(localeFor(this)).then(() => {
      stage.hidden = false;
      this.#translate();
    });
  }

  #translate(): void {
    if (this.#drawnIn === localeInUse()) return;
    this.#drawnIn = localeInUse();
    this.#veil.textContent = t.start.hover;
    if (this.#showing.isEmpty) this.#showEmpty();
    this.#showing.attempt(this.#showing.translate());
  }

  #host(): OpeningManyHost {
    const showing = () => this.#showing;
    return {
      root: this.#root,
      get showing() {
        return showing();
      },
      emit: this.#emit,
      reader: () => this.reader,
      showEmpty: () => this.#showEmpty(),
      closeAll: () => this.#close(),
    };
  }

  async #choose(name: string): Promise<void> {
    const item = this.#opening.named(name);
    if (item) await this.#showing.choose(item);
    else if (!(await this.#showing.many?.chooseNamed(name)))
      throw new FiligreeError('bad-argument', `The filing "${name}" is not open.`);
  }

  /** Opens what `src` names, unless another is named meanwhile. */
  #openAddress(): void {
    const { src } = this;
    const address = ++this.#addresses;
    const isWanted = () => address === this.#addresses && this.isConnected;
    if (src === null) return;
    const open = async () => {
      try {
        const file = await fileAt(src);
        if (!isWanted()) return;
        await this.closeAll();
        if (isWanted()) await this.open([file]);
      } catch (error) {
        this.#emit('filigree-error', { name: src, message: failure(error) });
        throw error;
      }
    };
    this.#showing.attempt(open());
  }

  #end(): void {
    this.#closings++;
    const reader = this.#reader;
    this.#reader = undefined;
    // The filings end with their worker.
    this.#opening.take();
    void this.#showing.many?.close().catch(() => undefined);
    this.#showing.many = undefined;
    this.#showEmpty();
    void reader?.then(
      (running) => running.close(),
      () => undefined,
    );
  }

  #showEmpty(): void {
    if (this.hasAttribute('no-drop'))
      return this.#showing.showEmpty(h('div', { class: 'start', part: 'start' }, h('slot', { name: 'footer' })));
    const empty = emptyView(this.#samples, {
      chooseFiles: () => this.pick(),
      chooseFolder: () => this.#folderPicker.click(),
      paste: () => void paste({ showing: this.#showing, open: (files) => this.open(files) }),
      openSample: (sample) => this.#showing.attempt(this.#openSample(sample)),
    });
    this.#showing.showEmpty(empty);
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    if (this.hasAttribute('no-drop')) return;
    this.#unlisten = listen(
      this.hasAttribute('window-drop') ? window : this,
      this,
      (files) => this.#showing.attempt(files.then((found) => this.open(found))),
      (over) => this.toggleAttribute('data-over', over),
      (found) => this.#showing.say(t.say.folder(t.files(found))),
    );
  }
}
