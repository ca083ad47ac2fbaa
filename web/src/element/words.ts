/** What the viewer says about cells and shapes, in one place. */
import { t } from '../locales/index.js';
import type { Cell, Column } from '../wire.js';

/** Why a cell shows no plain value; undefined when it does. */
export function reason(cell: Cell, column: Column): string | undefined {
  switch (cell.state) {
    case 'value':
      return undefined;
    case 'empty':
      return t.cell.empty;
    case 'absent':
      return column.origin === 'sec'
        ? t.cell.absent
        : t.cell.notWorkedOut;
    case 'footnote-only':
      return t.cell.footnoteOnly;
    case 'not-applicable':
      return t.cell.notApplicable;
    case 'not-shown':
      return t.cell.notShown;
    case 'ambiguous':
      return t.cell.ambiguous;
    case 'invalid':
      return t.cell.invalid[column.type](cell.raw ?? '');
  }
}

/** The part of a table's title before its explanation: "Table I" of "Table I: …". */
export const shortTitle = (title: string): string => title.split(':', 1)[0] ?? title;

/** How a footnote's id is printed: the 1 of F1. */
export const noteNumber = (id: string): string => /^F(\d+)$/.exec(id)?.[1] ?? id;
