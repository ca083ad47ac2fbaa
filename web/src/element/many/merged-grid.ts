/**
 * A table over many filings, as an ARIA grid: titles to sort by, a filter under each, and the rows in sight.
 * Rows of the grid: 0 the titles, 1 the filters, then those of the view.
 */
import type { MergedRow, Order } from '../../bulk/query.js';
import type { View } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
import type { Cell, Column } from '../../wire.js';
import { cellContent, layoutOf, tipOf } from '../cell-view.js';
import type { ColumnLayout } from '../cell-view.js';
import { tsv } from '../clipboard.js';
import { h } from '../h.js';
import { cellsOf, shownOf, widthsOf } from './merged-cells.js';
import { filtersOf } from './query-text.js';
import { RowsCache } from './rows-cache.js';
import { Windowed } from './windowed.js';

const ROW = 30;
const HEAD = 2;
/** Cells that are copied at once. */
const MOST_COPIED = 500_000;

/** How the table is shown. */
export interface GridState {
  readonly sort: readonly Order[];
  /** What stands under the titles, by column. */
  readonly filters: ReadonlyMap<string, string>;
  readonly dataSetNames: boolean;
  readonly allColumns: boolean;
}

/** What the grid tells and asks. */
export interface MergedGridEvents {
  sort(order: readonly Order[]): void;
  /** A filter is being typed: what stands there is kept, should the table be drawn anew meanwhile. */
  typed(column: Column, text: string): void;
  /** What was typed is to hold. */
  filter(): void;
  select(row: MergedRow, column: Column): void;
  enter(row: MergedRow, column: Column): void;
  note(row: MergedRow, column: Column, id: string, beside: HTMLElement): void;
  failed(error: unknown): void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export class MergedGrid {
  readonly element = h('div', { class: 'mgrid' });
  readonly #view: View;
  readonly #state: GridState;
  readonly #events: MergedGridEvents;
  readonly #cache: RowsCache;
  readonly #grid: HTMLElement;
  readonly #head = h('div', { role: 'rowgroup', class: 'mhead' });
  readonly #rows: Windowed;
  #shown: number[] = [];
  #layouts: ColumnLayout[] = [];
  #anchor: Place = { row: HEAD, column: 0 };
  #active: Place = { row: HEAD, column: 0 };
  #touched = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View, state: GridState, events: MergedGridEvents) {
    this.#view = view;
    this.#state = state;
    this.#events = events;
    this.#cache = new RowsCache(
      view,
      (first, count) => this.#arrived(first, count),
      (error) => events.failed(error),
    );
    this.#rows = new Windowed(this.element, { role: 'rowgroup' }, ROW, (index) => this.#row(index), () => this.#head.offsetHeight);
    this.#grid = h(
      'div',
      { role: 'grid', class: 'mtable', 'aria-label': this.#name, 'aria-rowcount': view.rows + HEAD, 'aria-multiselectable': 'true' },
      this.#head,
      this.#rows.body,
    );
    this.element.append(this.#grid);
    this.#grid.addEventListener('keydown', (event) => this.#key(event));
    this.#grid.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault());
    this.#grid.addEventListener('click', (event) => this.#click(event));
    this.#grid.addEventListener('dblclick', (event) => this.#enter(this.#placeOf(event)));
    this.#grid.addEventListener('focusin', (event) => {
      const place = this.#placeOf(event);
      if (place && (place.row !== this.#active.row || place.column !== this.#active.column)) this.#go(place, false, false);
    });
  }

  /** Fetches the first rows and draws. */
  async start(): Promise<void> {
    const { columns, leading } = this.#view.table;
    const first = await this.#cache.first();
    this.#shown = shownOf(columns, leading, first, this.#state.allColumns);
    const titles = this.#shown.map((index) => this.#title(columns[index] as Column));
    const widths = widthsOf(columns, this.#shown, first, titles);
    const cells = first.map((row) => cellsOf(row, columns));
    this.#layouts = this.#shown.map((index) =>
      layoutOf(
        columns[index] as Column,
        cells.flatMap((row) => row[index] ?? []),
      ),
    );
    this.#grid.style.setProperty('--columns', widths.map((width) => `${width}px`).join(' '));
    this.#grid.style.setProperty('width', `max(100%, ${widths.reduce((sum, width) => sum + width, 0)}px)`);
    this.#grid.setAttribute('aria-colcount', String(this.#shown.length));
    this.#head.replaceChildren(this.#titles(), this.#filters());
    this.#rows.reset(this.#view.rows);
  }

  /** Columns that are shown. */
  get columns(): readonly Column[] {
    return this.#shown.map((index) => this.#view.table.columns[index] as Column);
  }

  /** The rows of the selection, when it has more than one; for saving. */
  get selectedRows(): { first: number; count: number } | undefined {
    const { top, bottom } = this.#range;
    return this.#touched && bottom > top && top >= HEAD ? { first: top - HEAD, count: bottom - top + 1 } : undefined;
  }

  /** The selection as TSV, with titles when it has more than one cell; undefined when it is too much. */
  async copied(): Promise<{ text: string; rows: number } | undefined> {
    const { top, left, bottom, right } = this.#range;
    const columns = this.#shown.slice(left, right + 1);
    const first = Math.max(HEAD, top);
    const count = Math.max(0, bottom - first + 1);
    if (count * columns.length > MOST_COPIED) return undefined;
    const rows = count > 0 ? await this.#view.slice(first - HEAD, count) : [];
    const body = rows.map((row) =>
      columns.map((index) => {
        const type = this.#view.table.columns[index]?.type;
        return { text: row.cells[index]?.value ?? '', isText: type === 'text' || type === 'code' };
      }),
    );
    const titles = columns.map((index) => ({ text: this.#title(this.#view.table.columns[index] as Column), isText: false }));
    const single = count === 1 && columns.length === 1;
    return { text: tsv(single ? body : [titles, ...body]), rows: count };
  }

  /** Focuses the active cell. */
  focus(): void {
    this.#go(this.#active, false, true);
  }

  /** The table's name. */
  get table(): string {
    return this.#view.table.name;
  }

  /** The active cell by row and column of the grid, and the same in a grid drawn anew. */
  get activePlace(): { readonly row: number; readonly column: number } {
    return this.#active;
  }

  focusAt(place: { readonly row: number; readonly column: number }): void {
    this.#go(place, false, true);
  }

  /** Focuses the filter of a column. */
  focusFilter(name: string, caret: number | null): void {
    const column = this.columns.findIndex((each) => each.name === name);
    if (column < 0) return;
    this.#go({ row: 1, column }, false, true);
    const input = this.#element({ row: 1, column });
    if (input instanceof HTMLInputElement && caret !== null) input.setSelectionRange(caret, caret);
  }

  get #name(): string {
    return this.#state.dataSetNames ? this.#view.table.name : this.#view.table.title;
  }

  #title({ name, title }: Column): string {
    return this.#state.dataSetNames ? name : title || name;
  }

  // --- drawing ---

  #titles(): HTMLElement {
    const { sort } = this.#state;
    const cells = this.columns.map((column, at) => {
      const place = sort.findIndex((order) => order.column === column.name);
      const order = sort[place];
      const sign = order && h('span', { class: 'order', 'aria-hidden': 'true' }, order.descending ? '\u2193' : '\u2191', sort.length > 1 && String(place + 1));
      const direction = order?.descending ? 'descending' : 'ascending';
      return h(
        'div',
        {
          role: 'columnheader',
          class: `mcell ${column.type}`,
          tabindex: -1,
          'aria-colindex': at + 1,
          'aria-sort': order ? direction : undefined,
          'data-tip': `${column.meaning} ${t.many.sortTip}`,
        },
        h('span', { lang: 'en' }, this.#title(column)),
        sign,
      );
    });
    return h('div', { role: 'row', class: 'mrow', 'aria-rowindex': 1 }, ...cells);
  }

  #filters(): HTMLElement {
    const cells = this.columns.map((column, at) => {
      const text = this.#state.filters.get(column.name) ?? '';
      const input = h('input', {
        type: 'text',
        tabindex: -1,
        value: text,
        placeholder: t.many.filter,
        spellcheck: 'false',
        autocomplete: 'off',
        'aria-label': t.many.filterBy(this.#title(column)),
        'data-tip': t.many.hints[column.type],
      });
      input.addEventListener('input', () => this.#typed(column, input));
      return h('div', { role: 'gridcell', class: text ? 'mcell filter set' : 'mcell filter', 'aria-colindex': at + 1 }, input);
    });
    return h('div', { role: 'row', class: 'mrow', 'aria-rowindex': 2 }, ...cells);
  }

  #typed(column: Column, input: HTMLInputElement): void {
    clearTimeout(this.#typing);
    const valid = filtersOf(column, input.value) !== undefined;
    if (valid) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    this.#events.typed(column, input.value);
    if (valid) this.#typing = setTimeout(() => this.#events.filter(), 250);
  }

  #row(index: number): HTMLElement {
    const { columns } = this.#view.table;
    const row = this.#cache.get(index);
    const cells = row ? cellsOf(row, columns) : undefined;
    const made = this.#shown.map((of, at) => this.#cell(index, at, columns[of] as Column, cells, row, of));
    return h(
      'div',
      { role: 'row', class: row?.repeats != null ? 'mrow repeats' : 'mrow', 'aria-rowindex': index + HEAD + 1, 'aria-busy': row ? undefined : 'true' },
      ...made,
    );
  }

  #cell(index: number, at: number, column: Column, cells: Cell[] | undefined, row: MergedRow | undefined, of: number): HTMLElement {
    const cell = cells?.[of];
    const place = { row: index + HEAD, column: at };
    const attributes = {
      role: 'gridcell',
      class: `mcell ${column.type} ${cell?.state ?? ''}`,
      tabindex: this.#isActive(place) ? 0 : -1,
      'aria-colindex': at + 1,
      lang: column.type === 'text' ? 'en' : undefined,
      'aria-selected': this.#isSelected(place) ? 'true' : undefined,
    };
    if (!cell || !cells || !row) return h('div', attributes);
    const context = { cell, column, columns: this.#view.table.columns, row: cells };
    const content = cellContent(context, this.#layouts[at] as ColumnLayout, (id, mark) => this.#events.note(row, column, id, mark));
    const long = column.type === 'text' && (cell.text?.length ?? 0) > 30 ? (cell.text ?? '').slice(0, 400) : '';
    return h('div', { ...attributes, 'data-tip': tipOf(context) || long || undefined }, ...content);
  }

  #arrived(first: number, count: number): void {
    const focused = this.#placeOfElement((this.#grid.getRootNode() as ShadowRoot).activeElement);
    for (let index = first; index < first + count; index++) this.#rows.redraw(index);
    if (focused && focused.row - HEAD >= first && focused.row - HEAD < first + count) this.#element(focused)?.focus({ preventScroll: true });
  }

  // --- selection and keys ---

  get #range(): { top: number; left: number; bottom: number; right: number } {
    const [a, b] = [this.#anchor, this.#active];
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
  }

  #isActive(place: Place): boolean {
    return place.row === this.#active.row && place.column === this.#active.column;
  }

  #isSelected(place: Place): boolean {
    const { top, left, bottom, right } = this.#range;
    return this.#touched && place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
  }

  #element({ row, column }: Place): HTMLElement | undefined {
    const line = row < HEAD ? this.#head.children[row] : this.#rows.row(row - HEAD);
    const cell = line?.children[column];
    if (!(cell instanceof HTMLElement)) return undefined;
    return row === 1 ? (cell.querySelector('input') ?? cell) : cell;
  }

  #placeOf(event: Event): Place | undefined {
    return this.#placeOfElement(event.target instanceof Element ? event.target : null);
  }

  #placeOfElement(target: Element | null): Place | undefined {
    const cell = target?.closest('[role=gridcell],[role=columnheader]');
    const row = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - 1;
    const column = Number(cell?.getAttribute('aria-colindex')) - 1;
    return cell && this.#grid.contains(cell) && row >= 0 && column >= 0 ? { row, column } : undefined;
  }

  #go(place: Place, extend: boolean, focus: boolean): void {
    const row = Math.max(0, Math.min(this.#view.rows + HEAD - 1, place.row));
    const column = Math.max(0, Math.min(this.#shown.length - 1, place.column));
    const before = this.#element(this.#active);
    if (before) before.tabIndex = -1;
    this.#active = { row, column };
    if (!extend || !this.#touched) this.#anchor = this.#active;
    this.#touched = true;
    if (row >= HEAD) {
      this.#rows.keep(row - HEAD);
      this.#rows.show(row - HEAD);
    }
    const now = this.#element(this.#active);
    if (now) now.tabIndex = 0;
    this.#paint();
    if (focus) {
      now?.focus({ preventScroll: true });
      now?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    const data = row >= HEAD ? this.#cache.get(row - HEAD) : undefined;
    const of = this.columns[column];
    if (data && of) this.#events.select(data, of);
  }

  #paint(): void {
    for (const cell of this.#rows.body.querySelectorAll('[role=gridcell]')) {
      const place = this.#placeOfElement(cell);
      if (place && this.#isSelected(place)) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    }
  }

  #click(event: MouseEvent): void {
    const place = this.#placeOf(event);
    if (!place || place.row === 1) return;
    this.#go(place, event.shiftKey && place.row >= HEAD, true);
    if (place.row === 0) this.#sortBy(place.column, event.shiftKey);
  }

  /** Ascending, descending, not at all; with Shift behind what it is sorted by already. */
  #sortBy(at: number, several: boolean): void {
    const column = this.columns[at];
    if (!column) return;
    const { sort } = this.#state;
    const now = sort.find((order) => order.column === column.name);
    const next = !now ? { column: column.name } : now.descending ? undefined : { column: column.name, descending: true };
    const others = several ? sort.filter((order) => order !== now) : [];
    if (several && now && next) this.#events.sort(sort.map((order) => (order === now ? next : order)));
    else this.#events.sort(next ? [...others, next] : others);
  }

  #enter(place: Place | undefined): void {
    const row = place && place.row >= HEAD ? this.#cache.get(place.row - HEAD) : undefined;
    const column = place && this.columns[place.column];
    if (row && column) this.#events.enter(row, column);
  }

  #key(event: KeyboardEvent): void {
    const place = this.#placeOf(event);
    if (!place || event.altKey) return;
    if (event.target instanceof HTMLInputElement && !this.#leaves(event)) return;
    const next = this.#destination(event, place);
    if (next) this.#go(next, event.shiftKey && place.row >= HEAD, true);
    else if (event.key === 'Enter' && place.row === 0) this.#sortBy(place.column, event.shiftKey);
    else if (event.key === 'Enter' && place.row >= HEAD) this.#enter(place);
    else if (event.key === 'f' && !event.ctrlKey && !event.metaKey && place.row >= HEAD) this.#openNote(place);
    else return;
    event.preventDefault();
  }

  #openNote(place: Place): void {
    const row = this.#cache.get(place.row - HEAD);
    const column = this.columns[place.column];
    const id = row?.cells[this.#shown[place.column] ?? -1]?.footnotes?.[0];
    const beside = this.#element(place);
    if (row && column && id !== undefined && beside) this.#events.note(row, column, id, beside);
  }

  /** In a filter, arrows move in the text first. */
  #leaves(event: KeyboardEvent): boolean {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      input.dispatchEvent(new Event('input'));
      event.stopPropagation();
      return false;
    }
    const at = input.selectionStart === input.selectionEnd ? input.selectionStart : -1;
    return (
      event.key === 'ArrowUp' ||
      event.key === 'ArrowDown' ||
      (event.key === 'ArrowLeft' && at === 0) ||
      (event.key === 'ArrowRight' && at === input.value.length)
    );
  }

  #destination(event: KeyboardEvent, { row, column }: Place): Place | undefined {
    const whole = event.ctrlKey || event.metaKey;
    const [last, end] = [this.#view.rows + HEAD - 1, this.#shown.length - 1];
    const { page } = this.#rows;
    switch (event.key) {
      case 'ArrowLeft':
        return { row, column: whole ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: whole ? end : column + 1 };
      case 'ArrowUp':
        return { row: whole ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: whole ? last : row + 1, column };
      case 'Home':
        return { row: whole ? HEAD : row, column: 0 };
      case 'End':
        return { row: whole ? last : row, column: end };
      case 'PageUp':
        return { row: Math.max(HEAD, row - page), column };
      case 'PageDown':
        return { row: row + page, column };
      default:
        return undefined;
    }
  }
}
