/** Views and workspaces as files. The module writes what it can; the writers of formats/ the rest. */
import { FiligreeError } from '../errors.js';
import { parquetType, writeParquet } from '../formats/parquet.js';
import { dataSets, headerOf, writeSecZip } from '../formats/sec-zip.js';
import { toBlob } from '../formats/table-source.js';
import type { TableSource, WriteOptions } from '../formats/table-source.js';
import { writeXlsx, xlsxType } from '../formats/xlsx.js';
import { writeZip, zipType } from '../formats/zip.js';
import { decodeJson } from '../wire.js';
import type { MergedRow, MergedTable, SaveOptions, TableFormat, WorkspaceFormat } from './query.js';
import { sourceOf } from './source.js';
import type { Pace, Store } from './store.js';

type OwnFormat = Exclude<TableFormat, 'parquet' | 'xlsx'>;
type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>>;

const types: Readonly<Record<OwnFormat, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  arrow: 'application/vnd.apache.arrow.file',
};

/** True for a table of footnotes. */
const isNotes = ({ columns }: MergedTable): boolean => columns.some(({ sense }) => sense === 'note-text');
/** Files whose footnotes are looked for by name; of more, all footnotes are written. */
const MOST_FILES = 500;
/** Rows that are looked at together. */
const BATCH = 2_000;

interface Opened {
  readonly view: number;
  readonly rows: number;
  readonly table: MergedTable;
}

/** A view, or a stretch of it, as a file. */
export async function saveView(store: Store, view: number, format: TableFormat, options: SaveOptions, pace: Pace): Promise<Blob> {
  const { table: name, rows } = store.viewOf(view);
  const table = store.describe().tables.find((each) => each.name === name);
  if (!table) throw new FiligreeError('closed', 'This view is closed.');
  const source = sourceOf(store, view, rows, table, options);
  if (format === 'parquet') return await toBlob(writeParquet(source, paced(pace)), parquetType);
  if (format !== 'xlsx') return await toBlob(store.write(view, format, options, pace), types[format]);
  const opened: Opened[] = [];
  try {
    if (!isNotes(table)) for await (const notes of footnotesOf(store, { view, rows, table }, options, pace)) opened.push(notes);
    const { leading = true } = options;
    const notes = opened.filter((each) => each.rows > 0).map((each) => sourceOf(store, each.view, each.rows, each.table, { leading }));
    return await toBlob(writeXlsx([source, ...notes], paced(pace)), xlsxType);
  } finally {
    for (const notes of opened) store.closeView(notes.view);
  }
}

/** All tables as a file. */
export async function saveAll(store: Store, format: WorkspaceFormat, options: SaveOptions, pace: Pace): Promise<Blob> {
  const opened: Opened[] = [];
  try {
    for (const table of store.describe().tables.filter(({ rows }) => rows > 0)) {
      const { view, info } = await store.view(table.name, {}, pace);
      opened.push({ view, rows: info.rows, table });
    }
    // As a workbook has it, footnotes come last.
    opened.sort((a, b) => Number(isNotes(a.table)) - Number(isNotes(b.table)));
    const whole = { ...(options.layout && { layout: options.layout }), provenance: options.provenance ?? false };
    return await written(store, opened, format, whole, pace);
  } finally {
    for (const { view } of opened) store.closeView(view);
  }
}

async function written(store: Store, views: readonly Opened[], format: WorkspaceFormat, options: SaveOptions, pace: Pace): Promise<Blob> {
  const source = ({ view, rows, table }: Opened): TableSource => sourceOf(store, view, rows, table, options);
  switch (format) {
    case 'xlsx':
      return await toBlob(writeXlsx(views.map(source), paced(pace)), xlsxType);
    case 'json':
      return await toBlob(jsonOf(store, views, options, pace), types.json);
    case 'ndjson':
      return await toBlob(oneAfterAnother(store, views, options, pace), types.ndjson);
    case 'sec':
      return await toBlob(secZip(store, views, pace), zipType);
    case 'parquet': {
      const members = views.map((one) => ({ name: `${one.table.name}.parquet`, bytes: writeParquet(source(one), paced(pace)), stored: true }));
      return await toBlob(writeZip(members), zipType);
    }
    default: {
      const members = views.map(({ view, table }) => ({ name: `${table.name}.${format}`, bytes: store.write(view, format, options, pace) }));
      return await toBlob(writeZip(members), zipType);
    }
  }
}

/** Lets messages in between two stretches of rows, and ends the writing when it is no longer wanted. */
const paced = (pace: Pace): WriteOptions => ({ progress: (rows, total) => pace.breathe(total > 0 ? rows / total : NaN) });

/** One data set as its zip; of several, a zip of theirs. */
function secZip(store: Store, views: readonly Opened[], pace: Pace): Bytes {
  const zips = [...dataSets(store.forms())].flatMap(([set, placed]) => {
    const found = placed.map(({ mergedName }) => views.find(({ table }) => table.name === mergedName));
    const tables = placed.map(({ name, columns }, index) => {
      const one = found[index];
      return { name, columns, bytes: one ? store.write(one.view, 'tsv', { layout: 'sec' }, pace) : headerOf(columns) };
    });
    return found.some((one) => one !== undefined) ? [{ name: `${set}.zip`, bytes: writeSecZip(set, tables), stored: true }] : [];
  });
  return zips.length === 1 && zips[0] ? zips[0].bytes : writeZip(zips);
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function* jsonOf(store: Store, views: readonly Opened[], options: SaveOptions, pace: Pace): Bytes {
  yield encode('{"tables":[');
  for (const [index, { view }] of views.entries()) {
    if (index > 0) yield encode(',');
    yield* store.write(view, 'json', options, pace);
  }
  yield encode(']}');
}

async function* oneAfterAnother(store: Store, views: readonly Opened[], options: SaveOptions, pace: Pace): Bytes {
  for (const { view } of views) yield* store.write(view, 'ndjson', options, pace);
}

/** Footnotes of the filings that the rows come from: each form has its own table of them. */
async function* footnotesOf(
  store: Store,
  { view, rows, table }: Opened,
  { first = 0, count = rows }: SaveOptions,
  pace: Pace,
): AsyncGenerator<Opened> {
  const tables = store.describe().tables.filter((each) => isNotes(each) && each.rows > 0);
  if (tables.length === 0) return;
  const file = table.columns.findIndex(({ name }) => name === 'FILE');
  const files = new Set<string>();
  for (let at = first; at < Math.min(rows, first + count) && files.size <= MOST_FILES; at += BATCH) {
    const slice = decodeJson<{ rows: MergedRow[] }>(store.slice(view, at, Math.min(BATCH, first + count - at)));
    for (const { cells } of slice.rows) files.add(cells[file]?.value ?? '');
    await pace.breathe(NaN);
  }
  const filter = files.size > MOST_FILES ? [] : [{ column: 'FILE', in: [...files] }];
  for (const notes of tables) {
    const { view, info } = await store.view(notes.name, { filter }, pace);
    yield { view, rows: info.rows, table: notes };
  }
}
