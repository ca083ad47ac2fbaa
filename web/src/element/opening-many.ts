/** Files that are opened together: one workspace, shown by the part for many filings, which is loaded on demand. */
import { t } from '../locales/index.js';
import type { ManySource } from '../bulk/open-many.js';
import { FiligreeError } from '../errors.js';
import { adopt } from './adopt.js';
import type { Item } from './file-list.js';
import type { Many, ManyHost } from './many/many.js';
import type { Opening, OpeningHost } from './opening.js';

/** What opening many needs besides. */
export interface OpeningManyHost extends OpeningHost {
  readonly root: ShadowRoot;
  closeAll(): Promise<void>;
}

type Part = typeof import('./many/many.js');

export class OpeningMany {
  readonly #host: OpeningManyHost;
  readonly #opening: Opening;
  #part: Part | undefined;
  /** What was open by itself, until it is in the workspace. */
  #single: ManySource[] = [];
  /** Files that are to be added: how often they were asked for. */
  #waiting = 0;

  constructor(host: OpeningManyHost, opening: Opening) {
    this.#host = host;
    this.#opening = opening;
  }

  /** Loads what is needed for many filings. */
  async load(): Promise<Part> {
    return (this.#part ??= await loadMany());
  }

  /** Reads files into the workspace, after what was open by itself. Once the part is loaded, they are asked for at once. */
  async open(files: readonly ManySource[]): Promise<void> {
    const { Many, manyStyles } = this.#part ?? (await this.load());
    const { root, showing } = this.#host;
    adopt(root, ...manyStyles);
    const taken = this.#opening.take();
    if (!showing.many) this.#single = [];
    this.#single.push(...taken.map(({ name, file }) => ({ name, content: file })));
    const many = (showing.many ??= new Many(this.#manyHost()));
    this.#waiting++;
    try {
      await this.#opening.after(async () => {
        await Promise.all(taken.map((item) => this.#opening.free(item)));
        // Else all was closed meanwhile.
        if (showing.many === many && (await many.add([...this.#single, ...files]))) this.#added(many);
      });
    } finally {
      this.#waiting--;
      if (this.#waiting === 0 && showing.many === many && !many.workspace) await this.#undo();
    }
  }

  #added(many: Many): void {
    this.#single = [];
    if (this.#host.showing.many === many) this.#tell(many);
  }

  /** The workspace came to nothing: what was open before it is opened again. */
  async #undo(): Promise<void> {
    const single = this.#single;
    await this.#host.closeAll();
    await (this.#host.showing.many ? this : this.#opening).open(single);
  }

  readonly #manyHost = (): ManyHost => {
    const { showing } = this.#host;
    return {
      reader: this.#host.reader(),
      show: (middle, { list, inspector }) => {
        showing.forget();
        showing.show(middle, ...(inspector && showing.many?.model ? [showing.inspector.element] : []));
        showing.stage.classList.toggle('bare', !list);
      },
      showFiling: async (model, name, sentence) => {
        const { filing } = model;
        const item: Item = { name, file: new Blob(), state: sentence === undefined ? 'open' : 'failed', filing };
        if (sentence !== undefined) item.sentence = sentence;
        await showing.choose(item, model);
      },
      inspect: (model, found, focus) => showing.inspect(model, found, focus),
      openNote: (id, beside) => showing.openNote(id, beside),
      showFailure: (name, sentence) => {
        showing.forget();
        showing.showFailure({ name, sentence });
      },
      changed: () => {
        if (showing.many?.workspace?.filings.length === 0) showing.attempt(this.#host.closeAll());
        else if (showing.many) this.#tell(showing.many);
      },
      lost: () => {
        showing.attempt(this.#host.closeAll());
        showing.say(t.say.lost);
      },
      viewChanged: () => this.#host.emit('filigree-view', {}),
      say: (sentence) => showing.say(sentence),
      attempt: (work) => showing.attempt(work),
    };
  };

  #tell(many: Many): void {
    const { filings = [] } = many.workspace ?? {};
    const failed = filings.filter(({ sentence }) => sentence !== undefined).length;
    this.#host.emit('filigree-workspace', { filings: filings.length - failed, failed });
  }
}

async function loadMany(): Promise<Part> {
  try {
    return await import('./many/many.js');
  } catch (cause) {
    throw new FiligreeError(
      'load-failed',
      t.say.manyNotLoaded,
      { cause },
    );
  }
}
