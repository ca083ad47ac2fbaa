/** How a table is shown, and the same as JSON that can be kept. */
import type { Order } from '../../bulk/query.js';
import type { Column } from '../../wire.js';
import { fromOp, toOp } from './filter-ops.js';
import type { FilterState, GridViewState } from '../state.js';

/** How one table is shown. A person changes it, piece by piece. */
export interface TableState {
  sort: readonly Order[];
  /** What stands under the titles, by column. */
  filters: Map<string, string>;
  search: string;
  group: string;
  /** The column to total, which the person chooses: most sums mean nothing. */
  total: string;
  hidden: Set<string>;
  /** The columns in the person's order; those that it does not name come after. */
  order: string[] | undefined;
  widths: Map<string, number>;
  /** Columns that stay while the others scroll. */
  frozen: number;
  /** True while the filters are shown. */
  filtering: boolean;
}

export const newState = (filtering: boolean): TableState => ({
  sort: [],
  filters: new Map(),
  search: '',
  group: '',
  total: '',
  hidden: new Set(),
  order: undefined,
  widths: new Map(),
  frozen: 1,
  filtering,
});

/** Leaves the groups, for the rows that meet conditions, by the columns' indexes; null stands for unknown. */
export function narrowTo(state: TableState, columns: readonly Column[], conditions: readonly { readonly column: number; readonly value: string | null }[]): void {
  for (const { column, value } of conditions) {
    const { name = '', type } = columns[column] ?? {};
    const whole = type === 'text' || (type === 'code' && /[\s,]/.test(value ?? ''));
    state.filters.set(name, value === null ? '?' : whole ? `=${value}` : value);
  }
  state.group = '';
  state.filtering = true;
}

/** True when rows are left out, sorted or grouped. */
export const isNarrowed = ({ sort, filters, search, group }: TableState): boolean =>
  sort.length > 0 || filters.size > 0 || search !== '' || group !== '';

export function toJson(state: TableState, columns: readonly Column[]): GridViewState {
  const filters = [...state.filters].flatMap(([name, text]): FilterState[] => {
    const column = columns.find((each) => each.name === name);
    const told = column && toOp(column, text);
    return told ? [{ column: name, ...told }] : [];
  });
  return {
    ...(state.sort.length > 0 && { sort: state.sort }),
    ...(filters.length > 0 && { filters }),
    ...(state.search && { search: state.search }),
    ...(state.group && { group: [state.group] }),
    ...(state.total && { totals: [state.total] }),
    ...(state.hidden.size > 0 && { hidden: [...state.hidden] }),
    ...(state.order && { order: state.order }),
    ...(state.widths.size > 0 && { widths: Object.fromEntries(state.widths) }),
    ...(state.frozen !== 1 && { frozen: state.frozen }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Narrower than this nothing can be read. */
export const NARROWEST = 40;
export const WIDEST = 2000;

/** Reads what `toJson` wrote. It may come from an address bar: what is not understood, or not in the table, is left out. */
export function fromJson(json: unknown, columns: readonly Column[], filtering: boolean): TableState {
  const view = record(json);
  const state = newState(filtering);
  const known = new Map(columns.map((column) => [column.name, column]));
  const names = (value: unknown): string[] => [...new Set(list(value).filter((name): name is string => isText(name) && known.has(name)))];
  state.sort = list(view['sort']).flatMap((each): Order[] => {
    const { column, descending } = record(each);
    return isText(column) && known.has(column) ? [{ column, ...(descending === true && { descending }) }] : [];
  });
  for (const each of list(view['filters'])) {
    const { column, op, value, not } = record(each);
    const of = isText(column) ? known.get(column) : undefined;
    const text = of && isText(op) ? fromOp(of, op, isText(value) ? value : '', not === true) : undefined;
    if (of && text) state.filters.set(of.name, text);
  }
  if (isText(view['search'])) state.search = view['search'].trim();
  state.group = names(view['group'])[0] ?? '';
  state.total = names(view['totals'])[0] ?? '';
  state.hidden = new Set(names(view['hidden']));
  const order = names(view['order']);
  if (order.length > 0) state.order = order;
  for (const [name, width] of Object.entries(record(view['widths'])))
    if (known.has(name) && typeof width === 'number' && width >= NARROWEST && width <= WIDEST) state.widths.set(name, width);
  const { frozen } = view;
  if (typeof frozen === 'number' && Number.isInteger(frozen) && frozen >= 0 && frozen <= columns.length) state.frozen = frozen;
  if (state.filters.size > 0) state.filtering = true;
  return state;
}
