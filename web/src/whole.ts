/**
 * The module that knows all forms. A page loads it when it is first needed; in Node, and wherever the download does not
 * count, `createEngine` of this file with the filigree.wasm beside it reads everything.
 */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';

export { createEngine };

/** Fetches and starts it. */
export async function startWhole(): Promise<Engine> {
  const response = await fetch(new URL('filigree.wasm', import.meta.url), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return await createEngine(await response.arrayBuffer());
}
