/** One row as a record: its fields one under the other. */
import type { Cell, Column } from '../../wire.js';
import { cellContent, tipOf } from '../cell-view.js';
import { h } from '../h.js';
import { copiedRecord } from './copy.js';
import type { Copies } from './copy.js';
import { Grid } from './keys.js';
import type { Place } from './selection.js';

/** What a record tells. Columns are those of the table. */
export interface RecordEvents {
  select(column: number): void;
  enter(column: number): void;
  note(id: string, beside: HTMLElement): void;
  copy(): void;
}

export interface RecordOptions {
  readonly label: string;
  title(column: Column): string;
  tip(column: Column): string;
}

export class RecordGrid {
  readonly element: HTMLElement;
  readonly #columns: readonly Column[];
  readonly #shown: readonly number[];
  readonly #row: readonly Cell[];
  readonly #options: RecordOptions;
  readonly #keys: Grid;

  constructor(columns: readonly Column[], shown: readonly number[], row: readonly Cell[], options: RecordOptions, events: RecordEvents) {
    this.#columns = columns;
    this.#shown = shown;
    this.#row = row;
    this.#options = options;
    const lines = shown.map((index) => h('div', { role: 'row' }, this.#title(index), this.#cell(index, events)));
    this.element = h('div', { role: 'grid', class: 'record', 'aria-label': options.label, 'aria-multiselectable': 'true' }, ...lines);
    const { element } = this;
    const at = (place: Place, tell: (index: number) => void) => place.column === 1 && tell(shown[place.row] ?? 0);
    this.#keys = new Grid(
      {
        element,
        extent: { rows: shown.length, columns: 2, head: 0, page: 10 },
        cell: ({ row, column }) => element.children[row]?.children[column] as HTMLElement | undefined,
        placeOf: (cell) => {
          const line = cell.parentElement;
          const row = line ? [...element.children].indexOf(line) : -1;
          return row < 0 || !line ? undefined : { row, column: [...line.children].indexOf(cell) };
        },
        cells: () => element.querySelectorAll<HTMLElement>('[role=gridcell]'),
        show: () => undefined,
      },
      {
        active: (place) => at(place, events.select),
        enter: (place) => at(place, events.enter),
        note: (place, beside) => at(place, (index) => row[index]?.footnotes[0] !== undefined && events.note(row[index].footnotes[0], beside)),
        key: (event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 'c' || getSelection()?.toString() !== '') return undefined;
          events.copy();
          return true;
        },
        click: () => undefined,
      },
      { row: 0, column: 1 },
    );
    this.#keys.restart({ row: 0, column: 1 });
  }

  focus(column: number): boolean {
    const row = this.#shown.indexOf(column);
    if (row >= 0) this.#keys.focus({ row, column: 1 });
    return row >= 0;
  }

  get activeElement(): HTMLElement | undefined {
    const { row, column } = this.#keys.active;
    return this.element.children[row]?.children[column] as HTMLElement | undefined;
  }

  get hasSelection(): boolean {
    return this.#keys.range !== undefined;
  }

  clearSelection(): void {
    this.#keys.clear();
  }

  copied(): Copies | undefined {
    const { range } = this.#keys;
    return range && this.#copiedOf(this.#shown.slice(range.top, range.bottom + 1));
  }

  copiedWhole(): Copies {
    return this.#copiedOf(this.#shown);
  }

  #copiedOf(indexes: readonly number[]): Copies {
    const columns = indexes.map((index) => this.#columns[index] as Column);
    const titles = columns.map((column) => this.#options.title(column));
    return { made: Promise.resolve(copiedRecord(columns, titles, indexes.map((index) => this.#row[index]))) };
  }

  #title(index: number): HTMLElement {
    const column = this.#columns[index] as Column;
    return h('div', { role: 'rowheader', class: `${column.type} ${column.origin}`, tabindex: -1, 'data-tip': this.#options.tip(column), lang: 'en' }, this.#options.title(column));
  }

  #cell(index: number, events: RecordEvents): HTMLElement {
    const column = this.#columns[index] as Column;
    const cell = this.#row[index] as Cell;
    const context = { cell, column, columns: this.#columns, row: this.#row };
    const content = cellContent(context, { fraction: '', marks: 0 }, (id, mark) => events.note(id, mark));
    const long = column.type === 'text' && (cell.text?.length ?? 0) > 60 ? 'long' : '';
    return h('div', { role: 'gridcell', class: `${column.type} ${cell.state} ${long}`, tabindex: -1, 'data-tip': tipOf(context) || undefined, lang: column.type === 'text' ? 'en' : undefined }, ...content);
  }
}
