/** The language that an element is to speak: its own attribute, else that of the place where it stands, else the browser's. */
import { bestOf } from '../locales/index.js';

export function localeFor(element: Element): string {
  const said = [element.getAttribute('locale'), langOf(element)].filter((tag) => tag !== null && tag !== undefined);
  return bestOf([...said, ...navigator.languages]);
}

function langOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; ) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
