/** Cells: what a value becomes, and why some values stay text. */
import type { SourceColumn } from '../table-source.js';
import { dayNumber, digitsOf, truthOf } from '../values.js';
import { content, cut, longestText } from './xml.js';

/** Cell formats, by their place in `cellXfs`; the formats of decimals follow, by their digits behind the point. */
export const styles = { plain: 0, header: 1, date: 2, decimal: 3 } as const;
/** Excel shows at most 30 digits behind the point. */
export const mostDecimals = 30;

/** Why a value is not in its cell as what it is. */
export type Reason = 'digits' | 'early' | 'type' | 'long';

/** A cell's type, style and content in XML; and the reason when the value is not there as what it is. */
export interface Cell {
  readonly attributes: string;
  readonly content: string;
  readonly reason?: Reason;
}

/** Blanks that programs may drop or join unless they are told not to. */
const delicate = /^\s|\s$|\s\s|[^\S ]/;
/** Doubles hold any 15 significant digits; of longer numbers Excel makes the rest zeros. */
const mostDigits = 15;
/** Smaller numbers are zero to Excel, larger ones it does not know. */
const [smallest, largest] = [1e-300, 1e300];
/** No number between them is written with more digits, but for one that is zeros or spurious for the most part. */
const longestNumber = 320;
/** Excel counts a 29 February 1900 that never was: only from the day behind it on does a number mean one day. */
const firstDay = dayNumber('1900-03-01') ?? 0;
const lastDay = dayNumber('9999-12-31') ?? 0;
const dayZero = dayNumber('1899-12-30') ?? 0;

/** The cell of a value that is known. */
export function cellOf(type: SourceColumn['type'], text: string): Cell {
  if (type === 'decimal') return decimalCell(text);
  if (type === 'date') return dateCell(text);
  if (type === 'boolean') return booleanCell(text);
  return textCell(text);
}

/**
 * Text is an inline string: a cell of type `inlineStr` has no `<f>`, and its content is never parsed, so that
 * `=1+1` is these four characters and no program that opens the workbook runs it. It needs no quote in front.
 */
export function textCell(text: string, reason?: Reason, style: number = styles.plain): Cell {
  const kept = cut(text, longestText);
  const why = kept.length < text.length ? 'long' : reason;
  return {
    attributes: `${style === styles.plain ? '' : ` s="${style}"`} t="inlineStr"`,
    content: `<is><t${delicate.test(kept) ? ' xml:space="preserve"' : ''}>${content(kept)}</t></is>`,
    ...(why ? { reason: why } : {}),
  };
}

function decimalCell(text: string): Cell {
  const digits = digitsOf(text);
  if (!digits) return textCell(text, 'type');
  const value = Number(text);
  if (!isExact(digits.whole + digits.fraction, Math.abs(value))) return textCell(text, 'digits');
  const style = styles.decimal + Math.min(mostDecimals, digits.fraction.length);
  return { attributes: ` s="${style}"`, content: `<v>${value === 0 ? 0 : value}</v>` };
}

/** True when a double of this size has these digits, and Excel all of them. */
function isExact(digits: string, size: number): boolean {
  if (digits.length > longestNumber) return false;
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '').length;
  return significant === 0 || (significant <= mostDigits && size >= smallest && size <= largest);
}

function dateCell(text: string): Cell {
  const day = dayNumber(text);
  if (day === undefined) return textCell(text, 'type');
  if (day < firstDay || day > lastDay) return textCell(text, 'early');
  return { attributes: ` s="${styles.date}"`, content: `<v>${day - dayZero}</v>` };
}

function booleanCell(text: string): Cell {
  const truth = truthOf(text);
  return truth === undefined ? textCell(text, 'type') : { attributes: ' t="b"', content: `<v>${truth ? 1 : 0}</v>` };
}
