/** The custom element `<filigree-viewer>`: drop a filing in, see its tables. */
import { createFiligree } from '../client.js';
import type { Filigree } from '../client.js';
import type { ManySource } from '../bulk/open-many.js';
import type { Workspace } from '../bulk/workspace.js';
import type { Filing } from '../filing.js';
import { listenForCommands, paste } from './commands.js';
import { emptyView } from './empty-view.js';
import type { Sample } from './empty-view.js';
import { emitter } from './events.js';
import { counted } from './format.js';
import { h } from './h.js';
import { listen } from './intake.js';
import { keysList } from './keys.js';
import { holdsOthers, Opening } from './opening.js';
import { OpeningMany } from './opening-many.js';
import type { OpeningManyHost } from './opening-many.js';
import { failure } from './reading.js';
import { Showing } from './showing.js';
import { sheets } from './styles.js';

/**
 * The viewer as an element.
 *
 * Attributes: `wasm-url`, `worker-url` (where the files lie; default: beside the script), `window-drop` (the whole
 * window takes drops and pastes, not only the element).
 *
 * Slots: `footer`, on the first screen below the samples.
 *
 * Events: see `ViewerEventDetails`.
 *
 * CSS parts: `start`, `target`, `list`, `filing`, `inspector`. Custom properties: see styles/tokens.css.
 */
export class FiligreeViewer extends HTMLElement {
  static readonly observedAttributes = ['window-drop'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #emit = emitter(this);
  readonly #opening: Opening;
  readonly #openingMany: OpeningMany;
  readonly #showing: Showing;
  readonly #picker = h('input', { type: 'file', multiple: true, hidden: true });
  readonly #folderPicker = h('input', { type: 'file', webkitdirectory: true, hidden: true });
  #reader: Promise<Filigree> | undefined;
  #samples: readonly Sample[] = [];
  #unlisten: (() => void) | undefined;

  constructor() {
    super();
    const host = this.#host();
    this.#opening = new Opening(host);
    this.#openingMany = new OpeningMany(host, this.#opening);
    this.#showing = new Showing(this, this.#root, this.#opening.list, this.#emit);
    this.#root.adoptedStyleSheets = sheets();
    this.#root.append(
      this.#showing.stage,
      this.#picker,
      this.#folderPicker,
      h('div', { class: 'veil', 'aria-hidden': 'true' }, h('span', {}, 'Drop to read')),
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
    listenForCommands(this, this.#root, {
      showing: this.#showing,
      open: (files) => this.open(files),
      showKeys: (beside) => this.showKeys(beside),
    });
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

  attributeChangedCallback(): void {
    if (this.isConnected) this.#listen();
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
    if (this.#opening.isEmpty) this.#showEmpty();
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
    const together = this.#showing.many || files.length > 1 || (await holdsOthers(files[0]));
    await (together ? this.#openingMany : this.#opening).open(files);
  }

  /** Opens the browser's file picker. */
  pick(): void {
    this.#picker.click();
  }

  /** Closes all filings and goes back to the first screen. */
  async closeAll(): Promise<void> {
    const items = this.#opening.take();
    const { many } = this.#showing;
    this.#showing.many = undefined;
    this.#showEmpty();
    if (many) this.#emit('filigree-workspace', { filings: 0, failed: 0 });
    await many?.close();
    await Promise.all(items.map((item) => this.#opening.free(item)));
  }

  /** Lists the keys beside an element. */
  showKeys(beside: HTMLElement = this): void {
    this.#showing.panel.show('Keys', [keysList()], beside);
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
      closeAll: () => this.closeAll(),
    };
  }

  #end(): void {
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
    const empty = emptyView(this.#samples, {
      chooseFiles: () => this.pick(),
      chooseFolder: () => this.#folderPicker.click(),
      paste: () => void paste({ showing: this.#showing, open: (files) => this.open(files) }),
      openSample: ({ name, content }) => this.#showing.attempt(this.open([{ name, content }])),
    });
    this.#showing.showEmpty(empty);
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = listen(
      this.hasAttribute('window-drop') ? window : this,
      (files) => this.#showing.attempt(files.then((found) => this.open(found))),
      (over) => this.toggleAttribute('data-over', over),
      (found) => this.#showing.say(`Looking through the folder: ${counted(found, 'file')} so far.`),
    );
  }
}
