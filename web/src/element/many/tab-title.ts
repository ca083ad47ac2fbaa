/** What the tabs of many filings' tables are called. */
import type { MergedTable } from '../../bulk/query.js';
import { pictureOf } from '../../pictures/choose.js';
import { shortTitle } from '../words.js';

type Named = Pick<MergedTable, 'title' | 'name' | 'columns'>;

/** From the shortest on: the title's part before its explanation, that with what the rows are, the whole title. */
const labels: readonly ((table: Named) => string | undefined)[] = [
  ({ title }) => shortTitle(title),
  ({ title, columns }) => {
    if (pictureOf(columns) === 'time') return `${shortTitle(title)} transactions`;
    return columns.some(({ sense }) => sense === 'held') ? `${shortTitle(title)} holdings` : undefined;
  },
  ({ title }) => title,
];

/** The shortest label that no other of the tables has; else the table's name, behind what it is in words. */
export function tabTitle(table: Named, tables: readonly Named[]): string {
  for (const label of labels) {
    const text = label(table);
    if (text && tables.every((other) => other.name === table.name || label(other) !== text)) return text;
  }
  const words = shortTitle(table.title);
  return words ? `${words} (${table.name})` : table.name;
}
