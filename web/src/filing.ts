/** An open filing and its tables. */
import type { Channel } from './channel.js';
import { FiligreeError } from './errors.js';
import type { Operations } from './protocol.js';
import { decodeJson, isCount } from './wire.js';
import type {
  Cell,
  Column,
  Coverage,
  Description,
  Diagnostic,
  DocumentInfo,
  ExportFormat,
  ExportOptions,
  HeadlinePart,
  Shape,
  TableInfo,
} from './wire.js';

/** One table of a filing. Its rows stay in the worker until they are asked for. */
export class Table {
  readonly name: string;
  readonly title: string;
  /** The number of rows. */
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly #filing: Filing;

  /** @internal */
  constructor(filing: Filing, info: TableInfo) {
    this.#filing = filing;
    this.name = info.name;
    this.title = info.title;
    this.rows = info.rows;
    this.columns = info.columns;
  }

  /** Rows `first` to `first + count`, fewer at the table's end; each row has one cell per column. */
  async slice(first = 0, count = this.rows, options: { readonly signal?: AbortSignal } = {}): Promise<Cell[][]> {
    return await this.#filing.rows(this.name, first, count, options.signal);
  }
}

/** A filing that has been read. It lives in the worker until it is closed. */
export class Filing {
  /** The file's name and size in bytes. */
  readonly origin: { readonly name: string; readonly bytes: number };
  readonly shape: Shape;
  /** The form's name, such as "4/A"; null when it was not recognised. */
  readonly form: string | null;
  readonly accession: string | null;
  /** One sentence in plain words; parts with a table link to a cell. */
  readonly headline: readonly HeadlinePart[];
  readonly documents: readonly DocumentInfo[];
  readonly tables: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;

  readonly #channel: Channel<Operations>;
  readonly #handle: number;
  readonly #generation: number;
  /** All rows of tables that have few, until they are asked for. */
  readonly #told: Map<string, Uint8Array>;
  #closed = false;

  /** @internal Use `filigree.open`. */
  constructor(channel: Channel<Operations>, handle: number, description: Description, rows: Readonly<Record<string, Uint8Array>> = {}) {
    this.#told = new Map(Object.entries(rows));
    this.#channel = channel;
    this.#handle = handle;
    this.#generation = channel.generation;
    this.origin = description.source;
    this.shape = description.shape;
    this.form = description.form;
    this.accession = description.accession;
    this.headline = description.headline;
    this.documents = description.documents;
    this.tables = description.tables.map((info) => new Table(this, info));
    this.diagnostics = description.diagnostics;
    this.coverage = description.coverage;
  }

  /** The table of that name, if the filing has it. */
  table(name: string): Table | undefined {
    return this.tables.find((table) => table.name === name);
  }

  /** The bytes as they were given, from `offset` on, fewer at the end of the file. */
  async source(offset: number, length: number, options: { readonly signal?: AbortSignal } = {}): Promise<Uint8Array> {
    return await this.#channel.ask('source', { handle: this.#live(), offset, length }, options);
  }

  /** The tables as a file: UTF-8 bytes. */
  async export(
    format: ExportFormat,
    options: ExportOptions & { readonly signal?: AbortSignal } = {},
  ): Promise<Uint8Array> {
    const { signal, ...rest } = options;
    return await this.#channel.ask('export', { handle: this.#live(), format, options: rest }, signal ? { signal } : {});
  }

  /** Frees the filing; closing twice does nothing. Calls made afterwards reject with `closed`. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#told.clear();
    // In a worker that was replaced there is nothing left to close, and the number may be another filing's by now.
    if (this.#generation === this.#channel.generation) await this.#channel.ask('close', { handle: this.#handle });
  }

  /** @internal `Table.slice`. */
  async rows(table: string, first: number, count: number, signal: AbortSignal | undefined): Promise<Cell[][]> {
    const asked = { handle: this.#live(), table, first, count };
    const told = this.#told.get(table);
    if (told && first === 0 && isCount(count) && count >= (this.table(table)?.rows ?? 0)) {
      this.#told.delete(table);
      await Promise.resolve();
      signal?.throwIfAborted(); // as it would be, had it been asked for
      return decodeJson<{ rows: Cell[][] }>(told).rows;
    }
    return decodeJson<{ rows: Cell[][] }>(await this.#channel.ask('slice', asked, signal ? { signal } : {})).rows;
  }

  #live(): number {
    if (this.#closed) throw new FiligreeError('closed', 'This filing is closed.');
    if (this.#generation !== this.#channel.generation)
      throw new FiligreeError('closed', "This filing's worker was lost; open it again.");
    return this.#handle;
  }
}

/** `using filing = …` and `await using filing = …` close the filing at the end of the block. */
export interface Filing extends Disposable, AsyncDisposable {}

function define(symbol: symbol, value: (this: Filing) => unknown): void {
  Object.defineProperty(Filing.prototype, symbol, { value, configurable: true, writable: true });
}

// Where the symbols are not there yet, compilers' helpers look for these instead.
define(Symbol.dispose ?? Symbol.for('Symbol.dispose'), function () {
  this.close().catch((error: unknown) => {
    if (!(error instanceof FiligreeError)) throw error;
  });
});
define(Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose'), function () {
  return this.close();
});
