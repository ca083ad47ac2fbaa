/** The head of a grid: titles to sort by, to drag and to widen, and a filter under each. */
import type { Order } from '../../bulk/query.js';
import { t } from '../../locales/index.js';
import type { Column } from '../../wire.js';
import { h } from '../h.js';
import type { Columns } from './columns.js';
import { filtersOf } from './query-text.js';
import type { TableState } from './state.js';

/** What the head asks and tells. */
export interface HeadHost {
  readonly columns: Columns;
  readonly state: TableState;
  title(column: Column): string;
  tip(column: Column): string;
  /** Something that decides about the rows was changed. */
  query(): void;
  /** A column is being widened; `done` when the pointer let go of it. */
  resized(done: boolean): void;
  moved(): void;
  fit(column: Column): void;
}

/** A cell whose column stays while the others scroll is told where. */
export function kept(cell: HTMLElement): HTMLElement {
  const place = cell.dataset['frozen'];
  if (place !== undefined) cell.style.setProperty('inset-inline-start', `var(--left-${place})`);
  return cell;
}

/** Pixels that a pointer must go before a press is a drag. */
const DRAG = 6;

export class Head {
  readonly element = h('div', { role: 'rowgroup', class: 'mhead' });
  readonly #host: HeadHost;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #dragged = false;

  constructor(host: HeadHost) {
    this.#host = host;
    this.element.addEventListener('pointerdown', (event) => this.#press(event));
    this.element.addEventListener('dblclick', ({ target }) => {
      const resizer = target instanceof Element && target.classList.contains('resizer') ? target : undefined;
      const name = resizer?.parentElement?.dataset['column'];
      const column = name === undefined ? undefined : host.columns.at(host.columns.placeOf(name));
      if (column) host.fit(column);
    });
    this.element.addEventListener('dragstart', (event) => event.preventDefault());
  }

  /** The rows of the head. */
  get rows(): number {
    return this.#host.state.filtering ? 2 : 1;
  }

  draw(): void {
    this.element.replaceChildren(this.#titles(), ...(this.#host.state.filtering ? [this.#filters()] : []));
  }

  /** What has the focus in a cell of the head. */
  cell(row: number, column: number): HTMLElement | undefined {
    const cell = this.element.children[row]?.children[column];
    if (!(cell instanceof HTMLElement)) return undefined;
    return row === 1 ? (cell.querySelector('input') ?? cell) : cell;
  }

  /** True once after a title was dragged or widened: the click that follows is no click. */
  takeDragged(): boolean {
    const dragged = this.#dragged;
    this.#dragged = false;
    return dragged;
  }

  /** Shows the order that there is, without drawing anything anew: what has the focus keeps it. */
  showOrder(): void {
    const { sort } = this.#host.state;
    for (const cell of this.element.querySelectorAll<HTMLElement>('[role=columnheader]')) {
      const place = sort.findIndex(({ column }) => column === cell.dataset['column']);
      const order = sort[place];
      if (order) cell.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
      if (order && sort.length > 1) cell.dataset['place'] = String(place + 1);
      else delete cell.dataset['place'];
    }
  }

  /** Shows the filters that there are. What is being typed stays: a space at its end, or what is no condition yet. */
  showFilters(): void {
    for (const input of this.element.querySelectorAll('input')) {
      if (input.matches(':focus[aria-invalid]')) continue;
      const text = this.#host.state.filters.get(input.dataset['column'] ?? '') ?? '';
      if (input.value.trim() !== text) input.value = text;
      input.removeAttribute('aria-invalid');
      input.parentElement?.classList.toggle('set', text !== '');
    }
  }

  #titles(): HTMLElement {
    const { columns } = this.#host;
    const cells = columns.visible.map((_, place) => {
      const column = columns.at(place) as Column;
      return h(
        'div',
        {
          role: 'columnheader',
          class: `mcell ${column.type} ${column.origin}`,
          tabindex: -1,
          'aria-colindex': place + 1,
          'aria-haspopup': 'menu',
          'data-column': column.name,
          'data-frozen': place < columns.frozen ? place : undefined,
          'data-tip': this.#host.tip(column),
          lang: 'en',
        },
        h('span', { class: 'title' }, this.#host.title(column)),
        h('span', { class: 'menu-opener', 'aria-hidden': 'true' }),
        h('span', { class: 'resizer', 'aria-hidden': 'true' }),
      );
    });
    const row = h('div', { role: 'row', class: 'mrow', 'aria-rowindex': 1 }, ...cells.map(kept));
    queueMicrotask(() => this.showOrder());
    return row;
  }

  #filters(): HTMLElement {
    const { columns, state } = this.#host;
    const cells = columns.visible.map((_, place) => {
      const column = columns.at(place) as Column;
      const text = state.filters.get(column.name) ?? '';
      const input = h('input', {
        type: 'text',
        class: 'field',
        tabindex: -1,
        value: text,
        placeholder: t.many.filter,
        spellcheck: 'false',
        autocomplete: 'off',
        'aria-label': t.many.filterBy(this.#host.title(column)),
        'data-column': column.name,
        'data-tip': t.many.hints[column.type],
      });
      input.addEventListener('input', () => this.#typed(column, input));
      const frozen = place < columns.frozen ? place : undefined;
      return h('div', { role: 'gridcell', class: text ? 'mcell filter set' : 'mcell filter', 'aria-colindex': place + 1, 'data-frozen': frozen }, input);
    });
    return h('div', { role: 'row', class: 'mrow', 'aria-rowindex': 2 }, ...cells.map(kept));
  }

  #typed(column: Column, input: HTMLInputElement): void {
    const text = input.value.trim();
    const valid = filtersOf(column, text) !== undefined;
    if (valid) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    if (!valid) return;
    input.parentElement?.classList.toggle('set', text !== '');
    if (text === '') this.#host.state.filters.delete(column.name);
    else this.#host.state.filters.set(column.name, text);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#host.query(), 250);
  }

  /** Ascending, descending, not at all; with Shift behind what it is sorted by already. */
  sortBy(column: Column, several: boolean): void {
    const { sort } = this.#host.state;
    const now = sort.find((order) => order.column === column.name);
    const next = !now ? { column: column.name } : now.descending ? undefined : { column: column.name, descending: true };
    this.setOrder(column, next, several);
  }

  setOrder(column: Column, next: Order | undefined, several: boolean): void {
    const { state } = this.#host;
    const others = several ? state.sort.filter((order) => order.column !== column.name) : [];
    const there = state.sort.some((order) => order.column === column.name);
    if (several && next && there) state.sort = state.sort.map((order) => (order.column === column.name ? next : order));
    else state.sort = next ? [...others, next] : others;
    this.showOrder();
    this.#host.query();
  }

  // --- the pointer ---

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const cell = event.target.closest<HTMLElement>('[role=columnheader]');
    const name = cell?.dataset['column'];
    if (!cell || name === undefined) return;
    this.#dragged = false;
    if (event.target.classList.contains('resizer')) this.#resize(event, name);
    else if (event.pointerType === 'mouse') this.#reorder(event, cell, name);
  }

  #resize(event: PointerEvent, name: string): void {
    event.preventDefault();
    const { columns } = this.#host;
    const before = columns.widthOf(columns.placeOf(name));
    const outwards = getComputedStyle(this.element).direction === 'rtl' ? -1 : 1;
    this.#follow(
      event,
      (now) => {
        this.#dragged = true;
        columns.resize(name, before + (now.clientX - event.clientX) * outwards);
        this.#host.resized(false);
      },
      () => this.#host.resized(true),
    );
  }

  #reorder(event: PointerEvent, cell: HTMLElement, name: string): void {
    let to: number | undefined;
    const unmark = () => this.element.querySelector('[data-drop]')?.removeAttribute('data-drop');
    this.#follow(
      event,
      (now) => {
        if (!this.#dragged && Math.abs(now.clientX - event.clientX) < DRAG) return;
        this.#dragged = true;
        cell.classList.add('dragged');
        unmark();
        to = this.#target(now, name);
      },
      () => {
        cell.classList.remove('dragged');
        unmark();
        if (to === undefined) return;
        this.#host.columns.move(name, to);
        this.#host.moved();
      },
    );
  }

  /** The place that a dragged title would take; it is marked. */
  #target({ clientX, clientY }: PointerEvent, name: string): number | undefined {
    const root = this.element.getRootNode() as ShadowRoot | Document;
    const under = root.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[role=columnheader]');
    const over = under?.dataset['column'];
    if (!under || over === undefined || over === name || !this.element.contains(under)) return undefined;
    const { columns } = this.#host;
    const [from, to] = [columns.placeOf(name), columns.placeOf(over)];
    under.dataset['drop'] = from < to ? 'after' : 'before';
    return to;
  }

  #follow(event: PointerEvent, move: (event: PointerEvent) => void, end: () => void): void {
    const moved = (now: PointerEvent) => now.pointerId === event.pointerId && move(now);
    const ended = (now: PointerEvent) => {
      if (now.pointerId !== event.pointerId) return;
      for (const type of ['pointerup', 'pointercancel'] as const) removeEventListener(type, ended);
      removeEventListener('pointermove', moved);
      end();
    };
    addEventListener('pointermove', moved);
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, ended);
  }
}

/** In a filter, Esc empties it; true when it did. */
export function empties(event: KeyboardEvent, input: HTMLInputElement): boolean {
  if (event.key !== 'Escape' || input.value === '') return false;
  input.value = '';
  input.dispatchEvent(new Event('input'));
  event.stopPropagation();
  return true;
}

/** In a filter, arrows move in the text first; true when they lead out of it. */
export function leaves({ key }: KeyboardEvent, input: HTMLInputElement): boolean {
  const at = input.selectionStart === input.selectionEnd ? input.selectionStart : -1;
  return key === 'ArrowUp' || key === 'ArrowDown' || (key === 'ArrowLeft' && at === 0) || (key === 'ArrowRight' && at === input.value.length);
}
