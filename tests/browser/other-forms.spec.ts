/** A filing of a form that the module of a first visit does not know: the page loads the whole module for it, once. */
import { expect, holdings, html, test, text, xml } from './support.js';

const nobodys = {
  name: 'register.xml',
  text: `<?xml version="1.0"?><register><entry><who>A. Fell</who><paid>12.50</paid></entry>
<entry><who>B. Moor</who><paid>7.25</paid></entry></register>`,
};

test('a table of holdings becomes its rows, and a number leads to its bytes', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  await viewer.open(holdings);
  const table = viewer.grid(/holdings|information table/i);
  await expect(table.getByRole('gridcell', { name: 'LANTERN & WICK CO' })).toBeVisible();
  await table.getByRole('gridcell', { name: '1,250,000' }).first().click();
  await expect(viewer.page.locator('.source mark')).toHaveText('1250000');
  await viewer.open(xml);
  await expect.poll(() => viewer.handles()).toBe(2);
});

test('what nobody described is tables all the same', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  await viewer.open(nobodys);
  await expect(viewer.page.getByRole('gridcell', { name: 'B. Moor' })).toBeVisible();
  await expect(viewer.page.locator('.status')).toContainText(/(\d+) of \1 leaves read/);
});

test('a text of a form is read before a page that comes behind it in the submission', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const document = (name: string, content: string) => `<DOCUMENT>\n<TYPE>4\n<FILENAME>${name}\n<TEXT>\n${content}\n</TEXT>\n</DOCUMENT>\n`;
  const parts = document(text.name, text.text) + document(html.name, html.text);
  await viewer.open({ name: 'both.txt', text: `<SEC-DOCUMENT>both.txt : 20260105\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t4\n</SEC-HEADER>\n${parts}</SEC-DOCUMENT>\n` });
  await expect(viewer.page.locator('.kind')).toContainText('plain text');
});

test('where the whole module cannot be had, the page says what it knows of the filing', async ({ viewer, context }) => {
  await context.setOffline(true);
  viewer.mayLoadParts = true;
  await viewer.drop(holdings);
  for (const reason of [/module that knows all forms could not be loaded/, /no form with it is described/])
    await expect(viewer.page.getByText(reason).locator('visible=true').first()).toBeVisible();
  await context.setOffline(false);
  await viewer.open({ ...holdings, name: 'again.xml' });
  // What the browser said of the network.
  expect(viewer.troubles.splice(0).filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('the reader tells which forms it reads', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const names = await viewer.element.evaluate(async (viewer_) => {
    const reader = await (viewer_ as HTMLElementTagNameMap['filigree-viewer']).reader;
    return (await reader.forms()).map(({ name }) => name);
  });
  expect(names).toContain('ownership');
  expect(names.length).toBeGreaterThan(10);
});
