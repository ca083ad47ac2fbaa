/** A field to search a table with: leaves the rows that have the text, and goes from cell to cell. */
import { t } from '../../locales/index.js';
import { button, h } from '../h.js';
import type { TableState } from './state.js';

/** What the field asks. */
export interface SearchHost {
  /** The rows that are wanted are others now. */
  query(): void;
  /** Go to the next cell, or back; resolves to false when there is none. */
  find(text: string, backwards: boolean, signal: AbortSignal): Promise<boolean>;
  say(sentence: string): void;
  attempt(work: Promise<unknown>): void;
  /** Esc in the empty field. */
  leave(): void;
}

/** Sets aside what a table was asked for: search, filters, order, groups and totals. It keeps its room while it is away. */
export function clearButton(asked: boolean, act: () => void): HTMLButtonElement {
  return button('\u21ba', act, {
    class: asked ? 'quiet step' : 'quiet step away',
    'aria-label': t.many.clear,
    'data-tip': `${t.many.clear}: ${t.many.clearTip}`,
  });
}

export class SearchBar {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #only: HTMLButtonElement;
  readonly #state: () => TableState;
  readonly #host: SearchHost;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #finding: AbortController | undefined;

  constructor(label: string, state: () => TableState, host: SearchHost) {
    this.#state = state;
    this.#host = host;
    this.#input = h('input', { type: 'search', placeholder: t.many.search, 'aria-label': label, class: 'field many-search' });
    this.#input.value = state().search;
    this.#only = button(t.grid.only, () => this.#toggle(), {
      class: 'switch',
      'aria-pressed': 'true',
      'data-tip': t.grid.onlyTip,
    });
    const step = (sign: string, name: string, backwards: boolean) =>
      button(sign, () => this.#find(backwards), { class: 'quiet step', 'aria-label': name, 'data-tip': name });
    this.element = h(
      'span',
      { class: 'search-bar', role: 'search' },
      this.#input,
      step('\u2191', t.grid.previous, true),
      step('\u2193', t.grid.next, false),
      this.#only,
    );
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow(), 250);
    });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Shows what the state says. */
  refresh(): void {
    if (!this.#isOnly && this.#state().search === '') return;
    if (this.#input.value.trim() !== this.#state().search) this.#input.value = this.#state().search;
  }

  /** Empties the field. */
  clear(): void {
    this.#input.value = '';
    this.#state().search = '';
  }

  get #isOnly(): boolean {
    return this.#only.getAttribute('aria-pressed') === 'true';
  }

  #toggle(): void {
    this.#only.setAttribute('aria-pressed', String(!this.#isOnly));
    this.#narrow();
  }

  #narrow(): boolean {
    clearTimeout(this.#typing);
    const text = this.#isOnly ? this.#input.value.trim() : '';
    if (text === this.#state().search) return false;
    this.#state().search = text;
    this.#host.query();
    return true;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      if (!this.#narrow()) this.#find(event.shiftKey);
    } else if (event.key === 'Escape' && this.#input.value !== '') {
      this.#input.value = '';
      this.#narrow();
    } else if (event.key === 'Escape') this.#host.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #find(backwards: boolean): void {
    const text = this.#input.value.trim();
    if (text === '') return this.#input.focus();
    this.#finding?.abort();
    const finding = new AbortController();
    this.#finding = finding;
    const { activeElement } = this.element.getRootNode() as ShadowRoot | Document;
    const found = this.#host.find(text, backwards, finding.signal).then((there) => {
      if (!there) this.#host.say(t.grid.nothingElse(text));
      // Enter again goes on.
      else if (activeElement instanceof HTMLElement && this.element.contains(activeElement)) activeElement.focus({ preventScroll: true });
    });
    this.#host.attempt(found.catch((error: unknown) => finding.signal.aborted || Promise.reject(error)));
  }
}
