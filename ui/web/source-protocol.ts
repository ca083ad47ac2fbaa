/** The messages between the window and the worker that reads one filing again. */
import type { Origin } from '../../web/src/bulk/origin.js';

/** Where a filing's bytes lie: a file, or a stretch of it. */
export interface Place {
  readonly origin: Origin;
  readonly offset: number;
  readonly length: number | null;
}

export interface SourceRequest {
  readonly module: WebAssembly.Module;
  readonly label: string;
  readonly place: Place;
}

export type SourceAnswer =
  | { readonly source: Uint8Array<ArrayBuffer>; readonly pack: Uint8Array<ArrayBuffer>; readonly details: Uint8Array<ArrayBuffer> }
  | { readonly problem: string };
