// What is downloaded, and how large that is.
import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
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

const total = (sizes) => sizes.reduce((sum, { brotli }) => sum + brotli, 0);
const kilobytes = (bytes) => Math.ceil(bytes / 102.4) / 10;

/**
 * What everything weighs, in KB: the first visit and each part as brotli makes them, the page in one file and the packed
 * package as they are. Parts go by their names without what stands for their content; what parts share is one figure.
 */
export async function figures(site, library) {
  const parts = {};
  const names = (await readdir(join(site, 'parts'))).filter((name) => !name.endsWith('.map')).sort();
  for (const { name, brotli } of await Promise.all(names.map((name) => sizeOf(site, `parts/${name}`)))) {
    const bare = name.replace(/^parts\//, '').replace(/-[0-9A-Z]{8}(?=\.js$)/, '');
    parts[bare] = (parts[bare] ?? 0) + brotli;
  }
  const single = await readFile(join(site, 'filigree.html'));
  const pack = ['pack', '--json', '--dry-run', '--offline'];
  const [{ size }] = JSON.parse(execFileSync('npm', pack, { cwd: library, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return {
    firstVisit: kilobytes(total(await downloadSizes(site))),
    parts: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, kilobytes(bytes)])),
    singleFile: kilobytes(single.length),
    package: kilobytes(size),
  };
}

const kept = new URL('sizes.json', import.meta.url);

/** The figures that are kept: nothing may weigh more. */
export const keptFigures = async () => JSON.parse(await readFile(kept, 'utf8'));

/** Keeps these figures: after something became lighter, or is to be heavier. */
export const keepFigures = async (now) => await writeFile(kept, `${JSON.stringify(now, null, 2)}\n`);
