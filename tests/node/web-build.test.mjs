// What is built of the TypeScript: its types, and what a first visit downloads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { downloadBudget, downloadSizes } from '../../scripts/build-web.mjs';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';
import { builtWeb, root } from './web-support.mjs';

const { site } = await builtWeb();

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
    const sizes = await downloadSizes(site);
    // What the page's scripts share with parts that come later is a file of its own.
    assert.deepEqual(
      sizes.map(({ name }) => name).filter((name) => !/^parts\/chunk-\w+\.js$/.test(name)),
      ['app.css', 'app.js', 'filigree.wasm', 'index.html', 'worker.js'],
    );
    const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
    assert.ok(total <= downloadBudget, `${total} bytes of ${downloadBudget}`);
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
