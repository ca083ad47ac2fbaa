/** The workbench in Chromium while filings are read: how often it draws, and that work goes on between messages. */
import { expect, inSoftware, test } from './workbench-support.js';

interface Fed {
  module: {
    workbenchFact(name: string): string;
    workbenchRun(name: string): boolean;
    workbenchProgress(reading: boolean, filings: number, bytes: number, total: number): void;
  };
}
declare const filigreeWorkbench: Fed;
test.use(inSoftware);

/** A table that takes many slices of work to sort. */
const rows = 60_000;
const large = () => {
  const lines = Array.from({ length: rows }, (_, i) => `<row><code>K${(i * 7919) % rows}</code><size>${(i * 104_729) % rows}</size></row>`);
  return [{ name: 'large.xml', text: `<rows>${lines.join('\n')}</rows>` }];
};

test('messages of a reading are drawn ten times a second at most, and the last one is not left out', async ({ bench, page }) => {
  await bench.open([{ name: 'small.xml', text: '<rows><row><code>A</code></row><row><code>B</code></row></rows>' }], '2');
  const [frames, milliseconds] = await page.evaluate(async () => {
    const { module } = filigreeWorkbench;
    const frames = () => Number(module.workbenchFact('frames'));
    const [before, begun] = [frames(), performance.now()];
    for (let i = 1; i <= 120; i++) {
      module.workbenchProgress(true, i, i, 120);
      await new Promise(requestAnimationFrame);
    }
    return [frames() - before, performance.now() - begun];
  });
  expect(frames).toBeGreaterThan(0);
  expect(frames).toBeLessThanOrEqual(milliseconds / 100 + 1);
  const before = await bench.fact('frames');
  await page.evaluate(() => filigreeWorkbench.module.workbenchProgress(true, 120, 120, 120));
  await expect.poll(() => bench.fact('frames')).not.toBe(before);
  await page.evaluate(() => filigreeWorkbench.module.workbenchProgress(false, 0, 0, 0));
  await bench.rest();
});

test('a sort that is begun while reading comes to its end though no message comes', async ({ bench, page }) => {
  await bench.open(large(), String(rows));
  await bench.run('column:CODE');
  await bench.rest();
  await page.evaluate(() => filigreeWorkbench.module.workbenchProgress(true, 1, 1, 2));
  await bench.run('sort-descending');
  await expect.poll(() => bench.fact('cell')).toBe('K9999');
  await page.evaluate(() => filigreeWorkbench.module.workbenchProgress(false, 0, 0, 0));
  await bench.rest();
});
