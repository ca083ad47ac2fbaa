/** A table's rows for paper: as many as a person may want to have printed. Loaded when something is printed. */
import { pause } from '../../pause.js';
import { h } from '../h.js';
import type { GridRow, GridRows } from './rows.js';

/** Rows of a table that are printed; of more, a file is what is wanted. */
const MOST = 5_000;
/** Rows that are fetched and drawn before others get a turn. */
const STRETCH = 100;

/** The rows of a table that has more than are in the page, drawn one after the other. On the screen they are not seen. */
export async function paperOf(rows: GridRows, draw: (index: number, row: GridRow) => HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const body = h('div', { class: 'paper', role: 'rowgroup', 'aria-hidden': 'true' });
  for (let at = 0; at < Math.min(MOST, rows.rows); at += STRETCH) {
    const drawn = await rows.slice(at, Math.min(STRETCH, MOST - at));
    signal.throwIfAborted();
    body.append(...drawn.map((row, index) => draw(at + index, row)));
    await pause();
  }
  return body;
}
