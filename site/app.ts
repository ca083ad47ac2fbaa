/** The static page: the viewer, a header, the samples and the live figure of requests. */
import type { FiligreeViewer } from '../web/src/element.js';
import '../web/src/element.js';
import { countRequests } from './requests.js';
import { samples } from './samples.js';
import { followTheme } from './theme.js';

const element = <E extends HTMLElement>(selector: string): E => document.querySelector(selector) as E;

const viewer = element<FiligreeViewer>('filigree-viewer');
const open = element<HTMLButtonElement>('#open');
const close = element<HTMLButtonElement>('#close');
const keys = element<HTMLButtonElement>('#keys');
const head = element('#requests-head');

viewer.samples = samples;

open.addEventListener('click', () => viewer.pick());
close.addEventListener('click', () => void viewer.closeAll());
keys.addEventListener('click', () => viewer.showKeys(keys));
document.addEventListener('keydown', (event) => {
  if (event.key === '?' && event.target === document.body) viewer.showKeys(keys);
});
followTheme(element('#theme'));

function showState(): void {
  const busy = viewer.filings.length > 0 || viewer.workspace !== undefined;
  for (const part of [open, close, head]) part.hidden = !busy;
}
for (const type of ['filigree-open', 'filigree-close', 'filigree-error', 'filigree-workspace']) viewer.addEventListener(type, showState);

viewer.reader.then(
  (reader) =>
    countRequests(reader, ({ others, parts }) => {
      const figure = `${others} ${others === 1 ? 'request' : 'requests'}`;
      const loaded = parts === 0 ? '' : `, and ${parts} ${parts === 1 ? 'part' : 'parts'} of the page itself`;
      element('#requests').textContent = `${figure} since this page loaded${loaded}`;
      head.textContent = figure;
    }),
  (error: unknown) => {
    element('#requests').textContent = error instanceof Error ? error.message : String(error);
  },
);
