/** Taking things in and out: paste, copy, save; and all of it by keyboard. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { acquired, expect, html, test, text, xml } from './support.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Pastes as the browser does on Ctrl+V. */
async function paste(page: Page, kinds: Record<string, string>): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [type, content] of Object.entries(given)) transfer.setData(type, content);
    return transfer;
  }, kinds);
  await page.evaluate(
    (transfer) =>
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      ),
    data,
  );
}

async function download(page: Page, name: string): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

test('pasted text is read', { tag: '@firefox' }, async ({ viewer }) => {
  await viewer.page.evaluate((content) => navigator.clipboard.writeText(content), xml.text);
  await viewer.page.keyboard.press('Control+v');
  await expect(viewer.grid(acquired).getByRole('row')).toHaveCount(5);
  await expect(viewer.page.locator('.kind')).toContainText('pasted.txt');
});

test('pasted HTML is preferred when it has a table', async ({ viewer }) => {
  await paste(viewer.page, { 'text/html': html.text, 'text/plain': 'something else' });
  await expect(viewer.page.locator('.kind')).toContainText('pasted.htm');
  await expect(viewer.grid(acquired)).toBeVisible();
  viewer.mayLoadParts = true;
  await paste(viewer.page, { 'text/html': '<p>no table</p>', 'text/plain': text.text });
  await expect(viewer.page.getByRole('navigation', { name: 'Filings' })).toContainText('pasted.txt');
});

test('text that is dropped on a field is the field\'s, and what is dragged out of the page is no filing', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const { page } = viewer;
  const row = (n: number) => `<infoTable><nameOfIssuer>WICK ${n}</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>037833100</cusip><value>${n}</value></infoTable>`;
  const space = 'http://www.sec.gov/edgar/document/thirteenf/informationtable';
  await viewer.open({ name: 'holdings.xml', text: `<informationTable xmlns="${space}">${Array.from({ length: 60 }, (_, n) => row(n)).join('')}</informationTable>` });
  const before = await page.locator('filigree-viewer .list').innerText();
  /** What the page makes of something that is dragged over an element and dropped there. */
  const dropped = (on: import('@playwright/test').Locator, from?: import('@playwright/test').Locator) =>
    Promise.all([on.elementHandle(), from?.elementHandle()]).then(([on, from]) =>
      page.evaluate(([on, from]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'WICK 7');
        const tell = (to: Element, type: string) => to.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
        if (from) tell(from, 'dragstart');
        const left = ['dragenter', 'dragover', 'drop'].map((type) => tell(on as Element, type));
        if (from) tell(from, 'dragend');
        return left;
      }, [on, from] as const),
    );
  const field = page.getByLabel('Filter Name of issuer');
  expect(await dropped(field)).toEqual([true, true, true]);
  expect(await dropped(page.locator('.headline'), page.locator('.headline'))).toEqual([true, true, true]);
  await viewer.settled();
  expect(await page.locator('filigree-viewer .list').innerText()).toBe(before);
  // From elsewhere, and elsewhere: a filing.
  expect(await dropped(page.locator('.headline'))).toEqual([false, false, false]);
  await expect(page.locator('filigree-viewer .list')).toContainText('pasted.txt');
});

test('the paste button reads the clipboard', async ({ viewer }) => {
  await viewer.page.evaluate((content) => navigator.clipboard.writeText(content), xml.text);
  await viewer.page.getByRole('button', { name: 'paste', exact: true }).click();
  await expect(viewer.grid(acquired).getByRole('row')).toHaveCount(5);
});

test('a table is copied with headers, ISO dates and raw numbers', async ({ viewer }) => {
  await viewer.open(xml);
  await viewer.page.getByRole('button', { name: /^Copy Table I: non-derivative securities acquired/ }).click();
  await expect(viewer.page.getByRole('status').filter({ hasText: 'Copied 4 rows with headers.' })).toBeVisible();
  const [head, ...rows] = (await clipboard(viewer.page)).split('\n').map((line) => line.split('\t'));
  const at = (title: string) => head?.indexOf(title) ?? -1;
  expect(rows.map((row) => row[at('Amount')])).toEqual(['24000', '9855', '6000', '1250.5']);
  expect(rows.map((row) => row[at('Price')])).toEqual(['11.375', '47.2', '46.9183', '']);
  expect(rows.map((row) => row[at('Transaction date')])).toEqual([
    '2025-03-11',
    '2025-03-11',
    '2025-03-12',
    '2025-03-12',
  ]);
});

test('CSV, TSV and JSON are saved and hold what is shown', async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  const title = 'Table I: non-derivative securities acquired or disposed of';
  for (const [format, separator] of [
    ['CSV', ','],
    ['TSV', '\t'],
  ] as const) {
    const { name, content } = await download(page, `Save ${title} as ${format}`);
    expect(name).toBe(`option-exercise.NONDERIV_TRANS.${format.toLowerCase()}`);
    const [head, ...rows] = content
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(separator));
    expect(rows.map((row) => row[head?.indexOf('TRANS_PRICEPERSHARE') ?? -1])).toEqual([
      '11.375',
      '47.2',
      '46.9183',
      '',
    ]);
    expect(rows.map((row) => row[head?.indexOf('TRANS_DATE') ?? -1]?.slice(0, 10))).toEqual([
      '2025-03-11',
      '2025-03-11',
      '2025-03-12',
      '2025-03-12',
    ]);
  }
  const { name, content } = await download(page, 'Save all tables as JSON');
  expect(name).toBe('option-exercise.json');
  const saved = JSON.parse(content) as {
    form: string;
    tables: { name: string; columns: { name: string }[]; rows: unknown[][] }[];
  };
  expect(saved.form).toBe('4');
  const table = saved.tables.find((each) => each.name === 'NONDERIV_TRANS');
  const amount = table?.columns.findIndex((column) => column.name === 'TRANS_SHARES') ?? -1;
  expect(table?.rows.map((row) => row[amount])).toEqual([24000, 9855, 6000, 1250.5]);
});

test('the file of a partial read says so in its name', async ({ viewer }) => {
  await viewer.open({ name: 'cut.xml', text: xml.text.slice(0, xml.text.indexOf('<derivativeTable>') + 400) });
  await expect(viewer.page.locator('.badge')).toHaveText('partial');
  const { name } = await download(viewer.page, 'Save all tables as JSON');
  expect(name).toBe('cut.partial.json');
});

test('everything works without a mouse', { tag: '@firefox' }, async ({ viewer }) => {
  const { page } = viewer;
  const { keyboard } = page;
  const focused = () => page.locator('[role=gridcell]:focus');
  // To the first sample, and open it.
  const first = page.locator('.samples button').first();
  for (let presses = 0; presses < 20 && !(await first.evaluate((button) => button.matches(':focus'))); presses++)
    await keyboard.press('Tab');
  await expect(first).toBeFocused();
  await keyboard.press('Enter');
  await expect(viewer.grid(acquired)).toBeVisible();
  // Into the grid of Table I: one stop of the tab key.
  const start = viewer.grid(acquired).getByRole('gridcell').first();
  for (let presses = 0; presses < 60 && !(await start.evaluate((cell) => cell.matches(':focus'))); presses++)
    await keyboard.press('Tab');
  await expect(start).toBeFocused();
  // Moves.
  await keyboard.press('ArrowRight');
  await expect(focused()).toHaveText('Mar 11, 2025');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(focused()).toHaveText('Mar 12, 2025');
  await keyboard.press('Home');
  await expect(focused()).toHaveText('Common Stock');
  await keyboard.press('End');
  await expect(focused()).toHaveText(/^\u2212281,509\.8/);
  await keyboard.press('Control+Home');
  await expect(focused()).toHaveText('Common Stock');
  await keyboard.press('ArrowUp');
  await expect(page.locator('[role=columnheader]:focus')).toHaveText('Title of security');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowLeft');
  await expect(page.locator('[role=columnheader]:focus')).toHaveText('Title of security');
  // Selects and copies a rectangle, then one cell.
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowRight');
  await expect(page.locator('[aria-selected=true][role=gridcell]')).toHaveCount(4);
  await keyboard.press('Control+c');
  await expect.poll(() => clipboard(page)).toBe(
    'Title of security\tTransaction date\nCommon Stock\t2025-03-11\nCommon Stock\t2025-03-11',
  );
  await keyboard.press('Escape');
  await expect(page.locator('[aria-selected=true][role=gridcell]')).toHaveCount(1);
  await keyboard.press('Control+c');
  await expect.poll(() => clipboard(page)).toBe('2025-03-11');
  // To the source and back.
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Source text' })).toBeFocused();
  await expect.poll(() => viewer.highlighted()).toBe('2025-03-11');
  await keyboard.press('Escape');
  await expect(focused()).toHaveText('Mar 11, 2025');
  // The tabs and the list of keys.
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('open the source of the cell');
  await keyboard.press('Escape');
  await expect(focused()).toHaveText('Mar 11, 2025');
  const source = page.getByRole('tab', { name: 'Source' });
  for (let presses = 0; presses < 60 && !(await source.evaluate((tab) => tab.matches(':focus'))); presses++)
    await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Footnotes/ })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: /^Footnotes/ })).toContainText('Made under a trading plan');
});

test('a click with Shift extends the selection, a double click opens the source', async ({ viewer }) => {
  await viewer.open(xml);
  const table = viewer.grid(acquired);
  await (await viewer.cell(table, 1, 'Title of security')).click();
  await (await viewer.cell(table, 3, 'Transaction date')).click({ modifiers: ['Shift'] });
  await expect(table.locator('[aria-selected=true]')).toHaveCount(6);
  await (await viewer.cell(table, 1, 'Transaction date')).dblclick();
  await expect(viewer.page.getByRole('region', { name: 'Source text' })).toBeFocused();
  await expect(table.locator('[aria-selected=true]')).toHaveCount(1);
});
