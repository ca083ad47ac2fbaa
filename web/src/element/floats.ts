/** What floats beside something: the explanation of a focused or pointed-at cell, and a footnote. Neither is modal. */
import { localeInUse, t } from '../locales/index.js';
import { button, h } from './h.js';

const GAP = 6;
const EDGE = 8;
/** Milliseconds that a pointer must rest on something to have it explained. */
const PAUSE = 300;

/** Puts a shown popover below an element, or above where there is no room. */
export function placeBeside(float: HTMLElement, beside: Element): void {
  const box = beside.getBoundingClientRect();
  const own = float.getBoundingClientRect();
  const below = box.bottom + GAP;
  const top = below + own.height <= innerHeight - EDGE ? below : Math.max(EDGE, box.top - GAP - own.height);
  const left = Math.max(EDGE, Math.min(box.left, innerWidth - EDGE - own.width));
  float.style.setProperty('top', `${top}px`);
  float.style.setProperty('left', `${left}px`);
}

/** The explanation of whatever carries `data-tip`, on focus and under the pointer. */
export class Tip {
  readonly element = h('div', { class: 'tip', id: 'tip', role: 'tooltip', popover: 'manual' });
  #owner: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ShadowRoot) {
    const ownerOf = ({ target }: Event) => (target instanceof Element ? target.closest('[data-tip]') : null);
    root.addEventListener('pointerover', (event) => this.#hover(ownerOf(event)));
    root.addEventListener('focusin', (event) => {
      const owner = ownerOf(event);
      // While another popover closes, and gives the focus back, none may be shown.
      if (owner) this.#showAfter(0, owner);
    });
    root.addEventListener('focusout', () => this.hide());
    root.host.addEventListener('pointerleave', () => this.hide());
    root.addEventListener('scroll', () => this.#follow(), { capture: true, passive: true });
  }

  // Under a pointer that only passes by, nothing shows.
  #hover(owner: Element | null): void {
    clearTimeout(this.#timer);
    if (!owner) this.hide();
    else if (owner !== this.#owner) this.#showAfter(PAUSE, owner);
  }

  #showAfter(pause: number, owner: Element): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => owner.isConnected && this.#show(owner), pause);
  }

  hide(): boolean {
    clearTimeout(this.#timer);
    if (!this.#owner) return false;
    this.#owner.removeAttribute('aria-describedby');
    this.#owner = undefined;
    this.element.hidePopover();
    return true;
  }

  #follow(): void {
    if (this.#owner) placeBeside(this.element, this.#owner);
  }

  #show(owner: Element): void {
    if (owner === this.#owner) return;
    this.hide();
    this.#owner = owner;
    this.element.textContent = owner.getAttribute('data-tip');
    // Columns are explained in the forms' own language.
    this.element.lang = owner.matches('[role=columnheader], [role=rowheader]') ? 'en' : localeInUse();
    owner.setAttribute('aria-describedby', this.element.id);
    this.element.showPopover();
    placeBeside(this.element, owner);
  }
}

/**
 * A small panel beside an element: a footnote, or the list of keys. The browser closes it on Esc and on a press
 * elsewhere.
 */
export class Panel {
  readonly element = h('div', { class: 'panel', role: 'dialog', popover: 'auto', tabindex: -1 });
  #back: HTMLElement | undefined;

  constructor() {
    this.element.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#closed();
    });
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  show(label: string, content: readonly Node[], beside: HTMLElement): void {
    if (this.isOpen) this.element.hidePopover();
    const close = button('\u00d7', () => this.element.hidePopover(), { class: 'quiet close', 'aria-label': t.close });
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(close, ...content);
    this.element.showPopover();
    placeBeside(this.element, beside);
    this.#back = beside;
    this.element.focus();
  }

  hide(): void {
    if (this.isOpen) this.element.hidePopover();
  }

  /** Hides it, and forgets what it shows. */
  clear(): void {
    this.#back = undefined;
    this.hide();
    this.element.replaceChildren();
  }

  // Focus goes back to where it came from, unless it has gone elsewhere meanwhile.
  #closed(): void {
    const root = this.element.getRootNode() as ShadowRoot;
    const { activeElement: active } = root;
    const lost = active === null || active === this.#back || this.element.contains(active);
    if (lost && this.#back?.isConnected && !this.isOpen) {
      const cell = this.#back.closest<HTMLElement>('[role=gridcell]');
      (cell ?? this.#back).focus();
    }
  }
}
