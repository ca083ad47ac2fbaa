/** The module that knows all forms, loaded when it is first needed. */
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';

/** Fetches and starts it. */
export async function startWhole(): Promise<Engine> {
  const response = await fetch(new URL('filigree.wasm', import.meta.url), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return await createEngine(await response.arrayBuffer());
}
