/**
 * The page in one file. What it would load otherwise stands in the file itself, packed; in a frame it is the page for
 * iframes.
 */
import { provide, workerFrom } from '../web/src/resources.js';
import type { Role } from '../web/src/resources.js';

/** The packed bytes of an element, unpacked. */
async function unpacked(id: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(document.getElementById(id)?.textContent ?? ''), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}

/** Does something once, and keeps what came of it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const starter = (id: string) =>
  once(async () => workerFrom(URL.createObjectURL(new Blob([await unpacked(id)], { type: 'text/javascript' }))));

const whole = starter('whole-worker');
const workers: Readonly<Record<Role, () => Promise<() => Worker>>> = {
  reader: whole,
  whole,
  parse: starter('parse-worker'),
  unpack: starter('unpack-worker'),
  workspace: starter('workspace-worker'),
};
const module = once(async () => await WebAssembly.compile(await unpacked('module')));

provide({ onlyWhole: true, worker: (role) => workers[role](), module, isPart: () => false });

void (window.parent === window ? import('./app.js') : import('./framed.js'));
