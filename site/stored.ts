/** What the page remembers of how it is to look, where the browser lets it. Nothing of a filing is ever stored. */

const PREFIX = 'filigree-';

/** A setting as it was left; null when there is none, or when storage is refused. */
export function stored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a setting. Where storage is refused it lasts for this visit. */
export function store(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // as said above
  }
}
