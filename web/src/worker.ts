/** The worker: owns one instance of the module and answers one message at a time. */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { FiligreeError } from './errors.js';
import type { Notice, Operation, Operations, Reply, Request, RequestOf } from './protocol.js';

declare const self: DedicatedWorkerGlobalScope;

let engine: Engine | undefined;

type Handlers = {
  [O in Operation]: (request: RequestOf<O>) => Operations[O]['gives'] | Promise<Operations[O]['gives']>;
};

const handlers: Handlers = {
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
};

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

async function answer(request: Request): Promise<Reply> {
  try {
    const handler = handlers[request.operation] as (request: Request) => unknown;
    return { id: request.id, ok: true, result: await handler(request) };
  } catch (error) {
    if (error instanceof FiligreeError) {
      return { id: request.id, ok: false, code: error.code, message: error.message, fatal: false };
    }
    // The module never throws: this is a trap, after which its memory cannot be trusted.
    return {
      id: request.id,
      ok: false,
      code: 'engine-failed',
      message: `The module stopped: ${String(error)}`,
      fatal: true,
    };
  }
}

// Only bytes that fill their own buffer are moved; the module hands out such copies.
function movable(result: unknown): Transferable[] {
  const parts = result instanceof Uint8Array ? [result] : Object.values(result ?? {});
  return parts.flatMap((part) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
}

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const reply = await answer(event.data);
  self.postMessage(reply, reply.ok ? movable(reply.result) : []);
});

let resources = 0;
new PerformanceObserver((list) => {
  resources += list.getEntries().length;
  const notice: Notice = { resources };
  self.postMessage(notice);
}).observe({ type: 'resource', buffered: true });
