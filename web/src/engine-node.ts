/** The engine in Node: it finds its module by itself. */
import { readFile } from 'node:fs/promises';
import { createEngine as createFrom } from './engine.js';
import type { Engine } from './engine.js';

export * from './engine.js';

/**
 * Starts the module that knows all forms: the package's own, unless bytes of filigree.wasm or what was compiled of them
 * are given.
 * @throws FiligreeError `load-failed` when they are not the module.
 */
export async function createEngine(wasm?: ArrayBuffer | Uint8Array | WebAssembly.Module): Promise<Engine> {
  return await createFrom(wasm ?? (await readFile(new URL('./parts/filigree.wasm', import.meta.url))));
}
