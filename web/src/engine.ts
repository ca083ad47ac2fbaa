/**
 * The typed face of the WebAssembly module, without a worker: every call is synchronous. Use it in Node, in tests, or
 * inside a worker of your own. In a page prefer `createFiligree`, which never blocks.
 */
import createModule from '#filigree-module';
import { FiligreeError } from './errors.js';
import { decodeJson, isCount } from './wire.js';
import type { Cell, Description, ExportFormat, ExportOptions, Form } from './wire.js';

export { FiligreeError } from './errors.js';
export type { ErrorCode } from './errors.js';
export type * from './wire.js';

/**
 * The wall: the functions of the module, everything by value. A handle is an integer above 0; nothing throws. Null
 * stands for an unknown handle, or for memory that ran out.
 */
export interface WasmModule {
  open(bytes: Uint8Array, name: string): number;
  close(handle: number): boolean;
  describe(handle: number): Uint8Array | null;
  slice(handle: number, table: string, first: number, count: number): Uint8Array | null;
  write(handle: number, format: string, table: string, layout: string, provenance: boolean): Uint8Array | null;
  source(handle: number, offset: number, length: number): Uint8Array | null;
  handles(): number;
  version(): string;

  /** The forms that are read: JSON of `{ forms: Form[] }`. Only in the whole module. */
  forms?(): Uint8Array | null;

  /** Offset, length and first line of each submission in a file. */
  submissions(bytes: Uint8Array): Float64Array | null;
  openPiece(bytes: Uint8Array, name: string, offset: number, line: number): number;

  /** Files that are read and packed together. */
  batchOpen(): number;
  /** False: there is no memory for it. */
  batchAdd(batch: number, bytes: Uint8Array, name: string): boolean;
  /**
   * The pack, and JSON of what a list shows of its filings, file by file: null for one that there is no memory for. The
   * batch is closed.
   */
  batchRead(batch: number, summed: boolean): [Uint8Array, Uint8Array] | null;

  workspaceOpen(): number;
  /** The id of the pack's first filing, the others' follow it; 0: no memory; -1: the bytes are no pack. Name and sum are
   *  the pack's own where they are empty. */
  workspaceAdd(workspace: number, bytes: Uint8Array, name: string, sha256: string): number;
  workspaceRemove(workspace: number, file: number): boolean;
  workspaceDescribe(workspace: number): Uint8Array | null;
  workspaceFiles(workspace: number, first: number, count: number): Uint8Array | null;
  workspaceClose(workspace: number): boolean;

  /** 0: no such workspace or table. A specification that is not understood is told by `viewDescribe`. */
  viewOpen(workspace: number, table: string, specification: string): number;
  /** True while there is more to do. */
  viewStep(view: number, rows: number): boolean;
  viewDescribe(view: number): Uint8Array | null;
  viewSlice(view: number, first: number, count: number): Uint8Array | null;
  viewGroups(view: number, first: number, count: number): Uint8Array | null;
  /** Row and column; a column of -1: not found, go on from the row. */
  viewFind(view: number, text: string, row: number, column: number, rows: number, forward: boolean): number[];
  viewWrite(
    view: number,
    format: string,
    layout: string,
    provenance: boolean,
    leading: boolean,
    first: number,
    count: number,
  ): boolean;
  /** The next piece, empty after the last; null: it failed. */
  viewWriteNext(view: number): Uint8Array | null;
  viewClose(view: number): boolean;
}

/** One instance of the module and the filings open in it. */
export class Engine {
  readonly #module: WasmModule;
  readonly #open = new Set<number>();

  /** @internal Use `createEngine`. */
  constructor(module: WasmModule) {
    this.#module = module;
  }

  /** The module's version. */
  get version(): string {
    return this.#module.version();
  }

  /** The number of filings open in the module. */
  get handles(): number {
    return this.#module.handles();
  }

  /**
   * Reads a filing and returns its handle. The bytes are copied. Whatever the bytes are, there is a filing: what could
   * not be read is in its diagnostics.
   * @throws FiligreeError `open-failed` when the file is too large or memory ran out.
   */
  open(bytes: Uint8Array, name = ''): number {
    const handle = this.#module.open(bytes, name);
    if (handle === 0)
      throw new FiligreeError('open-failed', 'The file is too large to be read here, or memory ran out.');
    this.#open.add(handle);
    return handle;
  }

  /** Frees a filing. Returns false when it was closed before. */
  close(handle: number): boolean {
    this.#open.delete(handle);
    return this.#module.close(handle);
  }

  /** The forms that this module reads, and into which tables; none in the module that a first visit downloads. */
  forms(): Form[] {
    const bytes = this.#module.forms?.();
    return bytes ? decodeJson<{ forms: Form[] }>(bytes).forms : [];
  }

  /** Everything about the filing but its rows. */
  describe(handle: number): Description {
    return decodeJson(this.describeBytes(handle));
  }

  /** `describe` as the UTF-8 JSON it came in. */
  describeBytes(handle: number): Uint8Array {
    this.#check(handle);
    return given(this.#module.describe(handle));
  }

  /** Rows `first` to `first + count`, fewer at the end of the table, none of a table that is not there. */
  slice(handle: number, table: string, first: number, count: number): Cell[][] {
    return decodeJson<{ rows: Cell[][] }>(this.sliceBytes(handle, table, first, count)).rows;
  }

  /** `slice` as the UTF-8 JSON it came in. */
  sliceBytes(handle: number, table: string, first: number, count: number): Uint8Array {
    this.#check(handle);
    if (!isCount(first) || !isCount(count))
      throw new FiligreeError('bad-argument', 'first and count must be whole numbers from 0.');
    return given(this.#module.slice(handle, table, first, count));
  }

  /** The filing's tables in a file format, as UTF-8. */
  export(handle: number, format: ExportFormat, options: ExportOptions = {}): Uint8Array {
    this.#check(handle);
    return given(
      this.#module.write(handle, format, options.table ?? '', options.layout ?? 'own', options.provenance ?? false),
    );
  }

  /** The bytes as they were given, fewer at the end of the file. */
  source(handle: number, offset: number, length: number): Uint8Array {
    this.#check(handle);
    if (!isCount(offset) || !isCount(length))
      throw new FiligreeError('bad-argument', 'offset and length must be whole numbers from 0.');
    return given(this.#module.source(handle, offset, length));
  }

  #check(handle: number): void {
    if (!this.#open.has(handle)) throw new FiligreeError('closed', 'This filing is closed.');
  }
}

/**
 * Starts the module from the bytes of filigree.wasm, or from what was compiled of them.
 * @throws FiligreeError `load-failed` when they are not the module.
 */
export async function createEngine(wasm: ArrayBuffer | Uint8Array | WebAssembly.Module): Promise<Engine> {
  return new Engine(await startModule(wasm));
}

/** The module itself. @throws FiligreeError `load-failed`. */
export async function startModule(wasm: ArrayBuffer | Uint8Array | WebAssembly.Module): Promise<WasmModule> {
  try {
    return await instantiate(
      wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm as BufferSource),
    );
  } catch (cause) {
    throw new FiligreeError('load-failed', 'The WebAssembly module could not be started.', { cause });
  }
}

// The loader would print what goes wrong here; this way it comes back as an error.
function instantiate(compiled: WebAssembly.Module): Promise<WasmModule> {
  return new Promise((resolve, reject) => {
    createModule({
      locateFile: (name) => name,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then(receive, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

// The handle has been checked before, so null means that memory ran out.
function given(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new FiligreeError('out-of-memory', 'Memory ran out.');
  return bytes;
}
