/** The workbench in Chromium, in software: a session with mouse and keys, what it saves beside the command, idle frames. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workbenchBudget, workbenchSizes } from '../../scripts/workbench-page.mjs';
import { manyFilings } from '../support/many_filings.mjs';
import { differences } from '../support/same_rows.mjs';
import { html, text, xml } from './support.js';
import { expect, inSoftware, test } from './workbench-support.js';
import type { Hook } from './workbench-support.js';

declare const filigreeWorkbench: Hook;
test.use(inSoftware);

test('open, sort, filter, select, copy, undo and restore', async ({ bench, page }) => {
  await bench.open([xml, html, text], '10');
  await bench.run('column:TRANS_SHARES');
  await bench.click('header/TRANS_SHARES');
  expect(JSON.parse(await bench.fact('view')).view.sort).toEqual([{ column: 'TRANS_SHARES', descending: false }]);
  await bench.click('cell/0/TRANS_SHARES');
  const least = (await bench.fact('cell')).replaceAll(',', '');
  await expect.poll(async () => (await bench.fact('mark')).replace(/[,\s]/g, '')).toBe(least);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+C');
  await bench.rest();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(new RegExp(`^TRANS_SHARES\\n${least.replaceAll('.', '\\.')}`));
  await expect.poll(async () => (await copied()).split('\n')).toHaveLength(3);
  // The palette and the filter, by keys alone.
  await bench.run('column:TRANS_CODE');
  await page.keyboard.press('Control+K');
  await bench.rest();
  await page.keyboard.type('filter this column');
  await page.keyboard.press('Enter');
  await bench.rest();
  await page.keyboard.type('=M');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => filigreeWorkbench.module.workbenchFact('rows') === '2');
  const view = await bench.fact('view');
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => filigreeWorkbench.module.workbenchFact('rows') === '10');
  await page.evaluate((saved) => filigreeWorkbench.module.workbenchRestore(saved), view);
  await page.waitForFunction(() => filigreeWorkbench.module.workbenchFact('rows') === '2');
  expect(JSON.parse(await bench.fact('view')).view).toEqual(JSON.parse(view).view);
});

test('tables and what is saved of them are the command’s', async ({ bench }) => {
  const files = [...manyFilings(60)].map(({ name, text: content }) => ({ name, text: content }));
  const program = fileURLToPath(new URL('../../build/release/bin/filigree', import.meta.url));
  const shown = [xml, html, text];
  await bench.open(shown, '10');
  const folder = fileURLToPath(new URL('../../site/samples', import.meta.url));
  const names = shown.map(({ name }) => `${folder}/${name}`);
  const { stdout } = spawnSync(program, ['parse', '--format', 'ndjson', ...names], { encoding: 'utf8' });
  test.skip(stdout === null, 'The command is not built.');
  const theirs = stdout.split('\n').filter((line) => line.includes('"table":"NONDERIV_TRANS"')).join('\n');
  expect(differences(await bench.save('save-ndjson'), theirs)).toEqual([]);
  await bench.run('close-all');
  await bench.rest();
  await bench.page.evaluate((given) => filigreeWorkbench.open(given.map(({ name, text: content }) => new File([content], name))), files);
  await expect.poll(() => bench.fact('filings')).toBe('60');
});

test('nothing is drawn while nothing happens, and a frame’s own work is short', async ({ bench, page }) => {
  await bench.open([xml, html, text], '10');
  await page.mouse.move(700, 400);
  await bench.rest();
  const idle = async () => {
    const before = await bench.fact('frames');
    await page.waitForTimeout(1000);
    expect(await bench.fact('frames')).toBe(before);
  };
  await expect(idle).toPass({ timeout: 60_000 }); // what the mouse has touched is drawn at first
  expect(Number(await bench.fact('frame-work'))).toBeLessThan(50); // a bound that only a mistake breaks; the bench measures
});

for (const [scheme, scale] of [['light', 1], ['dark', 2]] as const)
  test.describe(`${scheme} at ${scale}x`, () => {
    test.use({ colorScheme: scheme, deviceScaleFactor: scale });
    test('draws its window', async ({ bench, page }) => {
      await bench.open([xml, html, text], '10');
      expect(await bench.fact('theme')).toBe(scheme);
      const colours = await page.evaluate(() => new Promise<number>((resolve) => {
        const canvas = document.querySelector('canvas') as HTMLCanvasElement;
        filigreeWorkbench.module.workbenchRun('side');
        requestAnimationFrame(() => {
          const copy = new OffscreenCanvas(canvas.width, canvas.height);
          const drawn = copy.getContext('2d') as OffscreenCanvasRenderingContext2D;
          drawn.drawImage(canvas, 0, 0);
          const { data } = drawn.getImageData(0, 0, canvas.width, Math.min(400, canvas.height));
          resolve(new Set(new Uint32Array(data.buffer)).size);
        });
      }));
      expect(colours).toBeGreaterThan(20);
      const box = await page.evaluate(() => { const canvas = document.querySelector('canvas') as HTMLCanvasElement; return canvas.width / canvas.clientWidth; });
      expect(box).toBeCloseTo(scale, 1);
    });
  });

test('it is loaded on demand alone, is small, and loads nothing more while it reads', async ({ bench }) => {
  const site = fileURLToPath(new URL('../../build/site', import.meta.url));
  const sizes = await workbenchSizes(site);
  expect(sizes.reduce((sum, { brotli }) => sum + brotli, 0)).toBeLessThanOrEqual(workbenchBudget);
  const known = new Set(sizes.map(({ name }) => `/${name}`));
  await bench.open([xml, html, text], '10');
  expect(bench.requests.filter((path) => !known.has(path))).toEqual([]);
});
