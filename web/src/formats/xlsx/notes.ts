/** The sheet that says what the other sheets are. */
import type { SourceColumn, TableSource } from '../table-source.js';
import type { Reason } from './cells.js';
import type { Departures, TextRow } from './sheet.js';

/** The columns of that sheet. */
export const notesColumns = ['SHEET', 'TABLE', 'COLUMN', 'TYPE', 'TITLE', 'MEANING', 'ORIGIN', 'REMARK'].map(
  (name) => ({ name, type: 'text' as const }),
);

const reasons: Readonly<Record<Reason, string>> = {
  digits: 'text, as a spreadsheet keeps 15 digits of a number',
  early: 'text, as a spreadsheet has no days before 1 March 1900',
  type: 'text, as filed: no value of this type',
  long: 'cut, as a cell holds 32,767 characters',
};

/** A row for the table and each of its columns, with what stands in the sheets other than as what it is. */
export function notesOf(table: TableSource, sheets: readonly string[], departures: Departures): TextRow[] {
  const where = sheets.join(', ');
  const column = ({ name, type, title, meaning, origin }: SourceColumn, index: number): TextRow => [
    where,
    table.name,
    name,
    type,
    title,
    meaning,
    origin,
    remark(departures[index]),
  ];
  const rows = `${table.rowCount} ${table.rowCount === 1 ? 'row' : 'rows'}`;
  return [[where, table.name, null, null, table.title, null, null, rows], ...table.columns.map(column)];
}

function remark(counts: ReadonlyMap<Reason, number> | undefined): string | null {
  if (!counts) return null;
  const each = [...counts].map(([reason, count]) => `${count} ${count === 1 ? 'value' : 'values'} ${reasons[reason]}`);
  return each.join('; ');
}
