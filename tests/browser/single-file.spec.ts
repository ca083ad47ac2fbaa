/** The page in one file, opened from the disk: it reads everything, and asks nobody for anything. */
import { expect, test } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { built } from './hosts.js';
import { acquired, dropOn, holdings, html, text, xml } from './support.js';

const address = pathToFileURL(built('site/filigree.html')).href;

test('the page in one file reads filings from a disk, and makes no request', { tag: '@firefox' }, async ({ page }) => {
  const [requests, troubles]: [string[], string[]] = [[], []];
  page.on('request', (request) => request.url().startsWith('blob:') || request.url() === address || requests.push(request.url()));
  page.on('console', (message) => /error|warning/.test(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(address);
  await expect(page.getByText('0 requests since this page loaded')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);

  await dropOn(page, xml);
  await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
  await expect(page.locator('.headline')).toContainText('24,000');

  await dropOn(page, holdings);
  await page.getByRole('gridcell', { name: '1,250,000' }).first().click();
  await expect(page.locator('.source mark')).toHaveText('1250000');

  await page.getByRole('button', { name: 'Close all' }).click();
  await dropOn(page, xml, html, text, holdings);
  await expect(page.locator('.toast')).toHaveText('4 filings read.');
  await expect(page.getByRole('row').filter({ hasText: 'option-exercise.xml' }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByLabel('Format to save all tables in').selectOption('xlsx');
  await page.getByRole('button', { name: 'Save all tables', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  expect(requests).toEqual([]);
  expect(troubles).toEqual([]);
  // The policy would stop one, too.
  const refused = page.evaluate(() =>
    Promise.all([
      fetch('https://filigree.invalid/').then(() => 'sent', (error: Error) => error.name),
      new Promise((resolve) => addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))),
    ]),
  );
  expect(await refused).toEqual(['TypeError', 'connect-src']);
  expect(requests).toEqual([]);
});
