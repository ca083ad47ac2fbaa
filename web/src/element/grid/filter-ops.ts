/** What is typed under a title, as an operator and a value, and back. */
import { codesIn, truth } from './query-text.js';
import type { Column } from '../../wire.js';

export const filterOps = ['contains', 'equals', 'one-of', 'at-least', 'at-most', 'above', 'below', 'between', 'is-missing'] as const;
export type FilterOp = (typeof filterOps)[number];

const signs: Readonly<Record<string, FilterOp>> = { '>=': 'at-least', '<=': 'at-most', '>': 'above', '<': 'below', '=': 'equals' };

/** The operator that a text stands for; undefined when nothing is typed. */
export function toOp({ type }: Column, typed: string): { readonly op: FilterOp; readonly value: string; readonly not?: true } | undefined {
  const text = typed.trim();
  if (text === '' || text === '!') return undefined;
  const not = text.startsWith('!') && { not: true as const };
  const rest = text.replace(/^!\s*/, '');
  if (rest === '?') return { op: 'is-missing', value: '', ...not };
  if (type === 'text') return rest.startsWith('=') ? { op: 'equals', value: rest.slice(1).trim(), ...not } : { op: 'contains', value: rest, ...not };
  if (type === 'boolean') return { op: 'equals', value: truth(rest) ?? rest, ...not };
  if (type === 'code') return { ...codes(rest), ...not };
  const [, sign, bound = ''] = /^(>=|<=|>|<|=)\s*(.*)$/.exec(rest) ?? [];
  const op = sign === undefined ? undefined : signs[sign];
  if (op) return { op, value: bound, ...not };
  return { op: rest.includes('..') ? 'between' : 'equals', value: rest, ...not };
}

/** A whole code, or a list. One with a comma keeps its sign: lists were `equals`, too, once. */
function codes(text: string): { readonly op: FilterOp; readonly value: string } {
  const whole = text.startsWith('=') ? text.slice(1).trim() : undefined;
  if (whole !== undefined) return { op: 'equals', value: whole.includes(',') ? `=${whole}` : whole };
  const listed = codesIn(text);
  return { op: listed.length > 1 ? 'one-of' : 'equals', value: listed.join(', ') || text };
}

/** The text that stands for an operator and a value; undefined for one that there is not. */
export function fromOp({ type }: Column, op: string, value: string, not: boolean): string | undefined {
  const text = value.trim();
  const turned = not ? '!' : '';
  if (op === 'is-missing') return `${turned}?`;
  if (text === '') return undefined;
  if (type === 'text') return op === 'equals' ? `${turned}=${text}` : op === 'contains' ? turned + text : undefined;
  if (type === 'code' && op === 'equals') return turned + (/^(?!=)[^,]*\s[^,]*$/.test(text) ? `=${text}` : text);
  if (type === 'code') return op === 'one-of' ? turned + text : undefined;
  if (op === 'equals' || (op === 'between' && text.includes('..'))) return turned + text;
  if (type === 'boolean') return undefined;
  const sign = Object.keys(signs).find((each) => signs[each] === op);
  return sign && `${turned}${sign}${text}`;
}
