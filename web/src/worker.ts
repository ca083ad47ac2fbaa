/** The reader's worker: owns one instance of the module and answers one message at a time. */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { FiligreeError } from './errors.js';
import type { Operations } from './protocol.js';
import { serve } from './serving.js';

let engine: Engine | undefined;

function running(): Engine {
  if (!engine) throw new FiligreeError('load-failed', 'The module has not been started.');
  return engine;
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.ok) return await response.arrayBuffer();
    throw new Error(`status ${response.status}`);
  } catch (cause) {
    throw new FiligreeError('load-failed', 'The WebAssembly module could not be fetched.', { cause });
  }
}

serve<Operations>({
  async start({ wasmUrl }) {
    engine = await createEngine(await fetchBytes(wasmUrl));
    return true;
  },
  version: () => running().version,
  open({ bytes, name }) {
    const handle = running().open(bytes, name);
    return { handle, description: running().describeBytes(handle) };
  },
  close: ({ handle }) => running().close(handle),
  slice: ({ handle, table, first, count }) => running().sliceBytes(handle, table, first, count),
  export: ({ handle, format, options }) => running().export(handle, format, options),
  source: ({ handle, offset, length }) => running().source(handle, offset, length),
  handles: () => running().handles,
});
