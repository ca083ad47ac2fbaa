// Ten thousand invented filings dropped on the page in Chromium, as a folder, a zip and a tar.gz: seconds from the drop until
// their tables are on the screen, and the longest task of the main thread meanwhile and in the half second after it, as a
// clock sees it and of the processor alone. The budgets are 3 seconds on two processors, and 50 milliseconds. Beside the folder stands what the browser takes to walk and
// read the same files with nothing done to them (floor.html). Every row of every table must be the command's, or this fails.
// `FILIGREE_BENCH_FILINGS` is another number of filings. Run `npm run bench`, or this file after `npm run build` and
// `cmake --build --preset release`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { zipSync } from 'fflate';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { manyFilings, rowsOf, saveFilings } from '../support/many_filings.mjs';
import { differences } from '../support/same_rows.mjs';
import { longestTask } from './tasks.mjs';

const ROUNDS = 3;
const command = join(root, 'build/release/bin/filigree');
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

async function drop(page, path) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

/** In the page: notes when something is dropped, and when the first cell of a table is drawn. */
function watch() {
  const viewer = document.querySelector('filigree-viewer');
  let dropped = 0;
  addEventListener('drop', () => (dropped = performance.now()), true);
  globalThis.shown = new Promise((resolve) => {
    const frame = () => {
      const cell = viewer.shadowRoot.querySelector('.mgrid .windowed [role=gridcell]');
      if (!cell || cell.getBoundingClientRect().height === 0) return void requestAnimationFrame(frame);
      const seconds = (performance.now() - dropped) / 1000;
      setTimeout(() => resolve(seconds), 500);
    };
    frame();
  });
}

/** Drops a path on a page that was just loaded. */
async function measure(browser, address, path, rows, compare) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(address);
    await page.getByText('0 requests since this page loaded').waitFor();
    await page.evaluate(watch);
    const { result: seconds, ...tasks } = await longestTask(browser, page, async () => {
      await drop(page, path);
      return await page.evaluate(() => globalThis.shown);
    });
    const found = await page.evaluate(() =>
      Object.fromEntries(document.querySelector('filigree-viewer').workspace.tables.map(({ name, rows }) => [name, rows])),
    );
    for (const [table, expected] of Object.entries(rows))
      if ((found[table] ?? 0) !== expected) throw new Error(`${table} has ${found[table]} rows; ${expected} were generated`);
    if (compare) await compareRows(page, path);
    return { seconds, ...tasks };
  } finally {
    await page.close();
  }
}

/** @throws when a row of any table is not the command's. */
async function compareRows(page, path) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 300_000 }),
    page.evaluate(async () => {
      const blob = await document.querySelector('filigree-viewer').workspace.export('ndjson');
      Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'rows.ndjson' }).click();
    }),
  ]);
  const ours = readFileSync(await download.path(), 'utf8');
  const theirs = execFileSync(command, ['parse', '--format', 'ndjson', basename(path)], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const wrong = differences(ours, theirs);
  if (wrong.length > 0) throw new Error(`${basename(path)}: the page's rows are not the command's\n${wrong.join('\n').slice(0, 5_000)}`);
}

/** The browser alone, over the same folder. */
async function measureFloor(browser, address) {
  const page = await browser.newPage();
  try {
    const body = readFileSync(new URL('floor.html', import.meta.url), 'utf8');
    await page.route('**/floor.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(new URL('floor.html', address).href);
    await drop(page, inputs.folder);
    const { seconds, files } = await page.evaluate(() => globalThis.result);
    if (files !== count) throw new Error(`${files} files were walked; ${count} are there`);
    return seconds;
  } finally {
    await page.close();
  }
}

if (!existsSync(command)) throw new Error('The command is not built: cmake --preset release && cmake --build --preset release');
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
    const floors = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.push(await measure(browser, server.address, path, rows, round === ROUNDS - 1));
      if (name === 'folder') floors.push(await measureFloor(browser, server.address));
    }
    const seconds = Math.min(...runs.map((run) => run.seconds));
    const tasks = runs.map(({ longest, processor }) => `${longest.toFixed(0)} (${processor.toFixed(0)} of the processor)`).join(', ');
    const size = name === 'folder' ? '' : ` (${(statSync(path).size / 1e6).toFixed(1)} MB)`;
    console.log(`  ${`${name}${size}`.padEnd(20)} ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} filings a second; longest task in ms: ${tasks}; every row as the command's`);
    if (floors.length === 0) continue;
    const floor = Math.min(...floors);
    console.log(`  ${''.padEnd(20)} ${floor.toFixed(2)} s by the browser alone, to walk and read the same files; the page takes ${(seconds / floor).toFixed(2)} ×`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
