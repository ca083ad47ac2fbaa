/** The panes: resized and folded by mouse and by keyboard, remembered, and gone where there is no room for them. */
import type { Locator, Page } from '@playwright/test';
import { findings } from './axe.js';
import { acquired, expect, html, test, xml } from './support.js';

const separator = (page: Page, name: RegExp): Locator => page.getByRole('separator', { name });
const ofList = (page: Page) => separator(page, /list/);
const ofDetails = (page: Page) => separator(page, /details/);
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const width = async (of: Locator): Promise<number> => Math.round((await of.boundingBox())?.width ?? 0);
const said = async (of: Locator): Promise<number> => Number(await of.getAttribute('aria-valuenow'));

test('each pane is resized by keyboard, and its separator says how wide it is', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open(xml);
  const pane = details(page);
  const before = await width(pane);
  await expect.poll(() => said(ofDetails(page))).toBe(before);
  await ofDetails(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => width(pane)).toBe(before + 16);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => width(pane)).toBe(before + 16 - 64);
  await expect.poll(() => said(ofDetails(page))).toBe(before - 48);
  await page.keyboard.press('End');
  // It says so once the frame has laid it out.
  await expect.poll(async () => (await width(pane)) - Number(await ofDetails(page).getAttribute('aria-valuemax'))).toBe(0);
  await expect.poll(() => width(pane)).toBeGreaterThan(before);
  await expect.poll(() => width(page.locator('.filing'))).toBeGreaterThanOrEqual(320);
  await page.keyboard.press('Home');
  await expect.poll(() => width(pane)).toBe(260);
  await page.keyboard.press('Enter');
  await expect(pane).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(pane).toBeVisible();
  await expect.poll(() => width(pane)).toBe(before);
  const list = page.getByRole('navigation', { name: 'Filings' });
  const listBefore = await width(list);
  await ofList(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => width(list)).toBe(listBefore + 16);
  expect(await findings(viewer)).toEqual([]);
});

test('a separator is dragged; a double click gives the usual width, a click unfolds', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open(xml);
  const pane = details(page);
  const before = await width(pane);
  const drag = async (by: number) => {
    const box = (await ofDetails(page).boundingBox()) as { x: number; y: number; width: number };
    const x = box.x + box.width / 2;
    await page.mouse.move(x, 400);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, 410);
    await page.mouse.move(x + by, 420);
    await page.mouse.up();
  };
  await drag(-90);
  await expect.poll(async () => Math.abs((await width(pane)) - before - 90)).toBeLessThanOrEqual(1);
  await ofDetails(page).dblclick({ position: { x: 4, y: 300 } });
  await expect.poll(() => width(pane)).toBe(before);
  await drag(before);
  await expect(pane).toBeHidden();
  await ofDetails(page).click({ position: { x: 8, y: 300 } });
  await expect(pane).toBeVisible();
  await page.getByRole('button', { name: 'Fold the details away' }).click();
  await expect(pane).toBeHidden();
  // A cell is selected without the pane's coming back; its source brings it back.
  const cell = await viewer.cell(viewer.grid(acquired), 1, 'Amount');
  await cell.click({ position: { x: 4, y: 8 } });
  await expect(pane).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Source text' })).toBeFocused();
});

test('where the page is written from right to left, a separator and a title\'s edge follow the pointer', async ({ viewer }) => {
  const { page } = viewer;
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await viewer.open(xml);
  const drag = async (handle: Locator, by: number) => {
    await handle.scrollIntoViewIfNeeded();
    const box = (await handle.boundingBox()) as { x: number; y: number; width: number; height: number };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
    await page.mouse.up();
  };
  const pane = details(page);
  const before = await width(pane);
  await drag(ofDetails(page), 60); // the details lie on the left, and end on their right
  await expect.poll(async () => Math.abs((await width(pane)) - before - 60)).toBeLessThanOrEqual(1);
  const title = viewer.grid(acquired).getByRole('columnheader').nth(1);
  const wide = await width(title);
  await drag(title.locator('.resizer'), -40);
  await expect.poll(async () => Math.abs((await width(title)) - wide - 40)).toBeLessThanOrEqual(1);
});

test('widths and folds are remembered, and so are density and theme', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open(xml);
  await ofDetails(page).focus();
  await page.keyboard.press('ArrowLeft');
  const wide = await width(details(page));
  await ofList(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('radio', { name: 'compact' }).check();
  await viewer.load();
  await viewer.open(html);
  await expect.poll(() => width(details(page))).toBe(wide);
  await expect(page.getByRole('navigation', { name: 'Filings' })).toBeHidden();
  await expect(viewer.element).toHaveAttribute('density', 'compact');
});

test('where storage is refused, or holds nonsense, all works and lasts for the visit', async ({ viewer, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const { page } = viewer;
  await viewer.load();
  await viewer.open(xml);
  const before = await width(details(page));
  await ofDetails(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => width(details(page))).toBe(before + 16);
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('radio', { name: 'dark', exact: true }).check();
  await expect(viewer.element).toHaveAttribute('theme', 'dark');
});

test('a layout that is no layout is passed over', async ({ viewer }) => {
  const { page } = viewer;
  await page.evaluate(() => {
    for (const name of ['layout', 'theme', 'density', 'language']) localStorage.setItem(`filigree-${name}`, '{"list":"x","inspector":-3');
  });
  await viewer.load();
  await viewer.open(xml);
  await expect(details(page)).toBeVisible();
});

test("a submission's documents stand under its filing, and lead to their places", async ({ viewer }) => {
  const { page } = viewer;
  const submission = `<SEC-DOCUMENT>0009900741-25-000001.txt : 20250312
<SEC-HEADER>0009900741-25-000001.hdr.sgml : 20250312
ACCESSION NUMBER:\t\t0009900741-25-000001
CONFORMED SUBMISSION TYPE:\t4
PUBLIC DOCUMENT COUNT:\t\t2
</SEC-HEADER>
<DOCUMENT>
<TYPE>4
<SEQUENCE>1
<FILENAME>form4.xml
<TEXT>
<XML>
${xml.text}
</XML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-24
<SEQUENCE>2
<FILENAME>poa.txt
<DESCRIPTION>POWER OF ATTORNEY
<TEXT>
The undersigned appoints nobody in particular.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
  await viewer.open({ name: '0009900741-25-000001.txt', text: submission });
  const documents = page.getByRole('region', { name: 'Documents' });
  await expect(documents.getByRole('listitem')).toHaveCount(2);
  await expect(documents.getByRole('listitem').nth(1)).toContainText(/EX-24poa\.txt · [\d,.]+ (bytes|KB)/);
  await page.locator('.filing').evaluate((element) => (element.scrollTop = 1e6));
  await documents.getByRole('button', { name: /form4\.xml/ }).click();
  await expect(page.getByRole('heading', { name: 'Filing', exact: true })).toBeInViewport();
  await documents.getByRole('button', { name: /EX-24/ }).click();
  await expect(page.locator('.facts')).toHaveText('POWER OF ATTORNEY');
  await expect(page.locator('.line', { has: page.locator('mark') })).toContainText(/<DOCUMENT>|<TYPE>|The undersigned|^\d+/);
  expect(await findings(viewer)).toEqual([]);
  await page.setViewportSize({ width: 800, height: 700 });
  await expect(documents).toBeHidden();
  await expect(page.getByRole('list', { name: 'Documents' }).getByRole('button')).toHaveCount(2);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport });

    test('nothing scrolls sideways but tables, and axe finds nothing', async ({ viewer }) => {
      const { page } = viewer;
      await viewer.open(xml);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await expect.poll(() => page.locator('.filing').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await expect(ofDetails(page)).toBeVisible({ visible: viewport.width > 960 });
      await expect(page.getByRole('navigation', { name: 'Filings' })).toBeVisible({ visible: viewport.width > 1200 });
      expect(await findings(viewer)).toEqual([]);
    });
  });
}
