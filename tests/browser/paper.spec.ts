/** On paper, and in forced colours: nothing is lost in silence, and every state is seen. */
import type { Page } from '@playwright/test';
import { managerReport } from '../support/portfolios.mjs';
import { findings } from './axe.js';
import { invented, test as manyTest } from './many-support.js';
import { acquired, expect, test, text, xml } from './support.js';

/** What the browser does around printing, but for the printer. */
const printing = (viewer: { page: Page }) =>
  viewer.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

/** What is on paper: rows that were brought in, the last one's text, their numbers, and the sentence that says what lacks. */
interface Printed {
  readonly rows: number;
  readonly last: string;
  readonly numbers: readonly number[];
  readonly note: string | null;
}

/** A browser that prints: it says so before and, unless it is `silent`, after. Gives what Ctrl+P prints. */
async function printer(page: Page, silent = false): Promise<() => Promise<Printed | undefined>> {
  await page.evaluate((silent) => {
    const printed: unknown[] = [];
    Object.assign(window, { printed });
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('filigree-viewer')?.shadowRoot;
      const rows = [...(root?.querySelectorAll('.paper > [role=row]') ?? [])];
      printed.push({ rows: rows.length, last: rows.at(-1)?.textContent, numbers: rows.map((row) => Number(row.getAttribute('aria-rowindex'))), note: root?.querySelector('.cut')?.textContent ?? null });
      if (!silent) dispatchEvent(new Event('afterprint'));
    };
  }, silent);
  const all = () => page.evaluate(() => (window as unknown as { printed: Printed[] }).printed);
  return async () => {
    const { length } = await all();
    await page.keyboard.press('Control+p');
    await expect.poll(async () => (await all()).length).toBeGreaterThan(length);
    return (await all()).at(-1);
  };
}

test('a printed filing is its headline and its tables, whole', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open(xml);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await printing(viewer);
  await expect(page.locator('.headline')).toBeVisible();
  for (const chrome of ['header > h1', '.inspector', '.list', '.tools', '.actions', '[role=separator]'])
    await expect(page.locator(chrome).first(), chrome).toBeHidden();
  const rows = await viewer.grid(acquired).getByRole('row').count();
  for (let row = 0; row < rows; row++) await expect(viewer.grid(acquired).getByRole('row').nth(row)).toBeVisible();
  await expect(page.locator('.cut')).toHaveCount(0);
  // Dark on white, whatever the screen is.
  const ground = () => viewer.element.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(ground).toBe('rgb(254, 254, 253)');
  // All columns lie on the paper.
  const beyond = () => viewer.grid(acquired).evaluate((grid) =>
    [...grid.querySelectorAll('[role=gridcell], [role=columnheader]')].filter((cell) => cell.getBoundingClientRect().right > innerWidth + 1).length,
  );
  await expect.poll(beyond).toBe(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
});

manyTest('a long table on paper says how much of it is there', async ({ many, viewer }) => {
  const { page } = many;
  await many.open(many.folder('day', invented(200).files));
  await page.emulateMedia({ media: 'print' });
  await printing(viewer);
  const note = page.locator('.cut');
  await expect(note).toBeVisible();
  const all = await many.viewRows();
  await expect(note).toHaveText(new RegExp(`^Printed here: \\d+ of ${all.toLocaleString('en-US')} rows, those in sight\\.`));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(note).toHaveCount(0);
});

manyTest('Ctrl+P brings all rows of a long table onto paper, up to a number that is said', async ({ many, viewer }) => {
  const { page } = many;
  const printed = await printer(page);
  await many.open(many.folder('day', invented(200).files));
  const all = await many.viewRows();
  expect(all).toBeGreaterThan(100);
  const whole = await printed();
  expect(whole?.rows).toBe(all);
  expect(whole?.numbers).toEqual(Array.from({ length: all }, (_, at) => at + 3));
  expect(whole?.note).toBe(null);
  await expect(page.locator('.paper')).toHaveCount(0);
  await many.grid.locator('.windowed [role=gridcell]').first().focus();
  await page.keyboard.press('Control+End');
  expect(whole?.last).not.toBe('');
  await expect(many.grid.locator(`[aria-rowindex="${all + 2}"]`)).toHaveText(whole?.last ?? '');
  await many.filter('Code', 'S');
  await expect.poll(() => many.viewRows()).toBeLessThan(all);
  expect((await printed())?.rows).toBe(await many.viewRows());

  const holdings = Array.from({ length: 5200 }, (_, n) => ({ issuer: `ISSUER ${n}`, value: String(1000 + n) }));
  await page.getByRole('button', { name: 'Close all' }).click();
  await viewer.open({ name: 'report.txt', text: managerReport({ cik: '0009900123', period: '12-31-2023', accession: '0009900123-24-000001', holdings }) });
  const large = await printed();
  expect(large?.rows).toBe(5000);
  expect(large?.note).toBe('Printed here: the first 5,000 of 5,200 rows. Save the table to have all of it.');
});

manyTest('of groups, too, Ctrl+P brings all onto paper', async ({ many }) => {
  const { page } = many;
  const printed = await printer(page);
  await many.open(many.folder('day', invented(160).files));
  await page.getByLabel('Group by').selectOption('FILE');
  const groups = page.getByRole('grid', { name: /^Groups by/ });
  await expect(groups).toBeVisible();
  const all = Number(await groups.getAttribute('aria-rowcount')) - 1;
  expect(all).toBeGreaterThan(100);
  expect(await groups.locator('.windowed > [role=row]').count()).toBeLessThan(all);
  const paper = await printed();
  expect(paper?.numbers).toEqual(Array.from({ length: all }, (_, at) => at + 2));
  expect(paper?.note).toBe(null);
  await expect(page.locator('.paper')).toHaveCount(0);
  await groups.getByRole('gridcell').first().focus();
  await page.keyboard.press('End');
  await expect(groups.locator(`[aria-rowindex="${all + 1}"]`)).toHaveText(paper?.last ?? '');
});

manyTest('where a browser never says that it has printed, what was brought in goes when the table shows something else', async ({ many }) => {
  const { page } = many;
  const printed = await printer(page, true);
  await many.open(many.folder('day', invented(60).files));
  const all = await many.viewRows();
  expect((await printed())?.rows).toBe(all);
  await expect(page.locator('.paper')).toHaveCount(1);
  await many.filter('Code', 'S');
  await expect.poll(() => many.viewRows()).toBeLessThan(all);
  await expect(page.locator('.paper')).toHaveCount(0);
  expect((await printed())?.rows).toBe(await many.viewRows());
  await expect(page.locator('.paper')).toHaveCount(1);
});

manyTest('rows that were brought in for paper are seen on paper alone', async ({ many }) => {
  const { page } = many;
  await page.evaluate(() => (window.print = () => {}));
  await many.open(many.folder('day', invented(60).files));
  await page.keyboard.press('Control+p');
  await expect(page.locator('.paper > [role=row]').first()).toBeAttached();
  await expect(page.locator('.paper')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper > [role=row]').last()).toBeVisible();
  await expect(many.grid.locator('.windowed')).toBeHidden();
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('selection, focus, pressed switches, the current filing and failures are told apart', async ({ viewer }) => {
    const { page } = viewer;
    await viewer.open(xml);
    await viewer.drop({ name: 'minutes.pdf', text: '%PDF-1.7 nothing of the kind' });
    await expect(page.getByRole('navigation', { name: 'Filings' }).getByRole('listitem')).toHaveCount(2);
    const style = (selector: string, property: string) =>
      page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await expect.poll(() => style('.list li:has([aria-current])', 'outline-style')).not.toBe('none');
    await page.getByRole('listitem').first().getByRole('button').first().click();
    await expect(viewer.grid(acquired)).toBeVisible();
    await (await viewer.cell(viewer.grid(acquired), 1, 'Amount')).click({ position: { x: 4, y: 8 } });
    const differ = async (one: string, other: string) => (await style(one, 'background-color')) !== (await style(other, 'background-color'));
    await expect.poll(() => differ('[role=gridcell][aria-selected=true]', '[role=gridcell]:not([aria-selected])')).toBe(true);
    await page.getByRole('button', { name: 'All columns' }).click();
    await viewer.settled();
    await expect.poll(() => differ('.switch[aria-pressed=true]', '.switch[aria-pressed=false]')).toBe(true);
    await page.keyboard.press('Escape'); // by keyboard from here on
    await page.getByRole('separator').last().focus();
    await expect.poll(() => style('[role=separator]:focus-visible', 'outline-style')).not.toBe('none');
    viewer.mayLoadParts = true;
    await viewer.drop(text);
    await expect(page.getByRole('listitem')).toHaveCount(3);
    expect(await findings(viewer)).toEqual([]);
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself', async ({ viewer }) => {
    await viewer.open(xml);
    const moving = await viewer.element.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
    );
    expect(moving).toBe(0);
  });
});
