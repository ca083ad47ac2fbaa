// What is downloaded, and how large that is.
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Scripts that a script imports as it starts, and those that they import. What is loaded on demand is not among them. */
async function importedBy(folder, name) {
  const text = await readFile(join(folder, name), 'utf8');
  const found = [...text.matchAll(/(?:^|[;\n}])(?:import|export)[^"'();]*["'](\.[^"']+)["']/g)];
  const names = found.map(([, path]) => join(dirname(name), path));
  return [...names, ...(await Promise.all(names.map((each) => importedBy(folder, each)))).flat()];
}

/** A file's size in bytes, as it is and compressed with brotli. */
export async function sizeOf(folder, name) {
  const bytes = await readFile(join(folder, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { name, bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** Files that a first visit of a page downloads, besides its page itself and what its scripts import as they start. */
export const firstVisit = ['app.css', 'app.js', 'filigree.wasm', 'index.html', 'worker.js'];

/**
 * The files that a first visit downloads, with their sizes: the page with its style, scripts and module, and those parts
 * that its scripts import as they start.
 */
export async function downloadSizes(folder, names = firstVisit) {
  const imported = await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => importedBy(folder, name)));
  return Promise.all([...new Set([...names, ...imported.flat()])].sort().map((name) => sizeOf(folder, name)));
}

/** Sizes of the parts, which are loaded when they are first needed. */
export async function partSizes(folder) {
  const names = (await readdir(join(folder, 'parts'))).filter((name) => !name.endsWith('.map'));
  return Promise.all(names.sort().map((name) => sizeOf(folder, `parts/${name}`)));
}
