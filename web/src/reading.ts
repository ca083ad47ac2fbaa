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

/** Rows of a table that are told together with its filing, at most; and bytes of such a filing. */
const FEW = 50;
const SMALL = 1_000_000;

function smallTables(handle: number, tables: Description['tables']): Record<string, Uint8Array> {
  const small = tables.filter(({ rows }) => rows > 0 && rows <= FEW);
  return Object.fromEntries(small.map(({ name }) => [name, running().sliceBytes(handle, name, 0, FEW)]));
}

function openFiling({ bytes, name }: Operations['open']['takes'], whole: boolean): Operations['open']['gives'] {
  const handle = running().open(bytes, name);
  try {
    const description = running().describeBytes(handle);
    const { diagnostics, tables } = decodeJson<Description>(description);
    // Nothing was read, but another worker may read it: the bytes go back.
    if (!whole && diagnostics.some(({ code }) => code === 'not-a-form')) return { handle, description, bytes };
    return { handle, description, rows: bytes.length <= SMALL ? smallTables(handle, tables) : {} };
  } catch (error) {
    running().close(handle);
    throw error;
  }
}

/** Answers from now on; `whole` says that the module knows all forms. */
export function readFilings(whole: boolean): void {
  serve<Operations>({
    async start({ module }) {
      engine = await createEngine(module);
      return true;
    },
    version: () => running().version,
    open: (takes) => openFiling(takes, whole),
    close: ({ handle }) => running().close(handle),
    slice: ({ handle, table, first, count }) => running().sliceBytes(handle, table, first, count),
    export: ({ handle, format, options }) => running().export(handle, format, options),
    source: ({ handle, offset, length }) => running().source(handle, offset, length),
    handles: () => running().handles,
    forms: () => running().forms(),
  });
}
