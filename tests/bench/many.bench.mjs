// Ten thousand invented filings dropped on the page in Chromium, as a folder, a zip and a tar.gz: seconds until their tables
// are on the screen, and the longest task of the main thread meanwhile, as PerformanceObserver tells it. The budgets are
// 3 seconds on two processors, and 50 milliseconds. `FILIGREE_BENCH_FILINGS` is another number of filings. Run
// `npm run bench`, or this file after `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { zipSync } from 'fflate';
import { serve } from '../../scripts/serve.mjs';
import { manyFilings, rowsOf, saveFilings } from '../support/many_filings.mjs';

const ROUNDS = 3;
const count = Number(process.env.FILIGREE_BENCH_FILINGS ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
const inputs = { folder: join(folder, 'filings'), zip: join(folder, 'filings.zip'), 'tar.gz': join(folder, 'filings.tar.gz') };

function prepare() {
  const rows = rowsOf(saveFilings(inputs.folder, count));
  const encoder = new TextEncoder();
  writeFileSync(inputs.zip, zipSync(Object.fromEntries([...manyFilings(count)].map(({ name, text }) => [name, encoder.encode(text)]))));
  execFileSync('tar', ['-czf', inputs['tar.gz'], '-C', inputs.folder, '.']);
  return rows;
}

/** Drops a path on a page that was just loaded. */
async function measure(browser, address, path, rows) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(address);
    await page.getByText('0 requests since this page loaded').waitFor();
    await page.evaluate(() => {
      globalThis.longest = 0;
      const look = (list) => (globalThis.longest = Math.max(globalThis.longest, ...list.getEntries().map(({ duration }) => duration)));
      new PerformanceObserver(look).observe({ type: 'longtask' });
    });
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    const begun = performance.now();
    for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await page.locator('.mgrid .windowed [role=gridcell]').first().waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - begun) / 1000;
    const found = await page.evaluate(() =>
      Object.fromEntries(document.querySelector('filigree-viewer').workspace.tables.map(({ name, rows }) => [name, rows])),
    );
    for (const [table, expected] of Object.entries(rows))
      if ((found[table] ?? 0) !== expected) throw new Error(`${table} has ${found[table]} rows; ${expected} were generated`);
    return { seconds, longest: await page.evaluate(() => globalThis.longest) };
  } finally {
    await page.close();
  }
}

const rows = prepare();
const server = await serve({ port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.FILIGREE_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  console.log(`${count} filings dropped in Chromium ${browser.version()}, ${availableParallelism()} processors, best of ${ROUNDS}`);
  for (const [name, path] of Object.entries(inputs)) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) runs.push(await measure(browser, server.address, path, rows));
    const seconds = Math.min(...runs.map((run) => run.seconds));
    const longest = Math.max(...runs.map((run) => run.longest));
    const size = name === 'folder' ? '' : ` (${(statSync(path).size / 1e6).toFixed(1)} MB)`;
    const task = longest === 0 ? 'no task over 50 ms' : `longest task ${longest.toFixed(0)} ms`;
    console.log(`  ${`${name}${size}`.padEnd(20)} ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} filings a second, ${task}`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
