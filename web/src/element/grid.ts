/**
 * The keyboard and the selection of an ARIA grid: one cell is in the tab order, arrows move, Shift extends.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a grid tells its table. Rows and columns are those of the grid, headers included. */
export interface GridEvents {
  /** A cell became the active one. */
  active(row: number, column: number): void;
  /** Enter or a double click. */
  enter(row: number, column: number): void;
  /** The key for the cell's footnote. */
  note(row: number, column: number, cell: HTMLElement): void;
}

const PAGE = 10;

export class Grid {
  readonly element: HTMLElement;
  readonly #events: GridEvents;
  #cells: HTMLElement[][] = [];
  readonly #places = new WeakMap<Element, { row: number; column: number }>();
  #anchor = { row: 0, column: 0 };
  #head = { row: 0, column: 0 };
  #touched = false;

  constructor(element: HTMLElement, events: GridEvents) {
    this.element = element;
    this.#events = events;
    element.addEventListener('keydown', (event) => this.#key(event));
    element.addEventListener('mousedown', (event) => this.#press(event));
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('dblclick', (event) => {
      const place = this.#placeOf(event);
      if (place) this.#events.enter(place.row, place.column);
    });
    element.addEventListener('focusin', (event) => {
      const place = this.#placeOf(event);
      if (place && !this.#is(place)) this.#go(place.row, place.column, false);
      else if (place && !this.#touched) this.#go(place.row, place.column, false);
    });
  }

  /** The cells, row by row. `first` is where the tab key leads at the beginning. */
  set(cells: HTMLElement[][], first: { row: number; column: number }): void {
    this.#cells = cells;
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries()) {
        cell.tabIndex = -1;
        this.#places.set(cell, { row, column });
      }
    }
    this.#anchor = this.#head = first;
    this.#touched = false;
    const start = this.cell(first.row, first.column);
    if (start) start.tabIndex = 0;
  }

  cell(row: number, column: number): HTMLElement | undefined {
    return this.#cells[row]?.[column];
  }

  /** The selected cells; undefined before anything was selected. */
  get selection(): Range | undefined {
    if (!this.#touched) return undefined;
    const [a, b] = [this.#anchor, this.#head];
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
  }

  /** Makes a cell the active one and focuses it. */
  focus(row: number, column: number): void {
    this.#go(row, column, false);
    this.cell(row, column)?.focus();
  }

  /** Takes the selection back to the active cell; false when it was there already. */
  collapse(): boolean {
    const wide = this.#anchor.row !== this.#head.row || this.#anchor.column !== this.#head.column;
    if (wide) this.#go(this.#head.row, this.#head.column, false);
    return wide;
  }

  /** Shows no selection: another grid has it. */
  clear(): void {
    this.#touched = false;
    this.#paint();
  }

  #is(place: { row: number; column: number }): boolean {
    return place.row === this.#head.row && place.column === this.#head.column;
  }

  #placeOf(event: Event): { row: number; column: number } | undefined {
    const target =
      event.target instanceof Element
        ? event.target.closest('[role=gridcell],[role=columnheader],[role=rowheader]')
        : null;
    return target ? this.#places.get(target) : undefined;
  }

  // Shift with the mouse extends the selection; the text selection that the browser would make is not wanted then.
  #press(event: MouseEvent): void {
    if (event.shiftKey && this.#placeOf(event)) event.preventDefault();
  }

  #click(event: MouseEvent): void {
    const place = this.#placeOf(event);
    if (!place) return;
    this.#go(place.row, place.column, event.shiftKey);
    this.cell(place.row, place.column)?.focus();
  }

  #go(row: number, column: number, extend: boolean): void {
    const next = this.cell(row, column);
    if (!next) return;
    const before = this.cell(this.#head.row, this.#head.column);
    if (before) before.tabIndex = -1;
    next.tabIndex = 0;
    this.#head = { row, column };
    if (!extend || !this.#touched) this.#anchor = this.#head;
    this.#touched = true;
    this.#paint();
    this.#events.active(row, column);
  }

  #paint(): void {
    const range = this.selection;
    for (const [row, line] of this.#cells.entries()) {
      const inRow = range !== undefined && row >= range.top && row <= range.bottom;
      for (const [column, cell] of line.entries()) {
        if (cell.getAttribute('role') !== 'gridcell') continue;
        const selected = inRow && column >= range.left && column <= range.right;
        if (selected) cell.setAttribute('aria-selected', 'true');
        else cell.removeAttribute('aria-selected');
      }
    }
  }

  #key(event: KeyboardEvent): void {
    const place = this.#placeOf(event);
    if (!place || event.altKey) return;
    const next = this.#destination(event, place);
    if (next) this.#move(next, event);
    else if (event.key === 'Enter') this.#events.enter(place.row, place.column);
    else if (event.key === 'f' && !event.ctrlKey && !event.metaKey) {
      const cell = this.cell(place.row, place.column);
      if (cell) this.#events.note(place.row, place.column, cell);
    } else if (event.key === 'Escape' && this.collapse()) event.stopPropagation();
    else return;
    event.preventDefault();
  }

  #move(next: { row: number; column: number }, event: KeyboardEvent): void {
    const row = Math.max(0, Math.min(this.#cells.length - 1, next.row));
    const column = Math.max(0, Math.min((this.#cells[row]?.length ?? 1) - 1, next.column));
    this.#go(row, column, event.shiftKey);
    const cell = this.cell(row, column);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #destination(
    event: KeyboardEvent,
    { row, column }: { row: number; column: number },
  ): { row: number; column: number } | undefined {
    const whole = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowLeft':
        return { row, column: whole ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: whole ? Infinity : column + 1 };
      case 'ArrowUp':
        return { row: whole ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: whole ? Infinity : row + 1, column };
      case 'Home':
        return { row: whole ? 0 : row, column: 0 };
      case 'End':
        return { row: whole ? Infinity : row, column: Infinity };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'PageDown':
        return { row: row + PAGE, column };
      default:
        return undefined;
    }
  }
}
