/** Counts the requests of the page and of the reader's workers since the page was loaded. */
import type { Filigree } from '../web/src/client.js';

/** Requests, and beside them parts of this page that were loaded when they were first needed. */
export interface Requests {
  readonly others: number;
  readonly parts: number;
}

/** Calls `show` with 0 once everything is loaded, and again with every request after that. */
export async function countRequests(reader: Filigree, show: (requests: Requests) => void): Promise<void> {
  await loaded();
  const before = reader.resources;
  const page = { others: 0, parts: 0 };
  const update = () => {
    const { others, parts } = reader.resources;
    show({ others: page.others + others - before.others, parts: page.parts + parts - before.parts });
  };
  reader.onResources = update;
  // Not buffered: what was loaded before now is the page itself.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) page[reader.isPart(name) ? 'parts' : 'others']++;
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
