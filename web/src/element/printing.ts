/**
 * Printing: the tables that are shown, with their rows. Of a long table only those in sight are in the page, and a browser
 * that prints waits for nothing: Ctrl+P brings the others in first. Where a table is not whole the paper says so. Not every browser
 * says when it has printed: what was brought in stays until then, or until its table shows something else.
 */
import { t } from '../locales/index.js';
import { dropPaper, printedOf } from './grid/printed.js';
import { h } from './h.js';

/** Rows of a table that are printed; of more, a file is what is wanted. */
export const MOST_PRINTED = 5_000;

/** What prints a viewer. */
export interface Printing {
  /** Prints, with as many rows of each table as are printed. */
  print(): Promise<void>;
  /** Ends listening. */
  end(): void;
}

/** Says beside each table what is missing on paper, while the browser prints. `attempt` says what failed. */
export function listenForPrint(root: ShadowRoot, attempt: (work: Promise<unknown>) => void): Printing {
  const listeners = new AbortController();
  const { signal } = listeners;
  let notes: HTMLElement[] = [];
  const clear = () => {
    for (const note of notes) note.remove();
    notes = [];
  };
  const done = () => {
    clear();
    dropPaper(root);
  };
  const prepare = async () => {
    done();
    try {
      for (const table of longTables(root)) await table.toPaper(MOST_PRINTED, signal);
    } catch (error) {
      done();
      throw error;
    }
    window.print();
  };
  let printing: Promise<void> | undefined;
  // A key that is held down prints once.
  const print = () => (printing ??= prepare().finally(() => (printing = undefined)));
  const note = () => {
    clear();
    for (const grid of root.querySelectorAll<HTMLElement>('[role=grid]')) {
      const sentence = missingOf(grid);
      if (sentence === undefined) continue;
      const said = h('p', { class: 'cut' }, sentence);
      (grid.closest('.mgrid') ?? grid).before(said);
      notes.push(said);
    }
  };
  const key = (event: KeyboardEvent) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p';
    // In a page of others the keys are the page's, unless the focus is in here.
    const here = root.host.hasAttribute('window-drop') || event.composedPath().includes(root.host);
    if (event.defaultPrevented || !asked || !here || longTables(root).length === 0) return;
    event.preventDefault();
    attempt(print());
  };
  addEventListener('beforeprint', note, { signal });
  addEventListener('afterprint', done, { signal });
  addEventListener('keydown', key, { signal });
  return {
    print,
    end() {
      listeners.abort();
      done();
    },
  };
}

const longTables = (root: ShadowRoot) =>
  [...root.querySelectorAll('.mgrid')].flatMap((element) => {
    const table = printedOf(element);
    return table && !table.isWhole ? [table] : [];
  });

/** What a table on paper lacks; undefined when it is whole. */
function missingOf(grid: HTMLElement): string | undefined {
  const paper = grid.querySelector('.paper');
  const all = Number(grid.getAttribute('aria-rowcount'));
  const heads = grid.querySelectorAll('.mhead > [role=row]').length;
  const rows = (paper ?? grid).querySelectorAll(paper ? '[role=row]' : ':is(.windowed, .flow) > [role=row]').length;
  if (!(all > 0) || rows === 0 || rows >= all - heads) return undefined;
  return paper ? t.print.first(rows, all - heads) : t.print.cut(rows, all - heads, MOST_PRINTED);
}
