/** A view as the writers of formats/ read it. */
import type { SourceColumn, SourceValue, TableSource } from '../formats/table-source.js';
import { decodeJson } from '../wire.js';
import type { MergedRow, MergedTable, SaveOptions } from './query.js';
import type { Store } from './store.js';

/** A column of what is written, with the way from a row to its value. */
interface Field extends SourceColumn {
  readonly of: (row: MergedRow) => SourceValue;
}

/** The rows of a view, or a stretch of them, with their provenance where it is asked for. */
export function sourceOf(
  store: Store,
  view: number,
  rows: number,
  table: MergedTable,
  options: SaveOptions,
): TableSource {
  const { layout, provenance, leading = true, first = 0, count = rows } = options;
  const own = table.columns.flatMap((column, index): Field[] =>
    (layout === 'sec' && column.origin !== 'sec') || (!leading && index < table.leading) ? [] : [{ ...column, of: (row) => row.cells[index]?.value ?? null }],
  );
  const columns = provenance ? [...own, ...provenanceFields(store)] : own;
  return {
    name: table.name,
    title: table.title,
    columns,
    rowCount: Math.max(0, Math.min(rows - first, count)),
    async slice(from, many) {
      const bytes = store.slice(view, first + from, Math.min(many, rows - first - from));
      const { rows: made } = decodeJson<{ rows: MergedRow[] }>(bytes);
      return made.map((row) => columns.map(({ of }) => of(row)));
    },
  };
}

/** The file's sum, and the stretch of the file that the row's cells were read from: as the module writes them in CSV. */
function provenanceFields(store: Store): Field[] {
  const sums = store.sums();
  const field = (name: string, type: Field['type'], title: string, meaning: string, of: Field['of']): Field => ({
    name,
    type,
    title,
    meaning,
    origin: 'filigree',
    of,
  });
  return [
    field('SOURCE_SHA256', 'text', 'SHA-256', 'SHA-256 of the file that the row was read from.', ({ file }) => sums.get(file) ?? null),
    field('SOURCE_OFFSET', 'decimal', 'Offset', 'The first byte that the row was read from.', (row) => stretch(row)?.[0].toString() ?? null),
    field('SOURCE_LENGTH', 'decimal', 'Length', 'Bytes from the first to the last.', (row) => stretch(row)?.[1].toString() ?? null),
  ];
}

function stretch({ cells }: MergedRow): [offset: number, length: number] | undefined {
  let [from, to] = [Infinity, 0];
  for (const cell of cells) {
    if (cell?.offset === undefined || cell.length === undefined) continue;
    from = Math.min(from, cell.offset);
    to = Math.max(to, cell.offset + cell.length);
  }
  return to > 0 ? [from, to - from] : undefined;
}
