// Builds the TypeScript: the npm package into build/package, the static page into build/site with all of it in one file
// beside. Prints what a first visit downloads.
// `--module DIR`: where filigree-reader.js, filigree.js and their .wasm lie (default build/wasm/bin). `--debug`: readable output with
// source maps. `--keep-sizes`: what everything weighs now is what nothing may weigh more than (scripts/web/sizes.json).
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundler, root, source, workers } from './web/bundle.mjs';
import { notices } from './web/notices.mjs';
import { writeManifestAndIcons, writeServiceWorker } from './web/offline.mjs';
import { buildPackage } from './web/package.mjs';
import { buildSingleFile } from './web/single-file.mjs';
import { downloadSizes, figures, keepFigures } from './web/sizes.mjs';
import { addWorkbench } from './workbench-page.mjs';

export { downloadSizes };

/** Bytes that a first visit may download, compressed with brotli: design §6. */
export const downloadBudget = 200 * 1024;

/** The static page. What is not needed at once lies in parts/, and is loaded when it is first needed. */
async function buildSite(bundle, site, modulesInto) {
  const inParts = { outdir: site, splitting: true, chunkNames: 'parts/[name]-[hash]' };
  // Each page by itself: what both share would otherwise be a file of its own, and look for the others beside it.
  const page = (name) => [
    bundle({ ...inParts, entryPoints: { [name]: join(root, `site/${name}.ts`) } }),
    bundle({ outdir: site, entryPoints: [join(root, `site/${name}.css`)], styles: true }),
  ];
  const { worker, ...others } = workers;
  const inFolders = Object.fromEntries(Object.entries(others).map(([name, path]) => [name, source(path)]));
  await Promise.all([
    ...page('app'),
    ...page('embed'),
    bundle({ outdir: site, entryPoints: { worker: source(worker) } }),
    bundle({ ...inParts, entryPoints: inFolders, whole: true }),
    bundle({ outdir: site, entryPoints: { 'embed-start': join(root, 'site/embed-start.ts') }, format: 'iife' }),
    ...['index.html', 'embed.html'].map((name) => copyFile(join(root, 'site', name), join(site, name))),
    writeFile(join(site, 'third-party-licenses.txt'), await notices()),
    modulesInto(site),
    writeManifestAndIcons(site),
  ]);
}

/** Builds both folders, `out`/site and `out`/package, anew. */
export async function buildWeb({
  module = join(root, 'build/wasm/bin'),
  debug = false,
  out = join(root, 'build'),
} = {}) {
  const [site, library] = [join(out, 'site'), join(out, 'package')];
  await stat(join(module, 'filigree.wasm')).catch(() => {
    throw new Error(`There is no module in ${module}: "npm run build" makes it.`);
  });
  await Promise.all([rm(site, { recursive: true, force: true }), rm(library, { recursive: true, force: true })]);
  await mkdir(site, { recursive: true });
  const bundle = bundler({ module, debug });
  const modulesInto = async (folder) => {
    await mkdir(join(folder, 'parts'), { recursive: true });
    await copyFile(join(module, 'filigree-reader.wasm'), join(folder, 'filigree.wasm'));
    await copyFile(join(module, 'filigree.wasm'), join(folder, 'parts/filigree.wasm'));
  };
  await Promise.all([
    buildSite(bundle, site, modulesInto),
    buildPackage(bundle, library, modulesInto),
    buildSingleFile(bundle, module, site),
  ]);
  await writeServiceWorker(bundle, site);
  await addWorkbench({ root, module: resolve(module), site, debug });
}

function printSizes(sizes) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  for (const { name, bytes, brotli } of sizes)
    console.log(`${name.padEnd(16)}${kilobytes(bytes)}${kilobytes(brotli)} brotli`);
  const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
  console.log(`${'all'.padEnd(26)}${kilobytes(total)} brotli of ${kilobytes(downloadBudget).trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { module: { type: 'string' }, debug: flag, 'keep-sizes': flag } });
  const [site, library] = [join(root, 'build/site'), join(root, 'build/package')];
  try {
    await buildWeb(values);
    if (values['keep-sizes']) await keepFigures(await figures(site, library));
    printSizes(await downloadSizes(site));
    console.log(`filigree.html   SHA-256 ${(await readFile(join(site, 'filigree.html.sha256'), 'utf8')).split(' ', 1)[0]}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
