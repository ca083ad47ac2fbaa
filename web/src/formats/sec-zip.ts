/** Tables in the layout of the SEC's data sets: for each set a zip of tab-separated files, as the command writes it. */
import { FiligreeError } from '../errors.js';
import type { Form } from '../wire.js';
import { writeZip } from './zip.js';
import type { ZipOptions } from './zip.js';

/** A table as it stands in a data set. */
export interface Placed {
  /** Among tables of many filings. */
  readonly mergedName: string;
  /** In the data set: the name of its file without `.tsv`. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables of each data set that the SEC publishes, in its order: what the forms' own descriptions say. */
export function dataSets(forms: readonly Form[]): ReadonlyMap<string, readonly Placed[]> {
  const sets = new Map<string, Placed[]>();
  for (const { dataSet, tables } of forms) {
    if (dataSet === null) continue;
    const placed = tables
      .filter(({ published }) => published)
      .map(({ mergedName, name, columns }) => ({ mergedName, name, columns: columns.filter(({ origin }) => origin === 'sec').map((column) => column.name) }));
    sets.set(dataSet, [...(sets.get(dataSet) ?? []), ...placed]);
  }
  return sets;
}

/** A table's tab-separated bytes, as the module writes them in the layout `sec`. */
export interface TsvTable {
  readonly name: string;
  /** The columns that it has in that layout. */
  readonly columns: readonly string[];
  readonly bytes: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** A table that no filing has rows of: its columns alone. */
export async function* headerOf(columns: readonly string[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* once(`${columns.join('\t')}\n`);
}

/**
 * Writes `SUBMISSION.tsv` and the others in the order given, then what describes them. A name that is no data set's
 * and one that is given twice are refused before the first byte.
 */
export async function* writeSecZip(
  set: string,
  tables: readonly TsvTable[],
  options: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const names = tables.map(({ name }) => name);
  const odd = names.find((name, index) => !/^\w+$/.test(name) || names.indexOf(name) !== index);
  if (odd !== undefined)
    throw new FiligreeError('bad-argument', /^\w+$/.test(odd) ? `${odd} is given twice.` : `No data set has a table ${odd}.`);
  const about = set.toUpperCase();
  yield* writeZip(
    [
      ...tables.map(({ name, bytes }) => ({ name: `${name}.tsv`, bytes })),
      { name: `${about}_METADATA.json`, bytes: once(metadata(tables)) },
      { name: `${about}_README.htm`, bytes: once(readme(set)) },
    ],
    options,
  );
}

async function* once(text: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(text);
}

/** The tables as CSV on the Web describes them (W3C "Metadata Vocabulary for Tabular Data"). */
function metadata(tables: readonly TsvTable[]): string {
  const described = tables.map(
    ({ name, columns }) =>
      `    {"url": "${name}.tsv", "tableSchema": {"columns": [${columns.map((column) => `{"name": "${column}"}`).join(', ')}]}}`,
  );
  return `{
  "@context": "http://www.w3.org/ns/csvw",
  "dialect": {"delimiter": "\\t", "header": true},
  "tables": [
${described.join(',\n')}
  ]
}
`;
}

const readme = (set: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${set}</title></head><body>
<h1>${set}</h1>
<p>Filings in the layout of the SEC's data sets, made by Filigree from those it was given. It is not the SEC's
publication.</p>
<p>Tab-separated UTF-8 with one header line; no quoting; tabs and line breaks in values are blanks. Dates are
DD-MON-YYYY, booleans 1 and 0. An empty field is not known; it is never zero. The accession number ties the
tables together and is empty where a filing came without its submission. Row numbers (_SK, _ID) are unique
within a table.</p>
</body></html>
`;
