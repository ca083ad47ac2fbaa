/** Rows of one height of which only those in sight are in the page, however many there are. */
import { h } from '../h.js';

/** Rows above and below those in sight. */
const SPARE = 6;
/** Rows in the page at once, whatever the room is said to be. */
const MOST = 200;
/** Browsers know no taller elements: beyond this the scroll bar leads to a share of the rows. */
const TALLEST = 8_000_000;

export class Windowed {
  /** Holds the rows; lies in whatever scrolls. */
  readonly body: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #height: number;
  readonly #draw: (index: number) => HTMLElement;
  readonly #above: () => number;
  readonly #rows = new Map<number, HTMLElement>();
  #count = 0;
  /** The row that stays in the page when it is out of sight, because it has the focus. */
  #kept = -1;
  #frame = 0;

  /** `above` is the height of what sticks above the rows. */
  constructor(scroller: HTMLElement, attributes: Record<string, string>, height: number, draw: (index: number) => HTMLElement, above = () => 0) {
    this.#scroller = scroller;
    this.#height = height;
    this.#draw = draw;
    this.#above = above;
    this.body = h('div', { class: 'windowed', ...attributes });
    scroller.addEventListener('scroll', () => this.#later(), { passive: true });
    new ResizeObserver(() => this.#later()).observe(scroller);
  }

  get count(): number {
    return this.#count;
  }

  /** Draws everything anew, for so many rows. */
  reset(count: number): void {
    this.#count = count;
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.body.style.setProperty('height', `${Math.min(TALLEST, count * this.#height)}px`);
    this.refresh();
  }

  /** Draws one row anew, if it is in the page. */
  redraw(index: number): void {
    const before = this.#rows.get(index);
    if (!before) return;
    const row = this.#placed(index);
    const focused = (before.getRootNode() as ShadowRoot).activeElement === before;
    before.replaceWith(row);
    this.#rows.set(index, row);
    if (focused) row.focus({ preventScroll: true });
  }

  /** The element of a row that is in the page. */
  row(index: number): HTMLElement | undefined {
    return this.#rows.get(index);
  }

  /** Keeps a row in the page. */
  keep(index: number): void {
    this.#kept = index;
    this.refresh();
  }

  /** Scrolls no further than needed to have a row in sight. */
  show(index: number): void {
    const view = this.#scroller.clientHeight - this.#above();
    const top = this.#offset(index);
    const now = this.#scroller.scrollTop;
    if (top < now) this.#scroller.scrollTop = top;
    else if (top + this.#height > now + view) this.#scroller.scrollTop = top + this.#height - view;
    this.refresh();
  }

  /** Rows that fit into sight. */
  get page(): number {
    return Math.max(1, Math.floor((this.#scroller.clientHeight - this.#above()) / this.#height));
  }

  refresh(): void {
    const whole = this.#count * this.#height;
    const view = this.#scroller.clientHeight - this.#above();
    const scale = whole > TALLEST ? (whole - view) / (TALLEST - view) : 1;
    const top = Math.min(whole, this.#scroller.scrollTop * scale);
    const from = Math.max(0, Math.floor(top / this.#height) - SPARE);
    const to = Math.min(this.#count, from + MOST, Math.ceil((top + view) / this.#height) + SPARE);
    for (const [index, row] of this.#rows) {
      if ((index >= from && index < to) || index === this.#kept) continue;
      row.remove();
      this.#rows.delete(index);
    }
    for (let index = from; index < to; index++) this.#ensure(index);
    if (this.#kept >= 0 && this.#kept < this.#count) this.#ensure(this.#kept);
    if (scale !== 1) for (const [index, row] of this.#rows) row.style.setProperty('top', `${this.#topOf(index)}px`);
  }

  #ensure(index: number): void {
    if (this.#rows.has(index)) return;
    const row = this.#placed(index);
    this.#rows.set(index, row);
    // In the order of the rows, for those who read the page in its order.
    let next = Infinity;
    for (const other of this.#rows.keys()) if (other > index && other < next) next = other;
    this.body.insertBefore(row, this.#rows.get(next) ?? null);
  }

  #placed(index: number): HTMLElement {
    const row = this.#draw(index);
    row.style.setProperty('top', `${this.#topOf(index)}px`);
    return row;
  }

  /** Where the scroller must stand for a row to be at the top. */
  #offset(index: number): number {
    const whole = this.#count * this.#height;
    const view = this.#scroller.clientHeight - this.#above();
    return whole > TALLEST ? (index * this.#height * (TALLEST - view)) / (whole - view) : index * this.#height;
  }

  #topOf(index: number): number {
    const whole = this.#count * this.#height;
    if (whole <= TALLEST) return index * this.#height;
    const view = this.#scroller.clientHeight - this.#above();
    const scale = (whole - view) / (TALLEST - view);
    return index * this.#height - this.#scroller.scrollTop * (scale - 1);
  }

  #later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.refresh();
    });
  }
}
