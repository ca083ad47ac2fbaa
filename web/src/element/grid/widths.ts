/** How wide columns are: found once, from their titles and the first rows. */
import type { Cell, Column } from '../../wire.js';
import type { ColumnLayout } from '../cell-view.js';
import * as format from '../format.js';

/** The padding of a cell, and a pixel for figures that are a little wider than they were measured. */
const PADDING = 17;
/** Room for the sign of the order and the menu, beside a title. */
const SIGNS = 16;
const LEAST = 56;
/** Texts may take this much on one line. */
const SHORT = 280;
const LONG_TEXT = 60;
const FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** One for each font: setting it takes longer than measuring. */
const contexts = new Map<string, CanvasRenderingContext2D | null>();

function measure(text: string, font: string): number {
  if (!contexts.has(font)) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    contexts.set(font, context);
  }
  return contexts.get(font)?.measureText(text).width ?? text.length * 7.2;
}

const body = `13px ${FACE}`;
const small = `12px ${FACE}`;

/** A column's width in pixels. `longest`: that of texts that may have several lines, or end in an ellipsis. */
export function widthOf(column: Column, title: string, cells: readonly Cell[], layout: ColumnLayout, longest: number): number {
  const marks = layout.marks * 11 + 6 * Math.max(0, ...cells.map(({ footnotes }) => footnotes.length));
  const content = contentOf(column, cells, longest) + marks;
  const words = Math.max(...title.split(/\s+/).map((word) => measure(word, small)));
  const titled = Math.max(words, measure(title, small) / 2.2) + SIGNS;
  return Math.ceil(Math.max(LEAST, Math.max(content, titled) * 1.03 + PADDING));
}

function contentOf(column: Column, cells: readonly Cell[], longest: number): number {
  if (column.type === 'decimal') return figuresOf(cells);
  let widest = 0;
  let long = false;
  for (const cell of cells) {
    const text = cell.text ?? cell.raw ?? '';
    long ||= column.type === 'text' && text.length > LONG_TEXT;
    const shown = column.type === 'date' ? format.date(text) : text.slice(0, 200);
    widest = Math.max(widest, measure(shown, body) + (column.type === 'code' && text !== '' ? 14 : 0));
  }
  return Math.min(widest, long ? longest : SHORT);
}

/** Numbers line up at the point: the widest whole part and the widest fraction both need their room. */
function figuresOf(cells: readonly Cell[]): number {
  let [whole, fraction] = [0, 0];
  for (const { text } of cells) {
    const parts = text ? format.decimalParts(text) : undefined;
    if (!parts) continue;
    whole = Math.max(whole, measure(`\u25b2${parts.integer}`, body));
    fraction = Math.max(fraction, measure(parts.fraction, body));
  }
  return whole + fraction;
}
