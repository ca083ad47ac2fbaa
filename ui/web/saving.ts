/** What the workbench saves by the page's own writers: workbooks, Parquet, zips. Loaded when something is saved first. */
import { saveAll, saveView } from '../../web/src/bulk/save.js';
import { Store } from '../../web/src/bulk/store.js';
import type { Query, TableFormat, WorkspaceFormat } from '../../web/src/bulk/query.js';
import type { WasmModule } from '../../web/src/engine.js';
import { pause } from '../../web/src/pause.js';

/** As the workbench's module asks for it: a table of a workspace, or all of them. */
export interface Wanted {
  /** The module's handle; closed at the end. */
  readonly workspace: number;
  /** Empty: all tables. */
  readonly table: string;
  readonly query: Query | null;
  readonly format: string;
  readonly name: string;
}

/** Frames are drawn in between. */
const pace = { breathe: () => pause() };

export async function save(module: WasmModule, { workspace, table, query, format }: Wanted): Promise<Blob> {
  const store = new Store(module, workspace);
  try {
    if (table === '') return await saveAll(store, (format === 'zip' ? 'sec' : format) as WorkspaceFormat, {}, pace);
    const { view } = await store.view(table, query ?? {}, pace);
    try {
      return await saveView(store, view, format as TableFormat, {}, pace);
    } finally {
      store.closeView(view);
    }
  } finally {
    module.workspaceClose(workspace);
  }
}
