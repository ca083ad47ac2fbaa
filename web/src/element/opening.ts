/** Filings that are opened by themselves: their list, reading them one after the other, closing them. */
import { t } from '../locales/index.js';
import type { ManySource } from '../bulk/open-many.js';
import { Names } from '../bulk/names.js';
import { SNIFFED, sniff } from '../bulk/sniff.js';
import type { Filigree } from '../client.js';
import { FiligreeError } from '../errors.js';
import type { Filing } from '../filing.js';
import type { Emit } from './events.js';
import { FileList, isRead, isUnread } from './file-list.js';
import type { Item } from './file-list.js';
import { readItem } from './reading.js';
import type { Showing } from './showing.js';

/** What opening filings needs of the viewer. */
export interface OpeningHost {
  readonly showing: Showing;
  readonly emit: Emit;
  reader(): Promise<Filigree>;
  showEmpty(): void;
}

export class Opening {
  readonly list: FileList;
  readonly #host: OpeningHost;
  #items: Item[] = [];
  #reading: Promise<void> = Promise.resolve();
  #stopper = new AbortController();

  constructor(host: OpeningHost) {
    this.#host = host;
    this.list = new FileList({
      choose: (item) => host.showing.attempt(host.showing.choose(item)),
      close: (item) => host.showing.attempt(this.#close(item)),
      stop: () => this.#stop(),
    });
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** The filings that are open, in their order. */
  get filings(): readonly Filing[] {
    return this.#items.flatMap(({ filing }) => filing ?? []);
  }

  /** The last one of a name that has been read. */
  named(name: string): Item | undefined {
    return this.#items.findLast((item) => item.name === name && isRead(item));
  }

  /** Reads files, after those that were asked for before. */
  async open(files: readonly ManySource[]): Promise<void> {
    const names = new Names();
    for (const { name } of this.#items) names.keep(name);
    const items = files.map((file) => itemOf(file, names));
    if (items.length === 0) return;
    this.#items.push(...items);
    this.list.add(items);
    this.#host.showing.several = this.#items.length > 1;
    await this.after(() => this.#readAll(items));
  }

  /** Does something once all that was asked for before has been read; what was asked for before may have failed. */
  async after(work: () => Promise<void>): Promise<void> {
    const before = this.#reading;
    this.#reading = (async () => {
      await before.catch(() => undefined);
      await work();
    })();
    await this.#reading;
  }

  /** Takes everything off the list. Its filings are open still: close them with `free`. */
  take(): Item[] {
    const items = this.#items.splice(0);
    for (const item of items) this.#forget(item);
    return items;
  }

  /** Gives a filing's memory back. */
  async free(item: Item): Promise<void> {
    await item.filing?.close();
    this.#host.emit('filigree-close', { name: item.name, form: item.filing?.form ?? null });
  }

  async #readAll(items: readonly Item[]): Promise<void> {
    const { showing, emit } = this.#host;
    const { signal } = this.#stopper;
    let shown = false;
    for (const item of items) {
      if (signal.aborted) return;
      if (!isUnread(item)) continue;
      await readItem(item, this.#host.reader(), signal);
      if (!isRead(item)) continue;
      this.list.update(item);
      const { name, sentence, filing } = item;
      if (sentence === undefined) emit('filigree-open', { name, form: filing?.form ?? null });
      else emit('filigree-error', { name, message: sentence });
      if (shown || !isRead(item)) continue; // those who were told may have closed it
      shown = true;
      await showing.choose(item).catch((error: unknown) => unlessClosed(item, error));
    }
  }

  #stop(): void {
    this.#stopper.abort();
    this.#stopper = new AbortController();
    const left = this.#items.filter(isUnread);
    this.#items = this.#items.filter(isRead);
    for (const item of left) this.#forget(item);
    if (this.isEmpty) this.#host.showEmpty();
    this.#host.showing.say(t.say.stopped(t.files(left.length)));
  }

  async #close(item: Item): Promise<void> {
    const at = this.#items.indexOf(item);
    if (at < 0) return;
    this.#items.splice(at, 1);
    this.#forget(item);
    const { showing } = this.#host;
    if (item === showing.current || this.isEmpty) {
      const next = this.#items[Math.min(at, this.#items.length - 1)];
      if (next && isRead(next)) await showing.choose(next);
      else this.#host.showEmpty();
    }
    await this.free(item);
  }

  #forget(item: Item): void {
    item.state = 'closed';
    this.list.remove(item);
    this.#host.showing.several = this.#items.length > 1;
  }
}

/** What is closed while it is being shown has not failed. */
function unlessClosed({ state }: Item, error: unknown): void {
  if (state !== 'closed') throw error;
}

function itemOf(file: ManySource, names: Names): Item {
  const content = file instanceof File ? file : file.content;
  if (content instanceof FiligreeError) throw content;
  if (isFolder(content)) throw new FiligreeError('bad-argument', t.say.noFolder);
  return { name: names.take(file.name), file: typeof content === 'string' ? new Blob([content]) : content, state: 'waiting' };
}

const isFolder = (content: object | string | undefined): content is FileSystemDirectoryHandle =>
  typeof content === 'object' && 'kind' in content && content.kind === 'directory';

/** True for a folder and for a file that holds others. */
export async function holdsOthers(file: ManySource | undefined): Promise<boolean> {
  const content = file && (file instanceof File ? file : file.content);
  if (isFolder(content)) return true;
  if (!(content instanceof Blob)) return false;
  try {
    return sniff(new Uint8Array(await content.slice(0, SNIFFED).arrayBuffer())) !== undefined;
  } catch {
    return false; // reading it says why it cannot be read
  }
}
