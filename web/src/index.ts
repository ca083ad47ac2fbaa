/** The package's main entry: the reader for pages. */
export { createFiligree, Filigree } from './client.js';
export type { OpenOptions, Source } from './client.js';
export type { FiligreeOptions } from './resources.js';
export { Filing, Table } from './filing.js';
export type { ManySource, OpenManyOptions } from './bulk/open-many.js';
export type { Progress } from './bulk/progress.js';
export type { Limits } from './bulk/limits.js';
export type { View, Workspace, WorkspaceFiling, WorkOptions } from './bulk/workspace.js';
export type * from './bulk/query.js';
export { FiligreeError } from './errors.js';
export type { ErrorCode } from './errors.js';
export type * from './wire.js';
