/** A filing of a form that the module of a first visit does not know: the page loads the whole module for it, once. */
import { expect, test, xml } from './support.js';

const holdings = {
  name: 'holdings.xml',
  text: `<?xml version="1.0" encoding="UTF-8"?>
<n1:informationTable xmlns:n1="http://www.sec.gov/edgar/document/thirteenf/informationtable">
  <n1:infoTable>
    <n1:nameOfIssuer>LANTERN &amp; WICK CO</n1:nameOfIssuer><n1:titleOfClass>COM</n1:titleOfClass>
    <n1:cusip>037833100</n1:cusip><n1:value>1250000</n1:value>
    <n1:shrsOrPrnAmt><n1:sshPrnamt>25000</n1:sshPrnamt><n1:sshPrnamtType>SH</n1:sshPrnamtType></n1:shrsOrPrnAmt>
    <n1:investmentDiscretion>SOLE</n1:investmentDiscretion>
    <n1:votingAuthority><n1:Sole>25000</n1:Sole><n1:Shared>0</n1:Shared><n1:None>0</n1:None></n1:votingAuthority>
  </n1:infoTable>
</n1:informationTable>`,
};
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
  expect(await viewer.handles()).toBe(2);
});

test('what nobody described is tables all the same', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  await viewer.open(nobodys);
  await expect(viewer.page.getByRole('gridcell', { name: 'B. Moor' })).toBeVisible();
  await expect(viewer.page.locator('.status')).toContainText(/(\d+) of \1 leaves read/);
});

test('where the whole module cannot be had, the page says what it knows of the filing', async ({ viewer, context }) => {
  await context.setOffline(true);
  viewer.mayLoadParts = true;
  await viewer.drop(holdings);
  const reason = viewer.page.getByText(/no form with it is described/).locator('visible=true');
  await expect(reason.first()).toBeVisible();
  viewer.troubles.splice(0);
  await context.setOffline(false);
  await viewer.open(holdings);
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
