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

export class OpeningMany {
  readonly #host: OpeningManyHost;
  readonly #opening: Opening;

  constructor(host: OpeningManyHost, opening: Opening) {
    this.#host = host;
    this.#opening = opening;
  }

  /** Reads files into the workspace, after what was open by itself. */
  async open(files: readonly ManySource[]): Promise<void> {
    const { Many, manyStyles } = await loadMany();
    const { root, showing } = this.#host;
    adopt(root, ...manyStyles);
    const single = this.#opening.take();
    showing.many ??= new Many(this.#manyHost());
    const { many } = showing;
    await this.#opening.after(async () => {
      await Promise.all(single.map((item) => this.#opening.free(item)));
      const all = [...single.map(({ name, file }) => ({ name, content: file })), ...files];
      const there = await many.add(all).catch(async (error: unknown) => {
        if (showing.many === many && !many.workspace) await this.#host.closeAll();
        throw error;
      });
      if (showing.many !== many) return;
      if (!there) return await this.#host.closeAll();
      this.#tell(many);
    });
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
      showFiling: async (filing, name, sentence) => {
        const item: Item = { name, file: new Blob(), state: sentence === undefined ? 'open' : 'failed', filing };
        if (sentence !== undefined) item.sentence = sentence;
        await showing.choose(item);
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

async function loadMany(): Promise<typeof import('./many/many.js')> {
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
