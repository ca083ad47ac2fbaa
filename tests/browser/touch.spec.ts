/** A phone: fingers alone, no keys and nothing that hovers. */
import { expect, invented, test } from './many-support.js';
import { acquired, xml } from './support.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a column is made wider, narrower and as wide as its content by touch', async ({ many: { viewer, page } }) => {
  await viewer.open(xml);
  const grid = viewer.grid(acquired);
  const title = grid.getByRole('columnheader', { name: 'Transaction date' });
  const width = async () => Math.round((await title.boundingBox())?.width ?? 0);
  const before = await width();
  const opener = title.locator('.menu-opener');
  expect((await opener.boundingBox())?.width).toBeGreaterThanOrEqual(24);
  await opener.tap();
  const menu = page.getByRole('menu', { name: 'Transaction date' });
  await expect(menu).toBeInViewport({ ratio: 1 });
  for (const item of await menu.getByRole('menuitem').all()) expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  // It stays open for as many steps as are wanted.
  await menu.getByRole('menuitem', { name: 'Wider' }).tap();
  await menu.getByRole('menuitem', { name: 'Wider' }).tap();
  expect(await width()).toBe(before + 32);
  await menu.getByRole('menuitem', { name: 'Narrower' }).tap();
  expect(await width()).toBe(before + 16);
  await menu.getByRole('menuitem', { name: 'As wide as its content' }).tap();
  await expect(menu).toHaveCount(0);
  expect(await width()).toBe(before);
  await expect(title).not.toHaveAttribute('aria-sort');
});

test('what a button unfolds follows it in reading order', async ({ many }) => {
  const { page } = many;
  await many.open(many.folder('day', invented(20).files));
  const button = page.getByRole('button', { name: 'Options', exact: true });
  const unfolded = page.locator('.tables-view').locator('#many-tools, #many-actions, .many-group');
  await expect(unfolded.filter({ visible: true })).toHaveCount(0);
  await button.tap();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(unfolded.filter({ visible: true })).toHaveCount(4);
  for (const id of ((await button.getAttribute('aria-controls')) ?? '').split(' ')) await expect(page.locator(`#${id}`)).toBeVisible();
  const opener = await button.elementHandle();
  const places = await unfolded.evaluateAll((all, before) => all.map((each) => before!.compareDocumentPosition(each) === Node.DOCUMENT_POSITION_FOLLOWING), opener);
  expect(places).toEqual([true, true, true, true]);
});
