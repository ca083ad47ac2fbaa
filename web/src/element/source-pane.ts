/** Shows a stretch of the source with some bytes highlighted, and more of it on request. */
import { t } from '../locales/index.js';
import { button, h } from './h.js';
import type { Line, Piece, SourceText } from './source-text.js';

const BEFORE = 3_000;
const AFTER = 6_000;
const MORE = 12_000;

export class SourcePane {
  readonly element: HTMLElement;
  readonly #lines = h('div', { class: 'lines', lang: 'en' });
  readonly #scroller = h('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': t.details.text });
  #source: SourceText | undefined;
  #pieces: readonly Piece[] = [];
  #from = 0;
  #to = 0;
  #turn = 0;

  constructor() {
    this.#scroller.append(this.#lines);
    this.element = h('div', { class: 'source' }, this.#scroller);
  }

  /** Shows the source around the pieces; without any, its beginning. */
  async show(source: SourceText, pieces: readonly Piece[]): Promise<void> {
    this.#pieces = pieces;
    const starts = pieces.map(([offset]) => offset);
    const ends = pieces.map(([offset, length]) => offset + length);
    const from = pieces.length > 0 ? Math.min(...starts) : 0;
    const to = pieces.length > 0 ? Math.max(...ends) : 0;
    const inside = source === this.#source && from >= this.#from && to <= this.#to;
    this.#source = source;
    if (!inside) [this.#from, this.#to] = [Math.max(0, from - BEFORE), to + AFTER];
    await this.#draw('mark');
  }

  /** Forgets the source. */
  clear(): void {
    this.#turn++;
    this.#source = undefined;
    this.#lines.replaceChildren();
  }

  /** Focuses the text, for reading on by keyboard. */
  focus(): void {
    this.#scroller.focus({ preventScroll: true });
  }

  async #draw(keep: 'mark' | 'top' | 'bottom'): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const turn = ++this.#turn;
    const view = await source.view(this.#from, this.#to, this.#pieces);
    if (turn !== this.#turn) return;
    const height = this.#scroller.scrollHeight;
    const top = this.#scroller.scrollTop;
    const earlier =
      view.first > 0 &&
      button(t.details.earlier(view.first), () => this.#extend(-MORE), { class: 'quiet more' });
    const rest = source.bytes - view.last;
    const later = rest > 0 && button(t.details.later(rest), () => this.#extend(MORE), { class: 'quiet more' });
    this.#lines.replaceChildren(...[earlier, ...view.lines.map(lineElement), later].filter((child) => child !== false));
    if (keep === 'top') this.#scroller.scrollTop = top + this.#scroller.scrollHeight - height;
    // The frame lays the lines out: asking where they are before would do it twice.
    if (keep === 'mark') requestAnimationFrame(() => this.#scrollToMark());
  }

  async #extend(by: number): Promise<void> {
    if (by < 0) this.#from = Math.max(0, this.#from + by);
    else this.#to += by;
    await this.#draw(by < 0 ? 'top' : 'bottom');
  }

  // Not scrollIntoView: that would scroll the page too.
  #scrollToMark(): void {
    const mark = this.#lines.querySelector('mark');
    if (!mark) {
      this.#scroller.scrollTop = 0;
      return;
    }
    const box = mark.getBoundingClientRect();
    const frame = this.#scroller.getBoundingClientRect();
    const seen = box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24;
    if (!seen) this.#scroller.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

/** Characters that are kept on one line when highlighted. */
const SHORT = 32;
const markElement = (text: string): HTMLElement =>
  h('mark', { class: text.length <= SHORT ? 'short' : undefined }, text);

function lineElement({ number, runs }: Line): HTMLElement {
  const text = h('span', { class: 'text' }, ...runs.map((run) => (run.marked ? markElement(run.text) : run.text)));
  return h('div', { class: 'line' }, h('span', { class: 'number', 'aria-hidden': 'true' }, String(number)), text);
}
