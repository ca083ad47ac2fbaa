// The npm package: the library with its types, and what says what is in it.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, source, workers } from './bundle.mjs';
import { writeManifest } from './manifest.mjs';
import { notices } from './notices.mjs';

const typed = (name) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });

/** The package's own package.json; version and licence are the repository's. */
function description({ version, license, engines }) {
  return {
    name: 'filigree',
    version,
    description: 'Reads SEC filings in the browser or in Node: filings in, typed tables out. A custom element shows them.',
    keywords: ['sec', 'edgar', 'filings', 'form-4', '13f', 'n-port', 'webassembly', 'custom-element'],
    license,
    type: 'module',
    engines,
    exports: {
      '.': typed('index'),
      './element': typed('element'),
      './embed': typed('embed'),
      './engine': { node: typed('engine-node'), ...typed('engine') },
      './worker': './dist/worker.js',
      './filigree.wasm': './dist/filigree.wasm',
      './parts/*': './dist/parts/*',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    customElements: 'custom-elements.json',
    sideEffects: ['./dist/element.js', './dist/worker.js', './dist/parts/*-worker.js'],
    files: ['dist', '!dist/engine-reader.js', 'custom-elements.json', 'third-party-licenses.txt'],
  };
}

/** Declarations of everything the package exports. */
function declareTypes(outDir) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', join(root, 'tsconfig.types.json'), '--outDir', outDir];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
}

/** Builds the package into a folder. Every worker is a script complete in itself, so that it may be moved. */
export async function buildPackage(bundle, folder, modulesInto) {
  const dist = join(folder, 'dist');
  await mkdir(dist, { recursive: true });
  const entries = (names) => Object.fromEntries(names.map((name) => [name, source(`${name}.ts`)]));
  const worker = ([name, path]) =>
    bundle({ outdir: dist, entryPoints: { [name]: source(path) }, format: 'iife', whole: name !== 'worker' });
  await Promise.all([
    bundle({ outdir: dist, entryPoints: entries(['index', 'element', 'embed']), splitting: true, chunkNames: '[name]-[hash]' }),
    bundle({ outdir: dist, entryPoints: entries(['engine', 'engine-node']), splitting: true, chunkNames: '[name]-[hash]', whole: true, platform: 'neutral', external: ['node:*'] }),
    bundle({ outdir: dist, entryPoints: { 'engine-reader': source('engine.ts') } }),
    ...Object.entries(workers).map(worker),
    modulesInto(dist),
    copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE')),
    writeFile(join(folder, 'third-party-licenses.txt'), await notices()),
    copyFile(join(root, 'web/package.md'), join(folder, 'README.md')),
  ]);
  declareTypes(dist);
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description(own), null, 2)}\n`);
  await writeManifest(dist, join(folder, 'custom-elements.json'));
}
