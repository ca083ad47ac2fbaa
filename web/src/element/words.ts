/** What the viewer says about cells and shapes, in one place. */
import type { Cell, Column, Shape } from '../wire.js';

/** Why a cell shows no plain value; undefined when it does. */
export function reason(cell: Cell, column: Column): string | undefined {
  switch (cell.state) {
    case 'value':
      return undefined;
    case 'empty':
      return 'Not stated: the field is there, with nothing in it.';
    case 'absent':
      return column.origin === 'sec'
        ? 'Not stated: the filing does not have this field.'
        : 'Cannot be worked out from what was filed.';
    case 'footnote-only':
      return 'Stated only in a footnote.';
    case 'not-applicable':
      return 'Does not apply to this row.';
    case 'not-shown':
      return 'Unknown: this document does not show it.';
    case 'ambiguous':
      return 'Ambiguous: what the document shows could belong to more than one column.';
    case 'invalid':
      return `Filed as “${cell.raw ?? ''}”, which is not ${kinds[column.type]}.`;
  }
}

const kinds = {
  text: 'a text',
  decimal: 'a number',
  date: 'a date',
  boolean: 'yes or no',
  code: 'a known code',
} as const;

/** The state in a word or two. */
export const stateNames: Readonly<Record<Cell['state'], string>> = {
  value: 'filed',
  empty: 'empty',
  absent: 'absent',
  'footnote-only': 'footnote only',
  'not-applicable': 'not applicable',
  'not-shown': 'not shown',
  ambiguous: 'ambiguous',
  invalid: 'invalid',
};

/** The shape in which a filing was met. */
export const shapeNames: Readonly<Record<Shape, string>> = {
  xml: 'XML',
  html: 'HTML page',
  text: 'plain text',
  json: 'JSON',
  none: 'not a filing',
};

/** The part of a table's title before its explanation: "Table I" of "Table I: …". */
export const shortTitle = (title: string): string => title.split(':', 1)[0] ?? title;

/** How a footnote's id is printed: the 1 of F1. */
export const noteNumber = (id: string): string => /^F(\d+)$/.exec(id)?.[1] ?? id;
