/** The rows of one filing's table as they are shown: what pictures, groups and totals make of them. */
import { managerReport } from '../support/portfolios.mjs';
import { findings } from './axe.js';
import { expect, test } from './many-support.js';
import { acquired, xml } from './support.js';
import type { Viewer } from './support.js';

const issuers = ['LANTERN', 'WICK', 'TALLOW'];
const holdings = Array.from({ length: 30 }, (_, n) => ({ issuer: `${issuers[n % 3]} ${String.fromCharCode(65 + (n % 6))}`, value: String(1000 + n * 10) }));
const report = (accession: string, of = holdings) => managerReport({ cik: '0009900123', period: '12-31-2023', accession, holdings: of });
const value = (of: readonly { value: string }[]) => of.reduce((sum, each) => sum + Number(each.value), 0).toLocaleString('en-US');
const table = /^information table/i;

/** Told from now on: how large the files are that are read again, and how often rows of views are fetched. */
const spied = (viewer: Viewer) =>
  viewer.element.evaluateHandle(async (element) => {
    const reader = await (element as HTMLElementTagNameMap['filigree-viewer']).reader;
    /** `failing`: so many pages of groups behind the first fail. */
    const told = { bytes: [] as number[], slices: 0, failing: 0 };
    const openMany = reader.openMany.bind(reader);
    reader.openMany = async (sources, options) => {
      told.bytes.push(...sources.map((source) => ('content' in source && source.content instanceof Blob ? source.content.size : -1)));
      const workspace = await openMany(sources, options);
      const view = workspace.view.bind(workspace);
      workspace.view = async (...asked) => {
        const made = await view(...asked);
        const [slice, groups] = [made.slice.bind(made), made.groups.bind(made)];
        made.slice = (...of) => (told.slices++, slice(...of));
        made.groups = (first, ...rest) => (first > 0 && told.failing-- > 0 ? Promise.reject(new Error('Not now.')) : groups(first, ...rest));
        return made;
      };
      return workspace;
    };
    return told;
  });

test.beforeEach(async ({ many: { viewer } }) => {
  await viewer.open({ name: 'report.txt', text: report('0009900123-24-000001') });
});

test('a picture shows the rows that are filtered and searched, says how many, and its marks lead to them', async ({ many: { viewer, page } }) => {
  const grid = viewer.grid(table);
  const section = page.locator('.table').filter({ has: grid });
  const caption = section.locator('figcaption');
  await section.locator('details.picture summary').click();
  await expect(caption).toContainText(`Total of 30 rows: ${value(holdings)}.`);
  await expect(caption).not.toContainText('Shown:');

  await section.getByRole('button', { name: /^Filter: / }).click();
  await grid.getByLabel('Filter Name of issuer').fill('wick');
  const wick = holdings.filter(({ issuer }) => issuer.startsWith('WICK'));
  await expect(caption).toContainText(`Total of 10 rows: ${value(wick)}.`);
  await expect(caption).toContainText('Shown: 10 of 30 rows.');
  const bars = section.locator('svg [role=button]');
  await expect(bars).toHaveCount(2);
  await expect(bars.first()).toHaveAccessibleName(/^WICK/);
  const { issuer } = wick[0] ?? { issuer: '' };
  await section.locator(`svg [aria-label^="${issuer}"]`).click();
  await expect(grid.locator('[aria-selected=true]').locator('xpath=..')).toContainText(issuer);

  await section.getByRole('button', { name: /^Search: / }).click();
  await section.getByRole('searchbox').fill(wick[3]?.issuer ?? '');
  const found = wick.filter((each) => each.issuer === wick[3]?.issuer);
  await expect(caption).toContainText(`Total of ${found.length} rows: ${value(found)}.`);
  await section.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(caption).toContainText(`Total of 30 rows: ${value(holdings)}.`);
  await expect(caption).not.toContainText('Shown:');
});

test('a search looks into the filing, not into what the file is called', async ({ many: { viewer, page } }) => {
  await page.locator('.table').filter({ has: viewer.grid(table) }).getByRole('button', { name: /^Search: / }).click();
  await page.getByRole('searchbox').fill('report.txt');
  await expect(page.getByText('No row is like that.')).toBeVisible();
});

test('groups and totals of one filing, by keyboard: a group opens to its rows, all can be saved and restored', async ({ many: { viewer, page } }) => {
  const grid = viewer.grid(table);
  const section = page.locator('.table').filter({ has: page.getByRole('heading', { name: table }) });
  const sums = section.getByRole('button', { name: /^Groups: / });
  await sums.focus();
  await page.keyboard.press('Enter');
  await expect(sums).toHaveAttribute('aria-expanded', 'true');
  await section.getByLabel('Group by').selectOption({ label: 'Name of issuer' });
  await section.getByLabel('Total of').selectOption({ label: 'Value in dollars' });
  await expect(section.locator('.totals')).toContainText(value(holdings));
  const groups = section.getByRole('grid', { name: /^Groups by/ });
  await expect(groups).toHaveAttribute('aria-rowcount', '7');
  const own = holdings.filter(({ issuer }) => issuer === 'LANTERN A');
  await expect(groups.getByRole('row').nth(1)).toHaveText(`LANTERN A${own.length}${value(own)}`);
  expect(await findings(viewer)).toEqual([]);
  const state = await viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).save());
  expect(state.view).toMatchObject({ group: ['NAMEOFISSUER'], totals: ['VALUE_USD'] });

  await groups.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(groups.locator('[role=gridcell]:focus')).toHaveText(/^[A-Z]+ [A-Z]$/);
  const name = (await groups.locator('[role=gridcell]:focus').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(grid).toBeVisible();
  const rows = holdings.filter(({ issuer }) => issuer === name);
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows.length + 2));
  await expect(section.locator('.totals')).toContainText(value(rows));
  await expect(grid.locator(':focus')).toHaveCount(1);
  await section.getByRole('button', { name: 'Clear', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(grid).toHaveAttribute('aria-rowcount', '32');
  await expect(grid.locator(':focus')).toHaveCount(1);
  await expect(section.locator('.totals')).toHaveCount(0);

  await viewer.element.evaluate((element, given) => (element as HTMLElementTagNameMap['filigree-viewer']).restore(given), state);
  await expect(groups).toHaveAttribute('aria-rowcount', '7');
  await expect(section.getByLabel('Group by')).toHaveValue('NAMEOFISSUER');
  // A cell that is asked for by its place is shown, whatever the groups are.
  await viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).select('INFOTABLE', 4, 'VALUE'));
  await expect(grid.locator('[aria-selected=true]')).toHaveText('1,040');
});

test('behind groups no rows are fetched, and nothing is busy that is not in the page', async ({ many: { viewer, page } }) => {
  const told = await spied(viewer);
  const grid = viewer.grid(table);
  const section = page.locator('.table').filter({ has: page.getByRole('heading', { name: table }) });
  await section.getByRole('button', { name: /^Groups: / }).click();
  const hidden = await grid.locator('..').elementHandle();
  await section.getByLabel('Group by').selectOption({ label: 'Name of issuer' });
  await expect(section.getByRole('grid', { name: /^Groups by/ })).toHaveAttribute('aria-rowcount', '7');
  const busy = await hidden?.evaluateHandle((element) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(element.getAttribute('aria-busy'))).observe(element, { attributeFilter: ['aria-busy'] });
    return seen;
  });
  await section.getByLabel('Total of').selectOption({ label: 'Value in dollars' });
  await expect(section.locator('.totals')).toContainText(value(holdings));
  expect(await told.jsonValue()).toMatchObject({ slices: 0 });
  await expect(section.locator('[aria-busy]')).toHaveCount(0);
  expect(await busy?.jsonValue()).toEqual([]);
  // What is copied is what is behind them, and it comes when they go.
  await section.getByLabel('Group by').selectOption('');
  await expect(grid).toHaveAttribute('aria-rowcount', '31');
  await expect(grid.getByRole('row').nth(30)).toContainText('1,290');
  await expect(section.locator('[aria-busy]')).toHaveCount(0);
});

test('a page of groups that failed to come is asked for again when it comes into sight again', async ({ many: { viewer, page } }) => {
  const many = Array.from({ length: 250 }, (_, n) => ({ issuer: `WICK ${String(n).padStart(3, '0')}`, value: '1000' }));
  await viewer.open({ name: 'many.txt', text: report('0009900123-24-000003', many) });
  const told = await spied(viewer);
  const section = page.locator('.table').filter({ has: page.getByRole('heading', { name: table }) });
  await section.getByRole('button', { name: /^Groups: / }).click();
  await section.getByLabel('Group by').selectOption({ label: 'Name of issuer' });
  const groups = section.getByRole('grid', { name: /^Groups by/ });
  await expect(groups).toHaveAttribute('aria-rowcount', '251');
  await told.evaluate((spy) => (spy.failing = 1));
  const scroll = (to: number) => groups.locator('..').evaluate((scroller, part) => (scroller.scrollTop = part * scroller.scrollHeight), to);
  await scroll(1);
  await expect(page.locator('.toast')).toContainText('Not now.');
  const last = groups.locator('[aria-rowindex="251"]');
  await scroll(0);
  await expect(last).toHaveCount(0);
  await scroll(1);
  await expect(last).toContainText('WICK 249');
});

test('rows that failed to come are asked for again when the reader moves, and not before', async ({ many: { viewer, page } }) => {
  const many = Array.from({ length: 900 }, (_, n) => ({ issuer: `WICK ${String(n).padStart(3, '0')}`, value: '1000' }));
  await viewer.open({ name: 'many.txt', text: report('0009900123-24-000003', many) });
  const grid = viewer.grid(table);
  const spy = await viewer.element.evaluateHandle((element) => {
    const { filings } = element as HTMLElementTagNameMap['filigree-viewer'];
    const own = filings.at(-1)?.tables.find(({ name }) => name === 'INFOTABLE') as { slice(first: number, count: number): Promise<unknown> };
    const slice = own.slice.bind(own);
    const spy = { failing: true, asked: 0 };
    own.slice = (...of) => (spy.asked++, spy.failing ? Promise.reject(new Error('Not now.')) : slice(...of));
    return spy;
  });
  const scroller = grid.locator('..');
  await scroller.evaluate((element) => (element.scrollTop = 450 * 30));
  await expect(page.locator('.toast')).toContainText('Not now.');
  const row = grid.locator('[aria-rowindex="456"]');
  await expect(row).toHaveCount(1);
  await expect(grid.locator('.windowed:not([aria-busy])')).toBeVisible();
  await expect(row).toHaveText('');
  // It is asked for once for each go of rows, at most.
  expect((await spy.jsonValue()).asked).toBeLessThanOrEqual(12);
  await spy.evaluate((spy) => (spy.failing = false));
  await scroller.evaluate((element) => (element.scrollTop += 10));
  await expect(row).toContainText('WICK 453');
  await expect(grid.locator('[aria-busy]')).toHaveCount(0);
});

test('the first of several filings in one file is sorted, filtered and grouped like any other', async ({ many: { viewer, page } }) => {
  const other = report('0009900123-24-000002', holdings.slice(0, 12).map((each) => ({ ...each, issuer: `OTHER ${each.issuer}` })));
  const first = report('0009900123-24-000001');
  await viewer.open({ name: 'two.txt', text: `${first}\n${other}` });
  await expect(page.locator('.filing')).toContainText('partial');
  const asked = await spied(viewer);
  const grid = viewer.grid(table);
  const titled = grid.locator('[role=columnheader]').filter({ hasText: 'Value in dollars' });
  await titled.click();
  await titled.click();
  await expect(titled).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('row').nth(1)).toContainText('1,290');
  await expect(grid).toHaveAttribute('aria-rowcount', '31');
  await page.locator('.table').filter({ has: grid }).getByRole('button', { name: /^Search: / }).click();
  await page.getByRole('searchbox').fill('other');
  await expect(page.getByText('No row is like that.')).toBeVisible();
  // The others are not read again.
  expect((await asked.jsonValue()).bytes).toEqual([first.length]);
});

test('amounts stand as they were filed, with their way before them: the order of a sort is seen', async ({ many: { viewer } }) => {
  await viewer.open(xml);
  const grid = viewer.grid(acquired);
  const titles = await grid.locator('.title').allTextContents();
  await grid.locator('[role=columnheader]').nth(titles.indexOf('Amount')).click();
  await expect(grid.locator('[role=columnheader]').nth(titles.indexOf('Amount'))).toHaveAttribute('aria-sort', 'ascending');
  const cells = grid.locator(`.flow [aria-colindex="${titles.indexOf('Amount') + 1}"] .number`);
  const shown = async () => (await cells.allTextContents()).map((text) => /^(\u25b2acquired|\u25bcdisposed of) ([\d,.]+)$/.exec(text)?.[2]?.replaceAll(',', ''));
  await expect.poll(shown).not.toContain(undefined);
  await expect.poll(async () => (await shown()).map(Number)).toEqual([...(await shown()).map(Number)].sort((a, b) => a - b));
  await expect.poll(async () => new Set((await cells.allTextContents()).map(([glyph]) => glyph)).size).toBe(2);
  // What the glyph means is said to whoever points at it, too.
  const tips = await cells.locator('xpath=ancestor::*[@role="gridcell"]').evaluateAll((all) => all.map((cell) => cell.getAttribute('data-tip')));
  expect(tips).toEqual((await cells.allTextContents()).map((text) => (text.startsWith('\u25b2') ? 'acquired' : 'disposed of')));
});
