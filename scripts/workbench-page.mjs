// The workbench's part of the static page: its module and workers, its faces cut down to what it shows, its page. All of
// it lies in workbench/, but for workbench.html: a visitor who does not open that downloads none of it.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes that opening the workbench may download, compressed with brotli. */
export const workbenchBudget = 900 * 1024;

const faces = {
  'text.otf': ['Inter-Regular.otf', 'Inter-Regular.ttf', 'DejaVuSans.ttf'],
  'strong.otf': ['Inter-SemiBold.otf', 'Inter-SemiBold.ttf', 'DejaVuSans-Bold.ttf'],
  'mono.ttf': ['DejaVuSansMono.ttf'],
};
const folders = ['opentype/inter', 'truetype/inter', 'truetype/dejavu'].map((name) => join('/usr/share/fonts', name));

/** The ranges of ui/src/theme.cpp; each pair is the first and the last character. */
async function unicodes(root) {
  const source = await readFile(join(root, 'ui/src/theme.cpp'), 'utf8');
  const list = /ImWchar ranges\[\] = \{([^}]*)\}/.exec(source)?.[1] ?? '';
  const numbers = [...list.matchAll(/0x([0-9A-F]+)/gi)].map(([, digits]) => digits);
  return numbers.flatMap((digits, at) => (at % 2 === 0 ? [`U+${digits}-${numbers[at + 1]}`] : [])).join(',');
}

async function makeFaces(root, to) {
  const shown = await unicodes(root);
  for (const [name, candidates] of Object.entries(faces)) {
    const found = candidates.flatMap((file) => folders.map((folder) => join(folder, file))).find(existsSync);
    if (!found) throw new Error(`There is no ${candidates[0]}: please install fonts-inter and fonts-dejavu-core.`);
    const args = [found, `--unicodes=${shown}`, '--layout-features=', '--no-hinting', '--desubroutinize', `--output-file=${join(to, name)}`];
    const { status } = spawnSync('pyftsubset', args, { stdio: 'ignore' });
    if (status !== 0) await copyFile(found, join(to, name)); // larger, and as good
  }
}

/** Adds the workbench to a page that is built; nothing when its module is not there. */
export async function addWorkbench({ root, module, site, debug }) {
  const script = join(module, 'filigree-workbench.js');
  if (!existsSync(script)) return false;
  const parts = join(site, 'workbench');
  await mkdir(parts, { recursive: true });
  const settings = { bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', minify: !debug, sourcemap: debug, logLevel: 'warning' };
  const alias = { '#filigree-module': script, '#filigree-workbench': script };
  const source = (name) => join(root, name);
  const entryPoints = {
    workbench: source('ui/web/workbench.ts'),
    'workbench-parse-worker': source('web/src/bulk/parse-worker.ts'),
    'workbench-unpack-worker': source('web/src/bulk/unpack-worker.ts'),
    'workbench-source-worker': source('ui/web/source-worker.ts'),
  };
  await Promise.all([
    // The window and its workers share what loads the module.
    build({ ...settings, alias, outdir: parts, splitting: true, chunkNames: 'shared-[hash]', entryPoints }),
    build({ ...settings, alias, outdir: parts, entryPoints: [source('ui/web/saving.ts')] }),
    build({ ...settings, outdir: parts, entryPoints: [source('ui/web/workbench.css')] }),
    copyFile(join(module, 'filigree-workbench.wasm'), join(parts, 'filigree-workbench.wasm')),
    copyFile(source('ui/web/workbench.html'), join(site, 'workbench.html')),
    makeFaces(root, parts),
  ]);
  return true;
}

/** Loaded when a workbook, a Parquet file or a zip is saved, and not before. */
const onDemand = ['saving.js'];

/** What opening the workbench downloads, its workers included. */
export async function workbenchSizes(site) {
  const inFolder = (await readdir(join(site, 'workbench')).catch(() => [])).filter((name) => !name.endsWith('.map') && !onDemand.includes(name)).sort();
  const names = ['workbench.html', ...inFolder.map((name) => `workbench/${name}`)];
  if (!(await stat(join(site, names[0])).catch(() => undefined))) return [];
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(site, name));
      return { name, bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
    }),
  );
}
