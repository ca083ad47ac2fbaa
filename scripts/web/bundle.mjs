// How the TypeScript is bundled: what page, package and single file have in common.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const source = (name) => join(root, 'web/src', name);

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

/**
 * Emscripten's loader. It is handed its module, and so needs no place to look for it; without one it can be a classic
 * script, and bundlers do not look either.
 */
const loaderOf = (path) => ({
  name: 'filigree-module',
  setup(builder) {
    builder.onResolve({ filter: /^#filigree-module$/ }, () => ({ path }));
    builder.onLoad({ filter: /filigree(-reader)?\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', '""'), loader: 'js' };
    });
  },
});

/** D3 can set markup that is given as text, which nothing here does: what is left of that sets text. */
const noMarkup = {
  name: 'no-markup',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]d3-selection[\\/].*\.m?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('innerHTML', 'textContent'),
      loader: 'js',
    }));
  },
};

/** The bundler with this build's settings. `whole`: with the module that knows all forms, and not the first one. */
export function bundler({ module, debug }) {
  const folder = resolve(module);
  return ({ whole = false, styles = false, ...options }) =>
    build({
      bundle: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      minify: !debug,
      sourcemap: debug,
      legalComments: 'none',
      logLevel: 'warning',
      absWorkingDir: root,
      preserveSymlinks: true, // names of chunks depend on paths
      loader: { '.xml': 'text', '.htm': 'text', '.txt': 'text' },
      plugins: [loaderOf(join(folder, whole ? 'filigree.js' : 'filigree-reader.js')), noMarkup, ...(styles ? [] : [cssAsText(!debug)])],
      ...options,
    });
}

/** The workers by the names of their scripts; all but the first lie in parts/. */
export const workers = {
  worker: 'worker.ts',
  'parts/whole-worker': 'whole-worker.ts',
  'parts/parse-worker': 'bulk/parse-worker.ts',
  'parts/unpack-worker': 'bulk/unpack-worker.ts',
  'parts/workspace-worker': 'bulk/workspace-worker.ts',
};
