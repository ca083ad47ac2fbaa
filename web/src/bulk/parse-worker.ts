/** A parsing worker: reads files with a module of its own and sends their packs to the workspace. */
import { startModule } from '../engine.js';
import type { WasmModule } from '../engine.js';
import { FiligreeError } from '../errors.js';
import { serve } from '../serving.js';
import { gather } from './gather.js';
import type { Limits } from './limits.js';
import type { Delivery, Outcome, ParseOperations } from './protocol.js';
import { noMemory, reasonOf } from './words.js';

interface Running {
  readonly module: WasmModule;
  readonly port: MessagePort;
  readonly limits: Limits;
  readonly sha256: boolean;
}

let running: Running | undefined;

serve<ParseOperations>({
  async start({ module, port, limits, sha256 }) {
    running = { module: await startModule(module), port, limits, sha256 };
    return true;
  },
  async parse({ sequence, piece, items }) {
    if (!running) throw new FiligreeError('load-failed', 'The worker has not been started.');
    const gathered = await gather(items, running.limits);
    const batch = running.module.batchOpen();
    const outcomes = items.map(({ path }, index): Outcome => {
      const got = gathered[index];
      if (!got || 'error' in got) return { kind: 'trouble', sentence: reasonOf(got?.error) };
      if ('archive' in got) return { kind: 'archive', archive: got.archive };
      return running?.module.batchAdd(batch, got.bytes, path) ? { kind: 'read' } : { kind: 'trouble', sentence: noMemory };
    });
    return deliver(running, { sequence, piece }, batch, outcomes);
  },
});

/** Reads the batch. Memory that runs out is a file's trouble; a trap is the worker's. */
function deliver(
  { module, port, sha256 }: Running,
  place: { sequence: number; piece: number },
  batch: number,
  outcomes: Outcome[],
): ParseOperations['parse']['gives'] {
  const made = module.batchRead(batch, sha256);
  // Together they are too much: the loader has each of them read by itself when a worker fails.
  if (!made && outcomes.length > 1) throw new RangeError('There is no memory for all of them.');
  const any = made && outcomes.some(({ kind }) => kind === 'read');
  const delivery: Delivery = { ...place, pack: any ? made[0] : undefined };
  port.postMessage(delivery, any ? [made[0].buffer as ArrayBuffer] : []);
  if (made) return { outcomes, parts: made[1] };
  return { outcomes: outcomes.map(() => ({ kind: 'trouble', sentence: noMemory })), parts: new Uint8Array(0) };
}
