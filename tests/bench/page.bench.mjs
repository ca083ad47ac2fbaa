// How soon, and how smoothly, one filing is on the screen, in Chromium, main thread traced:
// - a Form 4: from the moment that the page hears that it is parsed until the frame that shows its first table, in
//   milliseconds and in frames. The aim is the very next frame.
// - a Form 13F of 10,000 holdings: the longest task of the main thread from the drop until its table has been there for a
//   second, then while it is scrolled to its end, 200 rows a frame. The aim is 50 milliseconds.
// Everything is dropped on a page that was just loaded, and again on the same page. Run `npm run bench`, or this file after
// `npm run build`.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { largeText } from '../support/large_filings.mjs';
import { longestTask } from './tasks.mjs';

const ROUNDS = 5;
const form4 = { name: 'form4.xml', text: readFileSync(`${root}/site/samples/option-exercise.xml`, 'utf8') };
const form13f = { name: 'holdings.xml', text: largeText('tableSubmission', 10_000) };

/** In the page, before its scripts: notes when a worker tells of a filing that it has parsed, and counts frames since. */
function watch() {
  const seen = { parsed: 0, frames: 0 };
  globalThis.seen = seen;
  const { prototype } = globalThis.Worker;
  const listen = prototype.addEventListener;
  prototype.addEventListener = function (type, listener, options) {
    const heard = (event) => {
      // A second worker may have more to tell: then that counts.
      if (event.data?.result?.description) Object.assign(seen, { parsed: performance.now(), frames: 0 });
      listener.call(this, event);
    };
    return listen.call(this, type, type === 'message' ? heard : listener, options);
  };
}

/** In the page: closes what is open, and makes ready a file to drop. */
async function prepare({ name, text }) {
  await document.querySelector('filigree-viewer').closeAll();
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  globalThis.data = data;
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** In the page: drops it, and waits for the frame that draws the first cell of a table. */
async function drop() {
  const { seen, data } = globalThis;
  const viewer = document.querySelector('filigree-viewer');
  seen.parsed = 0;
  for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  await new Promise((resolve) => {
    const frame = () => {
      seen.frames++;
      if (viewer.shadowRoot.querySelector('.filing [role=gridcell]')) resolve();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  // What the next frame begins with was drawn by the one before.
  const shown = await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  const milliseconds = shown - seen.parsed;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { milliseconds, frames: seen.frames };
}

async function scroll() {
  let scroller = document.querySelector('filigree-viewer').shadowRoot.querySelector('.filing .windowed');
  while (scroller.clientHeight === 0 || scroller.scrollHeight <= scroller.clientHeight || getComputedStyle(scroller).overflowY === 'visible') scroller = scroller.parentElement;
  const end = scroller.scrollHeight - scroller.clientHeight;
  for (let step = 1; step <= 50; step++) {
    scroller.scrollTop = (end * step) / 50;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const listed = (all, digits = 0) => `${median(all).toFixed(digits)} (${all.map((each) => each.toFixed(digits)).join(', ')})`;

async function measure(browser, address, file, scrolls) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(watch);
    await page.goto(address);
    await page.getByText('0 requests since this page loaded').waitFor();
    const runs = [];
    for (let time = 0; time < 2; time++) {
      await page.evaluate(prepare, file);
      const { result, ...tasks } = await longestTask(browser, page, () => page.evaluate(drop));
      const scrolled = scrolls ? (await longestTask(browser, page, () => page.evaluate(scroll))).longest : 0;
      runs.push({ ...result, ...tasks, scrolled });
    }
    return runs;
  } finally {
    await page.close();
  }
}

const server = await serve({ port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.FILIGREE_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  console.log(`One filing in Chromium ${browser.version()}, median of ${ROUNDS} (and each of them)`);
  for (const [title, file, scrolls] of [['Form 4', form4, false], ['Form 13F, 10,000 rows', form13f, true]]) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) runs.push(await measure(browser, server.address, file, scrolls));
    for (const [index, time] of ['first', 'again'].entries()) {
      const of = runs.map((each) => each[index]);
      const figures = [
        `${listed(of.map((each) => each.milliseconds), 1)} ms from parsed to shown, in ${listed(of.map((each) => each.frames))} frames`,
        `longest task ${listed(of.map((each) => each.longest), 1)} ms, of the processor ${listed(of.map((each) => each.processor), 1)}`,
        ...(scrolls ? [`scrolled: ${listed(of.map((each) => each.scrolled), 1)} ms`] : []),
      ];
      console.log(`  ${title}, ${time}\n    ${figures.join('\n    ')}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
