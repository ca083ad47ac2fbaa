/** Light, dark, or as the system has it. */
import { store, stored } from './stored.js';

const THEME = 'theme';

/** Follows the choice among an element's radio buttons, and remembers it. */
export function followTheme(choice: HTMLElement): void {
  const show = (theme: string) => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  const before = stored(THEME);
  const theme = before === 'light' || before === 'dark' ? before : 'auto';
  show(theme);
  for (const input of choice.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = input.value === theme;
    input.addEventListener('change', () => {
      show(input.value);
      store(THEME, input.value);
    });
  }
}
