/**
 * What host and frame say to each other. The host sends a ping until the frame answers with a pong, which carries one
 * end of a message channel; everything after that goes through the channel, so no later message needs an origin.
 */
import type { ErrorCode } from '../errors.js';
import type { ViewerEventDetails } from '../element/events.js';
import type { ViewerState } from '../element/state.js';

/** Rises when an older host or frame would misunderstand. */
export const protocolVersion = 1;

/** From the host's window to the frame's. */
export interface Ping {
  readonly filigree: 'ping';
  readonly protocol: number;
  /** One connection's name: the frame answers each once. */
  readonly session: string;
}

/** The frame's answer, with a MessagePort. */
export interface Pong {
  readonly filigree: 'pong';
  readonly protocol: number;
  readonly session: string;
}

/** A file to open: its name and its bytes, or its text. */
export interface EmbeddedFile {
  readonly name: string;
  readonly content: Blob | ArrayBuffer | Uint8Array | string;
}

/** A cell by its place: rows count from 0. */
export interface CellPlace {
  readonly table: string;
  readonly row: number;
  /** The column's name. */
  readonly column: string;
}

/** What a host can ask for. */
export interface EmbeddedRequests {
  /** Reads files; answered when all have been read. */
  open: { takes: { readonly files: readonly EmbeddedFile[] }; gives: undefined };
  /** Closes all filings. */
  close: { takes: Record<never, never>; gives: undefined };
  /** The view as JSON. */
  save: { takes: Record<never, never>; gives: ViewerState };
  /** Shows a view that was saved. */
  restore: { takes: { readonly state: unknown }; gives: undefined };
  /** Selects a cell; false when there is none. */
  select: { takes: CellPlace; gives: boolean };
}

/** The names of the requests. */
export type EmbeddedRequestName = keyof EmbeddedRequests;

/** Through the channel, to the host: the answer to a request. */
export type EmbeddedReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** Through the channel, to the host: an event of the element. */
export interface EmbeddedEvent {
  readonly event: keyof ViewerEventDetails;
  readonly detail: object;
}

/** Through the channel, to the host: the frame's page is left or loaded anew, and nothing that was asked is answered. */
export interface EmbeddedLeave {
  readonly left: true;
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** Longest name of a session that is answered. */
const SESSION = 100;

/** The greeting in a message, if it is one of ours. */
export function greetingIn(data: unknown, kind: 'ping' | 'pong'): Ping | Pong | undefined {
  if (!isObject(data) || data['filigree'] !== kind) return undefined;
  const { protocol, session } = data;
  if (typeof protocol !== 'number' || typeof session !== 'string' || session.length > SESSION) return undefined;
  return { filigree: kind, protocol, session } as Ping | Pong;
}
