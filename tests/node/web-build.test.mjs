// What is built of the TypeScript: its types, and what a first visit downloads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { downloadBudget, downloadSizes } from '../../scripts/build-web.mjs';
import { figures, keptFigures } from '../../scripts/web/sizes.mjs';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';
import { builtWeb, root } from './web-support.mjs';

const { site, package: library } = await builtWeb();

describe('types', () => {
  for (const project of ['tsconfig.json', 'tsconfig.worker.json', 'tsconfig.tests.json']) {
    it(`${project} has no errors`, () => {
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project)],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout);
    });
  }
});

describe('page', () => {
  it('is downloaded within its budget', async () => {
    const total = (await downloadSizes(site)).reduce((sum, { brotli }) => sum + brotli, 0);
    assert.ok(total <= downloadBudget, `${total} bytes of ${downloadBudget}`);
  });

  it('loads nothing as it starts that is not counted as its first visit', async () => {
    const names = (await downloadSizes(site)).map(({ name }) => name);
    // What the page's scripts share with parts that come later is a file of its own.
    assert.deepEqual(
      names.filter((name) => !/^parts\/chunk-\w+\.js$/.test(name)),
      ['app.css', 'app.js', 'filigree.wasm', 'index.html', 'worker.js'],
    );
    const html = readFileSync(join(site, 'index.html'), 'utf8');
    const local = [...html.matchAll(/(?:src|href)="((?!data:)[^"#]+)"/g)].map(([, name]) => name);
    for (const name of local.filter((each) => /\.(js|css)$/.test(each))) assert.ok(names.includes(name), name);
  });

  it('weighs no more than before, and nor do its parts, the page in one file and the package', async () => {
    const [now, kept] = [await figures(site, library), await keptFigures()];
    const flat = ({ parts, ...others }) => Object.entries({ ...others, ...parts });
    const before = new Map(flat(kept));
    // Compilers and compressors differ a little from one version to the next.
    const heavier = flat(now).filter(([name, size]) => !(size <= before.get(name) * 1.02 + 0.1));
    const advice = 'If that is meant, "npm run build:web -- --keep-sizes" keeps the new figures.';
    assert.deepEqual(heavier.map(([name, size]) => `${name}: ${size} KB, was ${before.get(name)} KB`), [], advice);
  });

  it('leaves to later what a first visit does not need', () => {
    const parts = readdirSync(join(site, 'parts'));
    for (const name of ['filigree.wasm', 'parse-worker.js', 'unpack-worker.js', 'workspace-worker.js'])
      assert.ok(parts.includes(name), name);
    for (const name of ['app.js', 'worker.js'])
      assert.doesNotMatch(readFileSync(join(site, name), 'utf8'), /invalid zip data|Parquet|spreadsheetml/, name);
  });

  it('promises the policy that the server enforces', () => {
    const html = readFileSync(join(site, 'index.html'), 'utf8');
    const [, promised] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
    // A meta element cannot say who may frame the page.
    const enforced = contentSecurityPolicy.split('; ').filter((directive) => !directive.startsWith('frame-ancestors'));
    assert.deepEqual(promised.split('; ').sort(), enforced.sort());
  });

  it('runs no text as code', () => {
    const scripts = readdirSync(join(site, 'parts')).filter((name) => name.endsWith('.js'));
    for (const name of ['app.js', 'worker.js', ...scripts.map((script) => `parts/${script}`)]) {
      const script = readFileSync(join(site, name), 'utf8');
      assert.doesNotMatch(script, /\bnew Function\b|\beval\(|innerHTML|insertAdjacentHTML|document\.write/, name);
    }
  });
});
