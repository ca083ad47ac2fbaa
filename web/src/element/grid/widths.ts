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

/** Texts of a column that are measured: its longest ones, since measuring is slow. One a little shorter may be as wide. */
const MEASURED = 8;

function widest(texts: Iterable<string>): number {
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, MEASURED);
  return Math.max(0, ...longest.map((text) => measure(text, body)));
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
  const shown = cells.map((cell) => cell.text ?? cell.raw ?? '').map((text) => (column.type === 'date' ? format.date(text) : text.slice(0, 200)));
  const long = column.type === 'text' && cells.some(({ text, raw }) => (text ?? raw ?? '').length > LONG_TEXT);
  const sign = column.type === 'code' && shown.some((text) => text !== '') ? 14 : 0;
  return Math.min(widest(shown) + sign, long ? longest : SHORT);
}

/** Numbers line up at the point: the widest whole part and the widest fraction both need their room. */
function figuresOf(cells: readonly Cell[]): number {
  const parts = cells.flatMap(({ text }) => (text ? (format.decimalParts(text) ?? []) : []));
  return widest(parts.map(({ integer }) => `\u25b2${integer}`)) + widest(parts.map(({ fraction }) => fraction));
}
