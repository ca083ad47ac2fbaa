/** The keys that work in the viewer. */
import { t } from '../locales/index.js';
import { h } from './h.js';
import { MOST_PRINTED } from './printing.js';

export function keysList(): HTMLElement {
  return h(
    'dl',
    { class: 'keys' },
    ...t.keys.list(MOST_PRINTED).flatMap(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]),
  );
}
