/** Many filings, narrowed by what they have in common: the list and the tables show the same filings. */
import { join } from 'node:path';
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

test('filings of one name are told apart: by the list, the rows, the column of files, a state and what is saved', async ({ many, viewer }) => {
  const { page } = many;
  const texts = Object.values(files).filter((text) => !text.startsWith('<SEC-DOCUMENT>')).slice(0, 3);
  // As EDGAR calls the main document of every filing.
  const paths = texts.map((text, index) => join(many.folder(`filing-${index}`, { 'primary_doc.xml': text }), 'primary_doc.xml'));
  const others = many.folder('others', { 'one.xml': Object.values(files)[4] ?? '', 'other.xml': Object.values(files)[5] ?? '' });
  await many.open(others);
  for (const [at, path] of paths.entries()) {
    await many.drop(path);
    await expect(page.getByRole('heading', { name: new RegExp(`^${at + 3} filings: `) })).toBeVisible();
  }
  await viewer.settled();
  const asked = await viewer.element.evaluate(async (element) => {
    const { workspace } = element as HTMLElementTagNameMap['filigree-viewer'];
    const names = workspace!.filings.slice(2).map(({ name }) => name);
    const csv = await (await workspace!.view({ table: 'SUBMISSION' })).export('csv');
    const files = (await csv.text()).trim().split('\r\n').map((line) => line.split(',', 1)[0]);
    const rows = await Promise.all(
      names.map(async (name) => (await workspace!.view({ table: 'SUBMISSION', filter: [{ column: 'FILE', in: [name] }] })).rows),
    );
    return { names, rows, saved: files.slice(3) };
  });
  const names = ['primary_doc.xml', 'primary_doc (2).xml', 'primary_doc (3).xml'];
  expect(asked).toEqual({ names, rows: [1, 1, 1], saved: names });
  await page.getByRole('searchbox', { name: 'find a filing' }).fill('(2)');
  await expect(page.locator('.filing-row')).toHaveCount(1);
  await many.choose(/^Filing /);
  await expect(page.locator('.many-bar [role=status]')).toHaveText('1 of 5 rows');
  // What is restored is the filing that was shown.
  const headline = () => page.locator('.filing .headline').textContent();
  await page.locator('.filing-row').click();
  await expect(page.locator('.kind')).toContainText('primary_doc (2).xml');
  const shown = await headline();
  const state = await viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).save());
  await page.getByRole('button', { name: 'All filings', exact: true }).click();
  await viewer.element.evaluate((element, saved) => (element as HTMLElementTagNameMap['filigree-viewer']).restore(saved), state);
  await expect(page.locator('.kind')).toContainText('primary_doc (2).xml');
  expect(await headline()).toBe(shown);
});
