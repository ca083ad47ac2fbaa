/** Counts the requests of the page and of the reader's worker since both were loaded. */
import type { Filigree } from '../web/src/client.js';

/** Calls `show` with 0 once everything is loaded, and again with every request after that. */
export async function countRequests(reader: Filigree, show: (requests: number) => void): Promise<void> {
  await loaded();
  const before = reader.resources;
  let page = 0;
  const update = () => show(page + reader.resources - before);
  reader.onResources = update;
  // Not buffered: what was loaded before now is the page itself.
  new PerformanceObserver((list) => {
    page += list.getEntries().length;
    update();
  }).observe({ type: 'resource' });
  update();
}

async function loaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // The records of what has just been loaded are delivered by the next task.
  await new Promise((resolve) => setTimeout(resolve));
}
