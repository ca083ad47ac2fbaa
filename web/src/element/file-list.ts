/** The filings that were dropped, in their order. One that could not be read keeps its place, with a sentence. */
import type { Filing } from '../filing.js';
import { t } from '../locales/index.js';
import { button, h } from './h.js';
import { isPartial } from './model.js';

/** One dropped file. */
export interface Item {
  readonly name: string;
  readonly file: Blob;
  state: 'waiting' | 'reading' | 'open' | 'failed' | 'closed';
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

/** True when reading the item has come to an end, well or badly. */
export const isRead = ({ state }: Item): boolean => state === 'open' || state === 'failed';

/** True when the item has yet to be read. */
export const isUnread = ({ state }: Item): boolean => state === 'waiting' || state === 'reading';

/** Milliseconds between two drawings of a list that keeps changing. */
const PAUSE = 100;

/** The list on the page. Every change touches its own row only: there may be thousands. */
export class FileList {
  readonly element = h('nav', { class: 'list', part: 'list', 'aria-label': t.list.name });
  readonly #actions: ListActions;
  readonly #rows = new Map<Item, HTMLElement>();
  readonly #unread = new Set<Item>();
  readonly #items = h('ul');
  readonly #head = h('div', { class: 'list-head' });
  readonly #changed = new Set<Item>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #current: Item | undefined;

  constructor(actions: ListActions) {
    this.#actions = actions;
    this.element.append(this.#head, this.#items);
  }

  /** Puts items at the end. */
  add(items: readonly Item[]): void {
    for (const item of items) {
      this.#rows.set(item, this.#row(item));
      if (isUnread(item)) this.#unread.add(item);
    }
    this.#items.append(...items.flatMap((item) => this.#rows.get(item) ?? []));
    this.#drawHead();
  }

  /** Draws an item's row anew, after its state has changed: at once, or with others when many change. */
  update(item: Item): void {
    this.#changed.add(item);
    if (this.#timer !== undefined) return;
    this.#drawChanged();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#drawChanged();
    }, PAUSE);
  }

  #drawChanged(): void {
    for (const item of this.#changed) {
      const before = this.#rows.get(item);
      if (!before) continue;
      const row = this.#row(item);
      this.#rows.set(item, row);
      before.replaceWith(row);
      if (!isUnread(item)) this.#unread.delete(item);
      if (item === this.#current) this.mark(item);
    }
    this.#changed.clear();
    this.#drawHead();
  }

  /** Draws everything in the language that is now in use. */
  translate(): void {
    this.element.setAttribute('aria-label', t.list.name);
    for (const item of this.#rows.keys()) this.#changed.add(item);
    this.#drawChanged();
  }

  remove(item: Item): void {
    this.#rows.get(item)?.remove();
    this.#rows.delete(item);
    this.#unread.delete(item);
    this.#drawHead();
  }

  /** Marks the item that is shown. */
  mark(item: Item | undefined): void {
    if (this.#current) this.#rows.get(this.#current)?.firstElementChild?.removeAttribute('aria-current');
    this.#current = item;
    if (item) this.#rows.get(item)?.firstElementChild?.setAttribute('aria-current', 'true');
  }

  #drawHead(): void {
    const all = this.#rows.size;
    const left = this.#unread.size;
    const text = left > 0 ? t.list.read(all - left, t.filings(all)) : t.filings(all);
    this.#head.replaceChildren(h('span', {}, text));
    if (left > 1) this.#head.append(button(t.stop, this.#actions.stop, { class: 'quiet' }));
  }

  #row(item: Item): HTMLElement {
    const name = h('span', { class: 'name' }, item.name);
    const text = h('span', { class: 'card-text' }, name, h('span', { class: 'muted', lang: item.sentence === undefined ? undefined : 'en' }, secondLine(item)));
    const choose = button(text, () => this.#actions.choose(item), {
      class: `item ${item.state}`,
      disabled: !item.filing && !item.sentence,
    });
    const close = button('\u00d7', () => this.#actions.close(item), {
      class: 'quiet close',
      'aria-label': t.list.closeOne(item.name),
    });
    return h('li', {}, choose, close);
  }
}

/** What is known of an item: why it failed, or its form and the first fact of its headline. */
function secondLine({ state, filing, sentence }: Item): string {
  if (sentence !== undefined) return sentence;
  if (!filing) return t.list.state[state];
  const fact = filing.headline.find(({ table }) => table !== undefined)?.text;
  return [filing.form && t.list.form(filing.form), isPartial(filing) && t.list.partial, fact].filter(Boolean).join(' \u00b7 ');
}
