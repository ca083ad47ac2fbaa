/** The rows of a grid in the page: all of them, as tall as they are, or those in sight. */
import { h } from '../h.js';

export interface Body {
  /** Holds the rows. */
  readonly body: HTMLElement;
  /** Rows that fit into sight. */
  readonly page: number;
  /** Draws everything anew, for so many rows. */
  reset(count: number): void;
  /** Draws one row anew, if it is in the page. */
  redraw(index: number): void;
  /** Draws those of some rows anew that are in the page, soon. */
  redrawLater(from: number, count: number): void;
  /** Has those of some rows that are in the page drawn anew when the reader moves. */
  distrust(from: number, count: number): void;
  /** The element of a row that is in the page. */
  row(index: number): HTMLElement | undefined;
  /** Keeps a row in the page, instead of the one before. */
  keep(index: number): void;
  /** Has a row in sight, and keeps it. */
  show(index: number): void;
}

/** Puts a row in the place of one before. What had the focus in that one has it again, in the row or in its cell. */
export function replaceRow(before: Element, row: HTMLElement): void {
  const { activeElement } = before.getRootNode() as ShadowRoot | Document;
  const focused = before.contains(activeElement);
  const cell = [...before.children].findIndex((each) => each.contains(activeElement));
  before.replaceWith(row);
  if (focused) ((row.children[cell] as HTMLElement | undefined) ?? row).focus({ preventScroll: true });
}

/** Few rows: all of them are in the page, each as tall as its texts are. */
export class Flow implements Body {
  readonly body = h('div', { class: 'flow', role: 'rowgroup' });
  readonly page = 10;
  readonly #draw: (index: number) => HTMLElement;

  constructor(draw: (index: number) => HTMLElement) {
    this.#draw = draw;
  }

  reset(count: number): void {
    this.body.replaceChildren(...Array.from({ length: count }, (_, index) => this.#draw(index)));
  }

  redraw(index: number): void {
    const before = this.row(index);
    if (before) replaceRow(before, this.#draw(index));
  }

  redrawLater(from: number, count: number): void {
    for (let index = from; index < from + count; index++) this.redraw(index);
  }

  distrust(): void {}

  row(index: number): HTMLElement | undefined {
    return this.body.children[index] as HTMLElement | undefined;
  }

  keep(): void {}

  show(): void {}
}
