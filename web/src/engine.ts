/**
 * The typed face of the WebAssembly module, without a worker: every call is synchronous. Use it in Node, in tests, or
 * inside a worker of your own. In a page prefer `createFiligree`, which never blocks.
 */
import createModule from '#filigree-module';
import { FiligreeError } from './errors.js';
import { decodeJson } from './wire.js';
import type { Cell, Description, ExportFormat, ExportOptions } from './wire.js';

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
 * Starts the module from the bytes of filigree.wasm.
 * @throws FiligreeError `load-failed` when they are not the module.
 */
export async function createEngine(wasm: ArrayBuffer | Uint8Array): Promise<Engine> {
  try {
    return new Engine(await instantiate(await WebAssembly.compile(wasm as BufferSource)));
  } catch (cause) {
    throw new FiligreeError('load-failed', 'The WebAssembly module could not be started.', { cause });
  }
}

// The loader would print what goes wrong here; this way it comes back as an error.
function instantiate(compiled: WebAssembly.Module): Promise<WasmModule> {
  return new Promise((resolve, reject) => {
    createModule({
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

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}
