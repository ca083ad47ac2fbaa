/** A parsing worker: reads files with a module of its own and sends their packs to the workspace. */
import { startModule } from '../engine.js';
import type { WasmModule } from '../engine.js';
import { FiligreeError } from '../errors.js';
import { serve } from '../serving.js';
import { gather } from './gather.js';
import type { Limits } from './limits.js';
import type { Delivery, Outcome, ParseOperations, Readable } from './protocol.js';
import { reasonOf } from './words.js';

interface Running {
  readonly module: WasmModule;
  readonly port: MessagePort;
  readonly limits: Limits;
  readonly sha256: boolean;
}

const NO_MEMORY = 'The file is too large to be read here, or memory ran out.';

let running: Running | undefined;

serve<ParseOperations>({
  async start({ module, port, limits, sha256 }) {
    running = { module: await startModule(module), port, limits, sha256 };
    return true;
  },
  async parse({ sequence, piece, items }) {
    if (!running) throw new FiligreeError('load-failed', 'The worker has not been started.');
    const gathered = await gather(items, running.limits);
    const outcomes: Outcome[] = [];
    const batch = running.module.batchOpen();
    for (const [index, item] of items.entries()) {
      const got = gathered[index];
      if (!got || 'error' in got) outcomes.push({ kind: 'trouble', sentence: reasonOf(got?.error) });
      else if ('archive' in got) outcomes.push({ kind: 'archive', archive: got.archive });
      else outcomes.push(read(running, batch, item, got.bytes));
    }
    return deliver(running, { sequence, piece }, batch, outcomes);
  },
});

/** Reads one file into the batch. Memory that runs out is the file's trouble; a trap is the worker's. */
const read = ({ module, sha256 }: Running, batch: number, { path }: Readable, bytes: Uint8Array): Outcome =>
  module.batchRead(batch, bytes, path, sha256) > 0 ? { kind: 'read' } : { kind: 'trouble', sentence: NO_MEMORY };

function deliver({ module, port }: Running, place: { sequence: number; piece: number }, batch: number, outcomes: Outcome[]) {
  const made = module.batchTake(batch);
  // Together they are too much: a failure that is not the file's own has each of them read by itself.
  if (!made && outcomes.length > 1) throw new RangeError('There is no memory for all of them.');
  const any = made && outcomes.some(({ kind }) => kind === 'read');
  const delivery: Delivery = { ...place, pack: any ? made[0] : undefined };
  port.postMessage(delivery, any ? [made[0].buffer as ArrayBuffer] : []);
  if (!made) return { outcomes: outcomes.map((): Outcome => ({ kind: 'trouble', sentence: NO_MEMORY })), parts: new Uint8Array(0) };
  return { outcomes, parts: made[1] };
}
