/** The keys that work in the viewer. */
import { h } from './h.js';

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'move from cell to cell'],
  ['Home, End', 'first and last cell of the row; with Ctrl, of the table'],
  ['Shift + arrows', 'select more cells'],
  ['Ctrl + C', 'copy what is selected, ready for a spreadsheet'],
  ['Enter', 'open the source of the cell'],
  ['f', 'open the footnote of the cell'],
  ['/', 'search many filings'],
  ['Enter on a title', 'sort by it; with Shift, by several'],
  ['Delete', 'in the list of many filings: close the filing'],
  ['Esc', 'step back'],
  ['?', 'this list'],
];

export function keysList(): HTMLElement {
  return h(
    'dl',
    { class: 'keys' },
    ...keys.flatMap(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]),
  );
}
