/**
 * Light or dark: as the system has it, until the button says otherwise. The choice is kept where the browser allows it.
 */

const KEY = 'filigree-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export function followTheme(button: HTMLElement): void {
  const root = document.documentElement;
  const stored = read();
  if (stored === 'light' || stored === 'dark') root.dataset['theme'] = stored;
  button.addEventListener('click', () => {
    const now = root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light');
    const next = now === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = next;
    write(next);
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is refused: the choice lasts for this visit
  }
}

function write(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // as above
  }
}
