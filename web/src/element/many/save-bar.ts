/** Buttons that save a table, a selection of it, or everything. */
import type { TableFormat, WorkspaceFormat } from '../../bulk/query.js';
import { button, h } from '../h.js';

const tableFormats: readonly (readonly [TableFormat, string])[] = [
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
  ['xlsx', 'XLSX'],
  ['parquet', 'Parquet'],
  ['arrow', 'Arrow'],
];

const workspaceFormats: readonly (readonly [WorkspaceFormat, string])[] = [
  ['xlsx', 'XLSX, a sheet a table'],
  ['sec', 'ZIP, laid out as the SEC\u2019s data sets'],
  ['csv', 'CSV, zipped'],
  ['tsv', 'TSV, zipped'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
  ['parquet', 'Parquet, zipped'],
  ['arrow', 'Arrow, zipped'],
];

/** The file's name ends so. */
export const endingOf = (format: WorkspaceFormat, whole: boolean): string =>
  whole && !['xlsx', 'json', 'ndjson'].includes(format) ? (format === 'sec' ? 'sec.zip' : `${format}.zip`) : format;

/** A choice of formats and a button; the last choice stays. */
function chooser<F extends string>(label: string, formats: readonly (readonly [F, string])[], act: (format: F) => void): HTMLElement {
  const select = h('select', { 'aria-label': `Format to save ${label} in` }, ...formats.map(([value, text]) => h('option', { value }, text)));
  return h('span', { class: 'saver' }, button(`Save ${label}`, () => act(select.value as F), { class: 'quiet' }), select);
}

export function tableSaver(label: string, act: (format: TableFormat) => void): HTMLElement {
  return chooser(label, tableFormats, act);
}

export function workspaceSaver(act: (format: WorkspaceFormat) => void): HTMLElement {
  return chooser('all tables', workspaceFormats, act);
}

/** A file that is being written: how far it is, and a way to end it. */
export class SavingView {
  readonly element: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #figure = h('span', { class: 'muted' });

  constructor(name: string, stop: () => void) {
    this.#bar = h('progress', { max: 1, 'aria-label': `Writing ${name}` });
    const halt = button('Stop', stop, { class: 'quiet', 'aria-label': `Stop writing ${name}` });
    this.element = h('div', { class: 'saving', role: 'group', 'aria-label': 'Saving' }, h('span', {}, `Writing ${name}`), this.#bar, this.#figure, halt);
  }

  /** From 0 to 1; NaN when nobody knows. */
  show(part: number): void {
    if (Number.isNaN(part)) return;
    this.#bar.value = part;
    this.#figure.textContent = `${Math.round(100 * part)} %`;
  }
}
