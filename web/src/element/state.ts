/** A whole view as plain JSON, to be kept and shown again. It may come from anywhere: it is checked before it is used. */
import { FiligreeError } from '../errors.js';

/** The version of `ViewerState` that is written, and read. */
export const stateVersion = 1;

/** Light, dark, or as the page’s own color-scheme has it. */
export type Theme = 'auto' | 'light' | 'dark';
/** How close together rows stand. */
export type Density = 'comfortable' | 'compact';

/** One column that rows are sorted by. */
export interface SortState {
  readonly column: string;
  readonly descending?: boolean;
}

/** One column's condition. */
export interface FilterState {
  readonly column: string;
  readonly op: string;
  readonly value: string;
  readonly not?: boolean;
}

/** How one table is shown: what is left out is as the table is shown at first. */
export interface GridViewState {
  readonly sort?: readonly SortState[];
  readonly filters?: readonly FilterState[];
  readonly search?: string;
  readonly group?: readonly string[];
  readonly totals?: readonly string[];
  readonly hidden?: readonly string[];
  readonly order?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  readonly frozen?: number;
}

/** How everything is shown. No data of a filing is in it but names of the file, its tables and columns, and what was searched for. */
export interface ViewerState {
  /** The version. */
  readonly filigree: number;
  /** The name of the filing that is shown by itself; null when none is. */
  readonly filing: string | null;
  /** The name of the table that `view` is of. */
  readonly table?: string;
  readonly view?: GridViewState;
  readonly theme?: Theme;
  readonly density?: Density;
}

/** Lengths that no honest state reaches. */
const TEXT = 10_000;
const LIST = 10_000;

/**
 * Reads a saved state. Members that are not known are passed over, so that a later version's state is shown as far as it
 * is understood.
 * @throws FiligreeError `bad-argument`, with the member that is wrong.
 */
export function readState(given: unknown): ViewerState {
  const state = recordAt(given, 'the state');
  const version = own(state, 'filigree');
  if (version !== stateVersion) throw wrong('the state', `must have "filigree": ${stateVersion}`);
  const view = own(state, 'view');
  return {
    filigree: stateVersion,
    filing: own(state, 'filing') === null ? null : (textAt(state, 'filing') ?? null),
    ...present('table', textAt(state, 'table')),
    ...present('view', view === undefined ? undefined : readView(recordAt(view, 'view'))),
    ...present('theme', oneOf(state, 'theme', ['auto', 'light', 'dark'] as const)),
    ...present('density', oneOf(state, 'density', ['comfortable', 'compact'] as const)),
  };
}

function readView(view: object): GridViewState {
  return {
    ...present('sort', listAt(view, 'sort', readSort)),
    ...present('filters', listAt(view, 'filters', readFilter)),
    ...present('search', textAt(view, 'search')),
    ...present('group', listAt(view, 'group', readName)),
    ...present('totals', listAt(view, 'totals', readName)),
    ...present('hidden', listAt(view, 'hidden', readName)),
    ...present('order', listAt(view, 'order', readName)),
    ...present('widths', readWidths(own(view, 'widths'))),
    ...present('frozen', numberAt(own(view, 'frozen'), 'frozen')),
  };
}

function readSort(given: unknown, where: string): SortState {
  const sort = recordAt(given, where);
  return { column: readName(own(sort, 'column'), `${where}.column`), ...present('descending', flagAt(sort, 'descending')) };
}

function readFilter(given: unknown, where: string): FilterState {
  const filter = recordAt(given, where);
  const text = (name: string) => readName(own(filter, name), `${where}.${name}`);
  return { column: text('column'), op: text('op'), value: textAt(filter, 'value') ?? '', ...present('not', flagAt(filter, 'not')) };
}

// Made of entries, so that a column called "__proto__" is a column.
function readWidths(given: unknown): Readonly<Record<string, number>> | undefined {
  if (given === undefined) return undefined;
  const entries = Object.entries(recordAt(given, 'widths')).map(([name, width]) => {
    const pixels = numberAt(width, `widths.${name.slice(0, 40)}`);
    return [name, pixels ?? 0] as const;
  });
  if (entries.length > LIST) throw wrong('widths', `has more than ${LIST} members`);
  return Object.fromEntries(entries);
}

function readName(given: unknown, where: string): string {
  if (typeof given !== 'string' || given.length > TEXT) throw wrong(where, 'must be a text');
  return given;
}

function textAt(record: object, name: string): string | undefined {
  const given = own(record, name);
  return given === undefined ? undefined : readName(given, name);
}

function flagAt(record: object, name: string): boolean | undefined {
  const given = own(record, name);
  if (given !== undefined && typeof given !== 'boolean') throw wrong(name, 'must be true or false');
  return given;
}

function numberAt(given: unknown, where: string): number | undefined {
  if (given !== undefined && (typeof given !== 'number' || !Number.isFinite(given) || given < 0))
    throw wrong(where, 'must be a number from 0');
  return given;
}

function listAt<T>(record: object, name: string, read: (given: unknown, where: string) => T): readonly T[] | undefined {
  const given = own(record, name);
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.length > LIST) throw wrong(name, `must be an array of at most ${LIST}`);
  return Array.from(given, (each: unknown, index) => read(each, `${name}[${index}]`));
}

function oneOf<T extends string>(record: object, name: string, words: readonly T[]): T | undefined {
  const given = own(record, name);
  if (given === undefined) return undefined;
  const word = words.find((each) => each === given);
  if (word === undefined) throw wrong(name, `must be one of ${words.join(', ')}`);
  return word;
}

function recordAt(given: unknown, where: string): object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong(where, 'must be an object');
  return given;
}

/** An object's own member: what its prototype has was not in the JSON. */
const own = (record: object, name: string): unknown =>
  Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;

const present = <Name extends string, T>(name: Name, value: T | undefined): { [K in Name]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [K in Name]?: T };

const wrong = (where: string, what: string): FiligreeError =>
  new FiligreeError('bad-argument', `This is no saved view: ${where} ${what}.`);
