/** What the parts of the viewer tell each other. */
import type { Filigree } from '../client.js';
import type { Filing, Table } from '../filing.js';
import type { Cell, Column } from '../wire.js';
import { columnOf } from './semantics.js';

/** A cell by its place: row counted from 0, column by its index in `table.columns`. */
export interface Place {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** A cell with all that is known about it. */
export interface Found extends Place {
  readonly title: string;
  readonly definition: Column;
  readonly cell: Cell;
  /** All cells of its row. */
  readonly cells: readonly Cell[];
}

/** A table with its first rows. */
export interface Loaded {
  readonly table: Table;
  readonly rows: Cell[][];
  /** Some of the rows after them: what columns say, and how wide they are, is found from both. */
  readonly sample?: Cell[][];
  /** Rows beyond those, as far as they are at hand. */
  more?: (row: number) => readonly Cell[] | undefined;
}

/** One footnote and the cells that cite it. `text` is undefined when the filing cites a note it does not have. */
export interface Note {
  readonly id: string;
  readonly text: string | undefined;
  readonly place: Place | undefined;
  readonly cites: readonly Found[];
}

/** An open filing with its loaded rows. */
export class Model {
  readonly filing: Filing;
  readonly tables: Loaded[];

  constructor(filing: Filing, tables: Loaded[]) {
    this.filing = filing;
    this.tables = tables;
  }

  /** The cell at a place, if it has been loaded. */
  find(place: Place): Found | undefined {
    const loaded = this.tables.find(({ table }) => table.name === place.table);
    const cells = loaded?.rows[place.row] ?? loaded?.more?.(place.row);
    const cell = cells?.[place.column];
    const definition = loaded?.table.columns[place.column];
    return loaded && cells && cell && definition && { ...place, title: loaded.table.title, definition, cell, cells };
  }

  /** The place that a table, a row and a column's name mean. */
  placeOf(table: string, row: number, columnName: string): Place | undefined {
    const column = this.filing.table(table)?.columns.findIndex(({ name }) => name === columnName) ?? -1;
    return column < 0 ? undefined : { table, row, column };
  }

  /** All footnotes: those that the filing has, in its order, then those that are only cited. */
  notes(): Note[] {
    const cites = this.#cites();
    const table = this.tables.find(({ table: { columns } }) => columnOf(columns, 'note-text') >= 0);
    const { columns = [] } = table?.table ?? {};
    const [idColumn, column] = [columnOf(columns, 'note-id'), columnOf(columns, 'note-text')];
    const notes = (table?.rows ?? []).map((cells, row): Note => {
      const id = cells[idColumn]?.text ?? '';
      const place = table && { table: table.table.name, row, column };
      return { id, text: cells[column]?.text ?? '', place, cites: cites.get(id) ?? [] };
    });
    const known = new Set(notes.map(({ id }) => id));
    const dangling = [...cites].filter(([id]) => !known.has(id));
    return [
      ...notes,
      ...dangling.map(([id, found]): Note => ({ id, text: undefined, place: undefined, cites: found })),
    ];
  }

  #cites(): Map<string, Found[]> {
    const cites = new Map<string, Found[]>();
    for (const { table, rows } of this.tables) {
      for (const [row, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell.footnotes.length === 0) continue;
          const definition = table.columns[column];
          if (!definition || definition.role === 'footnotes') continue;
          for (const id of new Set(cell.footnotes)) {
            const list = cites.get(id) ?? [];
            if (list.length === 0) cites.set(id, list);
            list.push({ table: table.name, title: table.title, row, column, definition, cell, cells });
          }
        }
      }
    }
    return cites;
  }
}

/** True when something of the filing could not be read. */
export function isPartial(filing: Filing): boolean {
  return filing.coverage.unread.length > 0 || filing.diagnostics.some(({ severity }) => severity === 'error');
}

/** What the parts ask of the viewer. */
export interface Host {
  /** The reader that the element uses. */
  reader(): Promise<Filigree>;
  /** A cell became the active one. */
  select(place: Place): void;
  /** The source of a cell is wanted. */
  openSource(place: Place): void;
  /** The source at a byte is wanted, under a sentence that says what is there. */
  openOffset(offset: number, sentence: string): void;
  /** Go to a cell and make it the active one. */
  reveal(place: Place): void;
  /** Show a footnote beside an element. */
  openNote(id: string, beside: HTMLElement): void;
  /** Show a tab of the inspector. */
  openTab(tab: 'source' | 'footnotes' | 'problems'): void;
  /** Say something to those who cannot see it, and show it for a moment. */
  say(sentence: string): void;
  /** Wait for something; say why, if it fails. */
  attempt(work: Promise<unknown>): void;
}
