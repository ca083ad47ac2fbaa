/** What keys and the clipboard do in the element. */
import { t } from '../locales/index.js';
import type { ManySource } from '../bulk/open-many.js';
import { clipboardFiles } from './intake.js';
import type { Showing } from './showing.js';

export interface Commands {
  readonly showing: Showing;
  open(files: readonly ManySource[]): Promise<void>;
  showKeys(beside: HTMLElement): void;
}

/** Listens for keys in the shadow tree and for the browser's own copy command. */
export function listenForCommands(element: HTMLElement, root: ShadowRoot, commands: Commands): void {
  const { showing } = commands;
  root.addEventListener('keydown', (event) => key(event as KeyboardEvent, commands));
  element.addEventListener('copy', (event) => {
    const chosen = getSelection()?.toString() ?? '';
    const inGrid = root.activeElement?.closest('[role=grid]');
    const text = inGrid && chosen === '' ? showing.selection : '';
    if (!text) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    showing.say(t.table.copied);
  });
}

function key(event: KeyboardEvent, { showing, showKeys }: Commands): void {
  if (event.key === '?' && !isTyping(event) && !event.ctrlKey && !event.metaKey) showKeys(event.target as HTMLElement);
  else if (event.key === '/' && !isTyping(event) && showing.many?.focusSearch()) event.preventDefault();
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
