/** Groups of a view with their totals; one is opened to see its rows. */
import type { Group } from '../../bulk/query.js';
import type { View } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
import { count, date } from '../format.js';
import { h } from '../h.js';
import { amount } from './totals.js';
import { addEdges } from '../grid/edges.js';
import { isPrinted } from '../grid/printed.js';
import type { Printed } from '../grid/printed.js';
import { Windowed } from '../grid/windowed.js';

const PAGE = 100;
/** The width of what is grouped by: on a phone its numbers are in sight too. */
const FIRST = 'min(320px, 40cqi)';

/** What the groups tell. */
export interface GroupsEvents {
  /** The rows of the group with this value are wanted. */
  open(value: string | null): void;
  failed(error: unknown): void;
}

export class GroupsView implements Printed {
  readonly isWhole = false;
  readonly element = h('div', { class: 'mgrid groups' });
  readonly #view: View;
  readonly #events: GroupsEvents;
  readonly #groups = new Map<number, Group>();
  readonly #asked = new Set<number>();
  readonly #rows: Windowed;
  readonly #isDate: boolean;
  #totals: number[] = [];
  #active = 0;

  constructor(view: View, column: string, dataSetNames: boolean, events: GroupsEvents) {
    this.#view = view;
    this.#events = events;
    const named = (name: string) => {
      const found = view.table.columns.find((each) => each.name === name);
      return dataSetNames ? name : found?.title || name;
    };
    this.#isDate = view.table.columns.find(({ name }) => name === column)?.type === 'date';
    this.#totals = [...view.totals.keys()].filter((index) => (view.totals[index]?.known ?? 0) > 0);
    const titles = [named(column), t.many.rowsTitle, ...this.#totals.map((index) => named(view.totals[index]?.column ?? ''))];
    const head = h(
      'div',
      { role: 'rowgroup', class: 'mhead' },
      h('div', { role: 'row', class: 'mrow', 'aria-rowindex': 1 }, ...titles.map((title, at) => h('div', { role: 'columnheader', 'aria-colindex': at + 1, class: at > 0 ? 'mcell decimal' : 'mcell' }, h('span', {}, title)))),
    );
    this.#rows = new Windowed(this.element, { role: 'rowgroup' }, undefined, (index) => this.#row(index), () => head.offsetHeight);
    const grid = h('div', { role: 'grid', class: 'mtable', 'aria-label': t.many.groupsBy(titles[0] ?? ''), 'aria-rowcount': view.groupCount + 1, 'aria-colcount': titles.length }, head, this.#rows.body);
    grid.style.setProperty('--columns', `${FIRST} 72px ${this.#totals.map(() => '144px').join(' ')}`);
    grid.style.setProperty('width', `max(100%, ${FIRST} + ${72 + 144 * this.#totals.length}px)`);
    grid.addEventListener('keydown', (event) => this.#key(event));
    this.element.style.setProperty('--frozen', FIRST);
    this.element.append(grid);
    addEdges(this.element, grid);
    isPrinted(this.element, this);
  }

  async start(): Promise<void> {
    await this.#fetch(0);
    this.#rows.reset(this.#view.groupCount);
  }

  async toPaper(most: number, signal: AbortSignal): Promise<void> {
    const { paperOf } = await import('../grid/paper.js');
    const groups = { rows: this.#view.groupCount, slice: (first: number, count: number) => this.#view.groups(first, count, { signal }) };
    this.#rows.body.after(await paperOf(groups, most, (index, group) => this.#drawn(index, group), signal));
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    let groups: readonly Group[];
    try {
      groups = await this.#view.groups(page * PAGE, PAGE);
    } catch (error) {
      this.#asked.delete(page); // asked for again when its rows come into sight again
      throw error;
    }
    const focused = this.#cell?.matches(':focus') ?? false;
    for (const [at, group] of groups.entries()) {
      this.#groups.set(page * PAGE + at, group);
      this.#rows.redraw(page * PAGE + at);
    }
    if (focused) this.#cell?.focus({ preventScroll: true });
  }

  /** What has the focus, or would have it. */
  get #cell(): HTMLElement | null | undefined {
    return this.#rows.row(this.#active)?.querySelector<HTMLElement>('[role=gridcell]');
  }

  #row(index: number): HTMLElement {
    const group = this.#groups.get(index);
    if (!group) this.#fetch(Math.floor(index / PAGE)).catch(this.#events.failed);
    return this.#drawn(index, group);
  }

  #drawn(index: number, group: Group | undefined): HTMLElement {
    const value = group?.values[0] ?? null;
    const text = !group ? '' : value === null ? t.cell.unknown : this.#isDate ? date(value) : value;
    const cells = group ? [count(group.rows), ...this.#totals.map((at) => amount(group.totals[at]?.sum ?? null))] : [];
    const first = h('div', { role: 'gridcell', 'aria-colindex': 1, class: value === null ? 'mcell asis' : 'mcell', tabindex: index === this.#active ? 0 : -1, 'data-tip': t.many.openGroup }, text);
    const row = h(
      'div',
      { role: 'row', class: 'mrow opens', 'aria-rowindex': index + 2 },
      first,
      ...cells.map((each, at) => h('div', { role: 'gridcell', 'aria-colindex': at + 2, class: 'mcell decimal' }, h('span', { class: 'number' }, each))),
    );
    row.addEventListener('click', () => group && this.#events.open(value));
    return row;
  }

  #key(event: KeyboardEvent): void {
    const to = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + this.#rows.page,
      PageUp: this.#active - this.#rows.page,
      Home: 0,
      End: this.#view.groupCount - 1,
    }[event.key];
    const group = this.#groups.get(this.#active);
    if (to !== undefined) this.#go(to);
    else if (event.key === 'Enter' && group) this.#events.open(group.values[0] ?? null);
    else return;
    event.preventDefault();
  }

  #go(index: number): void {
    const to = Math.max(0, Math.min(this.#view.groupCount - 1, index));
    const before = this.#active;
    this.#active = to;
    this.#rows.show(to);
    this.#rows.redraw(before);
    this.#rows.redraw(to);
    this.#cell?.focus({ preventScroll: true });
  }
}
