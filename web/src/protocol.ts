/** The messages between the client and its worker. Each request has an id, and gets one reply with the same id. */
import type { ErrorCode } from './errors.js';
import type { ExportFormat, ExportOptions, Form } from './wire.js';

/** Operations by name, each with what it takes and gives. Bytes are transferred, never shared. */
export type OperationMap<Ops> = { [O in keyof Ops]: { takes: object; gives: unknown } };

/** What the reader's worker does. */
export interface Operations {
  start: { takes: { module: WebAssembly.Module }; gives: boolean };
  version: { takes: Record<never, never>; gives: string };
  /** `bytes` come back where the filing may be of a form that this module does not know. `rows` are all rows of those
   *  tables that have few, as `slice` gives them: what is shown first needs no further question. */
  open: {
    takes: { bytes: Uint8Array<ArrayBuffer>; name: string };
    gives: { handle: number; description: Uint8Array; bytes?: Uint8Array<ArrayBuffer>; rows?: Readonly<Record<string, Uint8Array>> };
  };
  close: { takes: { handle: number }; gives: boolean };
  slice: { takes: { handle: number; table: string; first: number; count: number }; gives: Uint8Array };
  export: { takes: { handle: number; format: ExportFormat; options: ExportOptions }; gives: Uint8Array };
  source: { takes: { handle: number; offset: number; length: number }; gives: Uint8Array };
  handles: { takes: Record<never, never>; gives: number };
  forms: { takes: Record<never, never>; gives: readonly Form[] };
}

/** Any request. */
export interface Request {
  readonly id: number;
  readonly operation: string;
}

/** What a worker has for each operation. */
export type Handlers<Ops extends OperationMap<Ops>> = {
  [O in keyof Ops]: (takes: Ops[O]['takes']) => Ops[O]['gives'] | Promise<Ops[O]['gives']>;
};

/** The reply to a request. After a fatal one the worker is of no more use. */
export type Reply =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: ErrorCode; message: string; fatal: boolean };

/** What the worker says unasked: the addresses of what it has just loaded. */
export interface Notice {
  resources: string[];
}

/** Sent beside the requests: what was asked for with this ticket is no longer wanted. */
export interface Withdrawal {
  readonly withdraw: number;
}

/** Said beside the replies: how far what was asked for with this ticket has come, from 0 to 1. */
export interface Advance {
  readonly ticket: number;
  readonly advance: number;
}
