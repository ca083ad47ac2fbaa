/** The package's main entry: the reader for pages. */
export { createFiligree, Filigree } from './client.js';
export type { FiligreeOptions, OpenOptions, Source } from './client.js';
export { Filing, Table } from './filing.js';
export { FiligreeError } from './errors.js';
export type { ErrorCode } from './errors.js';
export type * from './wire.js';
