/**
 * Reads many files with a pool of workers. Batches are numbered in the order of the files, so the workspace can put
 * them in that order whichever is ready first. A worker that dies is replaced; its batch is read again file by file,
 * and the file that kills a worker is reported.
 */
import { Channel } from '../channel.js';
import { FiligreeError } from '../errors.js';
import { pause } from '../pause.js';
import { decodeJson } from '../wire.js';
import type { Limits } from './limits.js';
import { maxDepth } from './limits.js';
import type { Origin } from './origin.js';
import type { Meterage } from './progress.js';
import type { Item, Outcome, ParseOperations, Part, Readable, UnpackOperations } from './protocol.js';
import type { ArchiveKind } from './sniff.js';
import type { Found } from './unpack.js';
import { noMemory } from './words.js';

/** What became of one file; archives that were opened have no record of their own. */
export interface FileRecord {
  readonly path: string;
  readonly origin: Origin;
  readonly filings: readonly Part[];
  /** Where its filings are: the batch, the piece of that, and how many of the piece's come before them. */
  readonly sequence: number;
  readonly piece: number;
  readonly before: number;
  /** Why it, or something in it, could not be read. */
  readonly sentence?: string;
}

/** Where workers come from, and what they need. */
export interface Surroundings {
  readonly module: WebAssembly.Module;
  readonly limits: Limits;
  readonly workers: number;
  readonly sha256: boolean;
  readonly spawn: (role: 'parse' | 'unpack') => Worker;
  readonly onResources: (addresses: readonly string[]) => void;
  /** The name that a file goes by, from the way to it: no two have the same. */
  readonly name: (path: string) => string;
  /** A way to the workspace for a new parsing worker. */
  readonly connect: () => MessagePort;
  /** Tells the workspace which pieces make up a batch: all are on their way. */
  readonly seal: (sequence: number, pieces: readonly number[]) => void;
}

/** Files to read: by themselves, and folders that the browser gives handles of. */
export interface Sources {
  readonly files: readonly { readonly path: string; readonly file: Blob }[];
  readonly folders: readonly { readonly path: string; readonly folder: FileSystemDirectoryHandle }[];
}

interface Archive {
  readonly item: Item;
  readonly number: number;
  readonly kind: ArchiveKind;
}

/** Where something is found, and how what it declares to cost is counted. */
interface Place {
  readonly path: string;
  readonly origin: Origin;
  readonly depth: number;
  readonly spend: (cost: number) => number;
}

interface Batch {
  readonly sequence: number;
  readonly items: readonly Item[];
}

const BATCH_FILES = 128;
const BATCH_BYTES = 1_500_000;
/** With more parsers than this, members are unpacked by those who parse them. */
const FEW = 2;
/** Batches that each worker should get at least, where there are files enough. */
const SHARES = 4;
/** Batches that a parser has at a time: it fetches the bytes of one while it reads another. */
const AHEAD = 2;
/** Milliseconds of asking for sizes at a time. */
const SIZING = 12;
/** Of a file whose size is not known before it is unpacked. */
const GUESS = 100_000;

/** The piece that is a whole batch. */
const WHOLE = 0;

const bare = ({ bytes: _, ...item }: Item): Item => item;
const readable = ({ path, size, origin, bytes }: Item): Readable => (bytes ? { path, size, bytes } : { path, size, origin });
const nowhere: Origin = { file: new Blob(), steps: [] };
const isDeath = (error: unknown): boolean =>
  error instanceof FiligreeError && (error.code === 'worker-lost' || error.code === 'engine-failed');

/** One load, from files and folders to the records of all that was found in them. */
export class Loader {
  readonly #with: Surroundings;
  readonly #meter: Meterage;
  readonly #parsers: Channel<ParseOperations>[];
  readonly #unpacker: Channel<UnpackOperations>;
  readonly #records = new Map<number, FileRecord[]>();
  readonly #stop: AbortSignal | undefined;
  readonly #turns = new Map<Channel<ParseOperations>, Promise<unknown>>();
  #archives: Archive[] = [];
  #sequence: number;

  /** Numbers of batches go on from those of an earlier load. */
  constructor(surroundings: Surroundings, meter: Meterage, sequence: number, stop: AbortSignal | undefined) {
    this.#with = surroundings;
    this.#meter = meter;
    this.#sequence = sequence;
    this.#stop = stop;
    const { module, limits, sha256, workers, spawn, connect, onResources } = surroundings;
    this.#parsers = Array.from({ length: workers }, () => {
      const start = () => {
        const port = connect();
        return { takes: { module, port, limits, sha256 }, transfer: [port] };
      };
      return new Channel<ParseOperations>(() => spawn('parse'), start, AHEAD);
    });
    const carry = workers <= FEW;
    this.#unpacker = new Channel<UnpackOperations>(() => spawn('unpack'), () => ({ takes: { limits, carry } }));
    for (const channel of [...this.#parsers, this.#unpacker]) channel.onResources = onResources;
    // While the first bytes are on their way.
    for (const parser of this.#parsers) parser.warm();
  }

  /** The first number that is free. */
  get next(): number {
    return this.#sequence;
  }

  /** Records of all files so far, in their order. */
  get records(): FileRecord[] {
    return [...this.#records].sort(([a], [b]) => a - b).flatMap(([, records]) => records);
  }

  /** Ends all workers, and with them what they are doing. */
  end(): void {
    for (const channel of [...this.#parsers, this.#unpacker]) channel.end();
  }

  /** Reads files and those in folders, then the archives among them, then the archives in those. */
  async load({ files, folders }: Sources): Promise<void> {
    this.#meter.known += files.length;
    await this.#drain(this.#batches(this.#sized(files)));
    await this.#drain(this.#batches(this.#walked(folders)));
    while (this.#archives.length > 0 && !this.#stop?.aborted) {
      const found = this.#archives.sort((a, b) => a.number - b.number);
      this.#archives = [];
      await this.#drain(this.#batches(this.#membersOf(found)));
    }
  }

  /** Asks files for their sizes, which the browser fetches from the disk one by one: not all in one go. */
  async *#sized(files: readonly { readonly path: string; readonly file: Blob }[]): AsyncGenerator<Item[]> {
    this.#meter.sizing = true;
    let items: Item[] = [];
    let begun = performance.now();
    for (const { path, file } of files) {
      const { size } = file;
      this.#meter.totalBytes += size;
      items.push({ path: this.#with.name(path), origin: { file, steps: [] }, size, depth: 0, cost: size });
      if (performance.now() - begun < SIZING) continue;
      yield items;
      items = [];
      await pause();
      begun = performance.now();
    }
    this.#meter.sizing = false;
    yield items;
  }

  async #drain(batches: AsyncGenerator<Batch>): Promise<void> {
    const runners = this.#parsers.flatMap((parser) => Array<Channel<ParseOperations>>(AHEAD).fill(parser));
    await Promise.all(
      runners.map(async (parser) => {
        for (;;) {
          const next = await batches.next();
          if (next.done) return;
          await this.#read(parser, next.value);
        }
      }),
    );
  }

  /** Cuts lists of items into batches, as they come. */
  async *#batches(lists: Iterable<readonly Item[]> | AsyncIterable<readonly Item[]>): AsyncGenerator<Batch> {
    for await (const list of lists) {
      // What came along lies in one buffer, which moves at once.
      if (list.some(({ bytes }) => bytes)) {
        if (this.#stop?.aborted) return;
        yield { sequence: this.#sequence++, items: list };
        continue;
      }
      const most = Math.max(1, Math.min(BATCH_FILES, Math.ceil(list.length / (this.#parsers.length * SHARES))));
      let items: Item[] = [];
      let bytes = 0;
      for (const item of list) {
        if (this.#stop?.aborted) return;
        const size = item.size ?? GUESS;
        if (items.length >= most || (items.length > 0 && bytes + size > BATCH_BYTES)) {
          yield { sequence: this.#sequence++, items };
          items = [];
          bytes = 0;
        }
        items.push(item);
        bytes += size;
      }
      if (items.length > 0) yield { sequence: this.#sequence++, items };
    }
  }

  async #read(parser: Channel<ParseOperations>, { sequence, items }: Batch): Promise<void> {
    const records: FileRecord[] = [];
    this.#records.set(sequence, records);
    const buffers = new Set(items.flatMap(({ bytes }) => bytes?.buffer ?? []));
    let pieces: readonly number[] = [WHOLE];
    try {
      const asked = { sequence, piece: WHOLE, items: items.map(readable) };
      const { outcomes, parts } = await parser.ask('parse', asked, { transfer: [...buffers] });
      this.#settle(records, { sequence, piece: WHOLE }, items, outcomes, parts);
    } catch (error) {
      if (!isDeath(error)) throw error;
      pieces = await this.#alone(parser, () => this.#readSingly(parser, sequence, items.map(bare), records));
    }
    this.#with.seal(sequence, pieces);
    this.#meter.tell();
  }

  /**
   * Does work with nothing else in the worker, so that it is known whose file stops it. A worker that dies loses all its
   * batches at once, so each of them comes here, one after the other.
   */
  async #alone<T>(parser: Channel<ParseOperations>, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(parser) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#turns.set(
      parser,
      mine.then(
        () => undefined,
        () => undefined,
      ),
    );
    return await mine;
  }

  /**
   * Reads the files of a batch that killed its worker, each by itself, and gives the pieces that count. A worker may send
   * a piece and die before it says so: no number is used twice.
   */
  async #readSingly(
    parser: Channel<ParseOperations>,
    sequence: number,
    items: readonly Item[],
    records: FileRecord[],
  ): Promise<number[]> {
    const pieces: number[] = [];
    for (const [index, item] of items.entries()) {
      const piece = WHOLE + 1 + index;
      try {
        const { outcomes, parts } = await parser.ask('parse', { sequence, piece, items: [readable(item)] });
        pieces.push(piece);
        this.#settle(records, { sequence, piece }, [item], outcomes, parts);
      } catch (error) {
        if (!isDeath(error)) throw error;
        const sentence = 'The reader stopped while reading this file, and was started anew without it.';
        this.#settleOne(records, { sequence, piece, before: 0 }, item, { kind: 'trouble', sentence }, []);
      }
    }
    return pieces;
  }

  #settle(
    records: FileRecord[],
    place: { readonly sequence: number; readonly piece: number },
    items: readonly Item[],
    outcomes: readonly Outcome[],
    parts: Uint8Array,
  ): void {
    const files = parts.length > 0 ? decodeJson<(Part[] | null)[]>(parts) : [];
    let [file, before] = [0, 0];
    for (const [index, item] of items.entries()) {
      let outcome = outcomes[index];
      const filings = outcome?.kind === 'read' ? files[file++] : [];
      if (!filings) outcome = { kind: 'trouble', sentence: noMemory };
      this.#settleOne(records, { ...place, before }, item, outcome, filings ?? []);
      before += filings?.length ?? 0;
    }
  }

  #settleOne(
    records: FileRecord[],
    place: Pick<FileRecord, 'sequence' | 'piece' | 'before'>,
    item: Item,
    outcome: Outcome | undefined,
    filings: readonly Part[],
  ): void {
    const { path, origin } = item;
    if (outcome?.kind === 'archive' && item.depth < maxDepth) {
      this.#archives.push({ item: bare(item), number: place.sequence * BATCH_FILES + records.length, kind: outcome.archive });
      return;
    }
    this.#meter.files++;
    this.#meter.bytes += item.cost;
    this.#meter.filings += filings.length;
    if (outcome?.kind === 'read') {
      records.push({ ...place, path, origin, filings });
      return;
    }
    const sentence =
      outcome?.kind === 'trouble'
        ? outcome.sentence
        : 'It is an archive in an archive in an archive: archives are opened two deep.';
    this.#fail(records, { ...place, path, origin, filings, sentence });
  }

  #fail(records: FileRecord[], record: FileRecord): void {
    this.#meter.failed++;
    records.push(record);
  }

  /** The files of folders, as they are found. */
  async *#walked(folders: Sources['folders']): AsyncGenerator<Item[]> {
    for (const { path, folder } of folders) {
      this.#meter.sizing = true;
      const spend = (cost: number) => {
        this.#meter.totalBytes += cost;
        return cost;
      };
      yield* this.#foundIn({ path, origin: nowhere, depth: -1, spend }, this.#more(() => this.#unpacker.ask('walk', { folder })));
      this.#meter.sizing = false;
      if (this.#stop?.aborted) return;
    }
  }

  /** The members of archives, as they are found. What cannot be read is put on record in its place. */
  async *#membersOf(archives: readonly Archive[]): AsyncGenerator<Item[]> {
    for (const { item, kind } of archives) {
      const { path, origin, depth, cost, size } = item;
      const scale = cost / Math.max(1, origin.steps.length === 0 ? origin.file.size : (size ?? cost));
      let left = cost;
      const spend = (packed: number) => {
        const spent = Math.min(left, packed * scale);
        left -= spent;
        return spent;
      };
      yield* this.#foundIn({ path, origin, depth, spend }, this.#more(() => this.#unpacker.ask('open', { origin, path, kind })));
      if (this.#stop?.aborted) return;
      this.#meter.files++;
      this.#meter.bytes += left;
    }
  }

  async *#foundIn(place: Place, groups: AsyncIterable<{ found: Found[]; failure?: string }>): AsyncGenerator<Item[]> {
    for await (const { found, failure } of groups) {
      this.#meter.known += found.length;
      const good = found.filter(({ trouble }) => trouble === undefined);
      yield good.map(({ path, origin, size, bytes, cost }) => ({
        path: this.#with.name(`${place.path}/${path}`),
        origin,
        size,
        depth: place.depth + 1,
        cost: place.spend(cost),
        ...(bytes && { bytes }),
      }));
      for (const one of found) if (one.trouble !== undefined) this.#recordTrouble(place, one, one.trouble);
      if (failure !== undefined) this.#recordTrouble(place, undefined, failure);
      if (this.#stop?.aborted) return;
    }
  }

  #recordTrouble(place: Place, found: Found | undefined, sentence: string): void {
    const records: FileRecord[] = [];
    const sequence = this.#sequence++;
    this.#records.set(sequence, records);
    if (found) this.#meter.files++;
    const path = found ? this.#with.name(`${place.path}/${found.path}`) : place.path;
    const origin = found?.origin ?? place.origin;
    this.#fail(records, { sequence, piece: WHOLE, before: 0, path, origin, filings: [], sentence });
    this.#with.seal(sequence, []);
  }

  async *#more(begin: () => Promise<unknown>): AsyncGenerator<{ found: Found[]; failure?: string }> {
    try {
      await begin();
      let next = this.#unpacker.ask('more', {});
      for (;;) {
        const { found, done, failure } = await next;
        // The next members are unpacked while these are read.
        if (!done) next = this.#unpacker.ask('more', {});
        next.catch(() => {});
        yield { found, ...(failure !== undefined && { failure }) };
        if (done) return;
      }
    } catch (error) {
      if (!isDeath(error)) throw error;
      yield { found: [], failure: 'The archive could not be opened: its reader stopped.' };
    }
  }
}
