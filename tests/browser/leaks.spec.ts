/** Opening and closing, again and again: counts after many times are those after a few, in the page and in the module. */
import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { built } from './hosts.js';
import { holdings, html, text, xml } from './support.js';
import type { Dropped } from './support.js';

type Viewer = HTMLElementTagNameMap['filigree-viewer'];

test.setTimeout(600_000); // thousands of openings
test.describe.configure({ retries: 0 }); // a leak that is not there the next time is one

interface Counts {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** Counts in a row in which nothing goes, and bytes of the heap that are nothing. */
const QUIET = 3;
const NOISE = 4 * 1024;

/** What is left once nothing more goes: what a timer or an observer still holds is no leak. */
async function counts(page: Page, session: CDPSession): Promise<Counts> {
  let last = await countsNow(page, session);
  for (let quiet = 0; quiet < QUIET; ) {
    await page.waitForTimeout(100);
    const now = await countsNow(page, session);
    const goes = now.nodes < last.nodes || now.listeners < last.listeners || now.documents < last.documents || now.heap < last.heap - NOISE;
    quiet = goes ? 0 : quiet + 1;
    last = now;
  }
  return last;
}

async function countsNow(page: Page, session: CDPSession): Promise<Counts> {
  // What waits for the next frame is gone after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  // What waits for a collection, or for a finalizer, is gone after the second one.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners, documents };
}

/** The page, with its workers' memory within reach. */
async function load(page: Page): Promise<CDPSession> {
  const expose = `const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      self.memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
      return made;
    };\n`;
  for (const name of ['worker.js', 'parts/whole-worker.js']) {
    const body = expose + readFileSync(built(`site/${name}`), 'utf8');
    await page.route(`**/${name}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  }
  await page.goto(process.env['FILIGREE_ADDRESS'] ?? '');
  await expect(page.getByText('0 requests since this page loaded')).toBeVisible();
  return await page.context().newCDPSession(page);
}

/** Bytes of each worker's memory. */
const memory = (page: Page): Promise<number[]> =>
  Promise.all(
    page.workers().map((worker) => worker.evaluate(() => (self as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength)),
  );

/** Opens filings in turn, selects a cell of each and closes it. */
async function openAndClose(page: Page, times: number, filings: readonly Dropped[]): Promise<number> {
  return await page.evaluate(
    async ([rounds, ...contents]) => {
      const viewer = document.querySelector('filigree-viewer') as Viewer;
      for (let round = 0; round < Number(rounds); round++) {
        await viewer.open([{ name: `filing-${round}`, content: contents[round % contents.length] ?? '' }]);
        const table = viewer.filings[0]?.tables.find(({ rows }) => rows > 0);
        await viewer.select(table?.name ?? '', 0, table?.columns.at(-1)?.name ?? '');
        await viewer.closeAll();
      }
      return await (await viewer.reader).handles();
    },
    [String(times), ...filings.map(({ text: content }) => content)],
  );
}

for (const [module, filings, workers] of [
  ['the module of a first visit', [xml, html], 1],
  ['the module that knows all forms', [text, xml, html, holdings], 2],
] as const)
  test(`500 filings, opened and closed one after the other in ${module}, leave nothing`, async ({ page }) => {
    const session = await load(page);
    expect(await openAndClose(page, 100, filings)).toBe(0);
    expect(page.workers()).toHaveLength(workers);
    const [before, memoryBefore] = [await counts(page, session), await memory(page)];
    expect(await openAndClose(page, 400, filings)).toBe(0);
    const after = await counts(page, session);
    expect(await memory(page)).toEqual(memoryBefore);
    expect(after.nodes - before.nodes).toBeLessThan(100);
    expect(after.listeners - before.listeners).toBeLessThan(100);
    expect(after.documents).toBe(before.documents);
    // What is kept of one filing, its rows or its elements, would be more than a kilobyte.
    expect(after.heap - before.heap).toBeLessThan(400 * 1024);
  });

test('a filing that is closed is not kept, and nothing that was shown of it', async ({ page }) => {
  const session = await load(page);
  const kept = await page.evaluateHandle(async (content) => {
    const viewer = document.querySelector('filigree-viewer') as Viewer;
    await viewer.open([{ name: 'holdings', content }]);
    await viewer.select('INFOTABLE', 0, 'VALUE');
    const grid = viewer.shadowRoot?.querySelector('[role=gridcell]') as Element;
    return [viewer.filings[0] as object, grid].map((each) => new WeakRef(each));
  }, holdings.text);
  await page.evaluate(() => (document.querySelector('filigree-viewer') as Viewer).closeAll());
  await counts(page, session);
  expect(await kept.evaluate((refs) => refs.map((ref) => ref.deref() === undefined))).toEqual([true, true]);
});

test('workspaces, opened and closed again and again, leave nothing', async ({ page }) => {
  const session = await load(page);
  const rounds = (times: number) =>
    page.evaluate(
      async ([count, ...contents]) => {
        const viewer = document.querySelector('filigree-viewer') as Viewer;
        for (let round = 0; round < Number(count); round++) {
          await viewer.open(contents.map((content, index) => ({ name: `filing-${index}`, content })));
          await viewer.closeAll();
        }
        return await (await viewer.reader).handles();
      },
      [String(times), xml.text, html.text, text.text],
    );
  expect(await rounds(4)).toBe(0);
  await expect.poll(() => page.workers().length).toBe(1);
  const before = await counts(page, session);
  expect(await rounds(16)).toBe(0);
  await expect.poll(() => page.workers().length).toBe(1);
  const after = await counts(page, session);
  expect(after.nodes - before.nodes).toBeLessThan(16);
  expect(after.listeners - before.listeners).toBeLessThan(16);
  expect(after.heap - before.heap).toBeLessThan(16 * 48 * 1024);
});

test('50 elements, made and taken out again, leave no worker', async ({ page }) => {
  const session = await load(page);
  const rounds = (times: number) =>
    page.evaluate(
      async ([count, content]) => {
        for (let round = 0; round < Number(count); round++) {
          const viewer = document.createElement('filigree-viewer');
          document.body.append(viewer);
          if (round % 2 === 0) await viewer.open([{ name: 'filing', content: content ?? '' }]);
          viewer.remove();
          await Promise.resolve();
        }
      },
      [String(times), xml.text],
    );
  await rounds(10);
  await expect.poll(() => page.workers().length).toBe(1);
  const before = await counts(page, session);
  await rounds(40);
  await expect.poll(() => page.workers().length).toBe(1);
  const after = await counts(page, session);
  // Each has dozens of nodes.
  expect(after.nodes - before.nodes).toBeLessThan(40);
  expect(after.listeners - before.listeners).toBeLessThan(40);
  expect(after.heap - before.heap).toBeLessThan(40 * 16 * 1024);
});
