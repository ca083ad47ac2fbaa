/** Many filings as one set of tables: what `filigree.openMany` gives. */
import type { Channel } from '../channel.js';
import { FiligreeError } from '../errors.js';
import type { Summary } from '../wire.js';
import { decodeJson } from '../wire.js';
import type { Limits } from './limits.js';
import { openBlob } from './origin.js';
import type { Origin } from './origin.js';
import type {
  Group,
  MergedRow,
  MergedTable,
  Query,
  SaveOptions,
  TableFormat,
  Total,
  ViewInfo,
  WorkspaceFormat,
} from './query.js';
import type { WorkspaceInfo, WorkspaceOperations } from './workspace-protocol.js';

export type { MergedTable };

/** Options of everything that can take a while. */
export interface WorkOptions {
  /** Withdraws the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told now and then how far the work is, from 0 to 1; NaN when that cannot be told. */
  readonly onProgress?: (part: number) => void;
}

/** One filing of a workspace, or a file of which nothing could be read. */
export interface WorkspaceFiling {
  /** As in the rows' `file`; 0 for a file of which nothing is in the tables. */
  readonly id: number;
  /** The file's name with the way to it, as in the column FILE. */
  readonly name: string;
  /** Undefined when the file could not be read at all. */
  readonly summary: Summary | undefined;
  /** Why nothing, or not all of it, could be read. */
  readonly sentence: string | undefined;
  /** @internal */
  readonly origin: Origin;
  /** @internal The stretch of the file that is this filing's, where it is not the whole. */
  readonly stretch: { readonly offset: number; readonly length: number } | undefined;
}

/** @internal What views and workspaces ask of the worker. */
export class Desk {
  readonly channel: Channel<WorkspaceOperations>;
  closed = false;
  #ticket = 0;
  readonly #listeners = new Map<number, (part: number) => void>();

  constructor(channel: Channel<WorkspaceOperations>) {
    this.channel = channel;
    channel.onAdvance = ({ ticket, advance }) => this.#listeners.get(ticket)?.(advance);
  }

  /** Asks for something that can take a while. */
  async work<O extends 'view' | 'find' | 'save' | 'saveAll'>(
    operation: O,
    takes: Omit<WorkspaceOperations[O]['takes'], 'ticket'>,
    { signal, onProgress }: WorkOptions = {},
    dropped?: (late: WorkspaceOperations[O]['gives']) => void,
  ): Promise<WorkspaceOperations[O]['gives']> {
    this.check();
    const ticket = ++this.#ticket;
    const withdraw = () => this.channel.withdraw(ticket);
    signal?.addEventListener('abort', withdraw, { once: true });
    if (onProgress) this.#listeners.set(ticket, onProgress);
    try {
      return await this.channel.ask(operation, { ...takes, ticket } as WorkspaceOperations[O]['takes'], {
        ...(signal && { signal }),
        ...(dropped && { dropped }),
      });
    } finally {
      signal?.removeEventListener('abort', withdraw);
      this.#listeners.delete(ticket);
    }
  }

  check(): void {
    if (this.closed) throw new FiligreeError('closed', 'This workspace is closed.');
  }
}

/** Rows of a table, filtered, sorted and grouped. It stays as it was made while filings are added. */
export class View {
  readonly table: MergedTable;
  readonly query: Query;
  readonly rows: number;
  /** Rows that repeat another filing's; no total counts them. */
  readonly repeats: number;
  /** The number of groups; 1 without columns to group by. */
  readonly groupCount: number;
  /** Over all rows. */
  readonly totals: readonly Total[];
  readonly #desk: Desk;
  readonly #view: number;
  #closed = false;

  /** @internal Use `workspace.view`. */
  constructor(desk: Desk, table: MergedTable, query: Query, view: number, info: ViewInfo) {
    this.#desk = desk;
    this.#view = view;
    this.table = table;
    this.query = query;
    this.rows = info.rows;
    this.repeats = info.repeats;
    this.groupCount = info.groups;
    this.totals = info.totals;
  }

  /** Rows `first` to `first + count`, fewer at the end; each has one cell per column of the table. */
  async slice(first: number, count: number, options: { readonly signal?: AbortSignal } = {}): Promise<MergedRow[]> {
    const bytes = await this.#desk.channel.ask('slice', { view: this.#live(), first, count }, options);
    return decodeJson<{ rows: MergedRow[] }>(bytes).rows;
  }

  /** Groups `first` to `first + count`, with their totals. */
  async groups(first: number, count: number, options: { readonly signal?: AbortSignal } = {}): Promise<Group[]> {
    const bytes = await this.#desk.channel.ask('groups', { view: this.#live(), first, count }, options);
    return decodeJson<{ groups: Group[] }>(bytes).groups;
  }

  /** The next cell, from a place on or backwards from it, whose text contains `text`; null when there is none. */
  async find(
    text: string,
    from: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
    { backwards = false, ...options }: WorkOptions & { readonly backwards?: boolean } = {},
  ): Promise<{ row: number; column: number } | null> {
    return await this.#desk.work('find', { view: this.#live(), text, ...from, backwards }, options);
  }

  /**
   * The rows, or a stretch of them, as a file. CSV and TSV neutralise what a spreadsheet would run as a formula by an
   * apostrophe in front; in XLSX text is typed as text, so nothing runs and nothing needs to be changed.
   */
  async export(format: TableFormat, { signal, onProgress, ...options }: SaveOptions & WorkOptions = {}): Promise<Blob> {
    const work = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
    return await this.#desk.work('save', { view: this.#live(), format, options }, work);
  }

  /** Frees the view; closing twice does nothing. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (!this.#desk.closed) await this.#desk.channel.ask('closeView', { view: this.#view });
  }

  #live(): number {
    this.#desk.check();
    if (this.#closed) throw new FiligreeError('closed', 'This view is closed.');
    return this.#view;
  }
}

/** Many filings, read together. It lives in a worker of its own until it is closed. */
export class Workspace {
  /** All filings and all files that could not be read, in the order in which they were found. */
  filings: readonly WorkspaceFiling[] = [];
  /** The tables over all filings; those that no filing has rows in are left out. */
  tables: readonly MergedTable[] = [];
  /** Filings that are not parts or copies of one another. */
  groups = 0;
  /** True when reading was stopped before its end. */
  stopped = false;
  /** @internal Called when it is closed. */
  onClose: (() => void) | undefined;
  readonly #desk: Desk;
  readonly #limits: Limits;

  /** @internal Use `filigree.openMany`. */
  constructor(desk: Desk, limits: Limits) {
    this.#desk = desk;
    this.#limits = limits;
  }

  /** @internal After filings were added. */
  update(info: WorkspaceInfo, filings: readonly WorkspaceFiling[]): void {
    this.tables = info.tables;
    this.groups = info.groups;
    this.filings = filings;
  }

  /** @internal True once it is closed; it closes by itself when its worker is lost, and with that all that was in it. */
  get closed(): boolean {
    return this.#desk.closed;
  }

  /** The table of that name, if any filing has it. */
  table(name: string): MergedTable | undefined {
    return this.tables.find((table) => table.name === name);
  }

  /** The filing with an id as rows have it. */
  filing(id: number): WorkspaceFiling | undefined {
    return this.filings.find((filing) => filing.id === id);
  }

  /**
   * Makes a view of a table. Close it when done; closing the workspace closes all.
   * @throws FiligreeError `bad-argument` with a sentence when the query is not understood.
   */
  async view({ table, ...query }: { readonly table: string } & Query, options: WorkOptions = {}): Promise<View> {
    const merged = this.table(table);
    if (!merged) throw new FiligreeError('bad-argument', `There is no table ${table}.`);
    const late = ({ view }: { view: number }) => void this.#desk.channel.ask('closeView', { view }).catch(() => {});
    const { view, info } = await this.#desk.work('view', { table, query }, options, late);
    return new View(this.#desk, merged, query, view, info);
  }

  /** Takes a filing out of all tables and of the list. Views that were made before no longer hold. */
  async remove(filing: WorkspaceFiling): Promise<void> {
    this.#desk.check();
    if (!this.filings.includes(filing)) throw new FiligreeError('closed', 'This filing is no longer here.');
    const left = () => this.filings.filter((each) => each !== filing);
    if (filing.id === 0) return void (this.filings = left());
    const { info } = await this.#desk.channel.ask('remove', { file: filing.id });
    this.update(decodeJson<WorkspaceInfo>(info), left());
  }

  /** The bytes that a filing was read from, taken from the file or archive again. */
  async source(filing: WorkspaceFiling): Promise<Blob> {
    const blob = await openBlob(filing.origin, this.#limits);
    return filing.stretch
      ? blob.slice(filing.stretch.offset, filing.stretch.offset + filing.stretch.length)
      : blob;
  }

  /**
   * All tables as one file: JSON and NDJSON as they are, XLSX with a sheet a table, the other formats as a zip with a
   * file a table. `sec` is such a zip of TSV files in the layout of the SEC's own data sets.
   */
  async export(
    format: WorkspaceFormat,
    { signal, onProgress, ...options }: SaveOptions & WorkOptions = {},
  ): Promise<Blob> {
    const work = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
    return await this.#desk.work('saveAll', { format, options }, work);
  }

  /** Bytes that the tables take in memory. */
  async memory(): Promise<number> {
    this.#desk.check();
    return await this.#desk.channel.ask('memory', {});
  }

  /** Ends the worker and gives all memory back. */
  close(): void {
    if (this.#desk.closed) return;
    this.#desk.closed = true;
    this.#desk.channel.end();
    this.filings = [];
    this.tables = [];
    this.onClose?.();
    this.onClose = undefined;
  }
}

/** `using workspace = …` closes it at the end of the block. */
export interface Workspace extends Disposable {}

// Where the symbol is not there yet, compilers' helpers look for this instead.
Object.defineProperty(Workspace.prototype, Symbol.dispose ?? Symbol.for('Symbol.dispose'), {
  value(this: Workspace) {
    this.close();
  },
  configurable: true,
  writable: true,
});
