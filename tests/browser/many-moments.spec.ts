/** Many filings: what is asked of the workers, and what happens when something else comes between. */
import { Asked, expect, invented, test } from './many-support.js';
import { xml } from './support.js';

const { files } = invented(40);
const rowsXml = (rows: number) =>
  `<root>${Array.from({ length: rows }, (_, row) => `<T><A>${row}</A><B>name ${row}</B></T>`).join('')}</root>`;

test('a cell of a large filing is found without reading its other rows', async ({ many, viewer }) => {
  const { page } = many;
  await many.open(many.folder('day', { 'a.xml': rowsXml(700), 'b.xml': rowsXml(4_000), 'c.xml': rowsXml(50) }));
  const cell = (text: string) => many.grid.locator('.windowed').getByText(text, { exact: true }).last();
  const asked = await Asked.of(page);
  await many.grid.locator('.windowed [role=gridcell]').first().click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('.source mark')).toHaveText('name 49');
  // In the middle of the second filing.
  await many.grid.evaluate((grid) => {
    const scroller = grid.closest('.mgrid') as HTMLElement;
    scroller.scrollTop = (scroller.scrollHeight * 3_000) / 4_750;
  });
  await viewer.answered();
  await asked.taken();
  await cell('name 2300').click();
  await expect(page.locator('.source mark')).toHaveText('name 2300');
  await viewer.answered();
  const first = await asked.taken();
  const ofFiling = (all: typeof first) => all.filter(({ operation, handle }) => operation === 'slice' && handle !== undefined);
  expect(first.filter(({ operation }) => operation === 'view').length).toBe(1);
  expect(first.filter(({ operation, view }) => operation === 'slice' && view !== undefined).length).toBeLessThan(15);
  expect(ofFiling(first).reduce((sum, { count = 0 }) => sum + count, 0)).toBeLessThan(400);
  // From now on it is known where the filing's rows begin.
  await cell('name 2301').click();
  await expect(page.locator('.source mark')).toHaveText('name 2301');
  await viewer.answered();
  const second = await asked.taken();
  expect(second.filter(({ operation }) => operation === 'view')).toEqual([]);
  expect(ofFiling(second)).toMatchObject([{ count: 1 }]);
});

test('a filing that is chosen is asked for once: what came with it is shown', async ({ many, viewer }) => {
  await many.open(many.folder('day', files));
  const asked = await Asked.of(many.page);
  await many.page.getByRole('option').nth(3).click();
  await expect(many.page.locator('.kind')).toContainText('filing-000003.xml');
  await viewer.answered();
  const operations = (await asked.taken()).map(({ operation }) => operation).filter((operation) => operation !== 'handles');
  expect(operations.filter((operation) => operation === 'open')).toHaveLength(1);
  expect(operations).not.toContain('slice');
});

test('the tables are where they were after a look at one filing', async ({ many, viewer }) => {
  await many.open(many.folder('day', { 'a.xml': rowsXml(2_000), 'b.xml': rowsXml(100) }));
  const scroller = many.page.locator('.tables-view .mgrid');
  await scroller.evaluate((element) => element.scrollTo(0, 20_000));
  const rows = many.grid.locator('.windowed');
  await expect(rows).toContainText('name 670');
  await many.page.getByRole('option').nth(1).click();
  await expect(many.page.locator('.kind')).toContainText('b.xml');
  await many.page.getByRole('button', { name: 'All filings', exact: true }).click();
  await expect(rows).toContainText('name 670');
  await viewer.settled();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(20_000);
});

test('closing all while a table is sorted says nothing of it', async ({ many, viewer }) => {
  await many.open(many.folder('day', { 'a.xml': rowsXml(3_000), 'b.xml': rowsXml(100) }));
  const said = await viewer.element.evaluate(async (element) => {
    const own = element as HTMLElementTagNameMap['filigree-viewer'];
    const root = own.shadowRoot as ShadowRoot;
    (root.querySelector('.tables-view [role=columnheader]') as HTMLElement).click();
    await own.closeAll();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return root.querySelector('.toast')?.textContent;
  });
  expect(said).toBe('2 filings read.');
});

test('details that come when another thing is shown are not put beside it', async ({ many, viewer }) => {
  const { page } = many;
  await many.open(many.folder('day', files));
  const asked = await Asked.of(page);
  await asked.hold('open');
  await many.grid.locator('.windowed [role=gridcell]').nth(3).click();
  await expect.poll(async () => (await asked.taken()).some(({ operation }) => operation === 'open')).toBe(true);
  // The filing is on its way; more is added, and stays at that.
  const worker = await page.evaluateHandle(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { items?: unknown }, ...rest: never[]) {
      if (message.items === undefined) send.call(this, message, ...rest);
    };
  });
  await many.drop(many.file('more.xml', xml.text));
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await asked.release();
  await viewer.answered();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(page.locator('.inspector')).toHaveCount(0);
  await worker.dispose();
});

test('two that are opened at once are in one workspace', async ({ many, viewer }) => {
  const [a, b, c] = Object.values(files);
  await many.open(many.folder('day', files)); // the part is loaded
  const seen = await viewer.element.evaluate(
    async (element, [one, two, three]) => {
      const own = element as HTMLElementTagNameMap['filigree-viewer'];
      await own.closeAll();
      const [first, second] = [[{ name: 'x.xml', content: one }, { name: 'y.xml', content: two }], [{ name: 'z.xml', content: new Blob([three]) }]];
      await Promise.all([own.open(first), own.open(second)]);
      return { together: own.workspace?.filings.map(({ name }) => name), single: own.filings.length };
    },
    [a ?? '', b ?? '', c ?? ''] as const,
  );
  expect(seen).toEqual({ together: ['x.xml', 'y.xml', 'z.xml'], single: 0 });
});

test('what was asked for before all is closed, and has not begun, is not opened', async ({ many, viewer }) => {
  const seen = await viewer.element.evaluate(async (element, text) => {
    const own = element as HTMLElementTagNameMap['filigree-viewer'];
    const asked = own.open([{ name: 'x.xml', content: new Blob([text]) }]);
    await own.closeAll();
    await asked;
    return own.filings.length;
  }, xml.text);
  expect(seen).toBe(0);
  await expect(many.page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
});

test('closing all when told that one is open is no failure', async ({ viewer }) => {
  const seen = await viewer.element.evaluate(async (element, text) => {
    const own = element as HTMLElementTagNameMap['filigree-viewer'];
    own.addEventListener('filigree-open', () => void own.closeAll(), { once: true });
    await own.open([{ name: 'x.xml', content: text }]);
    return { filings: own.filings.length, shown: own.save().filing };
  }, xml.text);
  expect(seen).toEqual({ filings: 0, shown: null });
});

test('filings that are open together stay when samples, the language or the place in the page are others', async ({ many, viewer }) => {
  await many.open(many.folder('day', files));
  const seen = await viewer.element.evaluate(async (element) => {
    const own = element as HTMLElementTagNameMap['filigree-viewer'];
    const root = own.shadowRoot as ShadowRoot;
    const cell = root.querySelector<HTMLElement>('.windowed [role=gridcell]');
    own.samples = [...own.samples];
    const samples = root.querySelector('.tables-view') !== null;
    cell?.focus();
    own.locale = 'de';
    const hidden = (root.querySelector('.stage') as HTMLElement).hidden;
    own.locale = null;
    own.remove();
    own.setAttribute('src', 'nowhere.xml');
    document.body.append(own); // at once: it keeps what is open
    return { samples, hidden, filings: own.workspace?.filings.length };
  });
  expect(seen).toEqual({ samples: true, hidden: false, filings: 40 });
});

test('a tab that is pressed keeps the focus', async ({ many }) => {
  const { page } = many;
  await many.open(many.folder('day', files));
  const tab = page.getByRole('tab', { name: /^Reporting owners/ });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(tab).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { selected: true })).toBeFocused();
  await expect(tab).toHaveAttribute('aria-selected', 'false');
});

test('the details of a row far down know its other cells', async ({ many }) => {
  const { page } = many;
  const transaction = /<nonDerivativeTransaction>[\s\S]*?<\/nonDerivativeTransaction>/.exec(xml.text)?.[0] ?? '';
  const long = xml.text.replace(transaction, transaction.repeat(300));
  await many.open(many.folder('day', { 'a.xml': xml.text, 'b.xml': long }));
  await many.grid.locator('.windowed [role=gridcell]').first().click();
  await page.keyboard.press('Control+End');
  const row = many.grid.locator(`[aria-rowindex="${await many.grid.getAttribute('aria-rowcount')}"]`);
  const amount = row.locator('.decimal').filter({ has: page.locator('.way') }).first();
  await amount.click({ position: { x: 4, y: 8 } });
  await expect(page.locator('.fact-value .way')).toHaveText(/acquired|disposed/i);
});

test('what is cancelled while the parts are loaded starts no worker', async ({ many }) => {
  const { page } = many;
  let go: () => void = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/parts/*.wasm', async (route) => {
    await gate;
    await route.fallback();
  });
  await page.evaluate(() => {
    const started: string[] = [];
    class Told extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(String(url));
      }
    }
    Object.assign(globalThis, { Worker: Told, started });
  });
  await many.drop(many.folder('day', files));
  await page.getByRole('button', { name: 'Cancel' }).click();
  go();
  await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { started: string[] }).started)).toEqual([]);
});
