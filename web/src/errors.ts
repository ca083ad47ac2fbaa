/**
 * What went wrong, as a code to test for:
 * - `load-failed`: the WebAssembly module or the worker could not be loaded
 * - `open-failed`: the file is too large, memory ran out, or the browser does not give its bytes
 * - `out-of-memory`: the answer was too large for the memory that is left
 * - `closed`: the filing was closed, or its worker was lost
 * - `bad-argument`: a number out of range, or an array that cannot be transferred
 * - `engine-failed`: the module stopped working; it has been replaced, and what was open in it is closed
 * - `worker-lost`: the worker died while this call was waiting
 * - `archive`: an archive is damaged, or of a kind that is not read
 * - `limit`: something is larger than the limits allow, or was made to be
 * - `withdrawn`: what was asked for is no longer wanted
 *
 * Trouble *inside* a filing is no error: it is in the filing's `diagnostics`.
 */
export type ErrorCode =
  'load-failed' | 'open-failed' | 'out-of-memory' | 'closed' | 'bad-argument' | 'engine-failed' | 'worker-lost' | 'archive' | 'limit' | 'withdrawn';

/**
 * The error that every function of this package throws or rejects with, but for an abort, which rejects with the
 * signal's reason.
 */
export class FiligreeError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FiligreeError';
    this.code = code;
  }
}
