/** Rows of one height of which only those in sight are in the page, however many there are. */
import { pause } from '../../pause.js';
import { h } from '../h.js';
import { replaceRow } from './body.js';
import type { Body } from './body.js';

/** Rows above and below those in sight. */
const SPARE = 6;
/** Rows in the page at once, whatever the room is said to be. */
const MOST = 200;
/** Milliseconds that rows may take in one frame, from making them until they are painted. The rest waits for the next. */
const FRAME = 16;
/** Rows that are made in the first frame, when it is not known yet how long they take. */
const FIRST = 4;
/** Browsers know no taller elements (Firefox ends at 17.8 million pixels): beyond this the scroll bar leads to a share of the rows. */
const TALLEST = 16_000_000;

export class Windowed implements Body {
  /** Holds the rows; lies in whatever scrolls. */
  readonly body: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #draw: (index: number) => HTMLElement;
  readonly #above: () => number;
  readonly #rows = new Map<number, HTMLElement>();
  /** Rows in the page that are to be drawn anew. */
  readonly #stale = new Set<number>();
  /** Rows that are to be drawn anew when something moves: what they wait for has failed, and may fail again. */
  readonly #doubtful = new Set<number>();
  readonly #fixed: number | undefined;
  /** As measured last: how tall a row is, and how much of the rows is in sight. Measuring between writes is slow. */
  #height = 30;
  #view = 0;
  #moved = true;
  #count = 0;
  /** The row that stays in the page when it is out of sight, because it has the focus. */
  #kept = -1;
  #frame = 0;
  /** Rows that may be made in one frame: as many as took no longer than they may. */
  #batch = FIRST;
  /** How far down the rows are, were all of them as tall as they are; and the scroll position that this was at. */
  #top = 0;
  #seen = 0;

  /**
   * Rows are `height` pixels tall; left out, they are what the custom property --row says. `above` is the height of what
   * sticks above them.
   */
  constructor(scroller: HTMLElement, attributes: Record<string, string>, height: number | undefined, draw: (index: number) => HTMLElement, above = () => 0) {
    this.#scroller = scroller;
    this.#fixed = height;
    this.#draw = draw;
    this.#above = above;
    this.body = h('div', { class: 'windowed', ...attributes });
    scroller.addEventListener('scroll', () => this.#later(), { passive: true });
    const resized = new ResizeObserver(() => this.#later());
    resized.observe(scroller);
    resized.observe(this.body); // its height follows the density
  }

  reset(count: number): void {
    this.#count = count;
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#stale.clear();
    this.body.style.setProperty('height', `min(${TALLEST}px, ${count} * ${this.#fixed ? `${this.#fixed}px` : 'var(--row)'})`);
    // What is to have the focus is there at once. To measure here would lay out what is not all there yet.
    if (this.#kept >= 0 && this.#kept < count) this.#ensure(this.#kept);
    if (count > 0) this.body.setAttribute('aria-busy', 'true');
    this.#later();
  }

  redraw(index: number): void {
    const before = this.#rows.get(index);
    if (!before) return;
    this.#stale.delete(index);
    const row = this.#placed(index);
    this.#rows.set(index, row);
    replaceRow(before, row);
  }

  distrust(from: number, count: number): void {
    for (const index of this.#rows.keys()) if (index >= from && index < from + count) this.#doubtful.add(index);
  }

  redrawLater(from: number, count: number): void {
    for (const index of this.#rows.keys()) if (index >= from && index < from + count) this.#stale.add(index);
    // In a frame, not now: what comes in several messages is not drawn for as many times as long.
    if (this.#stale.size > 0) this.#soon();
  }

  row(index: number): HTMLElement | undefined {
    return this.#rows.get(index);
  }

  keep(index: number): void {
    this.#kept = index;
  }

  /** Scrolls no further than needed to have a row in sight, and keeps it. */
  show(index: number): void {
    this.keep(index);
    this.#measure();
    const top = index * this.#height;
    if (top < this.#top) this.#goTo(top);
    else if (top + this.#height > this.#top + this.#view) this.#goTo(top + this.#height - this.#view);
    this.#drawSeen();
  }

  get page(): number {
    return Math.max(1, Math.floor(this.#view / this.#height));
  }

  /** The first row in sight. */
  get top(): number {
    return Math.floor(this.#top / this.#height);
  }

  #measure(): void {
    this.#moved = false;
    this.#height = this.#fixed ?? (parseFloat(getComputedStyle(this.body).getPropertyValue('--row')) || 30);
    this.#view = Math.max(0, this.#scroller.clientHeight - this.#above());
    this.#follow();
  }

  /** Returns how many rows were made. */
  #drawSeen(): number {
    const seen = Math.floor(this.#top / this.#height);
    const from = Math.max(0, seen - SPARE);
    const to = Math.min(this.#count, from + MOST, Math.ceil((this.#top + this.#view) / this.#height) + SPARE);
    for (const [index, row] of this.#rows) {
      if ((index >= from && index < to) || index === this.#kept) continue;
      row.remove();
      this.#rows.delete(index);
      this.#stale.delete(index);
    }
    if (this.#stale.has(this.#kept)) this.redraw(this.#kept);
    else if (this.#kept >= 0 && this.#kept < this.#count) this.#ensure(this.#kept);
    const below = this.#drawSome(seen, to, this.#batch);
    const made = below + this.#drawSome(from, seen, this.#batch - below);
    if (made < this.#batch) this.body.removeAttribute('aria-busy');
    else {
      this.body.setAttribute('aria-busy', 'true');
      this.#soon(); // there may be more of them
    }
    for (const [index, row] of this.#rows) this.#put(row, index);
    return made;
  }

  /** Draws rows that are not in the page, or no longer right, but at most so many; returns how many they were. */
  #drawSome(from: number, to: number, most: number): number {
    let made = 0;
    for (let index = from; index < to && made < most; index++) {
      const there = this.#rows.has(index);
      if (there && !this.#stale.has(index)) continue;
      if (there) this.redraw(index);
      else this.#ensure(index);
      made++;
    }
    return made;
  }

  /** Finds how many rows a frame has time for, from one that is over. */
  #learn(made: number, took: number): void {
    if (made < this.#batch && took <= FRAME) return; // too few to tell
    const next = Math.floor((made * FRAME) / Math.max(took, 1));
    this.#batch = Math.max(1, Math.min(next, this.#batch * 2, MOST));
  }

  get #whole(): number {
    return this.#count * this.#height;
  }

  /** Pixels of rows to a pixel of the scroll bar. */
  get #scale(): number {
    return this.#whole > TALLEST ? (this.#whole - this.#view) / (TALLEST - this.#view) : 1;
  }

  /** A small scroll moves the rows as far as it says, however many rows the scroll bar has to lead through. */
  #follow(): void {
    const now = this.#scroller.scrollTop;
    const scale = this.#scale;
    const moved = now - this.#seen;
    const end = Math.max(0, this.#whole - this.#view);
    const atEnd = now <= 0 || now >= Math.min(TALLEST, this.#whole) - this.#view;
    if (scale === 1) this.#top = now;
    else if (moved !== 0) this.#top = atEnd || Math.abs(moved) > this.#view ? now * scale : this.#top + moved;
    this.#top = Math.max(0, Math.min(end, this.#top));
    this.#seen = now;
  }

  #goTo(top: number): void {
    this.#scroller.scrollTop = top / this.#scale;
    this.#seen = this.#scroller.scrollTop;
    this.#top = this.#scale === 1 ? this.#seen : top;
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
    this.#put(row, index);
    return row;
  }

  #put(row: HTMLElement, index: number): void {
    const top = `${this.#topOf(index)}px`;
    if (row.style.top !== top) row.style.top = top;
  }

  #topOf(index: number): number {
    return index * this.#height - (this.#scale === 1 ? 0 : this.#top - this.#seen);
  }

  /** Something moved, or has another size. */
  #later(): void {
    this.#moved = true;
    for (const index of this.#doubtful) if (this.#rows.has(index)) this.#stale.add(index);
    this.#doubtful.clear();
    this.#soon();
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const begun = performance.now();
      if (this.#moved) this.#measure();
      const made = this.#drawSeen();
      if (made > 0) void pause().then(() => this.#learn(made, performance.now() - begun)); // then it is painted
    });
  }
}
