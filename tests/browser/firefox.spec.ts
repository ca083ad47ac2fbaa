/**
 * The page, the page in one file and the sandboxed iframe in a Firefox as its makers ship it, where FILIGREE_FIREFOX names
 * one that Playwright can drive by WebDriver BiDi.
 */
import { expect, firefox, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { built, withHosts } from './hosts.js';
import { acquired, dropOn, holdings, html, xml } from './support.js';

const executablePath = process.env['FILIGREE_FIREFOX'];
test.skip(!executablePath, 'FILIGREE_FIREFOX names no Firefox');

let browser: Browser;
let page: Page;
const troubles: string[] = [];

test.beforeAll(async () => {
  if (executablePath) browser = await firefox.launch({ channel: 'moz-firefox', executablePath });
});
test.afterAll(async () => await browser?.close());

test.beforeEach(async () => {
  try {
    page = await browser.newPage();
  } catch (error) {
    // Playwright asks for more than this Firefox knows.
    test.skip(String(error).includes('unknown command'), 'Playwright cannot drive this Firefox');
    throw error;
  }
  troubles.splice(0);
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
});
test.afterEach(async () => {
  await page?.close();
  expect(troubles).toEqual([]);
});

for (const name of ['the page', 'the page in one file']) {
  test(`${name} reads one filing, another form, and many`, async () => {
    const address = name === 'the page' ? process.env['FILIGREE_ADDRESS'] : pathToFileURL(built('site/filigree.html')).href;
    await page.goto(address ?? '');
    await expect(page.getByText(/requests? since this page loaded/)).toBeVisible();
    await dropOn(page, xml);
    await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
    await dropOn(page, holdings);
    await expect(page.getByRole('gridcell', { name: '1,250,000' }).first()).toBeVisible();
    await dropOn(page, xml, html);
    await expect(page.locator('.toast')).toHaveText('4 filings read.');
  });
}

test('a sandboxed iframe without an origin reads one filing and many', async () => {
  const body = '<!doctype html><title>A portal</title><iframe sandbox="allow-scripts" src="/site/embed.html" width="1200" height="700"></iframe>';
  const folders = { '/dist/': built('package/dist'), '/site/': built('site') };
  await withHosts({ host: { folders, answers: { '/portal': { body } } } }, async ({ host }) => {
    await page.goto(`${host.origin}/portal`);
    const told = await page.evaluate(async (content) => {
      const path = '/dist/embed.js';
      const { connect } = (await import(path)) as typeof import('../../web/src/embed.js');
      const viewer = await connect(document.querySelector('iframe') as HTMLIFrameElement);
      const filings = new Promise((resolve) => viewer.addEventListener('filigree-workspace', ({ detail }) => resolve(detail)));
      await viewer.open([{ name: 'a.xml', content }]);
      const selected = await viewer.select({ table: 'NONDERIV_TRANS', row: 0, column: 'TRANS_SHARES' });
      await viewer.open([{ name: 'b.xml', content }, { name: 'c.xml', content }]);
      return [selected, await filings];
    }, xml.text);
    expect(told).toEqual([true, { filings: 3, failed: 0 }]);
  });
});
