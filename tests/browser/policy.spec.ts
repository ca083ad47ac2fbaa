/** The viewer under strict policies, without a network, without an origin, and with filings made to do harm. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { built, withHosts } from './hosts.js';
import type { Hosting } from './hosts.js';
import { acquired, dropOn, holdings, html, text, xml } from './support.js';
import type { Dropped } from './support.js';

const strict = (more = "connect-src 'self'; worker-src 'self'") =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; ${more}; base-uri 'none'; form-action 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types filigree";

const elementPage = {
  body: `<!doctype html><meta charset="utf-8"><title>A page of somebody else</title><link rel="stylesheet" href="/page.css">
<script type="module" src="/dist/element.js"></script>
<filigree-viewer window-drop worker-url="/dist/worker.js" wasm-url="/dist/filigree.wasm" parts-url="/dist/parts"></filigree-viewer>`,
};
const hosting: Hosting = {
  folders: { '/dist/': built('package/dist'), '/': built('site') },
  answers: { '/page': elementPage, '/page.css': { body: 'html, body { height: 100%; margin: 0 }' } },
};
const underPolicy = (policy: string, more: Record<string, string> = {}): Hosting => ({
  ...hosting,
  headers: { 'Content-Security-Policy': policy, ...more },
});

/** What goes wrong in a page: messages, exceptions, dialogs, what the policy refused. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  // The tests' browser has no service workers; the page is told so.
  const told = (text: string) => text.startsWith('Service Worker registration blocked') || troubles.push(text);
  page.on('console', (message) => /error|warning/.test(message.type()) && told(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return troubles;
}

for (const path of ['/index.html', '/page']) {
  test(`${path} runs under a strict policy with Trusted Types, and when the network is gone`, async ({ page }) => {
    await withHosts({ host: underPolicy(strict()) }, async ({ host }) => {
      const troubles = troublesOf(page);
      await page.goto(host.origin + path);
      await expect.poll(() => page.workers().length).toBe(1);
      // The first use of many filings, and of other forms, loads their parts; after that everything is here.
      await dropOn(page, holdings);
      await expect(page.getByRole('gridcell', { name: '1,250,000' }).first()).toBeVisible();
      await dropOn(page, xml, html);
      await expect(page.locator('.toast')).toHaveText('3 filings read.');
      await page.evaluate(() => document.querySelector('filigree-viewer')?.closeAll());
      host.refuse();
      const before = host.requests.length;
      await dropOn(page, xml);
      await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
      await dropOn(page, text);
      await expect(page.getByRole('listitem').filter({ hasText: 'plain-text.txt' })).toBeVisible();
      await dropOn(page, holdings);
      await expect(page.getByRole('gridcell', { name: '1,250,000' }).first()).toBeVisible();
      expect(host.requests.length).toBe(before);
      expect(troubles).toEqual([]);
    });
  });
}

test('nothing needs Function or eval', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = { get: () => { throw new Error('text run as code'); }, configurable: false };
    Object.defineProperty(Function.prototype, 'constructor', refuse);
    for (const kind of [async () => {}, function* () {}, async function* () {}])
      Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', refuse);
    Object.defineProperty(globalThis, 'Function', refuse);
    Object.defineProperty(globalThis, 'eval', refuse);
  });
  await withHosts({ host: underPolicy(strict()) }, async ({ host }) => {
    const troubles = troublesOf(page);
    await page.goto(`${host.origin}/index.html`);
    const picker = page.locator('filigree-viewer input[type=file]').first();
    const give = (...files: Dropped[]) =>
      picker.setInputFiles(files.map(({ name, text: content }) => ({ name, mimeType: '', buffer: Buffer.from(content) })));
    await give(xml);
    await expect(page.getByRole('grid', { name: acquired })).toBeVisible();
    await give(holdings, html);
    await expect(page.locator('.toast')).toHaveText('3 filings read.');
    expect(troubles).toEqual([]);
  });
});

test('the element runs in a sandbox without an origin, from workers of its own making', async ({ page }) => {
  const policy = strict("connect-src 'self'; worker-src blob:");
  // Such a page may load only what its server gives to everybody.
  const open = { 'Access-Control-Allow-Origin': '*' };
  const portal: Hosting = { answers: { '/portal': { body: '<!doctype html><title>A portal</title>' } } };
  await withHosts({ host: underPolicy(policy, open), portal }, async ({ host, portal: outer }) => {
    const troubles = troublesOf(page);
    await page.goto(`${outer.origin}/portal`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.style.cssText = 'width: 1200px; height: 700px';
      frame.src = src;
      document.body.append(frame);
    }, `${host.origin}/page`);
    const frame = page.frames()[1];
    await expect.poll(() => page.workers().length).toBe(1);
    const handles = await frame?.evaluate(async (files) => {
      const viewer = document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'];
      await viewer.open([{ name: 'form4.xml', content: files[0] ?? '' }]);
      await viewer.open(files.map((content, index) => ({ name: `${index}.xml`, content })));
      return [self.origin, viewer.workspace?.filings.map(({ sentence }) => sentence ?? 'read')];
    }, [xml.text, holdings.text]);
    expect(handles).toEqual(['null', ['read', 'read', 'read']]);
    expect(troubles).toEqual([]);
  });
});

test('an element that may not start its worker says what it needs', async ({ page }) => {
  const body = `<!doctype html><title>A page</title><script type="module" src="/dist/element.js"></script><filigree-viewer></filigree-viewer>`;
  await withHosts({ host: { ...underPolicy(strict()), answers: { '/page': { body } } } }, async ({ host }) => {
    await page.addInitScript(() =>
      document.addEventListener('filigree-error', ({ detail }) => ((globalThis as { said?: string }).said = detail.message)),
    );
    await page.goto(`${host.origin}/page`);
    const said = () => page.evaluate(() => (globalThis as { said?: string }).said);
    await expect.poll(said).toMatch(/^The worker could not be started\. .*named by its address/);
  });
});

/** Everything that markup can do, tried in every place that a filing has for text. */
const harm = [
  '<script>globalThis.harmed = 1</script>',
  '<img src="http://filigree.invalid/i" onerror="globalThis.harmed = 2">',
  '<svg onload="globalThis.harmed = 3"><use href="http://filigree.invalid/u"/><animate onbegin="globalThis.harmed = 4" attributeName="x"/></svg>',
  '<a href="javascript:globalThis.harmed = 5" autofocus onfocus="globalThis.harmed = 6">a link</a>',
  '<style>@import "http://filigree.invalid/s"; * { background: url(http://filigree.invalid/b) !important; display: none }</style>',
  '<link rel="stylesheet" href="http://filigree.invalid/l"><base href="http://filigree.invalid/"><meta http-equiv="refresh" content="0;url=http://filigree.invalid/m">',
  '<iframe srcdoc="<script>parent.harmed = 7</script>"></iframe><object data="http://filigree.invalid/o"></object><embed src="http://filigree.invalid/e">',
  '<form action="http://filigree.invalid/f"><input autofocus onfocus="globalThis.harmed = 8"></form><template shadowrootmode="open"><slot></slot></template>',
  `"><b id="planted">'--><!]]>`,
];
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const all = harm.join(' ');

/** The samples with harm in their names, cells, footnotes and between them. */
const harmful: Dropped[] = [
  {
    name: `${harm[1]}.xml`,
    text: xml.text
      .replace('<ownershipDocument', `<?xml-stylesheet href="http://filigree.invalid/x.xsl" type="text/xsl"?>\n<ownershipDocument`)
      .replaceAll('Stock Option', escaped(all))
      .replace(/(<footnote id="F1">)/, `$1${escaped(all)}`)
      .replace('</ownershipDocument>', `<remarks><![CDATA[${harm.slice(0, 8).join(' ')}]]></remarks></ownershipDocument>`),
  },
  { name: `javascript:globalThis.harmed=9.htm`, text: html.text.replace('<body>', `<body onload="globalThis.harmed = 10">${harm.slice(0, 8).join('\n')}`).replaceAll('GANNET BAY', escaped(all)) },
  { name: `${harm[0]}.txt`, text: text.text.replaceAll('Copperleaf Grain Co.', `Copperleaf ${all}`) },
  { name: 'doctype.xml', text: `<!DOCTYPE a [<!ENTITY e SYSTEM "http://filigree.invalid/dtd">]>${xml.text.replace(/<\?xml[^>]*\?>/, '').replaceAll('Stock Option', '&e;')}` },
];

test('a filing made to do harm does nothing', { tag: '@firefox' }, async ({ page }) => {
  await withHosts({ host: underPolicy(strict()) }, async ({ host }) => {
    const troubles = troublesOf(page);
    const requests: string[] = [];
    await page.goto(`${host.origin}/index.html`);
    await expect(page.getByText('0 requests since this page loaded')).toBeVisible();
    page.on('request', (request) => requests.push(request.url()));
    const planted = () =>
      page.evaluate(() => {
        const root = document.querySelector('filigree-viewer')?.shadowRoot;
        const bad = 'script, img, svg:not([aria-hidden]), iframe, object, embed, form, base, meta, link, style, template, #planted, [onload], [onerror], [onfocus], [onbegin], [srcdoc]';
        const links = [...(root?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].map(({ href }) => new URL(href).origin);
        return {
          elements: [...(root?.querySelectorAll(bad) ?? [])].map(({ outerHTML }) => outerHTML),
          links: links.filter((origin) => origin !== location.origin),
          harmed: (globalThis as { harmed?: number }).harmed,
          frames: frames.length,
          path: location.pathname,
        };
      });
    const nothing = { elements: [], links: [], harmed: undefined, frames: 0, path: '/index.html' };
    let shown = 0;
    for (const file of harmful) {
      await dropOn(page, file);
      await expect(page.locator('.filing')).toContainText(file.name);
      await expect(page.locator('filigree-viewer [aria-busy=true]')).toHaveCount(0);
      expect(await planted(), file.name).toEqual(nothing);
      // Every tab, every cell's explanation, the details and the source, with a click on whatever is a link.
      for (const name of [/^Footnotes/, /^Problems/, /^Source/]) {
        await page.getByRole('tab', { name }).click();
        expect(await planted(), file.name).toEqual(nothing);
      }
      const cell = page.getByRole('gridcell').filter({ hasText: '<script>' }).first();
      if (await cell.count()) {
        shown++;
        await cell.click();
        await expect(page.locator('.source mark').first()).toContainText(/script/);
        await page.keyboard.press('Enter');
      }
      expect(await planted(), file.name).toEqual(nothing);
    }
    expect(requests.filter((url) => !url.startsWith(`${host.origin}/parts/`))).toEqual([]);
    expect(shown).toBeGreaterThan(1);
    // All of them together, in the tables of many.
    await dropOn(page, ...harmful);
    await expect(page.locator('.toast')).toHaveText(/filings read/);
    expect(await planted()).toEqual(nothing);
    expect(requests.filter((url) => !url.startsWith(`${host.origin}/parts/`) && !url.startsWith('blob:'))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
