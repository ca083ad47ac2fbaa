/** The tables of one filing: sorted, filtered, searched, selected, copied, saved; their columns moved, widened, hidden. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { findings } from './axe.js';
import { acquired, expect, test, xml } from './support.js';
import type { Dropped, Viewer } from './support.js';

interface Holding {
  readonly issuer: string;
  readonly value: number;
  readonly shares: number;
}

const hostile = '=HYPERLINK("x")<b onclick=1>';

/** Invented holdings: values repeat, so that a second column decides; shares never do. */
const holdings = (count: number): Holding[] =>
  Array.from({ length: count }, (_, index) => ({
    issuer: index === 7 ? hostile : `${['LANTERN', 'WICK', 'TALLOW', 'SNUFF'][index % 4]} ${String((index * 7919) % 1009).padStart(4, '0')}`,
    value: ((index * 31) % 17) * 1000,
    shares: ((index * 104_729) % 1_000_003) + 1,
  }));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function filing(rows: readonly Holding[]): Dropped {
  const row = ({ issuer, value, shares }: Holding) => `<infoTable>
<nameOfIssuer>${escaped(issuer)}</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>037833100</cusip><value>${value}</value>
<shrsOrPrnAmt><sshPrnamt>${shares}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt><investmentDiscretion>SOLE</investmentDiscretion>
<votingAuthority><Sole>${shares}</Sole><Shared>0</Shared><None>0</None></votingAuthority></infoTable>`;
  const space = 'http://www.sec.gov/edgar/document/thirteenf/informationtable';
  return { name: 'holdings.xml', text: `<?xml version="1.0" encoding="UTF-8"?>\n<informationTable xmlns="${space}">${rows.map(row).join('\n')}</informationTable>` };
}

const rows = holdings(300);
const bySharesDescending = [...rows].sort((a, b) => b.shares - a.shares);
const number = (value: number) => value.toLocaleString('en-US');

class Table {
  readonly viewer: Viewer;
  readonly page: Page;
  readonly grid: Locator;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
    this.page = viewer.page;
    this.grid = viewer.grid(/^information table/i);
  }

  static async open(viewer: Viewer, of: readonly Holding[] = rows): Promise<Table> {
    viewer.mayLoadParts = true;
    const table = new Table(viewer);
    await viewer.open(filing(of));
    await expect(table.grid).toBeVisible();
    return table;
  }

  title(name: string): Locator {
    return this.grid.locator('[role=columnheader]').filter({ has: this.page.locator('.title').getByText(name, { exact: true }) });
  }

  /** A cell of a row, counted from 0 below the head, of those that are in the page. */
  async cell(row: number, title: string): Promise<Locator> {
    await expect.poll(() => this.titles()).toContain(title);
    const at = (await this.titles()).indexOf(title) + 1;
    return this.grid.locator(`[aria-rowindex="${row + (await this.head()) + 1}"] > [aria-colindex="${at}"]`);
  }

  async titles(): Promise<string[]> {
    return await this.grid.locator('.title').allTextContents();
  }

  async head(): Promise<number> {
    return await this.grid.locator('.mhead [role=row]').count();
  }

  async rows(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - (await this.head());
  }

  /** What stands in a column, of the first rows. */
  async column(title: string, count = 5): Promise<string[]> {
    return await Promise.all(Array.from({ length: count }, async (_, row) => (await this.cell(row, title)).innerText()));
  }

  async save(): Promise<object> {
    return await this.viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).save());
  }

  async restore(state: object): Promise<void> {
    await this.viewer.element.evaluate((element, given) => (element as HTMLElementTagNameMap['filigree-viewer']).restore(given), state);
  }
}

/** True for what lies whole in its scroller, below the head. */
const within = (element: Locator): Promise<boolean> =>
  element.evaluate((inside) => {
    const scroller = inside.closest('.mgrid') as Element;
    const [own, box] = [inside.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const head = scroller.querySelector('.mhead')?.getBoundingClientRect().bottom ?? box.top;
    return own.top >= head - 1 && own.bottom <= box.bottom + 1;
  });

test('titles sort, with Shift by several columns, and cells still lead to their bytes', async ({ viewer }) => {
  const table = await Table.open(viewer);
  await table.title('Amount').click();
  await expect(table.title('Amount')).toHaveAttribute('aria-sort', 'ascending');
  await table.title('Amount').click();
  await expect(table.title('Amount')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => table.column('Amount')).toEqual(bySharesDescending.slice(0, 5).map(({ shares }) => number(shares)));
  await expect.poll(() => table.column('Name of issuer')).toEqual(bySharesDescending.slice(0, 5).map(({ issuer }) => issuer));
  await (await table.cell(3, 'Amount')).click();
  await expect(table.page.locator('.source mark')).toHaveText(String(bySharesDescending[3]?.shares));
  await table.title('Value').click();
  await table.title('Amount').click({ modifiers: ['Shift'] });
  const both = [...rows].sort((a, b) => a.value - b.value || a.shares - b.shares);
  await expect.poll(() => table.column('Amount')).toEqual(both.slice(0, 5).map(({ shares }) => number(shares)));
  await expect(table.title('Value')).toHaveAttribute('aria-sort', 'ascending');
  // A fact of the headline leads to its cell, whatever the order.
  await table.page.keyboard.press('Escape');
  await table.page.locator('.table').getByRole('button', { name: 'Clear', exact: true }).first().click();
  await expect.poll(() => table.column('Amount')).toEqual(rows.slice(0, 5).map(({ shares }) => number(shares)));
});

test('what is filtered and sorted is what is saved, in the columns of the table', { tag: '@firefox' }, async ({ viewer }) => {
  const table = await Table.open(viewer);
  const saved = async (format: string) => {
    const [file] = await Promise.all([table.page.waitForEvent('download'), table.page.getByRole('button', { name: new RegExp(`^Save information table as ${format}`, 'i') }).click()]);
    return readFileSync(await file.path());
  };
  const [whole = ''] = (await saved('CSV')).toString('utf8').split('\r\n');
  expect(whole).toContain('SSHPRNAMT');
  await table.grid.getByLabel('Filter Amount').fill('>=500,000');
  await table.grid.getByLabel('Filter Name of issuer').fill('wick');
  const left = rows.filter(({ issuer, shares }) => shares >= 500_000 && issuer.startsWith('WICK'));
  await expect.poll(() => table.rows()).toBe(left.length);
  await table.title('Amount').click();
  const sorted = [...left].sort((a, b) => a.shares - b.shares);
  await expect.poll(() => table.column('Amount', 3)).toEqual(sorted.slice(0, 3).map(({ shares }) => number(shares)));
  const [head = '', ...lines] = (await saved('CSV')).toString('utf8').trim().split('\r\n');
  expect(head).toBe(whole);
  const columns = head.replace(/^\ufeff/, '').split(',');
  expect((JSON.parse((await saved('JSON')).toString('utf8')) as { columns: { name: string }[] }).columns.map(({ name }) => name)).toEqual(columns);
  const [, titles = ''] = /^([\s\S]*?)\n/.exec((await saved('TSV')).toString('utf8').replace(/^\ufeff/, '')) ?? [];
  expect(titles.split('\t')).toEqual(columns);
  const at = head.split(',').indexOf('SSHPRNAMT');
  expect(lines.map((line) => Number(line.split(',')[at]))).toEqual(sorted.map(({ shares }) => shares));
  // Every condition but one that is none holds; nothing found says so.
  await table.grid.getByLabel('Filter Amount').fill('9..x');
  await expect(table.grid.getByLabel('Filter Amount')).toHaveAttribute('aria-invalid', 'true');
  await table.grid.getByLabel('Filter Amount').fill('<0');
  await expect(table.page.getByText('No row is like that.')).toBeVisible();
});

test('search leaves the rows that have the text, or goes from cell to cell', async ({ viewer }) => {
  const table = await Table.open(viewer);
  const { page } = table;
  const { keyboard } = page;
  await (await table.cell(0, 'CUSIP')).click();
  await keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await keyboard.type('snuff 0');
  const left = rows.flatMap(({ issuer }, row) => (issuer.startsWith('SNUFF 0') ? [row] : []));
  await expect.poll(() => table.rows()).toBe(left.length);
  await page.getByRole('button', { name: 'Only these rows' }).click();
  await expect.poll(() => table.rows()).toBe(rows.length);
  const active = async () => Number(await table.grid.locator('[role=row]:has([tabindex="0"])').getAttribute('aria-rowindex')) - (await table.head()) - 1;
  await (await table.cell(0, 'CUSIP')).click();
  await field.focus();
  for (const row of left.slice(0, 3)) {
    await keyboard.press('Enter');
    await expect.poll(active).toBe(row);
    await expect(field).toBeFocused();
  }
  await keyboard.press('Shift+Enter');
  await expect.poll(active).toBe(left[1]);
  await expect(await table.cell(left[1] ?? 0, 'Name of issuer')).toBeInViewport();
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test.describe('the clipboard', () => {
  // The browser's own is the whole machine's: here the page writes to one of its own.
  async function ownClipboard(page: Page): Promise<(type: string) => Promise<string | undefined>> {
    const written = await page.evaluateHandle(() => {
      const forms: Record<string, string> = {};
      navigator.clipboard.write = async (items) => {
        const [item, ...others] = items;
        if (!item || others.length > 0) throw new TypeError('One item is written at a time.');
        for (const type of Object.keys(forms)) delete forms[type];
        for (const type of item.types) forms[type] = await (await item.getType(type)).text();
      };
      return forms;
    });
    return (type) => written.evaluate((forms, wanted) => forms[wanted], type);
  }

  test('what is selected is copied as text and as a table, and nothing of it can run', { tag: '@firefox' }, async ({ viewer }) => {
    const table = await Table.open(viewer);
    const { page } = table;
    await (await table.cell(6, 'Name of issuer')).click();
    await (await table.cell(8, 'Value')).click({ modifiers: ['Shift'] });
    await expect(table.grid.locator('[aria-selected=true]')).toHaveCount(12);
    const clipboard = await ownClipboard(page);
    await page.keyboard.press('Control+c');
    const titles = ['Name of issuer', 'Title of class', 'CUSIP', 'Value'];
    const lines = rows.slice(6, 9).map(({ issuer, value }) => [issuer === hostile ? `'${issuer}` : issuer, 'COM', '037833100', String(value)]);
    await expect.poll(() => clipboard('text/plain')).toBe([titles, ...lines].map((line) => line.join('\t')).join('\n'));
    const html = await clipboard('text/html');
    expect(html).not.toContain('<b');
    const cells = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return [...parsed.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    }, html ?? '');
    expect(cells).toEqual([titles, ...lines]);
    await (await table.cell(2, 'Value')).click();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard('text/plain')).toBe(String(rows[2]?.value));
    // Rows that were never in sight are copied too.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard('text/plain'))?.split('\n').length).toBe(rows.length + 1);
    expect((await clipboard('text/plain'))?.split('\n').at(-1)?.split('\t')[0]).toBe(rows.at(-1)?.issuer);
  });
});

test('ranges are selected by dragging and by keys', { tag: '@firefox' }, async ({ viewer }) => {
  const table = await Table.open(viewer);
  const { page } = table;
  const { keyboard, mouse } = page;
  const selected = table.grid.locator('[aria-selected=true]');
  const middle = async (cell: Locator) => {
    const box = await cell.boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  };
  await mouse.move(...(await middle(await table.cell(1, 'Title of class'))));
  await mouse.down();
  await mouse.move(...(await middle(await table.cell(2, 'CUSIP'))));
  await mouse.move(...(await middle(await table.cell(4, 'Value'))));
  await mouse.up();
  await expect(selected).toHaveCount(12);
  await expect(await table.cell(4, 'Value')).toBeFocused();
  await expect(page.locator('.source mark')).toHaveText(String(rows[4]?.value)); // the details are those of the cell with the focus
  await keyboard.press('Shift+ArrowUp');
  await expect(selected).toHaveCount(9);
  await keyboard.press('Shift+Space');
  const titles = await table.titles();
  await expect(selected).toHaveCount(titles.length);
  await keyboard.press('Escape');
  await expect(selected).toHaveCount(1);
  await keyboard.press('Control+Space');
  const notSelected = table.grid.locator('.windowed [role=row]').filter({ hasNot: page.locator('[aria-selected=true]') });
  await expect(notSelected).toHaveCount(0);
  await expect(selected.nth(1)).toBeAttached();
  await keyboard.press('ArrowDown');
  await expect(selected).toHaveCount(1);
});

test('columns are widened, moved, hidden and kept in sight, by mouse and by keys; a saved view brings it all back', { tag: '@firefox' }, async ({ viewer }) => {
  const table = await Table.open(viewer);
  const { page } = table;
  const { keyboard, mouse } = page;
  const first = await table.titles();
  const width = async (title: string) => Math.round((await table.title(title).boundingBox())?.width ?? 0);
  const before = await width('CUSIP');

  // Widened with the mouse at its edge, then by keys.
  const box = await table.title('CUSIP').boundingBox();
  const [edge, middle] = [(box?.x ?? 0) + (box?.width ?? 0) - 3, (box?.y ?? 0) + (box?.height ?? 0) - 10];
  await mouse.move(edge, middle);
  await mouse.down();
  await mouse.move(edge + 30, middle);
  await mouse.move(edge + 60, middle);
  await mouse.up();
  await expect.poll(() => width('CUSIP')).toBe(before + 60);
  await expect.poll(() => table.titles()).toEqual(first);
  await expect(table.title('CUSIP')).not.toHaveAttribute('aria-sort');
  await table.title('CUSIP').focus();
  await keyboard.press('+');
  await expect.poll(() => width('CUSIP')).toBe(before + 76);
  await keyboard.press('-');
  await expect.poll(() => width('CUSIP')).toBe(before + 60);

  // Moved by keys, then by dragging its title back over its neighbour.
  await keyboard.press('Shift+ArrowRight');
  await expect.poll(() => table.titles()).toEqual([first[0], first[1], first[3], first[2], ...first.slice(4)]);
  await expect(table.title('CUSIP')).toBeFocused();
  await table.title('CUSIP').dragTo(table.title(first[1] ?? ''));
  await expect.poll(() => table.titles()).toEqual([first[0], first[2], first[1], ...first.slice(3)]);

  // Hidden by a key, and by the list of columns.
  await table.title('Title of class').focus();
  await keyboard.press('Delete');
  await expect.poll(() => table.titles()).not.toContain('Title of class');
  await keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Columns\u2026' }).press('Enter');
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Value', exact: true }).uncheck();
  await chooser.getByRole('checkbox', { name: 'Accession number' }).check();
  await keyboard.press('Escape');
  await expect(chooser).toHaveCount(0);
  await expect.poll(() => table.titles()).not.toContain('Value');
  await expect.poll(() => table.titles()).toContain('Accession number');

  // Kept in sight from the menu.
  await table.title('CUSIP').focus();
  await keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Keep it and those before it in sight' }).press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  const titles = await table.titles();
  const place = (title: string) => table.title(title).boundingBox().then((at) => Math.round(at?.x ?? 0));
  const stood = await place('CUSIP');
  await table.grid.locator('..').evaluate((scroller) => (scroller.scrollLeft = 200));
  await expect.poll(() => place('CUSIP')).toBe(stood);

  // All of it is in the state, and comes back from it in another page.
  await table.grid.locator('..').evaluate((scroller) => (scroller.scrollLeft = 0));
  await table.title('Amount').click();
  await expect(table.title('Amount')).toHaveAttribute('aria-sort', 'ascending');
  await table.grid.getByLabel('Filter Name of issuer').fill('!wick');
  await expect.poll(() => table.rows()).toBe(rows.filter(({ issuer }) => !issuer.startsWith('WICK')).length);
  const saved = await table.save();
  expect(saved).toMatchObject({
    table: 'INFOTABLE',
    view: {
      sort: [{ column: 'SSHPRNAMT' }],
      filters: [{ column: 'NAMEOFISSUER', op: 'contains', value: 'wick', not: true }],
      hidden: ['TITLEOFCLASS', 'VALUE'],
      widths: { CUSIP: before + 60 },
      frozen: 3, // the accession number has come to the front, where it stands in the table
    },
  });
  const shown = [await table.titles(), await table.column('Amount'), await width('CUSIP'), await table.rows()];
  await viewer.load();
  const again = await Table.open(viewer);
  await again.restore(JSON.parse(JSON.stringify(saved)) as object);
  expect(await again.titles()).toEqual(titles);
  expect([await again.titles(), await again.column('Amount'), await width('CUSIP'), await again.rows()]).toEqual(shown);
  expect(await again.save()).toEqual(saved);
});

test('a grid as the ARIA pattern has it: one stop of the tab key, places and counts, marks inside cells', async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  const grid = viewer.grid(acquired);
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await expect(grid).toHaveAttribute('aria-colcount', String(await grid.getByRole('columnheader').count()));
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(grid.getByRole('row').nth(2)).toHaveAttribute('aria-rowindex', '3');
  const code = await viewer.cell(grid, 1, 'Code');
  await code.focus();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(code).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('F2');
  await expect(code.getByRole('button', { name: 'Footnote 1' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(code).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('row').nth(4).getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(grid.getByRole('row').nth(1).getByRole('gridcell').last()).toBeFocused();
});

for (const count of [40, 300])
  test(`the titles and the first column of ${count} rows stay in sight`, async ({ viewer }) => {
    const table = await Table.open(viewer, rows.slice(0, count));
    const scroller = table.grid.locator('..');
    const title = () => table.title('Name of issuer').boundingBox();
    const before = await title();
    await scroller.evaluate((element) => element.scrollTo(100, 400));
    await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
    await expect.poll(title).toEqual(before);
    await expect(await table.cell(12, 'Name of issuer')).toBeInViewport();
    await expect.poll(async () => (await (await table.cell(12, 'Name of issuer')).boundingBox())?.x).toBe(before?.x);
  });

test('missing, empty and nought are told apart without colour', async ({ viewer }) => {
  await viewer.open({ name: 'nought.xml', text: xml.text.replace('<value>11.375</value>', '<value>0</value>') });
  await expect(await viewer.cell(viewer.grid(acquired), 1, 'Price')).toHaveText('0');
  await viewer.page.getByRole('button', { name: 'All columns' }).click();
  const owners = viewer.grid('Reporting owners');
  await expect(owners.locator('.empty .unknown').first()).toHaveText('\u2205');
  await expect(owners.locator('.empty').first()).toContainText('empty');
  await expect(owners.locator('.empty').first()).toHaveAttribute('data-tip', 'The field is there, with nothing in it: not stated, or marked by being there.');
  const filing = viewer.grid('Filing');
  await expect(filing.locator('.absent .unknown').first()).toHaveText('\u00b7');
  await expect(filing.locator('.absent').first()).toContainText('not stated');
  await expect(filing.locator('.absent').first()).not.toHaveAttribute('data-tip', /the field is there/i);
});

test('a row far down is selected by its number', async ({ viewer }) => {
  const table = await Table.open(viewer);
  const selected = () => viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).select('INFOTABLE', 250, 'SSHPRNAMT'));
  expect(await selected()).toBe(true);
  await expect(await table.cell(250, 'Amount')).toBeFocused();
  await expect(viewer.page.locator('.source mark')).toHaveText(String(rows[250]?.shares));
  // Where it is left out, everything is shown again.
  await table.grid.getByLabel('Filter Amount').fill(String(rows[0]?.shares));
  await expect.poll(() => table.rows()).toBe(1);
  expect(await selected()).toBe(true);
  await expect(await table.cell(250, 'Amount')).toBeFocused();
});

test('a million rows: few of them are in the page, and the last one is the last', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const { page } = viewer;
  await viewer.element.evaluate(async (element) => {
    const entries = Array.from({ length: 1_000_000 }, (_, index) => `<e><n>${index}</n></e>`).join('');
    const content = new Blob([`<?xml version="1.0"?><register>${entries}</register>`]);
    await (element as HTMLElementTagNameMap['filigree-viewer']).open([{ name: 'register.xml', content }]);
  });
  const grid = page.locator('[role=grid][aria-rowcount="1000002"]');
  await expect(grid).toBeVisible();
  const inPage = grid.locator('.windowed > [role=row]');
  const top = () => inPage.filter({ hasText: /\d/ }).first();
  await expect(top()).toContainText('0');
  await grid.locator('..').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
  await expect(grid.locator('[aria-rowindex="1000002"]')).toContainText('999,999');
  await expect.poll(() => within(grid.locator('[aria-rowindex="1000002"]'))).toBe(true);
  await expect.poll(() => inPage.count()).toBeLessThan(100);
  // A little back is a little back, however many rows the scroll bar leads through.
  const index = async () => Number(await grid.evaluate((element) => {
    const head = element.querySelector('.mhead')!.getBoundingClientRect().bottom;
    const rows = [...element.querySelectorAll('.windowed > [role=row]')].filter((row) => row.getBoundingClientRect().top >= head - 1);
    return Math.min(...rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  }));
  const last = await index();
  await grid.locator('..').evaluate((scroller) => (scroller.scrollTop -= 150));
  await expect.poll(index).toBe(last - 5);
  // By keys.
  await page.keyboard.press('Tab');
  await inPage.first().getByRole('gridcell').last().click();
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('[aria-rowindex="3"]').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.locator('[aria-rowindex="1000002"]').getByRole('gridcell').last()).toBeFocused();
  await expect(grid.locator('[aria-rowindex="1000002"]')).toContainText('999,999');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => within(grid.locator('[role=gridcell]:focus'))).toBe(true);
  await expect.poll(() => inPage.count()).toBeLessThan(100);
});

test('rows come some at a time: few in the first frame, and never more than twice as many as before', async ({ viewer }) => {
  const made = await viewer.element.evaluateHandle((element) => {
    const known = new Set<Element>();
    const made: number[] = [];
    const watch = new MutationObserver(() => {
      const before = known.size;
      for (const row of element.shadowRoot?.querySelectorAll('.windowed > .mrow') ?? []) known.add(row);
      if (known.size > before) made.push(known.size - before);
    });
    watch.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    return made;
  });
  const table = await Table.open(viewer);
  await expect(table.grid.locator('.windowed:not([aria-busy])')).toBeVisible();
  const goes = await made.jsonValue();
  expect(goes[0]).toBeLessThanOrEqual(4);
  goes.reduce((most, now) => (expect(now).toBeLessThanOrEqual(2 * most), Math.max(most, now)));
  // All that are in sight are there at last, and some below them.
  const last = goes.reduce((sum, now) => sum + now) + 2;
  expect(last).toBeLessThan(rows.length);
  expect(await within(table.grid.locator(`[aria-rowindex="${last}"]`))).toBe(false);
});

test('compact rows are less tall, and the last one is still the last', async ({ viewer }) => {
  const table = await Table.open(viewer);
  const height = async () => (await table.grid.locator('.windowed > [role=row]').first().boundingBox())?.height;
  await expect.poll(height).toBe(30);
  await viewer.element.evaluate((element) => element.setAttribute('density', 'compact'));
  await expect.poll(height).toBe(24);
  await table.grid.locator('..').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
  const last = table.grid.locator(`[aria-rowindex="${rows.length + 2}"]`);
  await expect(last).toContainText(rows.at(-1)?.issuer ?? '');
  await expect.poll(() => within(last)).toBe(true);
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(`on a ${name} screen`, () => {
    test.use({ viewport });

    test('axe finds nothing in the table, its menu, its list of columns and its search', async ({ viewer }) => {
      const table = await Table.open(viewer);
      const { page } = table;
      await table.title('Name of issuer').click();
      await expect(table.title('Name of issuer')).toHaveAttribute('aria-sort', 'ascending');
      await table.grid.getByLabel('Filter Name of issuer').fill('wick');
      await expect.poll(() => table.rows()).toBeLessThan(rows.length);
      await (await table.cell(1, 'Name of issuer')).click();
      await page.keyboard.press('Shift+ArrowDown');
      await table.title('Name of issuer').press('Alt+ArrowDown');
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings(viewer)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Columns\u2026' }).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
      expect(await findings(viewer)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Search: Information table/ }).click();
      await expect(page.getByRole('searchbox')).toBeFocused();
      expect(await findings(viewer)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  });
}
