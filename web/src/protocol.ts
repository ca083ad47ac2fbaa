/** The messages between the client and its worker. Each request has an id, and gets one reply with the same id. */
import type { ErrorCode } from './errors.js';
import type { ExportFormat, ExportOptions } from './wire.js';

/** What each operation takes and gives. Bytes are transferred, never shared. */
export interface Operations {
  start: { takes: { wasmUrl: string }; gives: boolean };
  version: { takes: Record<never, never>; gives: string };
  open: { takes: { bytes: Uint8Array<ArrayBuffer>; name: string }; gives: { handle: number; description: Uint8Array } };
  close: { takes: { handle: number }; gives: boolean };
  slice: { takes: { handle: number; table: string; first: number; count: number }; gives: Uint8Array };
  export: { takes: { handle: number; format: ExportFormat; options: ExportOptions }; gives: Uint8Array };
  source: { takes: { handle: number; offset: number; length: number }; gives: Uint8Array };
  handles: { takes: Record<never, never>; gives: number };
}

export type Operation = keyof Operations;

/** A request of one operation. */
export type RequestOf<O extends Operation> = { id: number; operation: O } & Operations[O]['takes'];

/** Any request. */
export type Request = { [O in Operation]: RequestOf<O> }[Operation];

/** The reply to a request. After a fatal one the worker is of no more use. */
export type Reply =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: ErrorCode; message: string; fatal: boolean };

/** What the worker says unasked: how many resources it has loaded so far. */
export interface Notice {
  resources: number;
}
