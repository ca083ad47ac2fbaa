/**
 * The reader's worker: owns an instance of the module that a first visit downloads, and, once a filing is of a form that
 * this one does not know, of the whole. It answers one message at a time.
 */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { FiligreeError } from './errors.js';
import type { Operations } from './protocol.js';
import { serve } from './serving.js';
import { decodeJson } from './wire.js';
import type { Description } from './wire.js';

/** The reader and the whole: handles of the first are even, of the second odd. */
const engines: [Engine | undefined, Engine | undefined] = [undefined, undefined];
let wholeUrl = '';
let loading: Promise<Engine> | undefined;

function running(which: 0 | 1 = 0): Engine {
  const engine = engines[which];
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

/** Loads the whole module once; another try follows a failure. */
async function whole(): Promise<Engine> {
  loading ??= (import(wholeUrl) as Promise<typeof import('./whole.js')>).then(({ startWhole }) => startWhole());
  try {
    return (engines[1] = await loading);
  } catch (cause) {
    loading = undefined;
    throw new FiligreeError('load-failed', 'The module that knows all forms could not be loaded.', { cause });
  }
}

function opened(which: 0 | 1, bytes: Uint8Array, name: string): { handle: number; description: Uint8Array } {
  const handle = running(which).open(bytes, name);
  return { handle: handle * 2 + which, description: running(which).describeBytes(handle) };
}

/** Nothing was read, though the bytes may be a form that the reader does not know. */
function isOfAnotherForm(description: Uint8Array): boolean {
  const { diagnostics } = decodeJson<Description>(description);
  return diagnostics.some(({ code }) => code === 'not-a-form');
}

const of = (handle: number) => running((handle % 2) as 0 | 1);
const inner = (handle: number) => Math.floor(handle / 2);

serve<Operations>({
  async start({ wasmUrl, wholeUrl: url }) {
    wholeUrl = url;
    engines[0] = await createEngine(await fetchBytes(wasmUrl));
    return true;
  },
  version: () => running().version,
  async open({ bytes, name }) {
    if (engines[1]) return opened(1, bytes, name);
    const first = opened(0, bytes, name);
    if (!isOfAnotherForm(first.description)) return first;
    // Where the whole cannot be loaded, what the reader has to say of the filing stands.
    const loaded = await whole().catch(() => undefined);
    if (!loaded) return first;
    running().close(inner(first.handle));
    return opened(1, bytes, name);
  },
  close: ({ handle }) => of(handle).close(inner(handle)),
  slice: ({ handle, table, first, count }) => of(handle).sliceBytes(inner(handle), table, first, count),
  export: ({ handle, format, options }) => of(handle).export(inner(handle), format, options),
  source: ({ handle, offset, length }) => of(handle).source(inner(handle), offset, length),
  handles: () => (engines[0]?.handles ?? 0) + (engines[1]?.handles ?? 0),
  forms: async () => (await whole()).forms(),
});
