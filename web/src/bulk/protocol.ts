/** The messages between the page and the workers that read many filings. */
import type { Summary } from '../wire.js';
import type { Limits } from './limits.js';
import type { Origin } from './origin.js';
import type { ArchiveKind } from './sniff.js';
import type { Found } from './unpack.js';

/** A file to read. */
export interface Item {
  /** Its number in this workspace. */
  readonly id: number;
  /** Its name, with the way to it: a label. */
  readonly path: string;
  readonly origin: Origin;
  readonly size: number | undefined;
  /** Archives that it lies in. */
  readonly depth: number;
  /** Bytes that were dropped, of which it makes up these. */
  readonly cost: number;
  /** Its bytes, where they came along. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** What became of an item. */
export type Outcome =
  | { readonly kind: 'read'; readonly filings: readonly Part[] }
  | { readonly kind: 'archive'; readonly archive: ArchiveKind }
  | { readonly kind: 'trouble'; readonly sentence: string };

/** One filing of a file: most files hold one, a concatenation of submissions several. */
export interface Part {
  readonly name: string;
  readonly summary: Summary;
  /** The place of its bytes in the file; undefined when it is the whole file. */
  readonly offset?: number;
  readonly length?: number;
}

/** What the parsing workers do. */
export interface ParseOperations {
  /** The packs go through `port` to the workspace, not through the page. */
  start: { takes: { module: WebAssembly.Module; port: MessagePort; limits: Limits; sha256: boolean }; gives: boolean };
  parse: { takes: { sequence: number; piece: number; items: readonly Item[] }; gives: Outcome[] };
}

/** What the unpacking worker does: archives are asked for more, so it never runs ahead. */
export interface UnpackOperations {
  start: { takes: { limits: Limits }; gives: boolean };
  open: { takes: { origin: Origin; path: string; kind: ArchiveKind }; gives: boolean };
  more: { takes: Record<never, never>; gives: { found: Found[]; done: boolean; failure?: string } };
}

/** Packed filings on their way to the workspace. */
export interface Delivery {
  readonly sequence: number;
  readonly piece: number;
  readonly packs: readonly { readonly item: number; readonly part: number; readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** A filing as the workspace took it: its number there, and whose it is. */
export interface Taken {
  readonly item: number;
  readonly part: number;
  /** 0: it was not taken. */
  readonly id: number;
  readonly sentence?: string;
}
