/**
 * Printing: the tables that are shown, with all rows that are in the page. Of a long table only those in sight are; then
 * the paper says which, and how many there are.
 */
import { t } from '../locales/index.js';
import { h } from './h.js';

/** Says beside each table what is missing on paper, while the browser prints. Returns what ends it. */
export function listenForPrint(root: ShadowRoot): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let notes: HTMLElement[] = [];
  const clear = () => {
    for (const note of notes) note.remove();
    notes = [];
  };
  addEventListener(
    'beforeprint',
    () => {
      clear();
      for (const grid of root.querySelectorAll<HTMLElement>('[role=grid]')) {
        const sentence = missingOf(grid);
        if (sentence === undefined) continue;
        const note = h('p', { class: 'cut' }, sentence);
        (grid.closest('.mgrid') ?? grid).before(note);
        notes.push(note);
      }
    },
    { signal },
  );
  addEventListener('afterprint', clear, { signal });
  return () => {
    listeners.abort();
    clear();
  };
}

/** What a table on paper lacks; undefined when it is whole. */
function missingOf(grid: HTMLElement): string | undefined {
  const all = Number(grid.getAttribute('aria-rowcount'));
  const numbers = [...grid.querySelectorAll('[role=row]')].map((row) => Number(row.getAttribute('aria-rowindex')));
  const heads = [...grid.querySelectorAll('[role=row]:has([role=columnheader])')].length;
  const filters = grid.querySelectorAll('[role=row]:has(.filter)').length;
  const above = heads + filters;
  const rows = numbers.filter((number) => number > above);
  if (!(all > 0) || rows.length === 0 || rows.length >= all - above) return undefined;
  return t.print.cut(rows.length, all - above);
}
