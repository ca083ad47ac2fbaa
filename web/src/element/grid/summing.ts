/** Groups and totals of a table, of one filing or of many: what is chosen, and how it is shown. */
import { t } from '../../locales/index.js';
import type { Column } from '../../wire.js';
import { h } from '../h.js';
import summingCss from '../styles/summing.css';
import type { TableState } from './state.js';

export { GroupsView } from '../many/groups-view.js';
export { totalsElements } from '../many/totals.js';

export { summingCss };

/**
 * The column to group by, and the column to total: the person chooses, since most sums mean nothing. Offered are the columns
 * that are shown, and what is chosen already.
 */
export function choosers(columns: readonly Column[], shown: readonly Column[], state: TableState, titleOf: (column: Column) => string, changed: () => void): HTMLElement[] {
  const chooser = (label: string, none: string, fitting: readonly Column[], key: 'group' | 'total') => {
    const chosen = columns.filter((column) => column.name === state[key] && !fitting.includes(column));
    const options = [...fitting, ...chosen].map((column) => h('option', { value: column.name, lang: 'en' }, titleOf(column)));
    const select = h('select', { class: 'field', 'aria-label': label }, h('option', { value: '' }, none), ...options);
    select.value = state[key];
    select.addEventListener('change', () => {
      state[key] = select.value;
      changed();
    });
    return h('label', { class: 'many-group' }, h('span', { class: 'muted' }, label), select);
  };
  return [
    chooser(t.many.groupBy, t.many.noGroups, shown, 'group'),
    chooser(t.many.totalOf, t.many.noTotal, shown.filter(({ type, role }) => type === 'decimal' && role === 'data'), 'total'),
  ];
}
