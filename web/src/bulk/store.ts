/** A workspace in the module, and its views: what the workspace's worker does with it. */
import type { WasmModule } from '../engine.js';
import { FiligreeError } from '../errors.js';
import { decodeJson } from '../wire.js';
import type { Form } from '../wire.js';
import type { Query, SaveOptions, Total, ViewInfo } from './query.js';
import type { WorkspaceInfo } from './workspace-protocol.js';

/** Something that can be waited for in between, and withdrawn. */
export interface Pace {
  /** Lets messages in. @throws when what is being done is no longer wanted. */
  breathe(progress: number): Promise<void>;
}

const STEP_ROWS = 20_000;
/** Milliseconds of work between two breaths. */
const WORK = 25;

const noMemory = (): FiligreeError => new FiligreeError('out-of-memory', 'There is not enough memory for this.');

interface ViewState {
  readonly table: string;
  readonly state: string;
  readonly error: string | null;
  readonly progress: number;
  readonly rows: number;
  readonly repeats: number;
  readonly groups: number;
  readonly totals: readonly Total[];
}

/** The workspace; packs are added, views are made of it and closed. */
export class Store {
  readonly #module: WasmModule;
  readonly #workspace: number;

  /** @param workspace One that is open in the module already. */
  constructor(module: WasmModule, workspace = module.workspaceOpen()) {
    this.#module = module;
    this.#workspace = workspace;
    if (this.#workspace === 0) throw noMemory();
  }

  /** Adds a pack; gives the id of its first filing, or why it was not taken. */
  add(pack: Uint8Array): number | string {
    const id = this.#module.workspaceAdd(this.#workspace, pack, '', '');
    if (id > 0) return id;
    return id === 0 ? 'There is no memory left for its tables.' : 'What was read of it could not be taken over.';
  }

  /** Takes a filing's rows out; false when there is no such filing. */
  remove(file: number): boolean {
    return this.#module.workspaceRemove(this.#workspace, file);
  }

  describeBytes(): Uint8Array {
    return this.#given(this.#module.workspaceDescribe(this.#workspace));
  }

  describe(): WorkspaceInfo {
    return decodeJson(this.describeBytes());
  }

  /** The forms that are read, and into which tables. */
  forms(): readonly Form[] {
    const bytes = this.#module.forms?.();
    return bytes ? decodeJson<{ forms: Form[] }>(bytes).forms : [];
  }

  /** SHA-256 of each file, by id. */
  sums(): Map<number, string | null> {
    const list = this.#given(this.#module.workspaceFiles(this.#workspace, 0, this.describe().files));
    const { files } = decodeJson<{ files: { id: number; sha256: string | null }[] }>(list);
    return new Map(files.map(({ id, sha256 }) => [id, sha256]));
  }

  /** Makes a view, as fast as `pace` lets it. */
  async view(table: string, query: Query, pace: Pace): Promise<{ view: number; info: ViewInfo }> {
    const view = this.#module.viewOpen(this.#workspace, table, JSON.stringify(query));
    if (view === 0) throw new FiligreeError('bad-argument', `There is no table ${table}.`);
    try {
      let begun = performance.now();
      while (this.#module.viewStep(view, STEP_ROWS)) {
        if (performance.now() - begun < WORK) continue;
        await pace.breathe(this.#state(view).progress / 1000);
        begun = performance.now();
      }
      const { state, error, rows, repeats, groups, totals } = this.#state(view);
      if (state === 'invalid') throw new FiligreeError('bad-argument', error ?? 'The query is not understood.');
      if (state !== 'done') throw noMemory();
      return { view, info: { rows, repeats, groups, totals } };
    } catch (error) {
      this.#module.viewClose(view);
      throw error;
    }
  }

  slice(view: number, first: number, count: number): Uint8Array {
    return this.#given(this.#module.viewSlice(view, first, count));
  }

  groups(view: number, first: number, count: number): Uint8Array {
    return this.#given(this.#module.viewGroups(view, first, count));
  }

  /** The next cell whose text contains `text`, from a place on, or backwards from it. */
  async find(
    view: number,
    text: string,
    from: { row: number; column: number },
    backwards: boolean,
    pace: Pace,
  ): Promise<{ row: number; column: number } | null> {
    const { rows } = this.#state(view);
    let { row, column } = from;
    while (row >= 0 && row < rows) {
      const [nextRow = -1, nextColumn = -1] = this.#module.viewFind(view, text, row, column, STEP_ROWS, !backwards);
      if (nextColumn >= 0) return { row: nextRow, column: nextColumn };
      if (nextRow === row) return null;
      row = nextRow;
      column = backwards ? Number.MAX_SAFE_INTEGER : 0;
      await pace.breathe(backwards ? 1 - row / rows : row / rows);
    }
    return null;
  }

  /** The pieces of a view written in one of the module's own formats. */
  async *write(
    view: number,
    format: string,
    { layout = 'own', provenance = false, leading = true, first = 0, count = 0xffffffff }: SaveOptions,
    pace: Pace,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    if (!this.#module.viewWrite(view, format, layout, provenance, leading, first, count))
      throw new FiligreeError('bad-argument', `There is no format ${format}, or the view is closed.`);
    for (;;) {
      const piece = this.#given(this.#module.viewWriteNext(view));
      if (piece.length === 0) return;
      yield piece as Uint8Array<ArrayBuffer>;
      await pace.breathe(NaN);
    }
  }

  /** The table of a view, and the number of its rows. */
  viewOf(view: number): { readonly table: string; readonly rows: number } {
    return this.#state(view);
  }

  closeView(view: number): boolean {
    return this.#module.viewClose(view);
  }

  #state(view: number): ViewState {
    return decodeJson(this.#given(this.#module.viewDescribe(view)));
  }

  #given(bytes: Uint8Array | null): Uint8Array {
    if (bytes === null) throw noMemory();
    return bytes;
  }
}
