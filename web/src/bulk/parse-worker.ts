/** A parsing worker: reads files with a module of its own and sends their packs to the workspace. */
import { createEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { FiligreeError } from '../errors.js';
import { serve } from '../serving.js';
import { gather } from './gather.js';
import type { Gathered } from './gather.js';
import type { Limits } from './limits.js';
import type { Delivery, Item, Outcome, ParseOperations, Part } from './protocol.js';
import { reasonOf } from './words.js';

interface Running {
  readonly engine: Engine;
  readonly port: MessagePort;
  readonly limits: Limits;
  readonly sha256: boolean;
}

type Packs = Delivery['packs'][number][];

let running: Running | undefined;

serve<ParseOperations>({
  async start({ module, port, limits, sha256 }) {
    running = { engine: await createEngine(module), port, limits, sha256 };
    return true;
  },
  async parse({ sequence, piece, items }) {
    if (!running) throw new FiligreeError('load-failed', 'The worker has not been started.');
    const gathered = await gather(items, running.limits);
    const sums = running.sha256 ? await Promise.all(gathered.map(sumOf)) : [];
    const packs: Packs = [];
    const outcomes: Outcome[] = [];
    for (const [index, item] of items.entries()) {
      const got = gathered[index];
      if (!got || 'error' in got) outcomes.push({ kind: 'trouble', sentence: reasonOf(got?.error) });
      else if ('archive' in got) outcomes.push({ kind: 'archive', archive: got.archive });
      else outcomes.push(read(running.engine, item, got.bytes, sums[index] ?? '', packs));
    }
    const delivery: Delivery = { sequence, piece, packs };
    running.port.postMessage(
      delivery,
      packs.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
    return outcomes;
  },
});

/** Reads one file into packs. Memory that runs out is the file's trouble; a trap is the worker's. */
function read(engine: Engine, item: Item, bytes: Uint8Array, sha256: string, packs: Packs): Outcome {
  const filings: Part[] = [];
  const before = packs.length;
  try {
    const submissions = engine.submissions(bytes);
    for (const [index, piece] of submissions.entries()) {
      const whole = submissions.length === 1;
      const name = index === 0 ? item.path : `${item.path}#${index + 1}`;
      const handle = whole ? engine.open(bytes, name) : engine.openPiece(bytes, piece, name);
      const { offset, length } = piece;
      try {
        packs.push({ item: item.id, part: filings.length, name, sha256, bytes: engine.pack(handle) });
        filings.push({ name, summary: engine.summary(handle), ...(!whole && { offset, length }) });
      } finally {
        engine.close(handle);
      }
    }
    return { kind: 'read', filings };
  } catch (error) {
    if (!(error instanceof FiligreeError)) throw error;
    packs.length = before;
    return { kind: 'trouble', sentence: error.message };
  }
}

async function sumOf(got: Gathered): Promise<string> {
  if (!('bytes' in got)) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', got.bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
