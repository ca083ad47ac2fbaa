/** Many filings for everybody: axe in light and dark, narrow screens, no mouse. */
import { findings } from './axe.js';
import { expect, invented, test } from './many-support.js';

const { files } = invented(40);

// axe takes its time over many cells.
test.setTimeout(180_000);

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
    expect(await many.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await findings(viewer)).toEqual([]);
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
