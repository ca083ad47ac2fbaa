/** Filigree in a page: reads filings in a worker, so the page never blocks. Nothing leaves the browser. */
import type { ManySource, OpenManyOptions, Session } from './bulk/open-many.js';
import type { Workspace } from './bulk/workspace.js';
import { Channel } from './channel.js';
import { FiligreeError } from './errors.js';
import { Filing } from './filing.js';
import type { Operations } from './protocol.js';
import { resourcesOf } from './resources.js';
import type { FiligreeOptions, ModuleName, Resources } from './resources.js';
import { decodeJson } from './wire.js';
import type { Description, Form } from './wire.js';

/** How to open a filing. */
export interface OpenOptions {
  /** The file's name, for display; default: the File's own name, or none. */
  readonly name?: string;
  /** Withdraws the request. If the filing was being read already, it is closed as soon as it is there. */
  readonly signal?: AbortSignal;
  /**
   * Moves the given buffer into the worker instead of copying it: the caller's array is empty afterwards. Only for an
   * ArrayBuffer, or a Uint8Array that fills its buffer. Default: false.
   */
  readonly transfer?: boolean;
}

/** What a filing can be read from. A string is read as UTF-8. */
export type Source = Uint8Array | ArrayBuffer | Blob | string;

/**
 * A running reader: one worker with its own instance of the module, and another with the module that knows all forms once
 * a filing needs it.
 */
export class Filigree {
  readonly #channel: Channel<Operations>;
  readonly #with: Resources;
  #whole: Channel<Operations> | undefined;
  #loadingWhole: Promise<Channel<Operations>> | undefined;
  #closed = false;
  #resources = 0;
  #loadedParts = 0;
  /** Those that are open. */
  readonly #workspaces = new Set<Workspace>();

  /** @internal Use `createFiligree`. */
  constructor(
    channel: Channel<Operations>,
    resources: Resources,
    /** The module's version. */ readonly version: string,
  ) {
    this.#channel = channel;
    this.#with = resources;
    if (resources.onlyWhole) this.#whole = channel;
    channel.onResources = (addresses) => this.#count(addresses);
  }

  /**
   * Reads a filing. Whatever the bytes are, a filing comes back: what could not be read is in its `diagnostics`.
   * Close it when done, or let `using` do so.
   * @throws FiligreeError `open-failed` when the file is too large or memory ran out, `worker-lost` when the worker
   * died meanwhile.
   */
  async open(source: Source, options: OpenOptions = {}): Promise<Filing> {
    const { signal } = options;
    signal?.throwIfAborted();
    const bytes = await ownBytes(source, options.transfer ?? false);
    const name = options.name ?? (source instanceof Blob && 'name' in source ? String(source.name) : '');
    if (this.#whole) return (await openIn(this.#whole, bytes, name, signal)).filing();
    const first = await openIn(this.#channel, bytes, name, signal);
    if (!first.bytes) return first.filing();
    let whole: Channel<Operations>;
    try {
      whole = await this.#loadWhole();
    } catch (error) {
      // What the first module has to say of the filing stands, behind the reason why no other was asked.
      return first.filing(`${error instanceof FiligreeError ? error.message : String(error)} This may be a form all the same.`);
    }
    const [other] = await Promise.all([openIn(whole, first.bytes, name, signal), first.filing().close()]);
    return other.filing();
  }

  /** Starts the worker that knows all forms once; another try follows a failure. */
  async #loadWhole(): Promise<Channel<Operations>> {
    this.#loadingWhole ??= start(this.#with, 'whole');
    try {
      const whole = await this.#loadingWhole;
      if (this.#closed) whole.end();
      whole.onResources = (addresses) => this.#count(addresses);
      return (this.#whole = whole);
    } catch (cause) {
      this.#loadingWhole = undefined;
      throw new FiligreeError('load-failed', 'The module that knows all forms could not be loaded.', { cause });
    }
  }

  /**
   * The forms that are read, and into which tables. Loads the module that knows them all.
   * @throws FiligreeError `load-failed` when it cannot be loaded.
   */
  async forms(): Promise<readonly Form[]> {
    return await (this.#whole ?? (await this.#loadWhole())).ask('forms', {});
  }

  /** The number of filings that are open. */
  async handles(): Promise<number> {
    const channels = new Set([this.#channel, this.#whole ?? this.#channel]);
    const open = await Promise.all([...channels].map((channel) => channel.ask('handles', {})));
    return open.reduce((sum, each) => sum + each, 0);
  }

  /**
   * Reads many files at once, archives and their members too, as one set of tables. A file that cannot be read stops
   * nothing: it is among `workspace.filings` with its reason. What is needed for this is loaded when it is first called.
   * Close the workspace when done, or let `using` do so.
   * @throws FiligreeError `load-failed` when what is needed cannot be loaded; the signal's reason when aborted.
   */
  async openMany(sources: readonly ManySource[], options: OpenManyOptions = {}): Promise<Workspace> {
    return (await this.session(sources, options)).workspace;
  }

  /** @internal A workspace that more can be added to. */
  async session(sources: readonly ManySource[], options: OpenManyOptions = {}): Promise<Session> {
    options.signal?.throwIfAborted();
    const { openMany } = await import('./bulk/open-many.js').catch((cause: unknown) => {
      throw new FiligreeError(
        'load-failed',
        'What reads many files at once could not be loaded. It is part of this page, and fetched when it is first needed.',
        { cause },
      );
    });
    const onResources = (addresses: readonly string[]) => this.#count(addresses);
    const session = await openMany({ resources: this.#with, onResources }, sources, options);
    const { workspace } = session;
    if (this.#closed) workspace.close();
    else this.#workspaces.add(workspace);
    workspace.onClose = () => this.#workspaces.delete(workspace);
    return session;
  }

  /** True for the address of a part of this package, which is loaded when it is first needed. */
  isPart(address: string): boolean {
    return this.#with.isPart(address);
  }

  /** What the workers have loaded so far: their scripts, the module, and apart from those, parts of this package. */
  get resources(): { readonly others: number; readonly parts: number } {
    return { others: this.#resources, parts: this.#loadedParts };
  }

  /** Called when `resources` changes. */
  onResources: (() => void) | undefined;

  #count(addresses: readonly string[]): void {
    const parts = addresses.filter((address) => this.isPart(address)).length;
    this.#loadedParts += parts;
    this.#resources += addresses.length - parts;
    this.onResources?.();
  }

  /** Ends the worker and with it every filing, and every workspace. What is pending rejects with `closed`. */
  close(): void {
    this.#closed = true;
    for (const workspace of this.#workspaces) workspace.close();
    this.#channel.end();
    this.#whole?.end();
  }
}

/**
 * Starts the reader: loads the worker and the module, and resolves when both are ready.
 * @throws FiligreeError `load-failed` when one of them cannot be loaded.
 */
export async function createFiligree(options: FiligreeOptions = {}): Promise<Filigree> {
  const resources = resourcesOf(options);
  const channel = await start(resources, resources.onlyWhole ? 'whole' : 'reader');
  return new Filigree(channel, resources, await channel.ask('version', {}));
}

/** A filing as a worker has read it; `bytes` when another module may read more of it. */
interface Opened {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** With `trouble`, that stands in front of what the worker has to say. */
  filing(trouble?: string): Filing;
}

async function openIn(
  channel: Channel<Operations>,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Opened> {
  const close = ({ handle }: { handle: number }) => void channel.ask('close', { handle }).catch(ignoreLost);
  const options = { transfer: [bytes.buffer], dropped: close, ...(signal && { signal }) };
  const { handle, description, bytes: back, rows } = await channel.ask('open', { bytes, name }, options);
  const read = decodeJson<Description>(description);
  return { bytes: back, filing: (trouble) => new Filing(channel, handle, trouble === undefined ? read : withTrouble(read, trouble), rows) };
}

function withTrouble(read: Description, message: string): Description {
  const trouble = { severity: 'error', code: 'load-failed', message, offset: null, line: null } as const;
  return { ...read, diagnostics: [trouble, ...read.diagnostics] };
}

/** Requests that a worker has at a time: it need not wait for the page to hear of one before it begins the next. */
const AHEAD = 4;

/** Starts a worker, with the module on its way while the worker's script loads. */
async function start(resources: Resources, which: ModuleName): Promise<Channel<Operations>> {
  const module = resources.module(which);
  module.catch(() => undefined); // it is the worker's start that fails
  const spawn = await resources.worker(which);
  const channel = new Channel<Operations>(spawn, async () => ({ takes: { module: await module } }), AHEAD);
  try {
    await channel.ask('version', {});
    return channel;
  } catch (error) {
    channel.end();
    throw error;
  }
}

// A filing whose worker is gone needs no closing.
function ignoreLost(error: unknown): void {
  if (!(error instanceof FiligreeError)) throw error;
}

async function ownBytes(source: Source, transfer: boolean): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  if (source instanceof Blob) return new Uint8Array(await source.arrayBuffer());
  if (source instanceof ArrayBuffer) return transfer ? new Uint8Array(source) : new Uint8Array(source.slice(0));
  if (!transfer) return new Uint8Array(source);
  if (source.buffer instanceof ArrayBuffer && source.byteLength === source.buffer.byteLength)
    return new Uint8Array(source.buffer);
  throw new FiligreeError('bad-argument', 'Only an array that fills its own buffer can be transferred.');
}
