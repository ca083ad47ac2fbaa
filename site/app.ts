/** The static page: the viewer, a header, the samples and the live figure of requests. */
import { followAddress } from './address.js';
import { followLanguage } from './language.js';
import { followLooks } from './looks.js';
import type { FiligreeViewer } from '../web/src/element.js';
import '../web/src/element.js';
import { t } from '../web/src/locales/index.js';
import { takeLaunched } from './offline.js';
import { countRequests } from './requests.js';
import type { Requests } from './requests.js';
import { samples } from './samples.js';

const element = <E extends HTMLElement>(selector: string): E => document.querySelector(selector) as E;

const viewer = element<FiligreeViewer>('filigree-viewer');
const open = element<HTMLButtonElement>('#open');
const close = element<HTMLButtonElement>('#close');
const keys = element<HTMLButtonElement>('#keys');
const figure = element('#requests');
const head = element('#requests-head');

open.addEventListener('click', () => viewer.pick());
close.addEventListener('click', () => void viewer.closeAll());
keys.addEventListener('click', () => viewer.showKeys(keys));
document.addEventListener('keydown', (event) => {
  if (event.key === '?' && event.target === document.body) viewer.showKeys(keys);
});
followLooks(viewer, element('#theme'), element('#density'));

function showState(): void {
  const busy = viewer.filings.length > 0 || viewer.workspace !== undefined;
  for (const part of [open, close, head]) part.hidden = !busy;
}
for (const type of ['filigree-open', 'filigree-close', 'filigree-error', 'filigree-workspace']) viewer.addEventListener(type, showState);

takeLaunched(viewer);
followAddress(viewer);

let requests: Requests | undefined;

function showRequests(): void {
  if (!requests) return;
  const { others, parts } = requests;
  const counted = t.page.requests(others);
  figure.textContent = parts === 0 ? t.page.sinceLoad(counted) : t.page.andParts(counted, parts);
  head.textContent = counted;
}

async function start(): Promise<void> {
  // What belongs to the language is loaded with the page: the figure counts from then on.
  await followLanguage(element<HTMLSelectElement>('#language'), () => {
    viewer.locale = document.documentElement.lang;
    viewer.samples = samples();
    showRequests();
  });
  await countRequests(await viewer.reader, (now) => {
    requests = now;
    showRequests();
  });
}

start().catch((error: unknown) => {
  figure.textContent = error instanceof Error ? error.message : String(error);
});
