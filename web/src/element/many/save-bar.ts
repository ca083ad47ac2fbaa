/** Buttons that save a table, a selection of it, or everything. */
import type { TableFormat, WorkspaceFormat } from '../../bulk/query.js';
import { t } from '../../locales/index.js';
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

const workspaceFormats = (): readonly (readonly [WorkspaceFormat, string])[] => [
  ['xlsx', t.save.xlsx],
  ['sec', t.save.sec],
  ['csv', t.save.zipped('CSV')],
  ['tsv', t.save.zipped('TSV')],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
  ['parquet', t.save.zipped('Parquet')],
  ['arrow', t.save.zipped('Arrow')],
];

/** The file's name ends so. */
export const endingOf = (format: WorkspaceFormat, whole: boolean): string =>
  whole && !['xlsx', 'json', 'ndjson'].includes(format) ? (format === 'sec' ? 'sec.zip' : `${format}.zip`) : format;

/** A choice of formats and a button; the last choice stays. */
function chooser<F extends string>(label: string, formatLabel: string, formats: readonly (readonly [F, string])[], act: (format: F) => void): HTMLElement {
  const select = h('select', { class: 'field', 'aria-label': formatLabel }, ...formats.map(([value, text]) => h('option', { value }, text)));
  return h('span', { class: 'saver' }, button(label, () => act(select.value as F), { class: 'quiet' }), select);
}

export function tableSaver(act: (format: TableFormat) => void): HTMLElement {
  return chooser(t.save.table, t.save.tableFormat, tableFormats, act);
}

export function workspaceSaver(act: (format: WorkspaceFormat) => void): HTMLElement {
  return chooser(t.save.all, t.save.allFormat, workspaceFormats(), act);
}

/** A file that is being written: how far it is, and a way to end it. */
export class SavingView {
  readonly element: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #figure = h('span', { class: 'muted' });

  constructor(name: string, stop: () => void) {
    this.#bar = h('progress', { max: 1, 'aria-label': t.save.writing(name) });
    const halt = button(t.stop, stop, { class: 'quiet', 'aria-label': t.save.stopWriting(name) });
    this.element = h('div', { class: 'saving', role: 'group', 'aria-label': t.save.name }, h('span', {}, t.save.writing(name)), this.#bar, this.#figure, halt);
  }

  /** From 0 to 1; NaN when nobody knows. */
  show(part: number): void {
    if (Number.isNaN(part)) return;
    this.#bar.value = part;
    this.#figure.textContent = t.percent(Math.round(100 * part));
  }
}
