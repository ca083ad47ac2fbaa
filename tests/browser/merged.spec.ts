/** The merged tables: sorting, filters, search, groups and totals; where a cell comes from; and what is saved. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import type { Page } from '@playwright/test';
import { manyFilings } from '../support/many_filings.mjs';
import { expect, invented, test } from './many-support.js';
import type { Many } from './many-support.js';

const { files, rows } = invented(160);
const all = [...manyFilings(160)];
/** What the filings were made of, as their XML says it: the page of a filing has other rows. */
const trades = all.filter(({ facts }) => !facts.variant.endsWith('page')).flatMap(({ facts }) => facts.transactions);

test.beforeEach(async ({ many }) => {
  await many.open(many.folder('day', files));
});

/** All values of a column, through the client. */
async function values(many: Many, query: object, column: string): Promise<(string | null)[]> {
  return await many.viewer.element.evaluate(
    async (element, [asked, name]) => {
      const { workspace } = element as HTMLElementTagNameMap['filigree-viewer'];
      const view = await workspace!.view(asked as never);
      const at = view.table.columns.findIndex((each) => each.name === name);
      const found = (await view.slice(0, view.rows)).map((row) => row.cells[at]?.value ?? null);
      await view.close();
      return found;
    },
    [query, column] as const,
  );
}

test('titles sort, with Shift by several columns', async ({ many }) => {
  const title = (name: string) => many.grid.getByRole('columnheader', { name, exact: false }).filter({ hasText: new RegExp(`^${name}`) });
  await title('Transaction date').click();
  await expect(title('Transaction date')).toHaveAttribute('aria-sort', 'ascending');
  await title('Transaction date').click();
  await expect(title('Transaction date')).toHaveAttribute('aria-sort', 'descending');
  await title('Amount').click({ modifiers: ['Shift'] });
  await expect(title('Amount')).toHaveAttribute('aria-sort', 'ascending');
  await expect(title('Transaction date')).toHaveAttribute('aria-sort', 'descending');
  const latest = all.flatMap(({ facts }) => (facts.transactions.length > 0 ? [facts.date] : [])).sort().at(-1) ?? '';
  const first = async () => {
    const day = new Date(`${(await many.column('Transaction date'))[0] ?? ''} UTC`);
    return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
  };
  await expect.poll(first).toBe(latest);
  const sorted = await values(many, { table: 'NONDERIV_TRANS', sort: [{ column: 'TRANS_SHARES', descending: true }] }, 'TRANS_SHARES');
  expect(sorted).toEqual([...sorted].sort((a, b) => Number(b) - Number(a)));
});

test('a filter under each title narrows the rows, and all of them together', async ({ many }) => {
  const large = trades.filter(({ shares }) => Number(shares) >= 80_000).length;
  await many.filter('Amount', '>=80,000');
  await expect.poll(() => many.viewRows()).toBeGreaterThanOrEqual(large);
  await expect.poll(() => many.viewRows()).toBeLessThan(rows['NONDERIV_TRANS'] ?? 0);
  const sold = (await values(many, { table: 'NONDERIV_TRANS', filter: [{ column: 'TRANS_SHARES', from: '80000' }, { column: 'TRANS_CODE', in: ['S'] }] }, 'TRANS_CODE')).length;
  await many.filter('Code', 's');
  await expect.poll(() => many.viewRows()).toBe(sold);
  await expect.poll(async () => new Set(await many.column('Code'))).toEqual(new Set(['S']));
  await many.filterField('Amount').fill('9..x');
  await expect(many.filterField('Amount')).toHaveAttribute('aria-invalid', 'true');
  await many.page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.poll(() => many.viewRows()).toBe(rows['NONDERIV_TRANS']);
});

test('search looks into every column', async ({ many }) => {
  const { page } = many;
  const [first] = all;
  await page.keyboard.press('Tab');
  await many.grid.locator('.windowed [role=gridcell]').first().click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search every column' })).toBeFocused();
  await page.keyboard.type(first?.name ?? '');
  await expect.poll(() => many.viewRows()).toBe(first?.facts.transactions.length);
});

test('groups show their rows and a chosen total, and open', async ({ many }) => {
  const { page } = many;
  await page.getByLabel('Total of').selectOption('TRANS_SHARES');
  const sum = (list: readonly { shares: string }[]) => list.reduce((total, { shares }) => total + Math.round(Number(shares) * 1000), 0);
  const pages = all.filter(({ facts }) => facts.variant.endsWith('page')).flatMap(({ facts }) => facts.transactions);
  const shown = async () => Math.round(Number(((await page.locator('.totals .number').textContent()) ?? '').replace(/,/g, '')) * 1000);
  // The page's fourth row is the sample's own.
  await expect.poll(async () => (await shown()) - sum(trades) - sum(pages)).toBeGreaterThanOrEqual(0);
  await page.getByLabel('Group by').selectOption('TRANS_CODE');
  const groups = page.getByRole('grid', { name: 'Groups by Code' });
  await expect(groups).toBeVisible();
  const gifts = (await values(many, { table: 'NONDERIV_TRANS', filter: [{ column: 'TRANS_CODE', in: ['G'] }] }, 'TRANS_CODE')).length;
  const row = groups.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'G', exact: true }) });
  await expect(row.getByRole('gridcell').nth(1)).toHaveText(String(gifts));
  await row.click();
  await expect.poll(() => many.viewRows()).toBe(gifts);
  // Its button goes away with what it clears: the focus is in the rows then.
  await page.getByRole('button', { name: 'Clear', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => many.viewRows()).toBe(rows['NONDERIV_TRANS']);
  await expect(many.grid.locator('[role=gridcell]:focus, [role=columnheader]:focus')).toHaveCount(1);
});

test('few rows are in the page, however many there are', async ({ many }) => {
  expect(rows['NONDERIV_TRANS']).toBeGreaterThan(400);
  const inPage = () => many.grid.locator('.windowed [role=row]').count();
  await expect.poll(inPage).toBeLessThan(100);
  await many.grid.locator('.windowed [role=gridcell]').first().click();
  await many.page.keyboard.press('Control+End');
  await expect(many.grid.locator('[role=gridcell]:focus')).toBeVisible();
  await expect(many.grid.locator('[role=row]:focus-within')).toHaveAttribute('aria-rowindex', String((rows['NONDERIV_TRANS'] ?? 0) + 2));
  await expect.poll(inPage).toBeLessThan(100);
});

test('a cell shows the bytes of the file that it was read from', async ({ many }) => {
  await many.filter('File', 'filing-000012');
  await expect.poll(() => many.viewRows()).toBe(all[12]?.facts.transactions.length);
  const index = (await many.grid.getByRole('columnheader').locator('span:first-child').allTextContents()).indexOf('Amount') + 1;
  await many.grid.locator(`.windowed [role=row]:last-child [aria-colindex="${index}"]`).click();
  await expect(many.page.locator('.source mark')).toHaveText(all[12]?.facts.transactions.at(-1)?.shares ?? '');
  await many.page.mouse.move(0, 0); // Esc would first put away what explains the thing under the pointer
  await many.page.keyboard.press('Enter');
  await expect(many.page.getByRole('region', { name: 'Source text' })).toBeFocused();
  await many.page.keyboard.press('Escape');
  await expect(many.grid.locator('[role=gridcell]:focus')).toBeVisible();
});

test('what was asked for last is shown, however fast', async ({ many }) => {
  const { page, viewer } = many;
  const opened = () => viewer.element.evaluate((element) => (element as HTMLElement & { opened?: number }).opened);
  await viewer.element.evaluate(async (element) => {
    const reader = await (element as HTMLElementTagNameMap['filigree-viewer']).reader;
    const open = reader.open.bind(reader);
    Object.assign(element, { opened: 0 });
    reader.open = async (...given) => {
      const filing = await open(...given);
      (element as HTMLElement & { opened?: number }).opened! += 1;
      return filing;
    };
  });
  // A cell of a filing that is open already, after one of a filing that has to be read first.
  const cells = many.grid.locator('.windowed [role=gridcell].decimal');
  const [near, far] = [cells.first(), cells.last()];
  await near.click();
  await expect(page.locator('.source mark')).toBeVisible();
  await viewer.answered();
  expect(await opened()).toBe(1); // by its focus and by itself, a click asks for the same
  const facts = await page.locator('.facts').textContent();
  await near.evaluate((last, first) => {
    (first as HTMLElement).click();
    (last as HTMLElement).click();
  }, await far.elementHandle());
  await expect.poll(opened).toBe(2);
  await viewer.answered();
  await expect(page.locator('.facts')).toHaveText(facts ?? '');
  // All filings, after one of them that has to be read first.
  await page.getByRole('option').nth(3).evaluate((one, all) => {
    (one as HTMLElement).click();
    (all as HTMLElement).click();
  }, await page.getByRole('button', { name: 'All filings' }).elementHandle());
  await expect.poll(opened).toBe(3);
  await viewer.answered();
  await expect(many.grid).toBeVisible();
  await expect(page.getByRole('button', { name: 'All filings' })).toHaveAttribute('aria-current', 'true');
});

test('a row that is kept out of sight for the focus is drawn when its cells come', async ({ many, viewer }) => {
  await many.grid.locator('.windowed [role=gridcell]').first().click();
  await many.page.keyboard.press('Control+End');
  await expect(many.grid.locator('[role=gridcell]:focus')).toBeVisible();
  const last = many.grid.locator(`.windowed [aria-rowindex="${(rows['NONDERIV_TRANS'] ?? 0) + 2}"]`);
  await many.grid.evaluate((grid) => (grid.closest('.mgrid') as HTMLElement).scrollTo(0, 0));
  await many.shown(() => many.grid.getByRole('columnheader', { name: 'Amount' }).click());
  await expect(last).not.toHaveAttribute('aria-busy', 'true');
  await expect(last).not.toHaveText('');
  await viewer.settled();
});

test('what is being typed into a filter stays when rows come', async ({ many }) => {
  const name = many.filterField('File');
  await many.shown(() => name.fill('filing '));
  await expect(name).toHaveValue('filing ');
  await many.shown(async () => {
    await many.filterField('Code').fill('s');
    await many.filterField('Amount').fill('9..x');
  });
  await expect.poll(async () => new Set(await many.column('Code'))).toEqual(new Set(['S']));
  await expect(many.filterField('Amount')).toHaveValue('9..x');
  await expect(many.filterField('Amount')).toHaveAttribute('aria-invalid', 'true');
});

test('one filing is shown by itself, and Esc leads back', async ({ many }) => {
  const { page } = many;
  await page.getByRole('option').nth(3).click();
  await expect(page.locator('.kind')).toContainText('filing-000003.xml');
  await page.mouse.move(0, 0); // Esc would first put away what explains the thing under the pointer
  await page.locator('.filing').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /^160 filings/ })).toBeVisible();
});

// --- what is saved ---

async function saved(page: Page, label: 'table' | 'all tables', format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel(`Format to save ${label} in`).selectOption(format);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save ${label}`, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** RFC 4180, in few words. */
function csvRows(text: string): string[][] {
  const out: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    out.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') out.push([]);
    if (end === '') break;
  }
  return out.filter((row) => row.length > 1);
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

test('a table is read back by other software with the same values and types', async ({ many }) => {
  const { page } = many;
  const expected = await values(many, { table: 'NONDERIV_TRANS' }, 'TRANS_SHARES');
  const dates = await values(many, { table: 'NONDERIV_TRANS' }, 'TRANS_DATE');
  const [head = [], ...body] = csvRows((await saved(page, 'table', 'csv')).bytes.toString());
  expect(body.map((row) => row[head.indexOf('TRANS_SHARES')])).toEqual(expected.map((text) => text ?? ''));

  const arrow = tableFromIPC((await saved(page, 'table', 'arrow')).bytes);
  expect(arrow.numRows).toBe(expected.length);
  expect(arrow.schema.fields.find(({ name }) => name === 'TRANS_DATE')?.type.toString()).toMatch(/^Date/);
  expect([...(arrow.getChild('TRANS_DATE') ?? [])].map((day) => (day === null ? null : new Date(day).toISOString().slice(0, 10)))).toEqual(dates);

  const parquet = (await parquetReadObjects({ file: bufferOf((await saved(page, 'table', 'parquet')).bytes) })) as { TRANS_SHARES: number | null; TRANS_DATE: Date | null }[];
  // The reader makes doubles of decimals by a multiplication, which is off by a bit now and then.
  const digits = (value: number | null) => (value === null ? null : Number(value.toPrecision(15)));
  expect(parquet.map(({ TRANS_SHARES }) => digits(TRANS_SHARES))).toEqual(expected.map((text) => (text === null ? null : Number(text))));
  expect(parquet.map(({ TRANS_DATE }) => TRANS_DATE?.toISOString().slice(0, 10) ?? null)).toEqual(dates);

  const lines = (await saved(page, 'table', 'ndjson')).bytes.toString().trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { TRANS_DATE: string | null }).TRANS_DATE)).toEqual(dates);
});

test('a workbook has a sheet a table, with real numbers and dates', async ({ many }) => {
  const { name, bytes } = await saved(many.page, 'all tables', 'xlsx');
  expect(name).toMatch(/^filings(\.partial)?\.xlsx$/);
  const expected = await values(many, { table: 'NONDERIV_TRANS' }, 'TRANS_SHARES');
  const sheets = (await readSheets(bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  const data = sheets.find(({ sheet }) => sheet === 'NONDERIV_TRANS')?.data ?? [];
  const head = data[0] as string[];
  expect(data.slice(1).map((row) => row[head.indexOf('TRANS_SHARES')])).toEqual(expected.map((text) => (text === null ? null : Number(text))));
  expect(data[1]?.[head.indexOf('TRANS_DATE')]).toBeInstanceOf(Date);
});

test("the data sets' zip has their files, and provenance names the file's bytes", async ({ many }) => {
  const zip = unzipSync((await saved(many.page, 'all tables', 'sec')).bytes);
  expect(Object.keys(zip)).toContain('NONDERIV_TRANS.tsv');
  const text = new TextDecoder().decode(zip['NONDERIV_TRANS.tsv']);
  expect(text.trimEnd().split('\n')).toHaveLength((rows['NONDERIV_TRANS'] ?? 0) + 1);
  expect(text).toMatch(/\t\d\d-[A-Z]{3}-\d{4}\t/);

  await many.page.getByRole('button', { name: 'Provenance' }).click();
  const [head = [], first = []] = csvRows((await saved(many.page, 'table', 'csv')).bytes.toString());
  const at = (column: string) => first[head.indexOf(column)] ?? '';
  const file = Buffer.from(files[at('FILE').replace(/^.*\//, '')] ?? '');
  expect(at('SOURCE_SHA256')).toBe(createHash('sha256').update(file).digest('hex'));
  const stretch = file.subarray(Number(at('SOURCE_OFFSET')), Number(at('SOURCE_OFFSET')) + Number(at('SOURCE_LENGTH')));
  expect(stretch.toString()).toContain(at('SECURITY_TITLE'));
  const parquet = (await parquetReadObjects({ file: bufferOf((await saved(many.page, 'table', 'parquet')).bytes) })) as Record<string, unknown>[];
  expect(parquet[0]).toMatchObject({ SOURCE_SHA256: at('SOURCE_SHA256'), SOURCE_OFFSET: Number(at('SOURCE_OFFSET')) });
});

test('a file that is being written shows how far it is, and can be stopped: nothing of it is offered', async ({ many }) => {
  const { page } = many;
  // What is to be saved waits until it is let go, so that writing is never over before it is stopped.
  await page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, ...words: unknown[]) {
      const go = () => Reflect.apply(send, this, words);
      if ((words[0] as { operation?: string }).operation === 'saveAll') held.push(go);
      else go();
    } as typeof send;
    Object.assign(globalThis, { letGo: () => ((Worker.prototype.postMessage = send), held.splice(0).forEach((go) => go())) });
  });
  const downloads: string[] = [];
  page.on('download', (file) => downloads.push(file.suggestedFilename()));
  await page.getByLabel('Format to save all tables in').selectOption('xlsx');
  await page.getByRole('button', { name: 'Save all tables', exact: true }).click();
  const saving = page.getByRole('group', { name: 'Saving' });
  await expect(saving.getByRole('progressbar')).toBeVisible();
  await expect(saving).toContainText(/Writing filings(\.partial)?\.xlsx/);
  await saving.getByRole('button', { name: /^Stop writing/ }).press('Enter');
  await expect(saving).toBeHidden();
  await expect(page.locator('.toast')).toHaveText(/^Stopped: filings(\.partial)?\.xlsx is not saved\.$/);
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  // The worker has dropped it: the next file is written at once, and is the only one.
  const { name, bytes } = await saved(page, 'table', 'csv');
  expect(csvRows(bytes.toString())).toHaveLength((rows['NONDERIV_TRANS'] ?? 0) + 1);
  expect(downloads).toEqual([name]);
});

test('a selection of rows is saved and copied', async ({ many }) => {
  const { page } = many;
  const cell = (row: number) => many.grid.locator(`[aria-rowindex="${row}"] [aria-colindex="4"]`);
  await cell(4).click();
  await cell(6).click({ modifiers: ['Shift'] });
  await expect(many.grid.locator('[aria-selected=true]')).toHaveCount(3);
  const { name, bytes } = await saved(page, 'table', 'csv');
  expect(name).toMatch(/^NONDERIV_TRANS\.rows-2-4(\.partial)?\.csv$/);
  expect(csvRows(bytes.toString())).toHaveLength(4);
});
