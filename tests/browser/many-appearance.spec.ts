/** Many filings for everybody: axe in light and dark, narrow screens, no mouse. */
import { findings } from './axe.js';
import { expect, invented, test } from './many-support.js';

const { files } = invented(40);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the tables, the groups and one filing', async ({ many, viewer }) => {
      const { page } = many;
      await many.open(many.folder('day', { ...files, 'minutes.pdf': '%PDF-1.7 nothing of the kind' }));
      expect(await findings(viewer)).toEqual([]);
      await many.grid.locator('.windowed [role=gridcell]').nth(3).click();
      await expect(page.locator('.facts h4')).toBeVisible();
      await many.filter('Code', 'S');
      await page.getByRole('columnheader').nth(4).click();
      await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeVisible();
      expect(await findings(viewer)).toEqual([]);
      await page.getByLabel('Group by').selectOption('TRANS_CODE');
      await page.getByLabel('Total of').selectOption('TRANS_SHARES');
      await expect(page.locator('.totals')).toBeVisible();
      expect(await findings(viewer)).toEqual([]);
      await page.getByRole('option').first().click();
      await expect(page.locator('.kind')).toBeVisible();
      expect(await findings(viewer)).toEqual([]);
    });
  });
}

test.describe('a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('scrolls in the table only, and axe finds nothing', async ({ many, viewer }) => {
    await many.open(many.folder('day', files));
    await expect.poll(() => many.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(viewer)).toEqual([]);
  });

  test('is the table\'s for the most part; list and options unfold by keyboard, a chosen filing folds the list', async ({ many, viewer }) => {
    const { page } = many;
    await many.open(many.folder('day', files));
    const top = async () => (await page.locator('.mgrid').boundingBox())?.y ?? 844;
    await expect.poll(top).toBeLessThan(0.37 * 844);
    await page.locator('details.picture summary').click();
    await expect(page.locator('svg [role=button]').first()).toBeVisible();
    await expect.poll(top).toBeLessThan(0.65 * 844);
    await page.locator('details.picture summary').click();

    const options = page.getByRole('button', { name: 'Options' });
    await expect(page.getByLabel('Group by')).toBeHidden();
    await options.focus();
    await page.keyboard.press('Enter');
    await expect(options).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByLabel('Group by')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save all tables' })).toBeVisible();
    expect(await findings(viewer)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Group by')).toBeHidden();

    const list = page.getByRole('button', { name: 'List', exact: true });
    await expect(page.getByRole('listbox')).toBeHidden();
    await list.focus();
    await page.keyboard.press('Enter');
    await expect(list).toHaveAttribute('aria-expanded', 'true');
    expect(await findings(viewer)).toEqual([]);
    await page.getByRole('option').nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.kind')).toBeVisible();
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(list).toBeFocused();
  });

  test('shows the selected cell beside its open source', async ({ many }) => {
    const { page } = many;
    await many.open(many.folder('day', files));
    await many.grid.locator('.windowed [role=gridcell].decimal').first().click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Source text' })).toBeFocused();
    await expect(async () => {
      const places = [many.grid.locator('[aria-selected=true]'), page.locator('.inspector'), many.grid.locator('.windowed [data-frozen]').first()];
      const [cell, sheet, frozen] = await Promise.all(places.map((each) => each.boundingBox()));
      expect((cell?.y ?? 0) + (cell?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
      expect(cell?.x ?? 0).toBeGreaterThanOrEqual((frozen?.x ?? 0) + (frozen?.width ?? 0) - 1);
    }).toPass({ timeout: 60_000 });
  });
});

for (const forcedColors of ['none', 'active'] as const)
  test.describe(`colours forced: ${forcedColors}`, () => {
    test.use({ viewport: { width: 820, height: 800 }, contextOptions: { forcedColors } });

    test('a table that goes on to a side shows it there', async ({ many }) => {
      await many.open(many.folder('day', files));
      const scroller = many.page.locator('.mgrid');
      const shown = async () =>
        await many.page.locator('.edge').evaluateAll((edges) =>
          edges.map((edge) => {
            const { backgroundImage, borderInlineStartWidth, borderInlineEndWidth } = getComputedStyle(edge, '::before');
            const marked = backgroundImage !== 'none' || parseFloat(borderInlineStartWidth) + parseFloat(borderInlineEndWidth) >= 3;
            return getComputedStyle(edge).visibility === 'visible' && marked;
          }),
        );
      await expect.poll(shown).toEqual([false, true]);
      const apart = async () => {
        const [edge, box] = await Promise.all([many.page.locator('.edge.after').boundingBox(), scroller.boundingBox()]);
        return Math.abs((edge?.x ?? 0) - (box?.x ?? 0) - (await scroller.evaluate((element) => element.clientWidth)));
      };
      await expect.poll(apart).toBeLessThan(2);
      await scroller.evaluate((element) => (element.scrollLeft = 100));
      await expect.poll(shown).toEqual([true, true]);
      await scroller.evaluate((element) => (element.scrollLeft = element.scrollWidth));
      await expect.poll(shown).toEqual([true, false]);
      const fades = async (side: string) => await many.page.locator(`.edge.${side}`).evaluate((edge) => getComputedStyle(edge, '::before').backgroundImage);
      if (forcedColors === 'none') {
        // The side with the page's ground is the outer one.
        const from = async (side: string) => /^linear-gradient\((to \w+, )?(rgba\(0, 0, 0, 0\))?/.exec(await fades(side))?.slice(1);
        await expect.poll(() => from('before')).toEqual(['to right, ', undefined]);
        await expect.poll(() => from('after')).toEqual(['to right, ', 'rgba(0, 0, 0, 0)']);
        await many.page.evaluate(() => (document.documentElement.dir = 'rtl'));
        await expect.poll(() => from('before')).toEqual(['to left, ', undefined]);
        await expect.poll(() => from('after')).toEqual(['to left, ', 'rgba(0, 0, 0, 0)']);
        await many.page.evaluate(() => (document.documentElement.dir = ''));
      }
      await many.page.setViewportSize({ width: 5000, height: 800 });
      await expect.poll(shown).toEqual([false, false]);
    });
  });

test('everything works without a mouse', async ({ many }) => {
  const { page } = many;
  await many.open(many.folder('day', files));
  const until = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if ((await page.locator(selector).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the tab key never leads to ${selector}`);
  };
  await until('[role=option]:focus');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=option]:focus')).toHaveAttribute('aria-posinset', '2');
  await until('[role=tab]:focus');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role=tab]:focus')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Table I transactions/ })).toBeFocused();
  await many.viewer.settled();
  await until('.mgrid [role=gridcell]:focus');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.mgrid input:focus')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[role=columnheader]:focus')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(many.grid.locator('[aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Source text' })).toBeFocused();
});
