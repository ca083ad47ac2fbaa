/** Pictures above tables: drawn when they are opened, each mark an element that leads to its row. */
import { fundReport, managerReport } from '../support/portfolios.mjs';
import { findings } from './axe.js';
import { expect, invented, test } from './many-support.js';
import { acquired, xml } from './support.js';

const holdings = Array.from({ length: 20 }, (_, n) => ({ issuer: `ISSUER ${String.fromCharCode(65 + n)}`, value: String(5000 + n * 1000) }));
const report = managerReport({ cik: '0009900123', period: '12-31-2023', accession: '0009900123-24-000001', holdings });
const fund = fundReport({ holdings: [
  { issuer: 'A', value: '900.5', asset: 'EC' },
  { issuer: 'B', value: '-20', asset: 'DFE' },
  { issuer: 'C', asset: 'EC' },
] });

const parts = /^(?!.*parts\/picture-).*$/;

test('nothing of a picture is loaded before one is opened; then it has a mark for each row', async ({ many: { viewer, page } }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await viewer.open(xml);
  const fold = page.locator('details.picture').first();
  await expect(fold).not.toHaveAttribute('open');
  expect(asked.filter((url) => !parts.test(url))).toEqual([]);

  const rows = (await viewer.grid(acquired).getByRole('row').count()) - 1;
  await fold.locator('summary').click();
  await expect(fold.locator('svg [role=button]')).toHaveCount(rows);
  await expect.poll(() => asked.filter((url) => !parts.test(url)).length).toBeGreaterThan(0);
  expect(await fold.locator('svg style').count()).toBe(0);
});

for (const [width, locale, face] of [[390, 'en', 'sans-serif'], [390, 'de', 'monospace'], [820, 'de', 'serif'], [1440, 'fr', 'monospace']] as const)
  test(`the room of a picture is there before it is: ${width} pixels, ${locale}, ${face}`, async ({ many: { viewer, page } }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    for (const [file, marks] of [[xml, 4], [{ name: 'report.txt', text: report }, width === 390 ? 6 : 12]] as const) {
      // Loaded anew, and nothing is opened: the part that draws is not there yet.
      await page.evaluate(() => localStorage.clear());
      await viewer.load();
      await viewer.element.evaluate((element, [locale, face]) => {
        (element as HTMLElementTagNameMap['filigree-viewer']).locale = locale;
        element.style.setProperty('--filigree-face', face);
      }, [locale, face] as const);
      await viewer.open(file);
      const fold = page.locator('details.picture').first();
      // Drawn later than it is opened: what is below is where it stays.
      let open = (): void => {};
      const gate = new Promise<void>((resolve) => (open = resolve));
      await page.route('**/parts/picture-*', async (route) => {
        await gate;
        await route.continue();
      });
      const place = () => fold.evaluate((element) => element.closest('.table')!.querySelector('.mgrid')!.getBoundingClientRect().top - element.getBoundingClientRect().top);
      if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
      const before = await place();
      await expect(fold.locator('svg')).toHaveCount(0);
      open();
      await expect(fold.locator('svg [role=button]')).toHaveCount(marks);
      expect(await place()).toBe(before);
      // It keeps to its room: nothing of it lies over something else.
      const keepsToIt = async () => {
        const [room, drawing, caption] = await Promise.all(['.picture-room', 'svg', 'figcaption'].map((each) => fold.locator(each).boundingBox()));
        expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(caption?.y ?? 0);
        expect((caption?.y ?? 0) + (caption?.height ?? 0)).toBeLessThanOrEqual((room?.y ?? 0) + (room?.height ?? 0));
        if (width === 390) expect(room?.height ?? 0).toBeLessThan(0.35 * 844);
      };
      await expect(keepsToIt).toPass({ timeout: 60_000 });
      // What scrolls is reached by keyboard, and says what it is.
      const words = fold.locator('figcaption');
      const reached = () =>
        words.evaluate((element) => {
          const scrolls = element.scrollHeight > element.clientHeight + 1;
          return [element.tabIndex === (scrolls ? 0 : -1), element.getAttribute('role') === (scrolls ? 'group' : null), element.hasAttribute('aria-label') === scrolls];
        });
      await expect.poll(reached).toEqual([true, true, true]);
      await page.unroute('**/parts/picture-*');
    }
  });

test('a mark says what it is, and leads to its cell, by mouse and by keyboard', async ({ many: { viewer, page } }) => {
  await viewer.open(xml);
  await page.locator('details.picture summary').first().click();
  const marks = page.locator('details.picture').first().locator('svg [role=button]');
  await expect(marks.first()).toHaveAccessibleName(/20\d\d, M: .*acquired, Amount 24,000/);
  await marks.first().click();
  const cell = viewer.grid(acquired).locator('[aria-selected=true]');
  await expect(cell).toHaveText(/24,000/);

  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(page.locator('svg [tabindex="0"]')).toHaveCount(1);
  const amount = /Amount ([\d,]+)/.exec((await marks.nth(1).getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(amount);
});

test('what was opened is open the next time', async ({ many: { viewer, page } }) => {
  await viewer.open(xml);
  await page.locator('details.picture summary').first().click();
  await expect(page.locator('svg [role=button]').first()).toBeVisible();
  await viewer.load();
  await viewer.open(xml);
  await expect(page.locator('svg [role=button]').first()).toBeVisible();
});

test('holdings are ranked, the rest is summed, the total is exact, what has no value is said', async ({ many: { viewer, page } }) => {
  await viewer.open({ name: 'report.txt', text: report });
  await page.locator('details.picture summary').click();
  const picture = page.locator('details.picture');
  await expect(picture.locator('svg [role=button]')).toHaveCount(12);
  await expect(picture.locator('figcaption')).toContainText('The largest 12 of 20');
  await expect(picture.locator('figcaption')).toContainText('Total of 20 rows: 290,000.');
  await expect(picture.locator('figcaption')).toContainText('Rest (8): 68,000.');
  await expect(picture.locator('svg [role=button]').first()).toHaveAccessibleName(/^ISSUER T · COM, Value in dollars 24,000, 8\.28% of the total$/);

  await viewer.open({ name: 'fund.xml', text: fund });
  await expect(picture.locator('svg [role=button]')).toHaveCount(2);
  await expect(picture.locator('figcaption')).toContainText('Value is not known in 1 row.');
  await picture.getByLabel('By', { exact: true }).selectOption({ label: 'Asset type' });
  await expect(picture.locator('svg [role=button]').nth(1)).toHaveAccessibleName(/^DFE, Value −20/);
});

test('over many filings the rows of the view are drawn, and a mark leads to its row', async ({ many }) => {
  const { files } = invented(40);
  await many.open(many.folder('forms', files));
  await many.page.locator('details.picture summary').click();
  const marks = many.page.locator('details.picture svg [role=button]');
  await expect(marks.first()).toBeVisible();
  const caption = many.page.locator('details.picture figcaption');
  const drawn = await marks.count();
  await expect(caption).toContainText(`${drawn} of`);
  await many.filter('Code', 'S');
  await expect.poll(() => marks.count()).toBeLessThan(drawn);
  await expect(marks.first()).toHaveAccessibleName(/ S: /);
  const name = (await marks.first().getAttribute('aria-label')) ?? '';
  await marks.first().click();
  const value = /Value ([\d,.]+)/.exec(name)?.[1] ?? '?';
  await expect(many.grid.locator('[aria-selected=true]')).toContainText(value);
});

test('groups have a picture of their totals; a bar leads to its rows', async ({ many }) => {
  const { files } = invented(40);
  await many.open(many.folder('forms', files));
  await many.page.getByLabel('Group by').selectOption({ label: 'Code' });
  await many.page.locator('details.picture summary').click();
  const bars = many.page.locator('details.picture svg [role=button]');
  const measure = many.page.locator('details.picture').getByLabel('Measure');
  await expect(measure.locator('option:checked')).toHaveText('Value'); // unless another is chosen
  await measure.selectOption({ label: 'Rows' });
  await expect(bars.first()).toHaveAccessibleName(/Rows [\d,]+/);
  const [, code = '', rows = ''] = /^(\w), Rows ([\d,]+)/.exec((await bars.first().getAttribute('aria-label')) ?? '') ?? [];
  await bars.first().click();
  await expect.poll(() => many.viewRows()).toBe(Number(rows.replace(',', '')));
  await expect.poll(async () => new Set(await many.column('Code'))).toEqual(new Set([code]));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ many: { viewer, page } }) => {
    await page.emulateMedia({ colorScheme });
    await viewer.open(xml);
    await page.locator('details.picture summary').first().click();
    await expect(page.locator('svg [role=button]').first()).toBeVisible();
    expect(await findings(viewer)).toEqual([]);
    await viewer.open({ name: 'report.txt', text: report });
    await expect(page.locator('svg [role=button]')).toHaveCount(12);
    expect(await findings(viewer)).toEqual([]);
  });
}
