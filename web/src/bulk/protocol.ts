/** The messages between the page and the workers that read many filings. */
import type { Summary } from '../wire.js';
import type { Limits } from './limits.js';
import type { Origin } from './origin.js';
import type { ArchiveKind } from './sniff.js';
import type { Found } from './unpack.js';

/** A file to read. */
export interface Item {
  /** Its name, with the way to it: a label. */
  readonly path: string;
  readonly origin: Origin;
  readonly size: number | undefined;
  /** Archives that it lies in. */
  readonly depth: number;
  /** Bytes that were dropped, of which it makes up these. */
  readonly cost: number;
  /** Its bytes, where they came along: a stretch of one buffer for all files that were found together. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** What a parsing worker is told of a file: its bytes, or where they are. */
export type Readable = Pick<Item, 'path' | 'size' | 'bytes'> & { readonly origin?: Origin };

/** What became of a file. */
export type Outcome =
  | { readonly kind: 'read' }
  | { readonly kind: 'archive'; readonly archive: ArchiveKind }
  | { readonly kind: 'trouble'; readonly sentence: string };

/** One filing of a file: most files hold one, a concatenation of submissions several. */
export interface Part {
  /** The place of its bytes in the file; null when it is the whole file. */
  readonly offset: number | null;
  readonly length: number | null;
  readonly summary: Summary;
}

/** What the parsing workers do. */
export interface ParseOperations {
  /** The packs go through `port` to the workspace, not through the page. */
  start: { takes: { module: WebAssembly.Module; port: MessagePort; limits: Limits; sha256: boolean }; gives: boolean };
  /** Gives an outcome a file, and JSON: for each file that was read the list of its parts; null: there was no memory for it. */
  parse: {
    takes: { sequence: number; piece: number; items: readonly Readable[] };
    gives: { outcomes: Outcome[]; parts: Uint8Array };
  };
}

/** What the unpacking worker does: it is asked for more, so it never runs far ahead. */
export interface UnpackOperations {
  /** With `carry`, members' bytes come along as far as they fit: where few workers parse, another unpacks for them. */
  start: { takes: { limits: Limits; carry: boolean }; gives: boolean };
  open: { takes: { origin: Origin; path: string; kind: ArchiveKind }; gives: boolean };
  /** Goes through a folder that the browser gives a handle of. */
  walk: { takes: { folder: FileSystemDirectoryHandle }; gives: boolean };
  more: { takes: Record<never, never>; gives: { found: Found[]; done: boolean; failure?: string } };
}

/** Packed filings on their way to the workspace. */
export interface Delivery {
  readonly sequence: number;
  readonly piece: number;
  /** Undefined when there are none. */
  readonly pack: Uint8Array | undefined;
}

/** A pack as the workspace took it: the number of its first filing there, the others' follow it. */
export interface Taken {
  readonly sequence: number;
  readonly piece: number;
  /** 0: it was not taken. */
  readonly first: number;
  readonly sentence?: string;
}
