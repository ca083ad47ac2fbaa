// What the native workbench writes, beside the command's bytes, and beside its own CSV where a view is written.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { saveFilings } from '../support/many_filings.mjs';
import { command, folder, passes, readCsv, samples, session } from './support.mjs';

const noParquet = 'This build has no Arrow C++, and so writes no Parquet.';
const visible = (path) => readdirSync(path).filter((name) => !name.startsWith('.'));

/** What `write-FORMAT` writes of the samples into a folder. */
async function written(at, format, ends = 'Written to') {
  const ours = join(at, `ours-${format}`);
  await passes(at, [`open ${samples}`, 'wait', `run write-${format}`, 'key Ctrl+A', `type ${ours}`, 'key Enter', `await status ${ends} ${ours}`]);
  return ours;
}

for (const format of ['csv', 'tsv', 'json', 'ndjson', 'arrow', 'xlsx', 'zip'])
  test(`all filings as ${format} are the command’s, byte for byte`, async (t) => {
    const at = folder(t);
    const [ours, theirs] = [await written(at, format), join(at, 'theirs')];
    command('parse', '--format', format, ...(format === 'zip' ? ['--layout', 'sec'] : []), '--out', theirs, samples);
    assert.ok(visible(theirs).length > 0);
    assert.deepEqual(visible(ours), visible(theirs));
    for (const name of visible(theirs)) assert.ok(readFileSync(join(ours, name)).equals(readFileSync(join(theirs, name))), name);
  });

/** A value of a sheet or of a Parquet file as the workbench's CSV has it. */
function asCsv(value, beside) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'bigint') return Number(beside) === Number(value) ? beside : `number ${value}`;
  return /^[=+\-@]/.test(value) ? `'${value}` : String(value);
}
const change = ['run column:TRANS_SHARES', 'run sort-descending', 'run column:TRANS_CODE', 'run filter-column', 'type =P', 'key Enter', 'wait'];

test('a view as a workbook has the rows of its CSV, in their order and with their types', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 200);
  const [sheet, csv] = [join(at, 'view.xlsx'), join(at, 'view.csv')];
  await passes(at, [`open ${join(at, 'day')}`, 'wait', ...change, `save xlsx ${sheet}`, 'wait', `await status Saved ${sheet}`, `save csv ${csv}`, 'wait']);
  const rows = readCsv(csv);
  const sheets = await readSheets(sheet);
  assert.deepEqual(sheets.map(({ sheet: name }) => name), ['NONDERIV_TRANS']);
  const [names, ...data] = sheets[0].data;
  assert.ok(rows.length > 20);
  assert.deepEqual(data.map((row) => Object.fromEntries(names.map((name, i) => [name, asCsv(row[i], rows[data.indexOf(row)]?.[name])]))), rows);
  assert.ok(data.every((row) => typeof row[names.indexOf('TRANS_SHARES')] === 'number' && row[names.indexOf('TRANS_DATE')] instanceof Date));
  assert.deepEqual(visible(at).sort(), ['day', 'script.txt', 'view.csv', 'view.xlsx']);
});

test('a view as Parquet has the rows of its CSV; a build without Arrow says so', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 60);
  const [file, csv] = [join(at, 'view.parquet'), join(at, 'view.csv')];
  const lines = [`open ${join(at, 'day')}`, 'wait', ...change, `save csv ${csv}`, 'wait', 'run save-parquet', 'key Ctrl+A', `type ${file}`, 'key Enter', 'wait 400'];
  await passes(at, [...lines, `write-fact status ${join(at, 'status.txt')}`]);
  if (readFileSync(join(at, 'status.txt'), 'utf8') === noParquet) return t.skip('The command is built without Arrow C++.');
  await passes(at, [...lines, `await status Saved ${file}`]);
  const bytes = readFileSync(file);
  const rows = readCsv(csv);
  const data = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
  assert.equal(data.length, rows.length);
  data.forEach((row, i) => assert.deepEqual(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asCsv(value, rows[i][name])])), rows[i]));
});

test('a table that cannot be written where it is to stand says so', async (t) => {
  const at = folder(t);
  const nowhere = join(at, 'not', 'there.xlsx');
  await passes(at, [`open ${samples}`, 'wait', 'run save-xlsx', 'key Ctrl+A', `type ${nowhere}`, 'key Enter', `await status There is no writing to ${nowhere}.`]);
});

test('what is sorted or closed while it is being saved is saved as it was; one after the other', async (t) => {
  const at = folder(t);
  const [all, meanwhile, sorted, sheet] = ['all.csv', 'meanwhile.csv', 'sorted.csv', 'closed.xlsx'].map((name) => join(at, name));
  const lines = [`open ${samples}`, 'wait', 'run column:TRANS_SHARES', `save csv ${all}`, 'wait'];
  lines.push(`save csv ${meanwhile}`, 'run sort-descending', 'wait', `save csv ${sorted}`, 'wait', 'run sort-none', 'wait');
  lines.push(`save xlsx ${sheet}`, 'run close-tab', 'wait', 'expect tabs 0', `await status Saved ${sheet}`);
  await passes(at, lines);
  const rows = readCsv(all);
  assert.deepEqual(readCsv(meanwhile), rows);
  assert.notDeepEqual(readCsv(sorted), rows);
  const [names, ...data] = (await readSheets(sheet))[0].data;
  const shares = names.indexOf('TRANS_SHARES');
  assert.deepEqual(data.map((row) => row[shares]), rows.map(({ TRANS_SHARES }) => (TRANS_SHARES === '' ? null : Number(TRANS_SHARES))));
  const { status, output } = await session(at, [`open ${samples}`, 'wait', `save csv ${all}`, `save csv ${meanwhile}`]);
  assert.equal(status, 1);
  assert.match(output, /it cannot be saved/);
  assert.ok(visible(at).every((name) => !name.endsWith('.partial')));
});

test('nothing is written over before it was asked', async (t) => {
  const at = folder(t);
  const path = join(at, 'table.csv');
  const save = ['run save-csv', 'key Ctrl+A', `type ${path}`, 'key Enter'];
  writeFileSync(path, 'mine');
  writeFileSync(`${path}.partial`, 'mine, too');
  const opened = [`open ${samples}`, 'wait'];
  await passes(at, [...opened, ...save, 'expect asked replace', 'key Escape', 'wait']);
  await passes(at, [...opened, ...save, 'expect asked replace', 'key Enter', 'expect asked path']);
  assert.equal(readFileSync(path, 'utf8'), 'mine');
  await passes(at, [...opened, ...save, 'click choice/replace', `await status Saved ${path}`]);
  assert.ok(readCsv(path).length > 5);
  assert.equal(readFileSync(`${path}.partial`, 'utf8'), 'mine, too');
  const into = join(at, 'into');
  mkdirSync(into);
  writeFileSync(join(into, 'note.txt'), 'mine');
  const write = ['run write-csv', 'key Ctrl+A', `type ${into}`, 'key Enter'];
  await passes(at, [...opened, ...write, 'expect asked replace', 'key Escape', 'wait']);
  await passes(at, [...opened, 'run save-csv', 'key Ctrl+A', `type ${into}`, 'key Enter', `await status ${into} is a folder: a table needs the name of a file.`]);
  assert.deepEqual(readdirSync(into), ['note.txt']);
});

test('what is closed while it is being saved is saved to its end', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 2_000);
  const [whole, closed] = [join(at, 'whole.ndjson'), join(at, 'closed.ndjson')];
  const lines = [`open ${join(at, 'day')}`, 'wait', `save ndjson ${whole}`, `await status Saved ${whole}`];
  lines.push(`save ndjson ${closed}`, 'run close-all', `await status Saved ${closed}`, 'expect filings 0');
  await passes(at, lines);
  assert.ok(readFileSync(closed).equals(readFileSync(whole)));
  assert.ok(readFileSync(whole, 'utf8').split('\n').length > 4_100);
});
