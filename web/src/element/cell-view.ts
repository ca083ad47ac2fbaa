/**
 * What one cell looks like: its value as the locale writes it, or a mark that says why there is none, then its footnote
 * marks.
 */
import { t } from '../locales/index.js';
import type { Cell, Column } from '../wire.js';
import * as format from './format.js';
import { h, spoken } from './h.js';
import type { Child } from './h.js';
import { codeMeaning, directionOf, hasWay, isDirection } from './semantics.js';
import type { Direction } from './semantics.js';
import { noteNumber, reason } from './words.js';

const MINUS = '\u2212';
const UNKNOWN = '\u00b7';
const EMPTY = '\u2205';

/** What all cells of a column share, so that they line up. */
export interface ColumnLayout {
  /** The longest fraction, with its point. */
  readonly fraction: string;
  /** Room for the longest row of footnote marks, in em of their own size. */
  readonly marks: number;
}

/** Finds a column's layout once, from its content. */
export function layoutOf(column: Column, cells: readonly Cell[]): ColumnLayout {
  let fraction = '';
  let marks = 0;
  for (const cell of cells) {
    marks = Math.max(marks, roomFor(cell.footnotes));
    const parts = column.type === 'decimal' && cell.text ? partsOf(cell.text, column) : undefined;
    if (parts && parts.fraction.length > fraction.length) fraction = parts.fraction;
  }
  return { fraction, marks };
}

// What was worked out has no filed precision to keep, so zeros at its end say nothing.
const partsOf = (text: string, column: Column): format.DecimalParts | undefined =>
  format.decimalParts(column.origin === 'filigree' ? text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : text);

// A figure is at most 0.65 em wide in the usual faces; each mark has 5 pixels around it at 11 pixels' size.
const roomFor = (ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + noteNumber(id).length * 0.65 + 0.5, 0);

/** A cell with its row and column. */
export interface CellContext {
  readonly cell: Cell;
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly row: readonly Cell[];
}

/** The explanation that a cell shows on focus; empty when it needs none. */
export function tipOf({ cell, column, columns, row }: CellContext): string {
  const why = reason(cell, column);
  if (why) return why;
  if (column.type === 'code' && cell.text) return codeMeaning(column, columns, row);
  const direction = wayOf(cell, column, columns, row);
  if (direction) return t.cell[direction];
  return '';
}

/** The content of a cell. `openNote` is called with a footnote's id and the mark that was pressed. */
export function cellContent(
  context: CellContext,
  layout: ColumnLayout,
  openNote: (id: string, mark: HTMLElement) => void,
): Node[] {
  const value = h('span', { class: 'value' }, ...valueOf(context, layout));
  if (context.cell.state === 'ambiguous') value.classList.add('ambiguous');
  const marks = marksOf(context.cell, openNote);
  if (layout.marks > 0 && context.column.type === 'decimal') marks.style.setProperty('min-width', `${layout.marks}em`);
  return marks.hasChildNodes() || layout.marks > 0 ? [value, marks] : [value];
}

function valueOf(context: CellContext, layout: ColumnLayout): Child[] {
  const { cell, column, row, columns } = context;
  const text = cell.text ?? null;
  if (text === null) return unknownOf(cell, column, layout);
  switch (column.type) {
    case 'decimal':
      return decimalOf(context, text, layout);
    case 'date':
      return [format.date(text)];
    case 'boolean':
      return [text === 'true' ? t.yes : text === 'false' ? t.no : text];
    case 'code':
      return [
        isDirection(column) ? directionChip(directionOf(columns, row), text) : h('span', { class: 'chip' }, text),
      ];
    case 'text':
      return [text];
  }
}

function unknownOf(cell: Cell, column: Column, layout: ColumnLayout): Child[] {
  if (cell.state === 'footnote-only' && cell.footnotes.length > 0) return [spoken(t.cell.inFootnote)];
  if (cell.state === 'not-applicable') return [spoken(t.cell.doesNotApply)];
  if ((cell.state === 'invalid' || cell.state === 'ambiguous') && cell.raw)
    return [h('span', { class: 'asis' }, cell.raw)];
  const dot = h('span', { class: 'unknown', 'aria-hidden': 'true' }, cell.state === 'empty' ? EMPTY : UNKNOWN);
  if (column.type === 'decimal') dot.dataset['pad'] = layout.fraction;
  return [dot, spoken(cell.state === 'not-shown' ? t.cell.unknown : cell.state === 'empty' ? t.cell.states.empty : t.cell.notStated)];
}

/** Which way an amount went, where that stands before it. */
const wayOf = (cell: Cell, column: Column, columns: readonly Column[], row: readonly Cell[]): Direction | undefined =>
  hasWay(column) && cell.text && !cell.text.startsWith('-') ? directionOf(columns, row) : undefined;

// An amount has no sign: it is sorted, filtered, summed and copied as it was filed. Which way it went stands before it.
function decimalOf({ cell, column, columns, row }: CellContext, text: string, layout: ColumnLayout): Child[] {
  const parts = partsOf(text, column);
  if (!parts) return [text];
  const direction = wayOf(cell, column, columns, row);
  const number = h(
    'span',
    { class: 'number' },
    direction && h('span', { class: `way ${direction}` }, glyphOf(direction), spoken(`${t.cell[direction]} `)),
    parts.negative && h('span', { class: 'sign' }, MINUS),
    parts.integer + parts.fraction,
  );
  // Invisible figures stand in for the fraction's missing ones, so that the points line up.
  number.dataset['pad'] = layout.fraction.slice(parts.fraction.length);
  return [number];
}

function directionChip(direction: Direction | undefined, text: string): HTMLElement {
  if (!direction) return h('span', { class: 'chip' }, text);
  return h('span', { class: `chip ${direction}` }, glyphOf(direction), text);
}

const glyphOf = (direction: Direction): HTMLElement =>
  h('span', { class: 'glyph', 'aria-hidden': 'true' }, direction === 'acquired' ? '\u25b2' : '\u25bc');

function marksOf(cell: Cell, openNote: (id: string, mark: HTMLElement) => void): HTMLElement {
  const marks = h('span', { class: 'marks' });
  for (const id of cell.footnotes) {
    const mark = h(
      'button',
      { type: 'button', class: 'mark', tabindex: -1, 'aria-label': t.details.footnote(noteNumber(id)) },
      noteNumber(id),
    );
    mark.addEventListener('click', (event) => {
      event.stopPropagation();
      openNote(id, mark);
    });
    marks.append(mark);
  }
  return marks;
}
