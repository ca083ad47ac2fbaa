/** Many filings in the viewer: reads them, shows their list and their tables, opens one of them again when it is asked for. */
import type { ManySource, Session } from '../../bulk/open-many.js';
import type { MergedTable, Workspace, WorkspaceFiling } from '../../bulk/workspace.js';
import type { Filigree } from '../../client.js';
import type { Filing } from '../../filing.js';
import { drawn } from '../../pause.js';
import { t } from '../../locales/index.js';
import type { Column } from '../../wire.js';
import { loadModel } from '../filing-view.js';
import type { GridRow } from '../grid/rows.js';
import type { Found, Model } from '../model.js';
import { FilingsList, isFiling } from './filings-list.js';
import summingCss from '../styles/summing.css';
import manyCss from './many.css';
import { OwnRows } from './own-rows.js';
import { ProgressView } from './progress-view.js';
import { TablesView } from './tables-view.js';
import type { TablesHost, TablesViewState } from './tables-view.js';

/** What the viewer does for many filings. */
export interface ManyHost {
  readonly reader: Promise<Filigree>;
  /** Show something in the middle, with the list beside it; with the inspector, when a filing is open in it. */
  show(middle: HTMLElement, parts: { readonly list: boolean; readonly inspector: boolean }): void;
  /** Show one filing by itself. */
  showFiling(model: Model, name: string, sentence: string | undefined): Promise<void>;
  /** Show a filing's cell in the inspector; `focus` puts the focus there. */
  inspect(model: Model, found: Found | undefined, focus: boolean): Promise<void>;
  openNote(id: string, beside: HTMLElement): void;
  /** A file that could not be read at all. */
  showFailure(name: string, sentence: string): void;
  /** A filing was closed: others are left, or none. */
  changed(): void;
  /** The tables are lost: their worker has stopped. */
  lost(): void;
  /** A table is shown another way. */
  viewChanged(): void;
  say(sentence: string): void;
  attempt(work: Promise<unknown>): void;
}

interface OpenFiling {
  readonly of: WorkspaceFiling;
  readonly filing: Filing;
  readonly model: Model;
  readonly rows: OwnRows;
}

/** The styles of everything here. */
export const manyStyles: readonly string[] = [manyCss, summingCss];

export class Many {
  readonly list: FilingsList;
  readonly #host: ManyHost;
  #session: Session | undefined;
  #tables: TablesView | undefined;
  #open: OpenFiling | undefined;
  /** The one that is being read again: a click asks for it twice, by its focus and by itself. */
  #opening: { readonly of: WorkspaceFiling; readonly opened: Promise<OpenFiling | undefined> } | undefined;
  #wanted = 0;
  #cancel = new AbortController();
  #narrowing: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  /** What is shown while files are read. */
  #progress: ProgressView | undefined;

  constructor(host: ManyHost) {
    this.#host = host;
    this.list = new FilingsList({
      chooseAll: () => this.#showTables(),
      choose: (filing) => this.#attempt(this.#choose(filing)),
      close: (filing) => this.#attempt(this.#remove(filing)),
      narrow: () => this.#narrow(),
    });
  }

  /** The workspace, once something has been read, and as long as it is there. */
  get workspace(): Workspace | undefined {
    const workspace = this.#session?.workspace;
    return workspace?.closed ? undefined : workspace;
  }

  /** The filing that is open in the inspector. */
  get model(): Model | undefined {
    return this.#open?.model;
  }

  /** True while the merged tables are shown, and not one filing. */
  get showsTables(): boolean {
    return this.#tables?.element.isConnected ?? false;
  }

  /** Reads more files; what is there already stays, whatever comes of it. Resolves to false when nothing is there. */
  async add(sources: readonly ManySource[]): Promise<boolean> {
    const stop = new AbortController();
    this.#cancel = new AbortController();
    const { signal } = this.#cancel;
    const progress = new ProgressView(
      () => stop.abort(),
      () => this.#cancel.abort(),
    );
    this.#progress = progress;
    this.#host.show(progress.element, { list: false, inspector: false });
    const options = { signal, stop: stop.signal, onProgress: (now: Parameters<ProgressView['show']>[0]) => progress.show(now) };
    try {
      if (this.#session && this.workspace) await this.#session.add(sources, options);
      else this.#session = await this.#begin(sources, options);
      await this.#loaded();
      return true;
    } catch (error) {
      if (this.workspace) await this.#showAgain();
      if (!signal.aborted) throw error;
      return this.workspace !== undefined;
    } finally {
      this.#progress = undefined;
    }
  }

  async #begin(sources: readonly ManySource[], options: Parameters<Session['add']>[1]): Promise<Session> {
    const session = await (await this.#host.reader).session(sources, options);
    session.onLost = () => {
      if (!this.#closed && !this.#progress) this.#host.lost(); // else what is being added tells it
    };
    return session;
  }

  async #loaded(): Promise<void> {
    const workspace = this.#session?.workspace;
    if (!workspace || this.#closed) return;
    // Piece by piece: the page must never stop.
    await this.list.load(workspace);
    await drawn();
    if (this.#closed) return;
    await this.#newTables(workspace);
    const bad = workspace.filings.filter(({ sentence }) => sentence !== undefined).length;
    const filings = t.filings(workspace.filings.filter(isFiling).length);
    this.#host.say(bad > 0 ? t.say.readSome(filings, t.files(bad)) : t.say.read(filings));
  }

  async #newTables(workspace: Workspace): Promise<void> {
    const before = this.#tables;
    await before?.close();
    const host = {
      select: (table: MergedTable, row: GridRow, column: Column) => this.#attempt(this.#inspect(table, row, column, false)),
      enter: (table: MergedTable, row: GridRow, column: Column) => this.#attempt(this.#inspect(table, row, column, true)),
      note: (table: MergedTable, row: GridRow, column: Column, id: string, beside: HTMLElement) =>
        this.#attempt(this.#inspect(table, row, column, false).then((shown) => shown && this.#host.openNote(id, beside))),
      changed: () => this.#host.viewChanged(),
      say: (sentence: string) => this.#host.say(sentence),
      attempt: (work: Promise<unknown>) => this.#attempt(work),
    } satisfies TablesHost;
    this.#tables = new TablesView(workspace, host, before?.states);
    await drawn();
    if (this.#closed) return;
    this.#showTables();
    await drawn();
    await this.#tables.start();
    if (this.list.facets.isNarrowed) await this.#tables.narrow(this.list.facets.filters);
  }

  /** The table over all filings that is shown, and how. */
  get tablesState(): TablesViewState {
    return this.#tables?.state ?? {};
  }

  /** Shows a table over all filings as it was shown when the state was taken. */
  async restoreTables(state: TablesViewState): Promise<void> {
    await this.#tables?.restore(state);
  }

  /** Draws everything in the language that is now in use. */
  async translate(): Promise<void> {
    this.list.translate();
    const workspace = this.#session?.workspace;
    if (!workspace || !this.#tables || this.#closed) return;
    const shown = this.showsTables;
    const filing = this.list.current;
    await this.#newTables(workspace);
    if (!shown && filing) await this.#choose(filing);
  }

  /** Back to the merged tables; false when they are shown already. */
  back(): boolean {
    if (!this.#tables || this.showsTables) return false;
    this.#showTables();
    this.#tables.focus();
    return true;
  }

  /** Shows the filing that is open in the inspector by itself. */
  async chooseOpen(): Promise<void> {
    if (this.#open) await this.#choose(this.#open.of);
  }

  /** Shows the filing of a name by itself; false when there is none. */
  async chooseNamed(name: string): Promise<boolean> {
    const of = this.#session?.workspace.filings.find((filing) => filing.name === name);
    if (of) await this.#choose(of);
    return of !== undefined;
  }

  /** Puts the focus into the table. */
  focus(): void {
    this.#tables?.focus();
  }

  focusSearch(): boolean {
    if (!this.showsTables) return false;
    this.#tables?.focusSearch();
    return true;
  }

  /** Gives all memory back. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel.abort();
    const open = this.#open;
    this.#open = undefined;
    this.#session?.workspace.close();
    await open?.filing.close();
  }

  /** Shows what was shown before files were read. */
  async #showAgain(): Promise<void> {
    const { current } = this.list;
    if (!current) return this.#showTables();
    const focused = this.#progress?.hasFocus;
    await this.#choose(current);
    if (focused) this.list.focus();
  }

  /** The tables show the rows of those filings that the list does. */
  #narrow(): void {
    clearTimeout(this.#narrowing);
    this.#narrowing = setTimeout(() => {
      if (this.#tables && !this.#closed) this.#attempt(this.#tables.narrow(this.list.facets.filters));
    }, 150);
  }

  #showTables(): void {
    if (!this.#tables) return;
    this.list.mark(undefined);
    const focused = this.#progress?.hasFocus;
    this.#host.show(this.#tables.element, { list: true, inspector: true });
    this.#tables.resume();
    if (focused) this.#tables.element.focus(); // what had it is gone
  }

  /** Waits for what nobody else waits for. What is still at work when all is closed has not failed. */
  #attempt(work: Promise<unknown>): void {
    const ended = (error: unknown) => {
      if (!this.#closed) throw error;
    };
    this.#host.attempt(work.catch(ended));
  }

  async #choose(of: WorkspaceFiling): Promise<void> {
    this.list.mark(of);
    if (!of.summary) return this.#host.showFailure(of.name, of.sentence ?? '');
    const opened = await this.#opened(of);
    // Meanwhile another one may have been chosen, or all of them again.
    if (opened && this.list.current === of) await this.#host.showFiling(opened.model, of.name, of.sentence);
  }

  /** Takes a filing out of the tables and the list. */
  async #remove(of: WorkspaceFiling): Promise<void> {
    const workspace = this.#session?.workspace;
    if (!workspace?.filings.includes(of)) return;
    await workspace.remove(of);
    if (this.#closed) return;
    const shown = !this.showsTables && this.list.current === of;
    if (this.#opening?.of === of) {
      this.#opening = undefined;
      this.#wanted++;
    }
    if (this.#open?.of === of) {
      const { filing } = this.#open;
      this.#open = undefined;
      await filing.close();
      // Another one that is being read is wanted still.
      if (this.showsTables && (!this.list.current || this.list.current === of)) this.#showTables();
    }
    await this.list.remove(workspace);
    if (this.#closed) return;
    this.#host.changed();
    if (workspace.filings.length === 0) return;
    this.#host.say(t.say.closed(of.name));
    if (shown) this.#showTables();
    await this.#tables?.changed();
  }

  /** Reads a filing again from where it came; undefined when another one is wanted by then. */
  async #opened(of: WorkspaceFiling): Promise<OpenFiling | undefined> {
    if (this.#opening?.of !== of) this.#opening = { of, opened: this.#reopen(of, ++this.#wanted) };
    const opening = this.#opening;
    try {
      return await opening.opened;
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  async #reopen(of: WorkspaceFiling, wanted: number): Promise<OpenFiling | undefined> {
    if (this.#open?.of === of) return this.#open;
    const workspace = this.#session?.workspace;
    if (!workspace) return undefined;
    const source = await workspace.source(of);
    const filing = await (await this.#host.reader).open(source, { name: of.name });
    const model = await loadModel(filing);
    if (wanted !== this.#wanted || this.#closed) {
      await filing.close();
      return undefined;
    }
    const before = this.#open;
    const now = { of, filing, model, rows: new OwnRows(workspace, model, of.stretch?.offset ?? 0) };
    this.#open = now;
    await before?.filing.close();
    return this.#open === now ? now : undefined;
  }

  /** Shows the bytes that a cell of the merged tables was read from; false when another thing is shown by then. */
  async #inspect(table: MergedTable, row: GridRow, column: Column, focus: boolean): Promise<boolean> {
    const of = this.workspace?.filing(row.file);
    const opened = of && (await this.#opened(of));
    if (!opened) return false;
    try {
      const found = await opened.rows.find(table, row, column);
      if (!this.showsTables) return false;
      await this.#host.inspect(opened.model, found, focus);
    } catch (error) {
      if (this.#open === opened) throw error; // else another filing took its place meanwhile, and it was closed
    }
    return this.#open === opened;
  }
}
