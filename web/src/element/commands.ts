/** What keys and the clipboard do in the element. */
import { t } from '../locales/index.js';
import type { ManySource } from '../bulk/open-many.js';
import { clipboardFiles } from './intake.js';
import type { Showing } from './showing.js';

/** What keys and clipboard act upon. */
export interface Commands {
  readonly showing: Showing;
  open(files: readonly ManySource[]): Promise<void>;
  showKeys(beside: HTMLElement): void;
}

/** Listens for keys in the shadow tree. */
export function listenForCommands(root: ShadowRoot, commands: Commands): void {
  root.addEventListener('keydown', (event) => key(event as KeyboardEvent, commands));
}

function key(event: KeyboardEvent, { showing, showKeys }: Commands): void {
  if (event.key === '?' && !isTyping(event) && !event.ctrlKey && !event.metaKey) showKeys(event.target as HTMLElement);
  else if (event.key === '/' && !isTyping(event) && showing.focusSearch()) event.preventDefault();
  else if (event.key === 'Escape') showing.escape(event.target as Node);
}

/** Opens what is on the clipboard, where the browser gives it to a button. */
export async function paste({ showing, open }: Pick<Commands, 'showing' | 'open'>): Promise<void> {
  try {
    const files = await clipboardFiles();
    if (files.length === 0) showing.say(t.say.noText);
    await open(files);
  } catch {
    showing.say(t.say.pressPaste);
  }
}

const isTyping = ({ target }: Event): boolean => target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
