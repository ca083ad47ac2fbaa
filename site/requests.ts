/** Counts the requests of the page and of the reader's workers since the page was loaded. */
import type { Filigree } from '../web/src/client.js';
import { keepOffline } from './offline.js';

/**
 * Requests, and beside them parts of this page: those that were loaded when they were first needed, and those that were
 * fetched to be kept for use without a network.
 */
export interface Requests {
  readonly others: number;
  readonly parts: number;
}

/** Calls `show` with 0 once everything is loaded, and again with every request after that. */
export async function countRequests(reader: Filigree, show: (requests: Requests) => void): Promise<void> {
  await loaded();
  const before = reader.resources;
  const page = { others: 0, parts: 0 };
  let kept = 0;
  const update = () => {
    const { others, parts } = reader.resources;
    show({ others: page.others + others - before.others, parts: page.parts + kept + parts - before.parts });
  };
  reader.onResources = update;
  // Not buffered: what was loaded before now is the page itself.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) page[reader.isPart(name) || describesPage(name) ? 'parts' : 'others']++;
    update();
  }).observe({ type: 'resource' });
  update();
  keepOffline((files) => {
    kept = files;
    update();
  });
}

/** What a browser may ask for when it pleases: the manifest, and the icons that it names. */
const describesPage = (address: string): boolean =>
  ['manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable.png', 'sw.js'].some(
    (name) => address === new URL(name, document.baseURI).href,
  );

async function loaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // The records of what has just been loaded are delivered by the next task.
  await new Promise((resolve) => setTimeout(resolve));
}
