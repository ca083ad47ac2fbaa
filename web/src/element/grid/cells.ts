/** The rows of a grid as elements, and how wide its columns want to be. */
import type { Cell, Column } from '../../wire.js';
import { cellContent, layoutOf, tipOf } from '../cell-view.js';
import type { ColumnLayout } from '../cell-view.js';
import { h } from '../h.js';
import type { Columns } from './columns.js';
import { kept } from './head.js';
import type { GridRow, GridTable } from './rows.js';
import type { Place } from './selection.js';
import { widthOf } from './widths.js';

/** How a grid is shown. */
export interface GridOptions {
  /** All rows are in the page, as tall as their texts: for few rows. */
  readonly flow: boolean;
  readonly label: string;
  title(column: Column): string;
  tip(column: Column): string;
  /** Indexes of the columns worth showing. */
  readonly shown: readonly number[];
}

/** Texts longer than this may not be seen whole. */
const LONG = 30;
/** So few columns leave room for long texts. */
export const ROOMY = 3;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export class Cells {
  readonly #table: GridTable;
  readonly #sample: readonly (readonly Cell[])[];
  readonly #options: GridOptions;
  readonly #columns: Columns;
  readonly #attributes: (place: Place) => Attributes;
  readonly #note: (row: GridRow, column: Column, id: string, mark: HTMLElement) => void;
  readonly #layouts = new Map<number, ColumnLayout>();
  readonly #widths = new Map<number, number>();

  /** `attributes` are those that the selection gives a cell. */
  constructor(
    table: GridTable,
    sample: readonly (readonly Cell[])[],
    options: GridOptions,
    columns: Columns,
    attributes: (place: Place) => Attributes,
    note: (row: GridRow, column: Column, id: string, mark: HTMLElement) => void,
  ) {
    this.#table = table;
    this.#sample = sample;
    this.#options = options;
    this.#columns = columns;
    this.#attributes = attributes;
    this.#note = note;
  }

  #layout(index: number): ColumnLayout {
    const known = this.#layouts.get(index);
    if (known) return known;
    const layout = layoutOf(this.#table.columns[index] as Column, this.#cellsOf(index));
    this.#layouts.set(index, layout);
    return layout;
  }

  /** How wide a column is from its content. Found once: columns keep their width whatever rows are shown. */
  natural(index: number): number {
    const known = this.#widths.get(index);
    if (known !== undefined) return known;
    const column = this.#table.columns[index] as Column;
    const width = widthOf(column, this.#options.title(column), this.#cellsOf(index), this.#layout(index), this.#longest);
    this.#widths.set(index, width);
    return width;
  }

  /** How wide a long text may be. */
  get #longest(): number {
    return !this.#options.flow ? 280 : this.#columns.visible.length <= ROOMY ? 640 : 440;
  }

  #cellsOf(index: number): Cell[] {
    return this.#sample.flatMap((cells) => cells[index] ?? []);
  }

  /** A row; `head` rows stand above the first. */
  row(index: number, row: GridRow | undefined, head: number): HTMLElement {
    const cells = this.#columns.visible.map((of, place) => this.#cell({ row: index + head, column: place }, of, row));
    return h(
      'div',
      {
        role: 'row',
        class: row?.repeats != null ? 'mrow repeats' : 'mrow',
        'aria-rowindex': index + head + 1,
        'aria-busy': row ? undefined : 'true',
      },
      ...cells,
    );
  }

  #cell(place: Place, of: number, row: GridRow | undefined): HTMLElement {
    const column = this.#table.columns[of] as Column;
    const cell = row?.cells[of];
    const length = column.type === 'text' ? (cell?.text?.length ?? 0) : 0;
    const attributes = {
      role: 'gridcell',
      class: `mcell ${column.type} ${cell?.state ?? ''}${length > LONG ? ' wraps' : ''}`,
      ...this.#attributes(place),
      'aria-colindex': place.column + 1,
      'data-frozen': place.column < this.#columns.frozen ? place.column : undefined,
      lang: column.type === 'text' ? 'en' : undefined,
    };
    if (!row || !cell) return kept(h('div', attributes));
    const context = { cell, column, columns: this.#table.columns, row: row.cells };
    const content = cellContent(context, this.#layout(of), (id, mark) => this.#note(row, column, id, mark));
    const long = length > LONG ? (cell.text ?? '').slice(0, 400) : '';
    return kept(h('div', { ...attributes, 'data-tip': tipOf(context) || long || undefined }, ...content));
  }
}
