/** How tables are shown, in the address; and nothing of what is in them. */
import { invented, test as manyTest } from './many-support.js';
import { acquired, expect, test, xml } from './support.js';

const hash = (page: import('@playwright/test').Page) => page.evaluate(() => location.hash);

test('a table that is chosen stands in the address, and nothing of the filing', async ({ viewer }) => {
  const { page } = viewer;
  expect(await hash(page)).toBe('');
  await viewer.open({ ...xml, name: 'secret name of a file.xml' });
  await (await viewer.cell(viewer.grid(acquired), 1, 'Amount')).click({ position: { x: 4, y: 8 } });
  await expect.poll(() => hash(page)).toMatch(/^#table=NONDERIV_TRANS/);
  expect(decodeURIComponent(await hash(page))).not.toMatch(/secret|24000|Okonjo|Tern/i);
});

manyTest('sorted by columns: a reload, or another machine, shows the same; filters and searches stay at home', async ({ many }) => {
  const { page, viewer } = many;
  const { files } = invented(30);
  await many.open(many.folder('day', files));
  await many.choose(/^Reporting owners/);
  await page.getByRole('columnheader', { name: /^Reporting owner/ }).click();
  await expect.poll(() => hash(page)).toMatch(/^#table=REPORTINGOWNER&sort=RPTOWNERNAME/);
  await many.filter('Reporting owner', 'secret');
  await expect.poll(() => many.viewRows()).toBe(0);
  await many.shown(() => page.getByRole('searchbox', { name: 'Search every column' }).fill('hushhush'));
  // The address follows when nothing more changes for a while: the next thing that is written to it comes after that.
  await page.getByRole('columnheader', { name: /^Reporting owner/ }).press('+');
  await expect.poll(() => hash(page)).toContain('&widths=RPTOWNERNAME:');
  const address = page.url();
  expect(decodeURIComponent(address)).not.toMatch(/secret|hush|\.xml|\.txt/i);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByText(/^0 requests since this page loaded/)).toBeVisible();
  viewer.forgetRequests();
  await many.open(many.folder('day', files));
  await expect(page.getByRole('tab', { name: /^Reporting owners/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: /^Reporting owner/ }).first()).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => many.viewRows()).toBeGreaterThan(0);
  expect(page.url()).toBe(address);
});

test('an address shows one filing\'s table as it says, and opening another filing asks nothing of it', async ({ viewer }) => {
  const { page } = viewer;
  viewer.mayLoadParts = true;
  await page.goto('about:blank');
  await page.goto(`${process.env['FILIGREE_ADDRESS']}#table=NONDERIV_TRANS&sort=-TRANS_SHARES`);
  await expect(page.getByText(/^0 requests since this page loaded/)).toBeVisible();
  viewer.forgetRequests();
  await viewer.open(xml);
  const amount = viewer.grid(acquired).locator('[data-column=TRANS_SHARES]');
  await expect(amount).toHaveAttribute('aria-sort', 'descending');
  await viewer.settled();
  expect(await hash(page)).toBe('#table=NONDERIV_TRANS&sort=-TRANS_SHARES');
  // What is only opened, and not touched, is no table that was chosen.
  await viewer.page.getByRole('button', { name: 'Close all' }).click();
  await viewer.open({ ...xml, name: 'again.xml' });
  await expect.poll(() => hash(page)).toBe('');
  expect(await viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).save().table)).toBeUndefined();
});

test('a host that restores whenever it hears of another view is heeded', async ({ viewer }) => {
  const { page } = viewer;
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  viewer.mayLoadParts = true;
  await viewer.element.evaluate((element) => {
    const it = element as HTMLElementTagNameMap['filigree-viewer'];
    const wanted = { table: 'NONDERIV_TRANS', view: { sort: [{ column: 'TRANS_SHARES', descending: false }] } };
    const restore = () => it.restore({ ...it.save(), ...wanted }).then(() => (element.dataset['restored'] = 'yes'), (error: unknown) => (element.dataset['restored'] = String(error)));
    it.addEventListener('filigree-view', restore, { once: true });
  });
  await viewer.open(xml);
  await expect(viewer.element).toHaveAttribute('data-restored', 'yes');
  await expect(viewer.grid(acquired).locator('[data-column=TRANS_SHARES]')).toHaveAttribute('aria-sort', 'ascending');
  expect(failures).toEqual([]);
});

test('an address that says nonsense is passed over', async ({ viewer }) => {
  const { page } = viewer;
  for (const nonsense of ['#table=NO_SUCH&sort=-,-,,x&widths=A:9e9&frozen=-1', '#<img src=x onerror=alert(1)>', '#table=__proto__', `#table=NONDERIV_TRANS&sort=${'A,'.repeat(5000)}`]) {
    await page.goto('about:blank');
    await page.goto(`${process.env['FILIGREE_ADDRESS']}${nonsense}`);
    await expect(page.getByText(/^0 requests since this page loaded/)).toBeVisible();
    await viewer.open(xml);
    await expect(viewer.grid(acquired)).toBeVisible();
  }
  viewer.forgetRequests();
});
