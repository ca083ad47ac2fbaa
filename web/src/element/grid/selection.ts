/** Where keys lead in a grid, and what is selected in it. Rows are those of the grid: those of the head come first. */

/** A cell of a grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How large a grid is: all rows, those of the head among them, and the rows that a page key goes on. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly head: number;
  readonly page: number;
}

/** Where a key leads from a place; undefined when it leads nowhere. */
export function destination(event: KeyboardEvent, { row, column }: Place, extent: Extent): Place | undefined {
  const whole = event.ctrlKey || event.metaKey;
  const { head } = extent;
  const [last, end] = [extent.rows - 1, extent.columns - 1];
  const first = Math.min(head, last);
  switch (event.key) {
    case 'ArrowLeft':
      return { row, column: whole ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: whole ? end : column + 1 };
    case 'ArrowUp':
      return { row: !whole ? row - 1 : row > head ? head : 0, column };
    case 'ArrowDown':
      return { row: whole ? last : row + 1, column };
    case 'Home':
      return { row: whole ? first : row, column: 0 };
    case 'End':
      return { row: whole ? last : row, column: end };
    case 'PageUp':
      return { row: row > head ? Math.max(head, row - extent.page) : row, column };
    case 'PageDown':
      return { row: row + extent.page, column };
    default:
      return undefined;
  }
}

/** One active cell, and the cells from the anchor to it. */
export class Selection {
  #anchor: Place;
  #active: Place;
  /** Whole rows, columns or everything, while the active cell stays. */
  #span: Range | undefined;
  #touched = false;

  constructor(start: Place) {
    this.#anchor = this.#active = start;
  }

  get active(): Place {
    return this.#active;
  }

  /** Undefined before anything was selected. */
  get range(): Range | undefined {
    if (!this.#touched) return undefined;
    if (this.#span) return this.#span;
    const [a, b] = [this.#anchor, this.#active];
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
  }

  go(place: Place, extend: boolean): void {
    this.#active = place;
    this.#span = undefined;
    if (!extend || !this.#touched) this.#anchor = place;
    this.#touched = true;
  }

  span(range: Range): void {
    this.#span = range;
    this.#touched = true;
  }

  /** Shows no selection. */
  clear(): void {
    this.#touched = false;
    this.#span = undefined;
    this.#anchor = this.#active;
  }

  /** The active cell, and nothing selected: another table has come. */
  restart(place: Place): void {
    this.#active = place;
    this.clear();
  }

  has({ row, column }: Place): boolean {
    const range = this.range;
    return range !== undefined && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  }
}

/** True when a range has one cell only. */
export const isSingle = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

/** True while text is selected: then that is what is copied. */
export function textIsSelected(within: Element): boolean {
  const root = within.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return (root.getSelection?.() ?? getSelection())?.toString() !== '';
}
