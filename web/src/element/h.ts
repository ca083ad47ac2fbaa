/** Makes elements. Text goes in as text nodes, so nothing of a filing can become markup. */

import { localeInUse } from '../locales/index.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an element may hold; nothing is made of `undefined`, `null` and `false`. */
export type Child = Node | string | undefined | null | false;

/** An element with attributes and children. `true` gives an empty attribute, `false` and `undefined` none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/** A button that does `action` when clicked. */
export function button(
  label: Child,
  action: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', action);
  return element;
}

/** The children that are there. */
export function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== undefined && child !== null && child !== false);
}

/** What has the focus in an element, when something has. */
export function focusIn(element: HTMLElement): HTMLElement | undefined {
  const { activeElement } = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : undefined;
}

/** Draws anew what an element holds: what has the focus in it keeps it, or what is called the same then has it. */
export function redraw(element: HTMLElement, ...children: readonly Child[]): void {
  const focused = focusIn(element);
  element.replaceChildren(...present(children));
  if (!focused) return;
  const called = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.textContent;
  const again = [...element.querySelectorAll<HTMLElement>(focused.tagName)].find((each) => called(each) === called(focused));
  (focused.isConnected ? focused : again)?.focus();
}

/** Text for screen readers only. */
export function spoken(text: string): HTMLElement {
  return h('span', { class: 'spoken', lang: localeInUse() }, text);
}
