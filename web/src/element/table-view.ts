/**
 * One table: its heading and buttons, then the grid. A single row without numbers is shown as a record, one field under
 * the other.
 */
import { t } from '../locales/index.js';
import type { Cell, Column } from '../wire.js';
import { cellContent, layoutOf, tipOf } from './cell-view.js';
import type { CellContext, ColumnLayout } from './cell-view.js';
import { tsv } from './clipboard.js';
import { Grid } from './grid.js';
import { button, h } from './h.js';
import type { Host, Loaded, Place } from './model.js';
import { addsNothing } from './semantics.js';

/** How tables are shown. */
export interface TableOptions {
  /** The data sets' column names instead of the paper form's wording. */
  readonly dataSetNames: boolean;
  /** Columns without values, keys and lists of footnote ids too. */
  readonly allColumns: boolean;
}

/** What a table's buttons do. */
export interface TableActions {
  copy(view: TableView): void;
  save(format: 'csv' | 'tsv' | 'json'): void;
  /** Load more rows; undefined when all are there. */
  more: (() => void) | undefined;
}

/** Fewer columns than this are a table even when they make one row without numbers. */
const RECORD_COLUMNS = 4;
/** So few columns leave room for long texts. */
const ROOMY_COLUMNS = 3;

export class TableView {
  readonly element: HTMLElement;
  readonly loaded: Loaded;
  readonly #host: Host;
  readonly #options: TableOptions;
  readonly #shown: number[];
  readonly #isRecord: boolean;
  readonly #grid: Grid;

  constructor(loaded: Loaded, host: Host, options: TableOptions, actions: TableActions) {
    this.loaded = loaded;
    this.#host = host;
    this.#options = options;
    this.#shown = shownColumns(loaded, options.allColumns);
    this.#isRecord = isRecord(loaded, this.#shown);
    const { element, grid } = this.#isRecord ? this.#record() : this.#table();
    this.#grid = grid;
    const more =
      actions.more &&
      button(t.table.showMore(t.rows(loaded.table.rows)), actions.more, { class: 'quiet more' });
    this.element = h(
      'section',
      { class: 'table', 'aria-labelledby': this.#headingId },
      this.#heading(actions),
      element,
      more,
    );
  }

  /** True when this table's grid holds the focus or a selection of it. */
  get hasSelection(): boolean {
    return this.#grid.selection !== undefined;
  }

  clearSelection(): void {
    this.#grid.clear();
  }

  /** The element of a cell; undefined when its column is not shown. */
  cellAt(place: Place): HTMLElement | undefined {
    const at = this.#positionOf(place);
    return at && this.#grid.cell(at.row, at.column);
  }

  /** Focuses a cell; false when its column is not shown. */
  focus(place: Place): boolean {
    const at = this.#positionOf(place);
    if (at) this.#grid.focus(at.row, at.column);
    return at !== undefined;
  }

  #positionOf(place: Place): { row: number; column: number } | undefined {
    const column = this.#shown.indexOf(place.column);
    if (column < 0) return undefined;
    return this.#isRecord ? { row: column, column: 1 } : { row: place.row + 1, column };
  }

  /** What is shown, with headers, as TSV: dates in ISO, numbers as filed. */
  get everything(): string {
    return tsv([
      this.#shown.map((index) => this.#label(index)),
      ...this.loaded.rows.map((row) => this.#texts(row, this.#shown)),
    ]);
  }

  /** The selected cells as TSV; headers come with more than one cell. */
  get selected(): string {
    const range = this.#grid.selection;
    if (!range) return '';
    if (this.#isRecord) {
      const fields = this.#shown.slice(range.top, range.bottom + 1);
      const values = this.#texts(this.loaded.rows[0] ?? [], fields);
      return fields.length === 1
        ? tsv([values])
        : tsv(fields.map((field, index) => [{ text: this.#label(field).text, isText: false }, values[index] ?? blank]));
    }
    const columns = this.#shown.slice(range.left, range.right + 1);
    const rows = this.loaded.rows.slice(Math.max(0, range.top - 1), range.bottom);
    const body = rows.map((row) => this.#texts(row, columns));
    const headers = columns.map((index) => this.#label(index));
    const single = range.top === range.bottom && range.left === range.right;
    return tsv(single && range.top > 0 ? body : [headers, ...body]);
  }

  #texts(row: readonly Cell[], columns: readonly number[]): { text: string; isText: boolean }[] {
    return columns.map((index) => {
      const cell = row[index];
      const type = this.loaded.table.columns[index]?.type;
      return { text: cell?.text ?? '', isText: type === 'text' || type === 'code' };
    });
  }

  #label(index: number): { text: string; isText: boolean } {
    const column = this.loaded.table.columns[index];
    return { text: (this.#options.dataSetNames ? column?.name : column?.title) ?? '', isText: false };
  }

  get #headingId(): string {
    return `table-${this.loaded.table.name}`;
  }

  /** "3 rows", and how many of the columns are shown when not all are. */
  get #extent(): string {
    const { table } = this.loaded;
    const all = table.columns.length;
    const columns = this.#shown.length < all ? t.ofAll(this.#shown.length, t.columns(all)) : '';
    return [this.#isRecord ? '' : t.rows(table.rows), columns].filter(Boolean).join(', ');
  }

  #heading(actions: TableActions): HTMLElement {
    const { table } = this.loaded;
    const save = (format: 'csv' | 'tsv' | 'json') =>
      button(format.toUpperCase(), () => actions.save(format), {
        class: 'quiet',
        'aria-label': t.table.saveAs(table.title, format.toUpperCase()),
      });
    return h(
      'header',
      {},
      h('h3', { id: this.#headingId, lang: 'en' }, this.#options.dataSetNames ? table.name : table.title),
      h('span', { class: 'muted' }, this.#extent),
      h(
        'span',
        { class: 'actions' },
        button(t.copy, () => actions.copy(this), { class: 'quiet', 'aria-label': t.table.copyOne(table.title) }),
        save('csv'),
        save('tsv'),
        save('json'),
      ),
    );
  }

  #table(): { element: HTMLElement; grid: Grid } {
    const { table, rows } = this.loaded;
    const layouts = this.#layouts();
    const headers = this.#shown.map((index) => this.#header(index, 'columnheader'));
    const body = rows.map((row) => this.#shown.map((index) => this.#cell(row, index, layouts)));
    const line = (cells: HTMLElement[]) => h('tr', { role: 'row' }, ...cells);
    const grid = h(
      'table',
      {
        role: 'grid',
        class: this.#shown.length <= ROOMY_COLUMNS ? 'roomy' : undefined,
        'aria-labelledby': this.#headingId,
        'aria-rowcount': table.rows + 1,
      },
      h('thead', { role: 'rowgroup' }, line(headers)),
      h('tbody', { role: 'rowgroup' }, ...body.map(line)),
    );
    return {
      element: h('div', { class: 'scroll' }, grid),
      grid: this.#wire(grid, [headers, ...body], { row: 1, column: 0 }),
    };
  }

  #record(): { element: HTMLElement; grid: Grid } {
    const row = this.loaded.rows[0] ?? [];
    const layouts = this.#layouts();
    const lines = this.#shown.map((index) => [this.#header(index, 'rowheader'), this.#cell(row, index, layouts)]);
    const grid = h(
      'div',
      { role: 'grid', class: 'record', 'aria-labelledby': this.#headingId },
      ...lines.map((cells) => h('div', { role: 'row' }, ...cells)),
    );
    return { element: grid, grid: this.#wire(grid, lines, { row: 0, column: 1 }) };
  }

  #layouts(): ReadonlyMap<number, ColumnLayout> {
    const { table, rows } = this.loaded;
    const plain: ColumnLayout = { fraction: '', marks: 0 };
    return new Map(
      this.#shown.map((index) => {
        const column = table.columns[index];
        const cells = rows.flatMap((row) => row[index] ?? []);
        return [index, column && !this.#isRecord ? layoutOf(column, cells) : plain];
      }),
    );
  }

  #header(index: number, role: 'columnheader' | 'rowheader'): HTMLElement {
    const column = this.loaded.table.columns[index] as Column;
    const own = column.origin === 'filigree' ? ` ${t.table.own}` : '';
    const element = h(
      role === 'columnheader' ? 'th' : 'div',
      { role, class: `${column.type} ${column.origin}`, 'data-tip': column.meaning + own, lang: 'en' },
      this.#label(index).text,
    );
    if (role === 'columnheader') element.setAttribute('scope', 'col');
    return element;
  }

  #cell(row: readonly Cell[], index: number, layouts: ReadonlyMap<number, ColumnLayout>): HTMLElement {
    const { columns } = this.loaded.table;
    const column = columns[index] as Column;
    const cell = row[index] as Cell;
    const context: CellContext = { cell, column, columns, row };
    const layout = layouts.get(index) as ColumnLayout;
    const content = cellContent(context, layout, (id, mark) => this.#host.openNote(id, mark));
    const classes = `${column.type} ${cell.state} ${wrapping(column, cell)}`;
    const attributes = { role: 'gridcell', class: classes, 'data-tip': tipOf(context) || undefined, lang: column.type === 'text' ? 'en' : undefined };
    return h(this.#isRecord ? 'div' : 'td', attributes, ...content);
  }

  #wire(element: HTMLElement, cells: HTMLElement[][], first: { row: number; column: number }): Grid {
    const place = (row: number, column: number): Place | undefined => {
      const index = this.#shown[this.#isRecord ? row : column];
      const dataRow = this.#isRecord ? (column === 1 ? 0 : -1) : row - 1;
      return index === undefined || dataRow < 0
        ? undefined
        : { table: this.loaded.table.name, row: dataRow, column: index };
    };
    const grid = new Grid(element, {
      active: (row, column) => {
        const at = place(row, column);
        if (at) this.#host.select(at);
      },
      enter: (row, column) => {
        const at = place(row, column);
        if (at) this.#host.openSource(at);
      },
      note: (row, column, beside) => {
        const at = place(row, column);
        const id = at && this.loaded.rows[at.row]?.[at.column]?.footnotes[0];
        if (id) this.#host.openNote(id, beside);
      },
    });
    grid.set(cells, first);
    return grid;
  }
}

const blank = { text: '', isText: false };

// A column is worth showing when some row says something in it. Where a document shows none of a number, a date or a
// code that the data sets have, that is worth knowing too.
function shownColumns({ table, rows }: Loaded, all: boolean): number[] {
  const indexes = [...table.columns.keys()];
  if (all) return indexes;
  const shown = indexes.filter((index) => {
    const column = table.columns[index] as Column;
    const missed =
      column.origin === 'sec' && (column.type === 'decimal' || column.type === 'date' || column.type === 'code');
    const speaks = rows.some((row) => says(row[index]) || (missed && row[index]?.state === 'not-shown'));
    return column.role === 'data' && speaks && !addsNothing(column, table.columns, rows);
  });
  return shown.length > 0 ? shown : indexes;
}

const silent: ReadonlySet<Cell['state'] | undefined> = new Set([
  'absent',
  'empty',
  'not-applicable',
  'not-shown',
  undefined,
]);
const says = (cell: Cell | undefined): boolean => !silent.has(cell?.state) || (cell?.footnotes.length ?? 0) > 0;

function isRecord({ table, rows }: Loaded, shown: readonly number[]): boolean {
  return (
    table.rows === 1 &&
    rows.length === 1 &&
    shown.length >= RECORD_COLUMNS &&
    !shown.some((index) => isNumber(table.columns[index]))
  );
}

const isNumber = (column: Column | undefined): boolean => column?.type === 'decimal' && column.role === 'data';

// Short texts stay on one line; long ones get room to be read.
const SHORT = 28;
const LONG = 60;

function wrapping(column: Column, cell: Cell): string {
  const length = column.type === 'text' ? (cell.text?.length ?? 0) : 0;
  return length > LONG ? 'wraps long' : length > SHORT ? 'wraps' : '';
}
