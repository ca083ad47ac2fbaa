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

/** Bars of a ranked list. */
export const MOST_BARS = 12;
/** Heights of pictures, known before they are drawn. */
export const timeHeight = 240;
export const barHeight = 26;
export const rankedHeight = (bars: number): number => bars * barHeight + 8;
