/** The recipes of docs/embedding.md, taken from it and run as they stand there. */
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { built, withHosts } from './hosts.js';
import type { Hosting } from './hosts.js';
import { acquired, holdings, xml } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = join(root, 'tests/recipes/node_modules');

/** The files of the recipes, by their paths: fenced blocks that name a file. */
const files = new Map(
  [...readFileSync(join(root, 'docs/embedding.md'), 'utf8').matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path, text]) => [path as string, text as string] as const,
  ),
);

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-recipes-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const recipe of new Set([...files.keys()].map((path) => path.split('/', 1)[0] ?? ''))) {
    mkdirSync(join(folder, recipe, 'filings'));
    writeFileSync(join(folder, recipe, 'filings/form4.xml'), xml.text);
    cpSync(built('package/dist'), join(folder, recipe, 'filigree'), { recursive: true });
    writeFileSync(join(folder, recipe, 'package.json'), '{ "type": "module" }');
  }
  // As npm would install them.
  mkdirSync(join(folder, 'node_modules'));
  cpSync(built('package'), join(folder, 'node_modules/filigree'), { recursive: true });
  for (const name of ['react', 'react-dom', 'scheduler', 'vite'])
    if (existsSync(join(tools, name))) symlinkSync(join(tools, name), join(folder, 'node_modules', name));
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** Loads a page of a recipe and does something in it; nothing may go wrong there. */
async function visit(page: import('@playwright/test').Page, recipe: string, work: () => Promise<void>, hosting: Hosting = {}): Promise<void> {
  const troubles: string[] = [];
  page.on('console', (message) => /error|warning/.test(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await withHosts({ host: { folders: { '/site/': built('site'), '/': join(folder, recipe) }, ...hosting } }, async ({ host }) => {
    await page.goto(`${host.origin}/index.html`);
    await work();
    expect(troubles).toEqual([]);
  });
}

/** Files of all kinds, given to the element: the other module and the workers for many are found as well. */
async function readsEverything(page: import('@playwright/test').Page): Promise<void> {
  const seen = await page.evaluate(
    async ([first, second]) => {
      await customElements.whenDefined('filigree-viewer');
      const viewer = document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'];
      await viewer.closeAll();
      await viewer.open([{ name: 'holdings.xml', content: second ?? '' }]);
      const tables = viewer.filings[0]?.tables.map(({ name, rows }) => `${name} ${rows}`);
      await viewer.open([{ name: 'a.xml', content: first ?? '' }, { name: 'b.xml', content: second ?? '' }]);
      return { tables, filings: viewer.workspace?.filings.map(({ sentence }) => sentence ?? 'read') };
    },
    [xml.text, holdings.text],
  );
  expect(seen.tables).toContain('INFOTABLE 1');
  expect(seen.filings).toEqual(['read', 'read', 'read']);
}

const needsTools = () => test.skip(!existsSync(tools), 'needs "npm ci" in tests/recipes');

test('plain HTML', async ({ page }) => {
  await visit(page, 'plain', async () => {
    await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
    await page.getByRole('grid', { name: acquired }).getByRole('gridcell', { name: '24,000' }).first().click();
    await expect(page.locator('#chosen')).toHaveText('NONDERIV_TRANS, row 1, TRANS_SHARES');
    const colours = await page.evaluate(() => {
      const viewer = document.querySelector('filigree-viewer') as HTMLElement;
      const inspector = viewer.shadowRoot?.querySelector('[part=inspector]') as HTMLElement;
      return [getComputedStyle(viewer).backgroundColor, getComputedStyle(inspector).borderLeftColor];
    });
    expect(colours).toEqual(['rgb(255, 253, 248)', 'rgb(122, 31, 92)']);
    await readsEverything(page);
  });
});

test('Vite', async ({ page }) => {
  needsTools();
  await viteBuild('vite');
  await visit(page, 'vite/dist', () => readsEverything(page));
});

test('React', async ({ page }) => {
  needsTools();
  await viteBuild('react');
  await visit(page, 'react/dist', async () => {
    await page.locator('#root > input').setInputFiles({ name: 'form4.xml', mimeType: 'text/xml', buffer: Buffer.from(xml.text) });
    await page.getByRole('grid', { name: acquired }).getByRole('gridcell', { name: '24,000' }).first().click();
    await expect(page.locator('#chosen')).toHaveText('NONDERIV_TRANS, row 1, TRANS_SHARES');
    await readsEverything(page);
  });
});

async function viteBuild(recipe: string): Promise<void> {
  execFileSync(process.execPath, [join(tools, 'vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: join(folder, recipe),
    env: { ...process.env, NODE_PATH: tools },
  });
}

test('webpack', async ({ page }) => {
  needsTools();
  const webpack = createRequire(join(tools, 'x.js'))('webpack');
  const { default: config } = await import(pathToFileURL(join(folder, 'webpack/webpack.config.js')).href);
  const context = join(folder, 'webpack');
  const stats = await new Promise<{ toString(): string; hasErrors(): boolean; hasWarnings(): boolean }>((resolve, reject) =>
    webpack({ ...config, context, output: { ...config.output, path: join(context, 'dist') }, optimization: { minimize: false } }, (error: Error | null, done: never) =>
      error ? reject(error) : resolve(done),
    ),
  );
  expect(stats.hasErrors() || stats.hasWarnings(), stats.toString()).toBe(false);
  await visit(page, 'webpack', () => readsEverything(page));
});

test('an iframe', async ({ page }) => {
  await visit(page, 'iframe', async () => {
    await expect(page.locator('#chosen')).toHaveText('NONDERIV_TRANS, row 1, TRANS_SHARES');
    await expect(page.frameLocator('iframe').getByRole('grid', { name: acquired })).toBeVisible();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('view'))).toContain('"filing":"form4.xml"');
  });
});

test('a strict policy', async ({ page }) => {
  const [, policy = ''] = /^Content-Security-Policy: (.*)$/m.exec(files.get('policy/headers') ?? '') ?? [];
  expect(policy).not.toBe('');
  const work = async () => {
    await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
    await readsEverything(page);
  };
  await visit(page, 'policy', work, { headers: { 'Content-Security-Policy': policy } });
});

test('a host without headers, and with types of its own', async ({ page }) => {
  const place = join(folder, 'sharepoint/filigree');
  cpSync(join(place, 'filigree.wasm'), join(place, 'filigree.wasm.bin'));
  rmSync(join(place, 'filigree.wasm'));
  const work = async () => {
    await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
    await readsEverything(page);
  };
  await visit(page, 'sharepoint', work, { types: { '.wasm': 'application/octet-stream', '.bin': 'application/octet-stream' } });
});

test('Node', () => {
  const output = execFileSync(process.execPath, ['read.mjs'], { cwd: join(folder, 'node'), encoding: 'utf8' });
  expect(output).toMatch(/Okonjo Marisol T/);
  expect(output).toMatch(/^NONDERIV_TRANS: 4$/m);
});
