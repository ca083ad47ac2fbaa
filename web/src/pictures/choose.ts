/** Which picture a table is given: a rule over what its columns say of their rows, so that no form is known by name. */
import type { Column, Sense } from '../wire.js';

/** `time`: when and how much; `ranked`: the largest of what is held. */
export type PictureKind = 'time' | 'ranked';

const has = (columns: readonly Column[], sense: Sense): boolean => columns.some((column) => column.sense === sense);

/** What people would rather look at; undefined for tables that are better read. */
export function pictureOf(columns: readonly Column[]): PictureKind | undefined {
  if (has(columns, 'event-date') && (has(columns, 'amount') || has(columns, 'value'))) return 'time';
  return has(columns, 'held') && has(columns, 'value') ? 'ranked' : undefined;
}

/** Indexes of all columns with one of the senses. */
export const columnsOf = (columns: readonly Column[], ...senses: readonly Sense[]): number[] =>
  [...columns.keys()].filter((index) => senses.includes(columns[index]?.sense as Sense));

/** Amounts of different things, prices, and values in units that may differ have no sum. */
export const hasSum = ({ type, sense }: Column): boolean =>
  type === 'decimal' && sense !== 'amount' && sense !== 'price' && sense !== 'filed-value';

/** What may be chosen of a picture: columns to group by, and columns to measure, of which -1 counts rows. */
export interface Choices {
  readonly by: readonly (readonly number[])[];
  readonly measures: readonly number[];
}

/** The choices of a table's picture; `groups` are the columns that its rows are grouped by already. */
export function choicesOf(kind: PictureKind, columns: readonly Column[], groups: readonly number[]): Choices {
  const values = columnsOf(columns, 'value').slice(0, 1);
  if (groups.length > 0) return { by: [groups], measures: [...values, -1] };
  if (kind === 'time') return { by: [], measures: [...values, ...columnsOf(columns, 'amount').slice(0, 1)] };
  return { by: [columnsOf(columns, 'held', 'held-kind'), ...columnsOf(columns, 'category').map((index) => [index])], measures: values };
}

/** True when there is something to choose. */
export const hasChoices = ({ by, measures }: Choices): boolean => by.length > 1 || measures.length > 1;

/** The height of a bar, and of the room above and below all of them. styles/picture.css reckons with both. */
export const BAR = 26;
export const AROUND = 8;
