// Builds the TypeScript: the library into build/web, the static page into build/site. Prints what a first visit
// downloads.
// `--module DIR`: where filigree-reader.js, filigree.js and their .wasm lie (default build/wasm/bin). `--debug`: readable output with
// source maps.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Bytes that a first visit may download, compressed with brotli: design §6. */
export const downloadBudget = 200 * 1024;

/** Style sheets that scripts import become strings: the element makes constructable style sheets of them. */
const cssAsText = (minify) => ({
  name: 'css-as-text',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const { code } = minify ? await transform(css, { loader: 'css', minify: true }) : { code: css };
      return { contents: code, loader: 'text' };
    });
  },
});

function settings({ module, debug }) {
  return {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: !debug,
    sourcemap: debug,
    legalComments: 'none',
    logLevel: 'warning',
    alias: {
      // What a first visit downloads reads one filing; the other module is in parts/.
      '#filigree-module': join(module, 'filigree-reader.js'),
    },
    loader: { '.xml': 'text', '.htm': 'text', '.txt': 'text' },
  };
}

/** Builds both folders, `out`/site and `out`/web, anew. */
export async function buildWeb({
  module = join(root, 'build/wasm/bin'),
  debug = false,
  out = join(root, 'build'),
} = {}) {
  const [site, library] = [join(out, 'site'), join(out, 'web')];
  await stat(join(module, 'filigree.wasm')).catch(() => {
    throw new Error(`There is no module in ${module}: "npm run build" makes it.`);
  });
  const shared = settings({ module: resolve(module), debug });
  await Promise.all([rm(site, { recursive: true, force: true }), rm(library, { recursive: true, force: true })]);
  await Promise.all([mkdir(site, { recursive: true }), mkdir(library, { recursive: true })]);
  const source = (name) => join(root, 'web/src', name);
  const scripts = { ...shared, plugins: [cssAsText(!debug)] };
  // What is not needed at once lies in parts/, and is loaded when it is first needed.
  const inParts = { ...scripts, splitting: true, chunkNames: 'parts/[name]-[hash]' };
  const roles = ['parse', 'unpack', 'workspace'].map((role) => [`parts/${role}-worker`, source(`bulk/${role}-worker.ts`)]);
  roles.push(['parts/whole', source('whole.ts')]);
  const wholeModule = { alias: { ...shared.alias, '#filigree-module': join(resolve(module), 'filigree.js') } };
  const workersOf = (outdir) => build({ ...inParts, ...wholeModule, outdir, entryPoints: Object.fromEntries(roles) });
  const modulesInto = async (folder) => {
    await mkdir(join(folder, 'parts'), { recursive: true });
    await copyFile(join(module, 'filigree-reader.wasm'), join(folder, 'filigree.wasm'));
    await copyFile(join(module, 'filigree.wasm'), join(folder, 'parts/filigree.wasm'));
  };
  // Each entry by itself: what several share would otherwise be a file of its own, and look for the others beside it.
  const entry = (outdir, name, path) => build({ ...inParts, outdir, entryPoints: { [name]: path } });
  await Promise.all([
    build({ ...scripts, outdir: library, entryPoints: [source('engine.ts'), source('worker.ts')] }),
    entry(library, 'index', source('index.ts')),
    entry(library, 'element', source('element.ts')),
    workersOf(library),
    build({ ...scripts, outdir: site, entryPoints: { worker: source('worker.ts') } }),
    entry(site, 'app', join(root, 'site/app.ts')),
    workersOf(site),
    build({ ...shared, outdir: site, entryPoints: [join(root, 'site/app.css')] }),
    copyFile(join(root, 'site/index.html'), join(site, 'index.html')),
    modulesInto(site),
    modulesInto(library),
  ]);
}

/** Scripts that a script imports as it starts, and those that they import. What is loaded on demand is not among them. */
async function importedBy(folder, name) {
  const text = await readFile(join(folder, name), 'utf8');
  const found = [...text.matchAll(/(?:^|[;\n}])(?:import|export)[^"'();]*["'](\.[^"']+)["']/g)];
  const names = found.map(([, path]) => join(dirname(name), path));
  return [...names, ...(await Promise.all(names.map((each) => importedBy(folder, each)))).flat()];
}

/**
 * The files that a first visit downloads, with their sizes in bytes, as they are and compressed with brotli: what lies
 * in the page's folder, and those parts that its scripts import as they start. Source maps are not part of a visit.
 */
export async function downloadSizes(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map')).map(({ name }) => name);
  const imported = await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => importedBy(folder, name)));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return Promise.all(
    [...new Set([...names, ...imported.flat()])].sort().map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return { name, bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
    }),
  );
}

/** Writes the declarations of build/web. */
function declareTypes() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.types.json')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
}

function printSizes(sizes) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  for (const { name, bytes, brotli } of sizes)
    console.log(`${name.padEnd(16)}${kilobytes(bytes)}${kilobytes(brotli)} brotli`);
  const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
  console.log(`${'all'.padEnd(26)}${kilobytes(total)} brotli of ${kilobytes(downloadBudget).trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { module: { type: 'string' }, debug: { type: 'boolean', default: false } } });
  try {
    await buildWeb(values);
    declareTypes();
    printSizes(await downloadSizes(join(root, 'build/site')));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
