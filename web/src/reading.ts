/** What a worker does that reads filings. */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { FiligreeError } from './errors.js';
import type { Operations } from './protocol.js';
import { serve } from './serving.js';
import { decodeJson } from './wire.js';
import type { Description } from './wire.js';

let engine: Engine | undefined;

function running(): Engine {
  if (!engine) throw new FiligreeError('load-failed', 'The module has not been started.');
  return engine;
}

/** Nothing was read, though the bytes may be a form that this module does not know. */
function isOfAnotherForm(description: Uint8Array): boolean {
  const { diagnostics } = decodeJson<Description>(description);
  return diagnostics.some(({ code }) => code === 'not-a-form');
}

/** Answers from now on; `whole` says that the module knows all forms. */
export function readFilings(whole: boolean): void {
  serve<Operations>({
    async start({ module }) {
      engine = await createEngine(module);
      return true;
    },
    version: () => running().version,
    open({ bytes, name }) {
      const handle = running().open(bytes, name);
      const description = running().describeBytes(handle);
      // Another worker may read it: the bytes go back.
      return !whole && isOfAnotherForm(description) ? { handle, description, bytes } : { handle, description };
    },
    close: ({ handle }) => running().close(handle),
    slice: ({ handle, table, first, count }) => running().sliceBytes(handle, table, first, count),
    export: ({ handle, format, options }) => running().export(handle, format, options),
    source: ({ handle, offset, length }) => running().source(handle, offset, length),
    handles: () => running().handles,
    forms: () => running().forms(),
  });
}
