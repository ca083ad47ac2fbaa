/**
 * The keyboard, the pointer and the selection of an ARIA grid: one cell is in the tab order, arrows move, Shift extends.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
import { Selection, destination, isSingle } from './selection.js';
import type { Extent, Place, Range } from './selection.js';

/** The cells of a grid, as far as they are in the page. */
export interface Surface {
  readonly element: HTMLElement;
  readonly extent: Extent;
  /** What has the focus when the cell is the active one. */
  cell(place: Place): HTMLElement | undefined;
  placeOf(cell: Element): Place | undefined;
  /** Cells that may be selected. */
  cells(): Iterable<HTMLElement>;
  /** Has the row of a cell in the page and in sight. */
  show(place: Place): void;
}

/** What a grid tells its table. */
export interface GridEvents {
  /** A cell became the active one. */
  active(place: Place): void;
  /** Enter or a double click. */
  enter(place: Place): void;
  /** The key for the cell's footnote. */
  note(place: Place, cell: HTMLElement): void;
  /** A key that may be the table's own: true when it was, false when it is the browser's, undefined when it is the grid's. */
  key(event: KeyboardEvent, place: Place): boolean | undefined;
  /** A click on a cell of the head. */
  click(event: MouseEvent, place: Place): void;
}

const CELLS = '[role=gridcell],[role=columnheader],[role=rowheader]';

export class Grid {
  readonly #surface: Surface;
  readonly #events: GridEvents;
  readonly #selection: Selection;
  #pressed: Place | undefined;
  #dragging = false;
  /** Until the click that follows a drag is over: in Firefox it comes from the cell where the drag began. */
  #dragged = false;
  #scrolling = 0;

  constructor(surface: Surface, events: GridEvents, start: Place) {
    this.#surface = surface;
    this.#events = events;
    this.#selection = new Selection(start);
    const { element } = surface;
    element.addEventListener('keydown', (event) => this.#key(event));
    element.addEventListener('mousedown', (event) => this.#press(event));
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('dblclick', (event) => {
      const place = this.#placeOf(event.target);
      if (place && this.#isData(place)) this.#events.enter(place);
    });
    element.addEventListener('focusin', (event) => {
      const place = this.#placeOf(event.target);
      if (place && (!this.#isActive(place) || !this.range)) this.#go(place, false);
    });
  }

  get active(): Place {
    return this.#selection.active;
  }

  /** The selected cells; undefined before anything was selected. */
  get range(): Range | undefined {
    return this.#selection.range;
  }

  /** Makes a cell the active one and focuses it. */
  focus(place: Place = this.active, extend = false): void {
    this.#go(place, extend);
    const cell = this.#surface.cell(this.active);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Shows no selection: another grid has it. */
  clear(): void {
    this.#selection.clear();
    this.#paint();
  }

  /** Nothing is selected, and the tab key leads to this cell. */
  restart(place: Place): void {
    const before = this.#surface.cell(this.active);
    if (before) before.tabIndex = -1;
    this.#selection.restart(place);
    const now = this.#surface.cell(place);
    if (now) now.tabIndex = 0;
    this.#paint();
  }

  /** Selects whole rows, columns or everything; the active cell stays. */
  span(range: Range): void {
    this.#selection.span(range);
    this.#paint();
  }

  /** The attributes of a cell that is drawn. */
  attributes(place: Place): { readonly tabindex: number; readonly 'aria-selected': 'true' | undefined } {
    return {
      tabindex: this.#isActive(place) ? 0 : -1,
      'aria-selected': this.#isData(place) && this.#selection.has(place) ? 'true' : undefined,
    };
  }

  #isActive({ row, column }: Place): boolean {
    return row === this.active.row && column === this.active.column;
  }

  #isData({ row }: Place): boolean {
    return row >= this.#surface.extent.head;
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const cell = target instanceof Element ? target.closest(CELLS) : null;
    return cell && this.#surface.element.contains(cell) ? this.#surface.placeOf(cell) : undefined;
  }

  #go({ row, column }: Place, extend: boolean): void {
    const { rows, columns } = this.#surface.extent;
    const place = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
    const before = this.#surface.cell(this.active);
    if (before) before.tabIndex = -1;
    this.#selection.go(place, extend);
    this.#surface.show(place);
    const now = this.#surface.cell(place);
    if (now) now.tabIndex = 0;
    this.#paint();
    if (!this.#dragging) this.#events.active(place);
  }

  #paint(): void {
    for (const cell of this.#surface.cells()) {
      const place = this.#surface.placeOf(cell);
      if (place && this.#isData(place) && this.#selection.has(place)) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    }
  }

  // --- the pointer ---

  #click(event: MouseEvent): void {
    const place = this.#placeOf(event.target);
    if (!place || this.#dragged || event.target instanceof HTMLInputElement) return;
    if (this.#isData(place)) this.focus(place, event.shiftKey);
    else this.#events.click(event, place);
  }

  // Shift with the mouse extends the selection; the text selection that the browser would make is not wanted then.
  #press(event: MouseEvent): void {
    const place = this.#placeOf(event.target);
    if (!place || event.button !== 0) return;
    if (event.shiftKey) event.preventDefault();
    else if (this.#isData(place)) this.#drag(place);
  }

  /** Until the button is let go, the selection follows the pointer; inside one cell, its text can be selected. */
  #drag(start: Place): void {
    this.#pressed = start;
    const move = (event: MouseEvent) => this.#dragTo(event);
    const end = () => {
      removeEventListener('mousemove', move);
      cancelAnimationFrame(this.#scrolling);
      this.#pressed = undefined;
      if (!this.#dragging) return;
      this.#dragging = false;
      this.#dragged = true;
      setTimeout(() => (this.#dragged = false));
      this.focus(this.active, true);
    };
    addEventListener('mousemove', move);
    addEventListener('mouseup', end, { once: true });
  }

  #dragTo({ clientX, clientY, buttons }: MouseEvent): void {
    if (!this.#pressed || (buttons & 1) === 0) return;
    const root = this.#surface.element.getRootNode() as ShadowRoot | Document;
    const place = this.#placeOf(root.elementFromPoint(clientX, clientY));
    const moved = place && (place.row !== this.#pressed.row || place.column !== this.#pressed.column);
    if (!this.#dragging && !moved) return;
    if (!this.#dragging) {
      this.#dragging = true;
      getSelection()?.removeAllRanges();
      this.#go(this.#pressed, false);
    }
    getSelection()?.removeAllRanges();
    if (place && this.#isData(place)) this.#go(place, true);
    cancelAnimationFrame(this.#scrolling);
    this.#scrollTowards(clientX, clientY);
  }

  /** Beyond the edge the rows go on coming for as long as the pointer stays there. */
  #scrollTowards(x: number, y: number): void {
    const scroller = this.#surface.element.parentElement;
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const { row, column } = this.active;
    const down = y > box.bottom ? 1 : y < box.top ? -1 : 0;
    const right = x > box.right ? 1 : x < box.left ? -1 : 0;
    if (down === 0 && right === 0) return;
    this.#scrolling = requestAnimationFrame(() => {
      if (!this.#dragging) return;
      this.#go({ row: Math.max(this.#surface.extent.head, row + down), column: column + right }, true);
      this.#surface.cell(this.active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.#scrollTowards(x, y);
    });
  }

  // --- the keyboard ---

  #key(event: KeyboardEvent): void {
    const place = this.#placeOf(event.target);
    if (!place) return;
    if (this.#events.key(event, place) ?? (this.#inside(event, place) || this.#cellKey(event, place))) event.preventDefault();
  }

  #cellKey(event: KeyboardEvent, place: Place): boolean {
    if (event.altKey) return false;
    const { extent } = this.#surface;
    const data = this.#isData(place);
    const whole = event.ctrlKey || event.metaKey;
    const to = destination(event, place, extent);
    const { top, left, bottom, right } = { top: extent.head, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 };
    if (to) this.focus(to, event.shiftKey && data);
    else if (!data) return false;
    else if (whole && event.key === 'a') this.span({ top, left, bottom, right });
    else if (whole && event.key === ' ') this.span({ top, bottom, left: place.column, right: place.column });
    else if (event.shiftKey && event.key === ' ') this.span({ top: place.row, bottom: place.row, left, right });
    else if (event.key === 'Enter') this.#events.enter(place);
    else if (event.key === 'F2') return this.#enterCell(place);
    else if (event.key === 'f' && !whole) this.#events.note(place, this.#surface.cell(place) as HTMLElement);
    else if (event.key === 'Escape' && this.range && !isSingle(this.range)) {
      this.focus(place);
      event.stopPropagation();
    } else return false;
    return true;
  }

  /** What can be pressed in a cell: its footnote marks. */
  #enterCell(place: Place): boolean {
    const first = this.#surface.cell(place)?.querySelector('button');
    first?.focus();
    return first !== null && first !== undefined;
  }

  /** In a cell, arrows go from mark to mark, and Esc or F2 leads out. */
  #inside(event: KeyboardEvent, place: Place): boolean {
    const cell = this.#surface.cell(place);
    if (!(event.target instanceof HTMLButtonElement) || !cell?.contains(event.target)) return false;
    const all = [...cell.querySelectorAll('button')];
    const at = all.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'F2') {
      cell.focus();
      event.stopPropagation();
    } else if (event.key === 'Enter' || event.key === ' ') event.target.click();
    else return false;
    return true;
  }
}
