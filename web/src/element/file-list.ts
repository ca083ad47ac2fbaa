/** The filings that were dropped, in their order. One that could not be read keeps its place, with a sentence. */
import type { Filing } from '../filing.js';
import { count, counted } from './format.js';
import { button, h } from './h.js';
import { isPartial } from './model.js';

/** One dropped file. */
export interface Item {
  readonly name: string;
  readonly file: Blob;
  state: 'waiting' | 'reading' | 'open' | 'failed';
  filing?: Filing;
  /** Why it could not be read. */
  sentence?: string;
}

/** What the list's buttons do. */
export interface ListActions {
  choose(item: Item): void;
  close(item: Item): void;
  /** Stop reading; those not read yet are taken off the list. */
  stop(): void;
}

export class FileList {
  readonly element = h('nav', { class: 'list', part: 'list', 'aria-label': 'Filings' });
  readonly #actions: ListActions;
  readonly #rows = new Map<Item, HTMLElement>();
  readonly #items = h('ul');
  readonly #head = h('div', { class: 'list-head' });

  constructor(actions: ListActions) {
    this.#actions = actions;
    this.element.append(this.#head, this.#items);
  }

  /** Draws the list again; only what changed is made anew. */
  draw(items: readonly Item[], current: Item | undefined, changed: Iterable<Item>): void {
    for (const item of changed) this.#rows.delete(item);
    for (const item of this.#rows.keys()) if (!items.includes(item)) this.#rows.delete(item);
    const rows = items.map((item) => {
      const row = this.#rows.get(item) ?? this.#row(item);
      this.#rows.set(item, row);
      const main = row.firstElementChild;
      if (item === current) main?.setAttribute('aria-current', 'true');
      else main?.removeAttribute('aria-current');
      return row;
    });
    this.#items.replaceChildren(...rows);
    this.#drawHead(items);
  }

  #drawHead(items: readonly Item[]): void {
    const left = items.filter(({ state }) => state === 'waiting' || state === 'reading').length;
    const text =
      left > 0
        ? `${count(items.length - left)} of ${counted(items.length, 'filing')} read`
        : counted(items.length, 'filing');
    this.#head.replaceChildren(h('span', {}, text));
    if (left > 1) this.#head.append(button('Stop', this.#actions.stop, { class: 'quiet' }));
  }

  #row(item: Item): HTMLElement {
    const { filing } = item;
    const form = filing?.form ? `Form ${filing.form}` : '';
    const partial = filing && item.state === 'open' && isPartial(filing) ? 'partial' : '';
    const second =
      item.sentence ??
      (filing ? [form, partial].filter(Boolean).join(' \u00b7 ') : item.state === 'reading' ? 'reading' : 'waiting');
    const main = button(
      h('span', { class: 'card-text' }, h('span', { class: 'name' }, item.name), h('span', { class: 'muted' }, second)),
      () => this.#actions.choose(item),
      {
        class: `item ${item.state}`,
        disabled: !filing && !item.sentence,
      },
    );
    const close = button('\u00d7', () => this.#actions.close(item), {
      class: 'quiet close',
      'aria-label': `Close ${item.name}`,
    });
    return h('li', {}, main, close);
  }
}
