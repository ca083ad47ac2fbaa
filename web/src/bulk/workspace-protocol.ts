/** The messages between the page and the worker that holds the workspace. */
import type { Taken } from './protocol.js';
import type { MergedTable, Query, SaveOptions, TableFormat, ViewInfo, WorkspaceFormat } from './query.js';

/** What is in the workspace. */
export interface WorkspaceInfo {
  readonly files: number;
  readonly groups: number;
  /** Bytes taken. */
  readonly memory: number;
  readonly tables: readonly MergedTable[];
}

/** What the workspace's worker does. */
export interface WorkspaceOperations {
  start: { takes: { module: WebAssembly.Module }; gives: boolean };
  /** A parsing worker's packs will come through this port. */
  connect: { takes: { port: MessagePort }; gives: boolean };
  /** A batch is these pieces and no other; it is added once they and all batches before it are there. */
  seal: { takes: { sequence: number; pieces: readonly number[] }; gives: boolean };
  /** From here on batches are kept as they come, until they are added by `settle` or set aside by `drop`. */
  hold: { takes: Record<never, never>; gives: boolean };
  /** Sets aside the batches that were kept; the next one has the number `sequence`. */
  drop: { takes: { sequence: number }; gives: boolean };
  /** Waits until all batches below `sequence` have been added; gives what was taken since the last time. */
  settle: { takes: { sequence: number }; gives: { taken: Taken[]; info: Uint8Array } };
  /** Takes a filing out; views that were made before no longer hold. */
  remove: { takes: { file: number }; gives: { removed: boolean; info: Uint8Array } };
  view: { takes: { table: string; query: Query; ticket: number }; gives: { view: number; info: ViewInfo } };
  slice: { takes: { view: number; first: number; count: number }; gives: Uint8Array };
  groups: { takes: { view: number; first: number; count: number }; gives: Uint8Array };
  find: {
    takes: { view: number; text: string; row: number; column: number; backwards: boolean; ticket: number };
    gives: { row: number; column: number } | null;
  };
  closeView: { takes: { view: number }; gives: boolean };
  save: { takes: { view: number; format: TableFormat; options: SaveOptions; ticket: number }; gives: Blob };
  saveAll: { takes: { format: WorkspaceFormat; options: SaveOptions; ticket: number }; gives: Blob };
  /** Bytes that the workspace and its views take, for tests and the curious. */
  memory: { takes: Record<never, never>; gives: number };
}
