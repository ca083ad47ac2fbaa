/** What a person types under a column's title, as conditions on the column. */
import type { Filter } from '../../bulk/query.js';
import { t } from '../../locales/index.js';
import type { Column } from '../../wire.js';

const yes = /^(y|yes|true|1)$/;
const no = /^(n|no|false|0)$/;

const unknown = ['empty', 'absent', 'footnote-only', 'not-applicable', 'not-shown', 'ambiguous', 'invalid'] as const;

/** What a word says of a column of yes and no, in English or the language in use. */
export function truth(word: string): 'true' | 'false' | undefined {
  const said = word.toLowerCase();
  return yes.test(said) || said === t.yes ? 'true' : no.test(said) || said === t.no ? 'false' : undefined;
}

/** The codes of a list. */
export const codesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((code) => code !== '');

/** The conditions; undefined when the text is none for this column. */
export function filtersOf({ name, type }: Column, typed: string): readonly Filter[] | undefined {
  const text = typed.trim();
  if (text === '') return [];
  if (text === '?') return [{ column: name, state: unknown }];
  if (text === '!?') return [{ column: name, state: unknown, not: true }];
  const not = text.startsWith('!') ? { not: true } : {};
  const rest = text.replace(/^!\s*/, '');
  switch (type) {
    case 'text':
      return [rest.startsWith('=') ? { column: name, equals: rest.slice(1).trim(), ...not } : { column: name, contains: rest, ...not }];
    case 'code': {
      if (rest.startsWith('=')) return [{ column: name, equals: rest.slice(1).trim(), ...not }]; // one of several words
      const codes = codesIn(rest);
      return [{ column: name, in: [...new Set([...codes, ...codes.map((code) => code.toUpperCase())])], ...not }];
    }
    case 'boolean': {
      const value = truth(rest);
      return value === undefined ? undefined : [{ column: name, equals: value, ...not }];
    }
    case 'decimal':
      return ranges(name, rest, 'not' in not, decimalEnds);
    case 'date':
      return ranges(name, rest, 'not' in not, dateEnds);
  }
}

/** The first and the last value that a text means: a year has many days. */
type Ends = (text: string) => readonly [first: string, last: string] | undefined;

function ranges(column: string, text: string, turned: boolean, ends: Ends): readonly Filter[] | undefined {
  const [, sign = '', rest = ''] = /^(>=|<=|>|<|=)?\s*(.*)$/.exec(text) ?? [];
  const parts = rest.split('..').map((part) => part.trim());
  if (parts.length > 2 || (sign !== '' && parts.length > 1)) return undefined;
  const [low = '', high = low] = parts;
  const from = low === '' ? undefined : ends(low)?.[0];
  const to = high === '' ? undefined : ends(high)?.[1];
  if ((low !== '' && from === undefined) || (high !== '' && to === undefined) || (!from && !to)) return undefined;
  const range = (one: { from?: string | undefined; to?: string | undefined }, not = turned): Filter => ({
    column,
    ...(one.from !== undefined && { from: one.from }),
    ...(one.to !== undefined && { to: one.to }),
    ...(not && { not: true }),
  });
  // Both ends of a range are included: what is meant to be left out is left out by a second condition.
  if (sign === '>' || sign === '<') {
    if (turned) return undefined;
    return [sign === '>' ? range({ from }) : range({ to }), range({ from, to }, true)];
  }
  if (sign === '>=') return [range({ from })];
  if (sign === '<=') return [range({ to })];
  return [range({ from, to })];
}

function decimalEnds(text: string): readonly [string, string] | undefined {
  const plain = text.replace(/[,\u2009\u202f\u00a0]/g, '').replace('\u2212', '-');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? [plain, plain] : undefined;
}

function dateEnds(text: string): readonly [string, string] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = (m: string, d: string) => `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (month === undefined) return [iso('1', '1'), iso('12', '31')];
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return [iso(month, '1'), iso(month, String(days))];
  return Number(day) >= 1 && Number(day) <= days ? [iso(month, day), iso(month, day)] : undefined;
}

/** All conditions that are typed under the titles. */
export const filtersIn = (typed: ReadonlyMap<string, string>, columns: readonly Column[]): readonly Filter[] =>
  [...typed].flatMap(([name, text]): readonly Filter[] => {
    const column = columns.find((each) => each.name === name);
    return (column && filtersOf(column, text)) ?? [];
  });
