/** How the page looks: light or dark, how close rows stand, how wide the panes are. All of it is remembered. */
import type { FiligreeViewer } from '../web/src/element.js';
import { store, stored } from './stored.js';

/** Follows the choice among an element's radio buttons, and remembers it. `show` is called with the value. */
function followChoice(name: string, choice: HTMLElement, usual: string, show: (value: string) => void): void {
  const inputs = [...choice.querySelectorAll<HTMLInputElement>('input')];
  const before = stored(name);
  const value = inputs.some((input) => input.value === before) ? (before ?? usual) : usual;
  show(value);
  for (const input of inputs) {
    input.checked = input.value === value;
    input.addEventListener('change', () => {
      show(input.value);
      store(name, input.value);
    });
  }
}

/** Keeps theme, density and panes as they are chosen, and brings back what was chosen before. */
export function followLooks(viewer: FiligreeViewer, theme: HTMLElement, density: HTMLElement): void {
  followChoice('theme', theme, 'auto', (value) => {
    document.documentElement.dataset['theme'] = value;
    viewer.theme = value as FiligreeViewer['theme'];
  });
  followChoice('density', density, 'comfortable', (value) => {
    viewer.density = value as FiligreeViewer['density'];
  });
  viewer.layout = storedLayout();
  viewer.addEventListener('filigree-layout', ({ detail }) => store('layout', JSON.stringify(detail)));
}

/** What is stored may be anything: the viewer takes of it what is a layout. */
function storedLayout(): FiligreeViewer['layout'] {
  try {
    const layout: unknown = JSON.parse(stored('layout') ?? '{}');
    return typeof layout === 'object' && layout !== null ? layout : {};
  } catch {
    return {};
  }
}
