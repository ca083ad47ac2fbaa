/** Many filings, narrowed by what they have in common: the list and the tables show the same filings. */
import { findings } from './axe.js';
import { expect, invented, test } from './many-support.js';

const { files } = invented(60);

test('facets narrow the list and the tables, and let all back in', async ({ many, viewer }) => {
  const { page } = many;
  await many.open(many.folder('day', { ...files, 'minutes.pdf': '%PDF-1.7 nothing of the kind' }));
  const options = page.locator('.filing-row');
  const setsize = async () => Number(await options.first().getAttribute('aria-setsize'));
  const all = { filings: await setsize(), rows: await many.viewRows() };
  expect(all.filings).toBe(61);
  expect(await findings(viewer)).toEqual([]);
  const facet = (name: RegExp) => page.locator('.facet', { has: page.locator('summary', { hasText: name }) });
  await facet(/^Form/).getByRole('checkbox').first().check();
  await expect.poll(setsize).toBeLessThan(all.filings);
  const shown = await setsize();
  await expect(facet(/^Form/).locator('label .muted').first()).toHaveText(String(shown));
  await expect.poll(() => many.viewRows()).toBeLessThan(all.rows);
  await facet(/^Issuer/).locator('summary').click();
  await facet(/^Issuer/).getByRole('checkbox').first().check();
  const issuer = (await facet(/^Issuer/).locator('.facet-value').first().textContent()) ?? '';
  await expect.poll(setsize).toBeLessThan(shown);
  await expect(options.locator('.name').filter({ hasNotText: issuer })).toHaveCount(0);
  const count = await setsize();
  await page.getByRole('button', { name: 'all filings again' }).click();
  await expect.poll(setsize).toBe(all.filings);
  await expect.poll(() => many.viewRows()).toBe(all.rows);
  await page.getByRole('searchbox', { name: 'find a filing' }).fill(issuer);
  await expect.poll(setsize).toBeLessThan(all.filings);
  expect(await setsize()).toBeGreaterThanOrEqual(count);
  await page.getByRole('searchbox', { name: 'find a filing' }).fill('');
  await facet(/^Problems/).locator('summary').click();
  await facet(/^Problems/).locator('label', { hasText: 'failed' }).click();
  await expect(options).toHaveCount(1);
  await expect(options.first()).toContainText('minutes.pdf');
  expect(await findings(viewer)).toEqual([]);
});
