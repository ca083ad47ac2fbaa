/** A table's rows for paper. Loaded when something is printed. */
import { pause } from '../../pause.js';
import { h } from '../h.js';
import type { GridRow, GridRows } from './rows.js';

/** Rows that are fetched and drawn before others get a turn. */
const STRETCH = 100;

/** The first rows of a table, `most` at most, drawn one after the other. On the screen they are not seen. */
export async function paperOf(rows: GridRows, most: number, draw: (index: number, row: GridRow) => HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const body = h('div', { class: 'paper', role: 'rowgroup', 'aria-hidden': 'true' });
  for (let at = 0; at < Math.min(most, rows.rows); at += STRETCH) {
    const drawn = await rows.slice(at, Math.min(STRETCH, most - at));
    signal.throwIfAborted();
    body.append(...drawn.map((row, index) => draw(at + index, row)));
    await pause();
  }
  return body;
}
