// What makes the page installable and lets it work offline: manifest, icons, and the service worker with the list of files.
import { createHash } from 'node:crypto';
import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { icon } from './icons.mjs';

/** Manifest and icons. */
export async function writeManifestAndIcons(site) {
  await Promise.all([
    ...['manifest.webmanifest', 'icon.svg'].map((name) => copyFile(join(root, 'site', name), join(site, name))),
    writeFile(join(site, 'icon-192.png'), icon(192)),
    writeFile(join(site, 'icon-512.png'), icon(512)),
    writeFile(join(site, 'icon-maskable.png'), icon(512, { maskable: true })),
  ]);
}

/**
 * What is kept: not the page in one file, which is for those who take it away, nor the page for iframes, into which a host
 * writes its origins, nor the workbench, which only those download who open it.
 */
const isOfSite = (name) => !/\.map$|^filigree\.html|^(sw\.js|embed\.html|workbench\.html)$|^workbench\//.test(name);

/** Every file of the site with its SHA-256, in the order of their names. */
async function filesOf(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1));
  return Promise.all(
    names.filter(isOfSite).sort().map(async (name) => {
      const bytes = await readFile(join(site, name));
      return [name.replaceAll('\\', '/'), createHash('sha256').update(bytes).digest('base64')];
    }),
  );
}

/** Writes sw.js, once everything else is there. */
export async function writeServiceWorker(bundle, site) {
  const files = await filesOf(site);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const define = { FILES: JSON.stringify(files), VERSION: JSON.stringify(version) };
  await bundle({ outdir: site, entryPoints: { sw: join(root, 'site/sw.ts') }, format: 'iife', define });
}
