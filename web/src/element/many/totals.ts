/** Totals of a view, with what they leave out. */
import type { View } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
import { decimalParts } from '../format.js';
import { h } from '../h.js';

/** The exact sum as the locale writes it. */
export function amount(sum: string | null): string {
  const parts = sum === null ? undefined : decimalParts(sum);
  return parts ? `${parts.negative ? '\u2212' : ''}${parts.integer}${parts.fraction}` : (sum ?? '\u00b7');
}

/** One line: what the chosen columns add up to, how many cells are unknown, and how many rows repeat others. */
export function totalsElements(view: View, dataSetNames: boolean): HTMLElement[] {
  const items = view.totals.map(({ column, sum, known, unknown }) => {
    const definition = view.table.columns.find(({ name }) => name === column);
    const title = dataSetNames ? column : definition?.title || column;
    const of = unknown > 0 ? t.many.overKnown(t.rows(known), unknown) : t.many.over(t.rows(known));
    return h(
      'span',
      {},
      h('span', { class: 'muted' }, t.many.total(title)),
      h('span', { class: 'number' }, amount(sum)),
      h('span', { class: 'muted' }, of),
    );
  });
  const repeats =
    view.repeats > 0 && h('span', { class: 'muted' }, t.many.repeating(view.repeats));
  const all = [...items, ...(repeats ? [repeats] : [])];
  return all.length > 0 ? [h('p', { class: 'totals' }, ...all)] : [];
}
