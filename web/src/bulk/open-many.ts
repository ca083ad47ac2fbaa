/** Opens many files as one workspace, and adds more to it. */
import { Channel } from '../channel.js';
import { FiligreeError } from '../errors.js';
import { pause } from '../pause.js';
import { decodeJson } from '../wire.js';
import { defaultLimits } from './limits.js';
import type { Limits } from './limits.js';
import { Loader } from './loader.js';
import type { FileRecord, Sources } from './loader.js';
import { Names } from './names.js';
import { Meterage } from './progress.js';
import type { Progress } from './progress.js';
import type { Resources } from '../resources.js';
import type { Taken } from './protocol.js';
import { Desk, Workspace } from './workspace.js';
import type { WorkspaceFiling } from './workspace.js';
import type { WorkspaceInfo, WorkspaceOperations } from './workspace-protocol.js';

/**
 * A file to read: a File as it is, or any bytes under a name; or a folder that the browser gives a handle of. Zip, gz, tar
 * and tar.gz are opened. An error is one that the browser could not open: it is listed with the error's sentence.
 */
export type ManySource =
  File | { readonly name: string; readonly content: Blob | string | FileSystemDirectoryHandle | FiligreeError };

/** How to open many files. */
export interface OpenManyOptions {
  /** Withdraws everything: the promise rejects with the signal's reason, and all memory is given back. */
  readonly signal?: AbortSignal;
  /** Ends reading early: the promise resolves with what has been read so far, and `workspace.stopped` is true. */
  readonly stop?: AbortSignal;
  /** Told about ten times a second, and at the end. */
  readonly onProgress?: (progress: Progress) => void;
  /** Parsing workers. Default: one less than the machine has processors, at least one. */
  readonly workers?: number;
  /** Sums each file, so that `provenance` can name it. Default: true. */
  readonly sha256?: boolean;
  readonly limits?: Partial<Limits>;
}

/** @internal What the page lends to a workspace. */
export interface Lender {
  readonly resources: Resources;
  readonly onResources: (addresses: readonly string[]) => void;
}

/** What a workspace is made of, loaded. */
interface Loaded extends Pick<Lender, 'onResources'> {
  readonly module: WebAssembly.Module;
  readonly spawn: Readonly<Record<'parse' | 'unpack' | 'workspace', () => Worker>>;
}

async function load({ resources, onResources }: Lender): Promise<Loaded> {
  const [module, parse, unpack, workspace] = await Promise.all([
    resources.module('whole'),
    resources.worker('parse'),
    resources.worker('unpack'),
    resources.worker('workspace'),
  ]);
  return { module, spawn: { parse, unpack, workspace }, onResources };
}

/** @internal A workspace together with what is needed to add to it. */
export class Session {
  readonly workspace: Workspace;
  /** Called when the workspace's worker is lost, and with it all that was in it. */
  onLost: (() => void) | undefined;
  readonly #lender: Loaded;
  readonly #store: Channel<WorkspaceOperations>;
  readonly #limits: Limits;
  #next = 0;

  constructor(lender: Loaded, limits: Partial<Limits> = {}) {
    this.#lender = lender;
    this.#limits = { ...defaultLimits, ...limits };
    this.#store = new Channel<WorkspaceOperations>(lender.spawn.workspace, () => ({ takes: { module: lender.module } }));
    this.#store.onResources = lender.onResources;
    this.#store.onLost = () => {
      this.workspace.close();
      this.onLost?.();
    };
    this.workspace = new Workspace(new Desk(this.#store), this.#limits);
    this.#store.warm();
  }

  /**
   * Reads files into the workspace. Rejects only when nothing can go on; a file's trouble is on its record. What was in the
   * workspace before stays as it was then, unless its worker was lost; an empty one is closed.
   */
  async add(sources: readonly ManySource[], options: OpenManyOptions): Promise<void> {
    const { signal, stop, onProgress, sha256 = true } = options;
    signal?.throwIfAborted();
    let end: (reason: unknown) => void = () => {};
    const ended = new Promise<never>((_, reject) => (end = reject));
    ended.catch(() => {});
    signal?.addEventListener('abort', () => end(signal.reason), { once: true });
    const meter = new Meterage(onProgress);
    const names = await namesOf(this.workspace.filings);
    const surroundings = {
      module: this.#lender.module,
      limits: this.#limits,
      workers: Math.max(1, options.workers ?? navigator.hardwareConcurrency - 1),
      sha256,
      spawn: (role: 'parse' | 'unpack') => this.#lender.spawn[role](),
      onResources: this.#lender.onResources,
      name: (path: string) => names.take(path),
      connect: () => this.#connect(end),
      seal: (sequence: number, pieces: readonly number[]) => void this.#store.ask('seal', { sequence, pieces }).catch(end),
    };
    let revocable = this.workspace.filings.length > 0;
    if (revocable) this.#store.ask('hold', {}).catch(end);
    const loader = new Loader(surroundings, meter, this.#next, stop);
    const loading = loader.load(sourcesOf(sources));
    try {
      await Promise.race([loading, ended]);
      this.#next = loader.next;
      const settled = this.#store.ask('settle', { sequence: this.#next });
      // What is added to others now is among them: it is too late to cancel it.
      meter.ending = revocable;
      if (revocable) meter.tell(true);
      const adding = revocable ? settled : Promise.race([settled, ended]);
      revocable = false;
      const { taken, info } = await adding;
      this.workspace.stopped ||= stop?.aborted ?? false;
      const listed = await filingsOf(loader.records, taken);
      const others = sources.flatMap((source) => unopened(source, names));
      this.workspace.update(decodeJson<WorkspaceInfo>(info), [...this.workspace.filings, ...listed, ...others]);
      meter.tell(true);
    } catch (error) {
      if (revocable) await this.#drop(loader, loading);
      else this.workspace.close();
      throw error;
    } finally {
      // Ending workers takes the browser a while: first the tables are shown.
      if (options.signal?.aborted) loader.end();
      else setTimeout(() => loader.end(), LINGER);
    }
  }

  /** Sets aside what was read and not added yet. */
  async #drop(loader: Loader, loading: Promise<void>): Promise<void> {
    loader.end();
    await loading.catch(() => {}); // until then it may take numbers
    this.#next = loader.next;
    await this.#store.ask('drop', { sequence: this.#next }).catch(() => this.workspace.close());
  }

  #connect(failed: (reason: unknown) => void): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#store.ask('connect', { port: port1 }, { transfer: [port1] }).catch(failed);
    return port2;
  }
}

// A picked folder's files know their way; dropped ones are given their path as a name.
const nameOf = (source: ManySource): string =>
  (source instanceof File && source.webkitRelativePath) || source.name;

const isFolder = (content: unknown): content is FileSystemDirectoryHandle =>
  (content as Partial<FileSystemHandle>).kind === 'directory';

function sourcesOf(sources: readonly ManySource[]): Sources {
  const files: { path: string; file: Blob }[] = [];
  const folders: { path: string; folder: FileSystemDirectoryHandle }[] = [];
  for (const source of sources) {
    const content = source instanceof File ? source : source.content;
    if (content instanceof Blob) files.push({ path: nameOf(source), file: content });
    else if (typeof content === 'string') files.push({ path: nameOf(source), file: new Blob([content]) });
    else if (isFolder(content)) folders.push({ path: source.name, folder: content });
  }
  return { files, folders };
}

function unopened(source: ManySource, names: Names): WorkspaceFiling[] {
  const reason = source instanceof File ? undefined : source.content;
  if (!(reason instanceof FiligreeError)) return [];
  const origin = { file: new Blob(), steps: [] };
  return [{ id: 0, name: names.take(source.name), summary: undefined, sentence: reason.message, origin, stretch: undefined }];
}

/** Milliseconds that workers stay when there is nothing left to read. */
const LINGER = 500;

/** Records that are looked at before others get a turn. */
const SLICE = 1_000;

/** The names that are taken. */
async function namesOf(filings: readonly WorkspaceFiling[]): Promise<Names> {
  const names = new Names();
  for (let at = 0; at < filings.length; at += SLICE) {
    for (const { name } of filings.slice(at, at + SLICE)) {
      names.keep(name);
      names.keep(name.replace(/#\d+$/, '')); // the file that has it among others
    }
    await pause();
  }
  return names;
}

async function filingsOf(records: readonly FileRecord[], taken: readonly Taken[]): Promise<WorkspaceFiling[]> {
  const packs = new Map(taken.map((one) => [keyOf(one), one]));
  const all: WorkspaceFiling[] = [];
  for (let at = 0; at < records.length; at += SLICE) {
    for (const record of records.slice(at, at + SLICE)) all.push(...listed(record, packs.get(keyOf(record))));
    await pause();
  }
  return all;
}

const keyOf = ({ sequence, piece }: { sequence: number; piece: number }): string => `${sequence}.${piece}`;

function listed({ path, origin, filings, sentence, before }: FileRecord, pack: Taken | undefined): WorkspaceFiling[] {
  const all = filings.map(({ summary, offset, length }, index): WorkspaceFiling => {
    const nothing = summary.rows === 0 ? (summary.problem?.message ?? 'It has no tables that could be read.') : undefined;
    return {
      id: pack && pack.first > 0 ? pack.first + before + index : 0,
      name: index === 0 ? path : `${path}#${index + 1}`,
      summary,
      sentence: pack?.sentence ?? nothing,
      origin,
      stretch: offset !== null && length !== null ? { offset, length } : undefined,
    };
  });
  if (sentence !== undefined) all.push({ id: 0, name: path, summary: undefined, sentence, origin, stretch: undefined });
  return all;
}

/** @internal `filigree.openMany`. */
export async function openMany(
  lender: Lender,
  sources: readonly ManySource[],
  options: OpenManyOptions,
): Promise<Session> {
  const loaded = await load(lender);
  options.signal?.throwIfAborted(); // before a worker is started
  const session = new Session(loaded, options.limits);
  await session.add(sources, options);
  return session;
}
