/** What the workbench takes from the page, in Chromium: its writers, loaded when they are asked for; its saved views; a worker for large filings. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import type {} from '../../web/src/element.js';
import { unzip } from '../support/archives.mjs';
import { html, text, xml } from './support.js';
import { expect, inSoftware, test } from './workbench-support.js';
import type { Hook } from './workbench-support.js';

declare const filigreeWorkbench: Hook;
test.use(inSoftware);

type Row = Record<string, unknown>;
const samples = fileURLToPath(new URL('../../site/samples', import.meta.url));
const program = fileURLToPath(new URL('../../build/release/bin/filigree', import.meta.url));
const rowsOf = (ndjson: string): Row[] => ndjson.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);

/** A value of a workbook or a Parquet file as NDJSON has it. */
function plain(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? value : value === null ? null : String(value);
}
/** Readers make binary fractions of decimals. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(b);
const same = (value: unknown, beside: unknown): boolean =>
  plain(value) === (beside === null ? null : typeof beside === 'boolean' ? beside : String(beside)) || (value !== null && beside !== null && near(Number(value), Number(beside)));

test('a view as a workbook and as Parquet has the rows of its NDJSON; the writers are loaded only then', async ({ bench }) => {
  await bench.open([xml, html, text], '10');
  await bench.run('column:TRANS_SHARES');
  await bench.run('sort-descending');
  await bench.rest();
  const beside = rowsOf(await bench.save('save-ndjson'));
  expect(bench.requests.filter((path) => path.endsWith('saving.js'))).toEqual([]);
  const sheets = await readSheets(await (await bench.saved('save-xlsx')).path());
  expect(bench.requests.filter((path) => path.endsWith('saving.js'))).toHaveLength(1);
  const sheet = sheets.find(({ sheet: name }) => name === 'NONDERIV_TRANS');
  const [names = [], ...data] = sheet?.data ?? [];
  expect(data).toHaveLength(beside.length);
  data.forEach((row, i) => names.forEach((name, k) => expect(same(row[k], beside[i]?.[String(name)] ?? null), `${String(name)} of row ${i}`).toBe(true)));
  const bytes = readFileSync(await (await bench.saved('save-parquet')).path());
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const objects = await parquetReadObjects({ file });
  expect(objects).toHaveLength(beside.length);
  objects.forEach((row, i) => Object.entries(row).forEach(([name, value]) => expect(same(value, beside[i]?.[name] ?? null), `${name} of row ${i}`).toBe(true)));
  await expect.poll(() => bench.fact('status')).toBe('Saved NONDERIV_TRANS.parquet');
});

test('all filings as the SEC’s data set are the command’s bytes', async ({ bench }) => {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-workbench-'));
  try {
    const names = [xml, html, text].map(({ name }) => join(samples, name));
    const { error } = spawnSync(program, ['parse', '--format', 'zip', '--layout', 'sec', '--out', folder, ...names]);
    test.skip(error !== undefined, 'The command is not built.');
    const zip = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '';
    const theirs = unzip(readFileSync(join(folder, zip)));
    await bench.open([xml, html, text], '10');
    const ours = unzip(readFileSync(await (await bench.saved('write-zip')).path()));
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    for (const [name, bytes] of Object.entries(theirs)) expect(ours[name]?.equals(bytes), name).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [format, name] of [['csv', 'filings.csv.zip'], ['json', 'filings.json'], ['ndjson', 'filings.ndjson'], ['arrow', 'filings.arrow.zip'], ['xlsx', 'filings.xlsx'], ['parquet', 'filings.parquet.zip']] as const)
  test(`all filings are saved as ${format}`, async ({ bench }) => {
    await bench.open([xml, html, text], '10');
    const saved = await bench.saved(`write-${format}`);
    expect(saved.suggestedFilename()).toBe(name);
    expect(readFileSync(await saved.path()).length).toBeGreaterThan(1000);
    await expect.poll(() => bench.fact('status')).toBe(`Saved ${name}`);
  });

test('what the page’s save() gives is restored', async ({ bench, context }) => {
  const page = await context.newPage();
  await page.goto(process.env['FILIGREE_ADDRESS'] ?? '');
  const state = await page.evaluate(async ({ name, text: content }) => {
    await customElements.whenDefined('filigree-viewer');
    const viewer = document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'];
    await viewer.open([new File([content], name)]);
    const view = { sort: [{ column: 'TRANS_SHARES', descending: true }], filters: [{ column: 'TRANS_SHARES', op: 'at-least', value: '6000' }], hidden: ['TRANS_TIMELINESS'], widths: { TRANS_DATE: 150 }, frozen: 1 };
    await viewer.restore({ ...viewer.save(), table: 'NONDERIV_TRANS', theme: 'dark', density: 'compact', view: { ...viewer.save().view, ...view } } as never);
    return viewer.save();
  }, xml);
  await page.close();
  expect(state).toMatchObject({ filing: xml.name, table: 'NONDERIV_TRANS', theme: 'dark', density: 'compact' });
  await bench.open([xml], '4');
  await bench.page.evaluate((given) => filigreeWorkbench.module.workbenchRestore(given), JSON.stringify(state));
  await expect.poll(() => bench.fact('rows')).toBe('3');
  await bench.rest();
  const restored = JSON.parse(await bench.fact('view')) as typeof state;
  for (const member of ['filing', 'table', 'theme', 'density'] as const) expect(restored[member]).toBe(state[member]);
  expect(restored.view).toMatchObject({ ...state.view });
  expect(await bench.fact('theme')).toBe('dark');
});

test('a filing is read again in a worker, and a click in its source finds its cell', async ({ bench, page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await bench.open([xml], '4');
  await bench.click('list/table/NONDERIV_TRANS');
  await bench.run('column:TRANS_SHARES');
  await bench.rest();
  await expect.poll(() => bench.fact('mark')).toBe('24000');
  await expect.poll(() => workers.filter((url) => url.endsWith('workbench-source-worker.js'))).toHaveLength(1);
  await bench.click('side/coverage');
  await expect.poll(() => bench.fact('coverage')).toMatch(/^(\d+) of \1 leaves read/);
});
