/** Reads filings for the workbench with the page's own workers, and hands over packs and records in order. */
import { defaultLimits } from '../../web/src/bulk/limits.js';
import { Loader } from '../../web/src/bulk/loader.js';
import type { FileRecord, Sources } from '../../web/src/bulk/loader.js';
import { Meterage } from '../../web/src/bulk/progress.js';
import type { Delivery } from '../../web/src/bulk/protocol.js';
import type { Summary } from '../../web/src/wire.js';
import type { Place, SourceAnswer, SourceRequest } from './source-protocol.js';

/** Where packs and records go. */
export interface Taker {
  add(pack: Uint8Array, records: readonly Listed[]): void;
  progress(reading: boolean, filings: number, bytes: number, total: number): void;
}

/** What the workbench lists of a filing's summary as it is. */
type Figures = Pick<Summary, 'headline' | 'rows' | 'bytes' | 'errors' | 'warnings' | 'notes' | 'unread'>;

/** A filing as the workbench lists it; `id` is its place in the pack, counted from 1, or 0 when it is not there. */
export interface Listed extends Figures {
  readonly label: string;
  readonly form: string;
  readonly accession: string;
  readonly date: string;
  readonly problem: string;
  readonly id: number;
  readonly start: number;
}

const parts = (role: string): Worker => new Worker(new URL(`workbench-${role}-worker.js`, import.meta.url), { type: 'module' });
/** Bytes of a filing after which the worker that reads it goes on to the next. */
const KEPT = 1 << 20;
const key = (sequence: number, piece: number): string => `${sequence}.${piece}`;

/** What has come of one reading and is not handed over yet: what comes late of a stopped one finds nobody. */
interface Pending {
  readonly stop: AbortSignal;
  readonly packs: Map<string, Uint8Array | undefined>;
  readonly sealed: Map<number, readonly number[]>;
  next: number;
}

export class Reading {
  readonly #module: WebAssembly.Module;
  readonly #taker: Taker;
  readonly #origins = new Map<string, Place>();
  #loader: Loader | undefined;
  #reader: Worker | undefined;
  #stop = new AbortController();
  #queue = Promise.resolve();

  constructor(module: WebAssembly.Module, taker: Taker) {
    this.#module = module;
    this.#taker = taker;
  }

  /** Reads after what is being read, however that ends. */
  open(sources: Sources): Promise<void> {
    const stop = this.#stop.signal;
    const read = (): Promise<void> => this.#read(sources, stop);
    return (this.#queue = this.#queue.then(read, read));
  }

  /** Ends reading; with `forget` nothing is left of it. */
  cancel(forget: boolean): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#loader?.end(); // what is opened next does not wait for it
    if (!forget) return;
    this.#reader?.terminate(); // what it still reads would answer the next question
    this.#reader = undefined;
    this.#origins.clear();
  }

  /**
   * Reads a filing again, whole, in a worker that ends with it when it was large: a module's memory never shrinks.
   * Nothing comes of it when the filing was closed meanwhile.
   */
  async source(label: string): Promise<SourceAnswer | undefined> {
    const place = this.#origins.get(label);
    if (!place) return { problem: 'Its file is no longer there.' };
    const worker = (this.#reader ??= parts('source'));
    const answer = await new Promise<SourceAnswer>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) => resolve(data);
      worker.onerror = () => resolve({ problem: 'There is not enough memory to read it.' });
      worker.postMessage({ module: this.#module, label, place } satisfies SourceRequest);
    });
    if (!('source' in answer) || answer.source.length >= KEPT) {
      worker.terminate();
      if (this.#reader === worker) this.#reader = undefined;
    }
    return this.#origins.get(label) === place ? answer : undefined;
  }

  async #read(sources: Sources, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    const pending: Pending = { stop, packs: new Map(), sealed: new Map(), next: 0 };
    const meter = new Meterage(({ filings, bytes, totalBytes }) => stop.aborted || this.#taker.progress(true, filings, bytes, totalBytes));
    const surroundings = {
      module: this.#module,
      limits: defaultLimits,
      workers: Math.max(1, navigator.hardwareConcurrency - 1),
      sha256: true,
      spawn: parts,
      onResources: () => {},
      name: (path: string) => path,
      connect: () => this.#connect(() => loader, pending),
      seal: (sequence: number, pieces: readonly number[]) => {
        pending.sealed.set(sequence, pieces);
        this.#hand(loader, pending);
      },
    };
    const loader: Loader = new Loader(surroundings, meter, 0, stop);
    this.#loader = loader;
    this.#taker.progress(true, 0, 0, 0);
    try {
      await loader.load(sources);
      while (!stop.aborted && pending.sealed.size > 0) await new Promise((done) => setTimeout(done, 10));
    } catch (error) {
      if (!stop.aborted) throw error;
    } finally {
      loader.end();
      if (!stop.aborted) this.#taker.progress(false, 0, 0, 0);
    }
  }

  #connect(loader: () => Loader, pending: Pending): MessagePort {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Delivery>) => {
      pending.packs.set(key(data.sequence, data.piece), data.pack);
      this.#hand(loader(), pending);
    };
    return port2;
  }

  /** Hands over what is whole, in order. */
  #hand(loader: Loader, pending: Pending): void {
    const { stop, packs, sealed } = pending;
    for (;;) {
      const sequence = pending.next;
      const pieces = sealed.get(sequence);
      if (!pieces || stop.aborted || !pieces.every((piece) => packs.has(key(sequence, piece)))) return;
      pending.next++;
      sealed.delete(sequence);
      const records = loader.records.filter((record) => record.sequence === sequence);
      for (const piece of pieces) {
        const pack = packs.get(key(sequence, piece));
        packs.delete(key(sequence, piece));
        this.#taker.add(pack ?? new Uint8Array(0), this.#listed(records.filter((record) => record.piece === piece), pack !== undefined));
      }
      const strays = records.filter((record) => !pieces.includes(record.piece));
      if (strays.length > 0) this.#taker.add(new Uint8Array(0), this.#listed(strays, false));
    }
  }

  #listed(records: readonly FileRecord[], packed: boolean): Listed[] {
    return records.flatMap((record) => {
      const { path, origin, filings, sentence, before } = record;
      const made = filings.map(({ summary, offset, length }, index): Listed => {
        const label = this.#free(index === 0 ? path : `${path}#${index + 1}`);
        this.#origins.set(label, { origin, offset: offset ?? 0, length });
        const { form, accession, date, headline, rows, bytes, errors, warnings, notes, unread, problem } = summary;
        const nothing = rows === 0 ? 'It has no tables that could be read.' : '';
        return {
          label,
          form: form ?? '',
          accession: accession ?? '',
          date: date ?? '',
          headline,
          problem: problem?.message ?? nothing,
          rows,
          bytes,
          errors,
          warnings,
          notes,
          unread,
          id: packed ? before + index + 1 : 0,
          start: offset ?? 0,
        };
      });
      if (sentence === undefined) return made;
      const none = { form: '', accession: '', date: '', headline: '', rows: 0, bytes: 0, warnings: 0, notes: 0, unread: 0, id: 0, start: 0 };
      return [...made, { ...none, label: this.#free(path), problem: sentence, errors: 1 }];
    });
  }

  /** A label that no other filing has. */
  #free(path: string): string {
    let label = path;
    for (let again = 2; this.#origins.has(label); again++) label = `${path} (${again})`;
    return label;
  }
}
