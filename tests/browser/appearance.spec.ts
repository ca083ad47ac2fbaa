/** For everybody: axe in light and dark, forced colours, narrow screens. */
import type { Locator } from '@playwright/test';
import { findings } from './axe.js';
import { acquired, expect, test, text, xml } from './support.js';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the first screen', async ({ viewer }) => {
      expect(await findings(viewer)).toEqual([]);
    });

    test('axe finds nothing in an open filing', async ({ viewer }) => {
      await viewer.open(xml);
      expect(await findings(viewer)).toEqual([]);
      await (await viewer.cell(viewer.grid(acquired), 3, 'Price')).click({ position: { x: 4, y: 8 } });
      await viewer.page.getByRole('button', { name: 'Data-set names' }).click();
      await viewer.page.getByRole('button', { name: 'All columns' }).click();
      expect(await findings(viewer)).toEqual([]);
    });

    test('axe finds nothing in notes, keys and problems', async ({ viewer }) => {
      viewer.mayLoadParts = true;
      for (const [index, file] of [text, { name: 'nonsense.bin', text: '\u0000\u0001' }, xml].entries()) {
        await viewer.drop(file);
        await expect(viewer.page.locator('.list .item:enabled')).toHaveCount(index + 1);
      }
      await viewer.page.getByRole('listitem').nth(2).getByRole('button').first().click();
      await viewer.grid(acquired).getByRole('button', { name: 'Footnote 1' }).first().click();
      expect(await findings(viewer)).toEqual([]);
      await viewer.page.keyboard.press('Escape');
      await viewer.page.getByRole('tab', { name: /^Footnotes/ }).click();
      expect(await findings(viewer)).toEqual([]);
      await viewer.page.keyboard.press('?');
      expect(await findings(viewer)).toEqual([]);
      await viewer.page.keyboard.press('Escape');
      await viewer.page.getByRole('listitem').nth(1).getByRole('button').first().click();
      await viewer.page.getByRole('tab', { name: /^Problems/ }).click();
      expect(await findings(viewer)).toEqual([]);
    });
  });
}

test('light, dark or as the system: the choice is kept', async ({ viewer }) => {
  const { page } = viewer;
  const ground = () => viewer.element.evaluate((element) => getComputedStyle(element).backgroundColor);
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Appearance and language' }).click();
    await page.getByRole('radio', { name, exact: true }).check();
    expect(await findings(viewer)).toEqual([]);
    await page.keyboard.press('Escape');
  };
  const light = await ground();
  await choose('dark');
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await viewer.load();
  await expect.poll(ground).toBe(dark);
  await choose('as the system');
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(dark);
});

test('numbers line up at the decimal point', async ({ viewer }) => {
  await viewer.open(xml);
  const table = viewer.grid(acquired);
  for (const [title, rows] of [
    ['Amount', [1, 2, 3, 4]],
    ['Price', [1, 2, 3]],
    ['Owned after', [1, 2, 3, 4]],
    ['Value', [1, 2, 3]],
  ] as const) {
    const ends = () => Promise.all(
      rows.map(async (row) =>
        (await viewer.cell(table, row, title)).locator('.number').evaluate((number) => {
          const text = [...number.childNodes].find((node) => node instanceof Text && /\d/.test(node.data)) as Text;
          const range = document.createRange();
          range.setStart(text, 0);
          const point = text.data.indexOf('.');
          range.setEnd(text, point < 0 ? text.length : point);
          return range.getBoundingClientRect().right;
        }),
      ),
    );
    const apart = async () => {
      const all = await ends();
      return Math.max(...all) - Math.min(...all);
    };
    await expect.poll(apart, title).toBeLessThan(0.75);
  }
});

test('a long text far to the right does not blow its row up, and footnotes are whole', async ({ viewer }) => {
  const long = 'held by a trust '.repeat(200).trim();
  await viewer.open({ name: 'long.xml', text: xml.text.replaceAll('By family trust', long).replace('Made under a trading plan', long) });
  const held = viewer.grid(/^Table I: .*held/).getByRole('gridcell', { name: long.slice(0, 200) });
  const height = async (of: Locator) => (await of.boundingBox())?.height;
  await expect.poll(() => height(held)).toBeLessThan(120);
  const note = viewer.grid('Footnotes').getByRole('gridcell', { name: long.slice(0, 200) });
  await expect.poll(() => height(note)).toBeGreaterThan(300);
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the highlight and the selection stay visible', async ({ viewer }) => {
    await viewer.open(xml);
    await (await viewer.cell(viewer.grid(acquired), 1, 'Price')).click({ position: { x: 4, y: 8 } });
    const mark = viewer.page.locator('.source mark').first();
    const isSeen = () =>
      mark.evaluate((element) => getComputedStyle(element).backgroundColor !== getComputedStyle(element.closest('.scroller') as Element).backgroundColor);
    await expect.poll(isSeen).toBe(true);
    expect(await findings(viewer)).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the inspector is a sheet from below', async ({ viewer }) => {
    const { page } = viewer;
    await viewer.open(xml);
    const inspector = page.getByRole('complementary', { name: 'Details' });
    await expect(inspector).toBeHidden();
    const cell = await viewer.cell(viewer.grid(acquired), 2, 'Price');
    await cell.tap({ position: { x: 8, y: 12 } });
    await expect(inspector).toContainText('Price');
    await expect(cell).toBeInViewport({ ratio: 0.95 });
    await expect.poll(async () => (await inspector.boundingBox())?.height).toBeLessThan(140);
    await page.getByRole('button', { name: 'Show or hide the details' }).tap();
    await expect(page.locator('.source mark')).toBeInViewport();
    await expect(cell).toBeInViewport({ ratio: 0.95 });
    await page.getByRole('button', { name: 'Close the details' }).tap();
    await expect(inspector).toBeHidden();
    await expect(cell).toBeFocused();
  });

  test('nothing but tables scrolls sideways, under a first column that stays', async ({ viewer }) => {
    await viewer.open(xml);
    await expect.poll(() => viewer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const filing = viewer.page.locator('.filing');
    await expect.poll(() => filing.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const table = viewer.grid(acquired);
    const title = await viewer.cell(table, 1, 'Title of security');
    const before = await title.boundingBox();
    const scroller = table.locator('..');
    await scroller.evaluate((element) => (element.scrollLeft = 300));
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBe(300);
    await expect.poll(async () => (await title.boundingBox())?.x).toBe(before?.x);
  });

  test('axe finds nothing', async ({ viewer }) => {
    await viewer.open(xml);
    await (await viewer.cell(viewer.grid(acquired), 2, 'Price')).tap({ position: { x: 8, y: 12 } });
    expect(await findings(viewer)).toEqual([]);
  });
});

test('a drop target is shown while something hovers over the window', async ({ viewer }) => {
  const { page } = viewer;
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.xml'));
    return transfer;
  });
  const veil = page.getByText('Drop to read');
  await expect(veil).toBeHidden();
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await expect(veil).toBeVisible();
  await page.dispatchEvent('header', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'dragleave', { dataTransfer: data });
  await expect(veil).toBeVisible();
  await page.dispatchEvent('header', 'dragleave', { dataTransfer: data });
  await expect(veil).toBeHidden();
});
