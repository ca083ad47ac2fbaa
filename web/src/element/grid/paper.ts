/** A table's rows, or its groups, for paper. Loaded when something is printed. */
import { pause } from '../../pause.js';
import { h } from '../h.js';

/** Rows that are fetched and drawn before others get a turn. */
const STRETCH = 100;

/** What is printed, in its order. */
interface Rows<Row> {
  readonly rows: number;
  slice(first: number, count: number): Promise<readonly Row[]>;
}

/** The first rows of a table, `most` at most, drawn one after the other. On the screen they are not seen. */
export async function paperOf<Row>(rows: Rows<Row>, most: number, draw: (index: number, row: Row) => HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const body = h('div', { class: 'paper', role: 'rowgroup', 'aria-hidden': 'true' });
  for (let at = 0; at < Math.min(most, rows.rows); at += STRETCH) {
    const drawn = await rows.slice(at, Math.min(STRETCH, most - at));
    signal.throwIfAborted();
    body.append(...drawn.map((row, index) => draw(at + index, row)));
    await pause();
  }
  return body;
}
