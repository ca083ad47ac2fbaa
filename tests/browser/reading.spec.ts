/** Drop a filing, see its tables, trace a number. */
import { acquired, expect, html, sample, test, text, xml } from './support.js';

test('the first screen offers a target, five samples and the live figure', async ({ viewer: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Drop a filing here/ })).toBeVisible();
  for (const way of ['choose files', 'choose a folder', 'paste'])
    await expect(page.getByRole('button', { name: way, exact: true })).toBeVisible();
  await expect(page.locator('.samples button')).toHaveCount(5);
  await page.getByText('0 requests since this page loaded').click();
  await expect(page.getByText('Content-Security-Policy allows connections to nowhere')).toBeVisible();
});

test('a dropped XML becomes its tables', { tag: '@firefox' }, async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  await expect(page.locator('.status')).toContainText(/(\d+) of \1 leaves read/);
  await expect(page.locator('.status')).toContainText('no problems');
  const table = viewer.grid(acquired);
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(await viewer.cell(table, 1, 'Amount')).toHaveText('\u25b2acquired 24,000');
  await expect(await viewer.cell(table, 2, 'Amount')).toHaveText('\u25bcdisposed of 9,8552');
  await expect(await viewer.cell(table, 3, 'Price')).toHaveText('46.91833');
  await expect(await viewer.cell(table, 1, 'Transaction date')).toHaveText('Mar 11, 2025');
  await expect(await viewer.cell(table, 2, 'Acquired or disposed')).toHaveText('\u25bcD');
  await expect(page.getByText(/^No rows: Table II: derivative securities held/)).toBeVisible();
});

for (const [shape, file, needsWhole] of [
  ['XML', xml, false],
  ['HTML page', html, false],
  ['plain text', text, true],
] as const) {
  test(`the sample in ${shape} reads`, async ({ viewer }) => {
    viewer.mayLoadParts = needsWhole;
    await viewer.page.locator('.samples').getByText(file.name).click();
    await expect(viewer.page.locator('.kind')).toContainText(`Form 4 \u00b7 ${file.name} \u00b7 ${shape}`);
    await expect.poll(() => viewer.grid(acquired).getByRole('row').count()).toBeGreaterThan(3);
    await expect(viewer.grid('Footnotes')).toBeVisible();
    await expect(viewer.page.locator('.headline a').first()).toBeVisible();
  });
}

test('a click on any cell highlights exactly its bytes', async ({ viewer }) => {
  await viewer.open(xml);
  const { wrong, right } = await viewer.element.evaluate(async (element) => {
    const root = element.shadowRoot as ShadowRoot;
    const facts = () =>
      new Map(
        [...root.querySelectorAll('.facts dt')].map((term) => [
          term.textContent,
          term.nextElementSibling?.textContent ?? '',
        ]),
      );
    const marked = () => [...root.querySelectorAll('.source mark')].map((mark) => mark.textContent).join('');
    const wrong: string[] = [];
    let right = 0;
    for (const cell of root.querySelectorAll<HTMLElement>('[role=gridcell]')) {
      const heading = root.querySelector('.facts h4');
      cell.click();
      // The facts are drawn anew for every cell; the source follows them.
      while (root.querySelector('.facts h4') === heading) await new Promise(requestAnimationFrame);
      const filed = facts().get('Filed as');
      if (!facts().has('Place')) continue;
      for (let frame = 0; frame < 60 && marked() !== filed; frame++) await new Promise(requestAnimationFrame);
      if (marked() === filed) right++;
      else wrong.push(`${filed}: ${marked()}`);
    }
    return { wrong, right };
  });
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(50);
});

test('the details say where and how a value was filed', async ({ viewer }) => {
  await viewer.open(xml);
  await (await viewer.cell(viewer.grid(acquired), 3, 'Price')).click({ position: { x: 4, y: 8 } });
  const facts = viewer.page.locator('.facts');
  const line = xml.text.slice(0, xml.text.indexOf('46.9183')).split('\n').length;
  const offset = new TextEncoder().encode(xml.text.slice(0, xml.text.indexOf('46.9183'))).length;
  await expect(facts).toContainText('Filed as46.9183');
  await expect(facts).toContainText(
    `line ${line}, bytes ${offset.toLocaleString('en-US')} to ${(offset + 7).toLocaleString('en-US')}`,
  );
  await expect(viewer.page.locator('.line', { has: viewer.page.locator('mark') }).locator('.number')).toHaveText(
    String(line),
  );
});

test('the details are those of the cell that was selected last, however fast', async ({ viewer }) => {
  await viewer.open(xml);
  const table = viewer.grid(acquired);
  // A price has a place in the source to be asked for; a value that was worked out has none.
  const [price, value] = [await viewer.cell(table, 3, 'Price'), await viewer.cell(table, 3, 'Value')];
  await value.evaluate((second, first) => {
    (first as HTMLElement).click();
    (second as HTMLElement).click();
  }, await price.elementHandle());
  await expect(viewer.page.locator('.facts h4')).toHaveText('Value');
  await viewer.answered();
  await expect(viewer.page.locator('.facts h4')).toHaveText('Value');
});

test('a number of the headline leads to its cell', async ({ viewer }) => {
  await viewer.open(xml);
  const link = viewer.page.locator('.headline a').first();
  const words = await link.textContent();
  await link.click();
  await expect(viewer.page.locator('[role=gridcell]:focus')).toContainText(words ?? '');
});

test('footnote marks open the note, which lists its cells', { tag: '@firefox' }, async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  const cell = await viewer.cell(viewer.grid(acquired), 1, 'Code');
  await cell.getByRole('button', { name: 'Footnote 1' }).click();
  const note = page.getByRole('dialog', { name: 'Footnote 1' });
  await expect(note).toContainText('Made under a trading plan');
  await expect(note.getByRole('listitem')).toHaveText([
    'Code, Table I row 1',
    'Code, Table I row 3',
    'Code, Table II row 1',
    'source',
  ]);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(cell).toBeFocused();
  await page.keyboard.press('f');
  await note.getByRole('button', { name: 'Code, Table II row 1' }).click();
  await expect(note).toBeHidden();
  await expect(viewer.grid(/^Table II/).locator('[role=gridcell]:focus')).toHaveText('M1');
});

test('what has no value says why, and codes say what they mean', async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  const table = viewer.grid(acquired);
  const tip = page.getByRole('tooltip');
  await (await viewer.cell(table, 4, 'Price')).focus();
  await expect(tip).toHaveText('Stated only in a footnote.');
  await (await viewer.cell(table, 4, 'Value')).focus();
  await expect(tip).toHaveText('Cannot be worked out from what was filed.');
  const code = await viewer.cell(table, 2, 'Code');
  await code.focus();
  await expect(tip).toHaveText(/^F: .*(price|tax)/);
  await expect(code).toHaveAttribute('aria-describedby', (await tip.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('a text that cannot tell marks the cell as ambiguous or unknown, never as a value', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  await viewer.open(text);
  const table = viewer.grid(/^Table II: derivative securities acquired/);
  const direction = await viewer.cell(table, 1, 'Acquired or disposed');
  await direction.focus();
  await expect(viewer.page.getByRole('tooltip')).toHaveText(/^(Ambiguous|Unknown): /);
  await expect(direction).not.toContainText(/[AD]/);
});

test("switches show the data sets' names and every column", async ({ viewer }) => {
  await viewer.open(xml);
  const { page } = viewer;
  await page.getByRole('button', { name: 'Data-set names' }).click();
  const table = viewer.grid('NONDERIV_TRANS');
  await expect(table.getByRole('columnheader', { name: 'TRANS_SHARES', exact: true })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'DEEMED_EXECUTION_DATE', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'All columns' }).click();
  for (const name of ['ACCESSION_NUMBER', 'DEEMED_EXECUTION_DATE', 'TRANS_SHARES_FN', 'CODE_MEANING']) {
    await expect(table.getByRole('columnheader', { name, exact: true })).toHaveCount(1);
  }
});

test('several filings, one by one: each opens, one that could not be read keeps its place with a sentence', { tag: '@firefox' }, async ({ viewer }) => {
  const nonsense = { name: 'minutes.pdf', text: '%PDF-1.7 nothing of the kind' };
  const { page } = viewer;
  for (const [index, file] of [xml, nonsense, html].entries()) {
    await viewer.drop(file);
    await expect(page.locator('.list li')).toHaveCount(index + 1); // two drops at once have no order
  }
  const items = page.getByRole('navigation', { name: 'Filings' }).getByRole('listitem');
  await expect(items).toHaveCount(3);
  await expect(items.nth(2)).toContainText('Form 4');
  await expect(items.nth(2).locator('button').first()).toHaveAttribute('aria-current', 'true');
  await expect(items.nth(1)).toContainText(/minutes\.pdf.*\./);
  await items.nth(1).locator('button').first().click();
  await expect(page.getByRole('heading', { name: /minutes\.pdf has no tables that could be read/ })).toBeVisible();
  await expect(page.locator('.filing .problem p').first()).toHaveText(/^[A-Z].*\.$/);
  await page.locator('.filing').getByRole('button', { name: 'Show the source there' }).first().click();
  await expect(page.locator('.source mark')).toBeVisible();
  await page.getByRole('button', { name: 'Close minutes.pdf' }).click();
  await expect(items).toHaveCount(2);
  await expect.poll(() => viewer.handles()).toBe(2); // the worker closes it a moment later
});

test('nothing of a filing becomes markup', async ({ viewer }) => {
  const evil = "&lt;img src=x onerror=alert(1)&gt;&lt;b id='planted'&gt;";
  await viewer.open({
    name: 'evil<img src=x>.xml',
    text: xml.text.replaceAll('Stock Option', evil).replaceAll('By family trust', evil),
  });
  await expect(viewer.grid(/^Table II/)).toContainText("<img src=x onerror=alert(1)><b id='planted'>");
  expect(
    await viewer.element.evaluate((element) => element.shadowRoot?.querySelectorAll('img, #planted, script').length),
  ).toBe(0);
});

test('closing frees what was open', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  for (const file of [xml, html, text, sample('plain-text.txt')]) await viewer.drop(file);
  await expect(viewer.page.getByRole('listitem')).toHaveCount(4);
  await expect.poll(() => viewer.handles()).toBe(4);
  await viewer.page.getByRole('button', { name: 'Close all' }).click();
  await expect(viewer.page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
  await expect.poll(() => viewer.handles()).toBe(0);
});

test('files that pile up show true progress and can be stopped', async ({ viewer }) => {
  const { page } = viewer;
  const stopped = await viewer.element.evaluate(async (element, content) => {
    const seen: string[] = [];
    let read = 0;
    element.addEventListener('filigree-open', () => {
      const root = element.shadowRoot as ShadowRoot;
      if (++read < 3) return;
      seen.push(root.querySelector('.list-head')?.textContent ?? '');
      root.querySelector<HTMLButtonElement>('.list-head button')?.click();
    });
    const files = Array.from({ length: 400 }, (_, index) => ({ name: `${index}.xml`, content }));
    await Promise.all(files.map((file) => (element as HTMLElementTagNameMap['filigree-viewer']).open([file])));
    return seen;
  }, xml.text);
  expect(stopped).toHaveLength(1);
  expect(stopped[0]).toMatch(/^[1-3] of 400 filings readStop$/);
  await expect(page.getByRole('navigation', { name: 'Filings' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('3 filings', { exact: true })).toBeVisible();
  await expect.poll(() => viewer.handles()).toBe(3);
});

test('an element that is taken out of the page ends its worker; one that is moved keeps its filings', async ({
  viewer,
}) => {
  await viewer.open(xml);
  const { page } = viewer;
  await viewer.element.evaluate((element) => document.body.append(element));
  await expect(viewer.grid(acquired)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await viewer.element.evaluate((element) => element.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});
