// The page in one file: filigree.html, opened from anywhere, also from a disk, loads nothing at all.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, source, workers } from './bundle.mjs';
import { notices } from './notices.mjs';

const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString('base64');
const digest = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);

/** Text that may stand in a script or style element as it is: one that would end it does not come out of the bundler. */
function inElement(text) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error('The single file would end too early.');
  return text;
}

/** What one replaces must be there, once. */
function replaced(html, pattern, text) {
  const parts = html.split(pattern);
  if (parts.length !== 2) throw new Error(`index.html has ${pattern} ${parts.length - 1} times.`);
  return parts.join(text());
}

/** Builds `folder`/filigree.html and, beside it, its SHA-256 as sha256sum writes it. */
export async function buildSingleFile(bundle, module, folder) {
  const text = async (options) => {
    const { outputFiles } = await bundle({ ...options, sourcemap: false, write: false, outdir: folder });
    return outputFiles[0].text;
  };
  const { worker: _, ...packable } = workers;
  const [html, style, script, wasm, ...scripts] = await Promise.all([
    readFile(join(root, 'site/index.html'), 'utf8'),
    text({ entryPoints: [join(root, 'site/app.css')], styles: true }),
    text({ entryPoints: [join(root, 'site/single.ts')], format: 'iife', define: { 'import.meta.url': '"https://filigree.invalid/"' } }),
    readFile(join(module, 'filigree.wasm')),
    ...Object.values(packable).map((path) => text({ entryPoints: [source(path)], format: 'iife', whole: true })),
  ]);
  const names = Object.keys(packable).map((name) => name.replace('parts/', ''));
  const blocks = [['module', wasm], ...names.map((name, index) => [name, scripts[index]])];
  const data = blocks.map(([id, bytes]) => `<script type="text/plain" id="${id}">${packed(bytes)}</script>`).join('\n');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(inElement(script), 'base64')}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${digest(inElement(style), 'base64')}'`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types filigree',
  ].join('; ');
  let page = replaced(html, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () => policy);
  page = replaced(page, /<link rel="stylesheet" href="app.css">/, () => `<style>${style}</style>`);
  page = replaced(page, /\s*<script type="module" src="app.js"><\/script>/, () => '\n    <meta name="filigree-origins" content="">');
  page = page.replace(/\s*<link rel="(manifest|apple-touch-icon)"[^>]*>/g, '');
  page = replaced(page, /\s*<\/body>/, () => `\n${data}\n<script>${script}</script>\n  </body>`);
  page += `<!--\n${(await notices()).replaceAll('--', '- -')}-->\n`;
  await writeFile(join(folder, 'filigree.html'), page);
  await writeFile(join(folder, 'filigree.html.sha256'), `${digest(page, 'hex')}  filigree.html\n`);
}
