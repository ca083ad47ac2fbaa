// What the tests of the TypeScript share: it is built for them, so that no stale build is tested.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildWeb } from '../../scripts/build-web.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder of filings that are not part of the repository; undefined where it is absent. */
export const corpus = [process.env.FILIGREE_SHARED, join(root, '../shared')]
  .filter(Boolean)
  .map((shared) => join(shared, 'corpus'))
  .find((folder) => existsSync(folder));

export const sampleNames = ['option-exercise.xml', 'open-market-purchase.htm', 'plain-text.txt'];
export const sample = (name) => new Uint8Array(readFileSync(join(root, 'site/samples', name)));

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'filigree-'));
  after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Builds the page and the library into a folder of their own. */
export async function builtWeb() {
  const out = await temporary();
  await buildWeb({ out });
  return { site: join(out, 'site'), library: join(out, 'package/dist'), package: join(out, 'package') };
}

/** Imports one TypeScript module of web/src. */
export async function importSource(path) {
  const folder = await temporary();
  const outfile = join(folder, 'module.mjs');
  await build({
    entryPoints: [join(root, 'web/src', path)],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
