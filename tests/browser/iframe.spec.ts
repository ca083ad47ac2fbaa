/** The page for iframes: who may speak with it, what it answers, which files it opens by itself. */
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { Host, built } from './hosts.js';
import type { Hosting } from './hosts.js';
import { text, xml } from './support.js';

type EmbedModule = typeof import('../../web/src/embed.js');

/** The page for iframes with these origins let in besides its own. */
const embedFor = (...origins: string[]): string =>
  readFileSync(built('site/embed.html'), 'utf8').replace(/(?<=name="filigree-origins" content=")/, origins.join(' '));

const hostPage = { body: '<!doctype html><meta charset="utf-8"><title>A portal</title><h1>A portal</h1>' };
const hosting: Hosting = { folders: { '/dist/': built('package/dist'), '/site/': built('site') }, answers: { '/portal': hostPage } };

interface Sites {
  /** Serves the portal and the page for iframes. */
  readonly own: Host;
  /** Another origin. */
  readonly other: Host;
  host(more: Hosting): Promise<Host>;
}

const test = base.extend<{ sites: Sites; troubles: string[] }>({
  sites: async ({}, use) => {
    const all: Host[] = [];
    const host = async (more: Hosting) => {
      const started = await Host.start({ ...hosting, ...more, answers: { ...hosting.answers, ...more.answers } });
      all.push(started);
      return started;
    };
    await use({ own: await host({ answers: { '/filings/form4.xml': { body: xml.text } } }), other: await host({}), host });
    await Promise.all(all.map((each) => each.close()));
  },
  troubles: [
    async ({ page }, use) => {
      const troubles: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(String(error)));
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

/** Puts an iframe into the page; what happens in it is kept in `told`. */
async function embed(page: Page, src: string, attributes: Record<string, string> = {}): Promise<void> {
  await page.evaluate(
    ([address, given]) => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
      frame.style.cssText = 'width: 1200px; height: 700px';
      frame.src = address;
      document.body.append(frame);
    },
    [src, attributes] as const,
  );
}

/** Connects to the iframe and works with it; what the work gives. */
async function connected<T>(
  page: Page,
  work: (viewer: import('../../web/src/embed.js').EmbeddedViewer, given: string) => Promise<T>,
  given = '',
  timeout = 60_000,
): Promise<T> {
  return await page.evaluate(
    async ([source, argument, wait]) => {
      const path = '/dist/embed.js';
      const { connect } = (await import(path)) as EmbedModule;
      const viewer = await connect(document.querySelector('iframe') as HTMLIFrameElement, { timeout: wait });
      return await (0, eval)(`(${source})`)(viewer, argument);
    },
    [work.toString(), given, timeout] as const,
  );
}

/** All that a host can ask for, once. */
const everything = async (viewer: import('../../web/src/embed.js').EmbeddedViewer, content: string) => {
  const told: unknown[] = [];
  for (const type of ['filigree-open', 'filigree-select', 'filigree-close', 'filigree-error', 'filigree-workspace'] as const)
    viewer.addEventListener(type, ({ detail }) => told.push([type, detail]));
  await viewer.open([{ name: 'form4.xml', content: new TextEncoder().encode(content) }]);
  const selected = await viewer.select({ table: 'NONDERIV_TRANS', row: 1, column: 'TRANS_SHARES' });
  const nowhere = await viewer.select({ table: 'NONDERIV_TRANS', row: 99, column: 'TRANS_SHARES' });
  const state = await viewer.save();
  await viewer.restore(state);
  const refused = await viewer.restore({ filigree: 2 }).catch(({ name, code }) => `${name} ${code}`);
  const many = [new File([content], 'a.xml'), new File([content], 'b.xml')];
  await viewer.open(many);
  await viewer.close();
  viewer.disconnect();
  const after = await viewer.save().catch(({ code }) => code);
  return { told, selected, nowhere, state, refused, after };
};

const everythingGives = {
  told: [
    ['filigree-open', { name: 'form4.xml', form: '4' }],
    ['filigree-select', { table: 'NONDERIV_TRANS', row: 1, column: 'TRANS_SHARES' }],
    ['filigree-close', { name: 'form4.xml', form: '4' }],
    ['filigree-workspace', { filings: 3, failed: 0 }],
    ['filigree-workspace', { filings: 0, failed: 0 }],
  ],
  selected: true,
  nowhere: false,
  state: expect.objectContaining({ filigree: 1, filing: 'form4.xml', table: 'NONDERIV_TRANS' }) as object,
  refused: 'FiligreeError bad-argument',
  after: 'closed',
};

test('a page of the same origin opens, selects, saves, restores and closes', { tag: '@firefox' }, async ({ page, sites }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html');
  expect(await connected(page, everything, xml.text)).toEqual(everythingGives);
});

test('a page of another origin is let in when the page for iframes names it', async ({ page, sites }) => {
  const frame = await sites.host({ answers: { '/site/embed.html': { body: embedFor('https://portal.example', sites.other.origin) } } });
  await page.goto(`${sites.other.origin}/portal`);
  await embed(page, `${frame.origin}/site/embed.html`);
  expect(await connected(page, everything, xml.text)).toEqual(everythingGives);
});

test('a page of any other origin gets no answer', async ({ page, sites, troubles }) => {
  for (const body of [embedFor(), embedFor('*', 'null', `${sites.other.origin}/`, sites.other.origin.replace('http:', 'https:'))]) {
    const frame = await sites.host({ answers: { '/site/embed.html': { body } } });
    await page.goto(`${sites.other.origin}/portal`);
    await embed(page, `${frame.origin}/site/embed.html`);
    await expect(page.frameLocator('iframe').locator('filigree-viewer .start')).toBeAttached();
    await expect(connected(page, everything, xml.text, 1500)).rejects.toThrow(/did not answer/);
    await page.goto('about:blank'); // what the page says comes before its end
    expect(troubles.splice(0).filter((trouble) => !trouble.includes('which is not among the origins'))).toEqual([]);
  }
});

test('only the window that holds the page is answered', async ({ page, sites }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html');
  await expect(page.frameLocator('iframe').locator('filigree-viewer .start')).toBeAttached();
  const answers = await page.evaluate(async () => {
    const ping = (session: string) => ({ filigree: 'ping', protocol: 1, session });
    const got: unknown[] = [];
    addEventListener('message', ({ data }) => got.push(data.session));
    // A sibling of the same origin speaks for itself; what it hears it would hand on.
    const sibling = document.createElement('iframe');
    sibling.srcdoc = '<!doctype html>';
    document.body.append(sibling);
    await new Promise((resolve) => sibling.addEventListener('load', resolve, { once: true }));
    const script = sibling.contentDocument?.createElement('script') as HTMLScriptElement;
    script.textContent = `addEventListener('message', ({ data }) => parent.postMessage({ session: 'sibling heard ' + data.session }, '*'));
      parent.frames[0].postMessage(${JSON.stringify(ping('sibling'))}, '*');`;
    const heard = async (session: string) => {
      while (!got.includes(session)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    sibling.contentDocument?.body.append(script);
    // Messages keep their order: an answer to the sibling would be there before the one to the host, and before the last.
    frames[0]?.postMessage(ping('host'), '*');
    await heard('host');
    sibling.contentWindow?.postMessage({ session: 'all' }, '*');
    await heard('sibling heard all');
    return got;
  });
  expect(answers).toEqual(['host', 'sibling heard all']);
});

test('messages that are none are passed over, requests that are none are refused', async ({ page, sites }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html');
  await expect(page.frameLocator('iframe').locator('filigree-viewer .start')).toBeAttached();
  const seen = await page.evaluate(async () => {
    const frame = frames[0] as Window;
    const junk = [null, 7, 'ping', [], {}, { filigree: 'pong' }, { filigree: 'ping' }, { filigree: 'ping', protocol: '1', session: 's' },
      { filigree: 'ping', protocol: 1, session: 'x'.repeat(1000) }, { filigree: { toString: 'ping' }, protocol: 1, session: 's' }];
    const heard: string[] = [];
    const port = await new Promise<MessagePort>((resolve) => {
      addEventListener('message', ({ data, ports }) => {
        heard.push(data.session);
        if (ports[0]) resolve(ports[0]);
      });
      for (const message of junk) frame.postMessage(message, '*');
      frame.postMessage({ filigree: 'ping', protocol: 1, session: 'good' }, '*');
    });
    const replies: { id: number; ok: boolean; code?: string }[] = [];
    port.onmessage = ({ data }) => 'id' in data && replies.push(data);
    const requests: unknown[] = [null, 1, 'open', {}, { id: 'x', request: 'close' }, { id: 1 }, { id: 2, request: 'toString' },
      { id: 3, request: '__proto__' }, { id: 4, request: 'open' }, { id: 5, request: 'open', files: 'form4.xml' },
      { id: 6, request: 'open', files: [null] }, { id: 7, request: 'open', files: [{ name: 'a', content: { evil: true } }] },
      { id: 8, request: 'select', table: {}, row: 'x', column: 1 }, { id: 9, request: 'restore' },
      { id: 10, request: 'restore', state: JSON.parse('{"filigree":1,"filing":null,"__proto__":{"polluted":true},"view":{"widths":{"__proto__":{"polluted":1}}}}') },
      { id: 11, request: 'close' }];
    for (const request of requests) port.postMessage(request);
    while (replies.length < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    return { heard, replies: replies.map(({ id, ok, code }) => `${id} ${ok ? 'ok' : code}`).sort((a, b) => parseInt(a) - parseInt(b)) };
  });
  expect(seen).toEqual({
    heard: ['good'],
    replies: [...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => `${id} bad-argument`), '11 ok'],
  });
  const polluted = await page.frames()[1]?.evaluate(() => ({}) as { polluted?: unknown });
  expect(polluted).toEqual({});
});

test('several are connected to one frame; when it is loaded anew, what was asked of it is refused', async ({ page, sites }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html');
  const heard = await page.evaluate(async (content) => {
    const path = '/dist/embed.js';
    const { connect } = (await import(path)) as EmbedModule;
    const iframe = document.querySelector('iframe') as HTMLIFrameElement;
    const [first, second] = [await connect(iframe), await connect(iframe)];
    const told: string[] = [];
    for (const [name, viewer] of Object.entries({ first, second })) viewer.addEventListener('filigree-open', ({ detail }) => told.push(`${name} ${detail.name}`));
    await first.open([{ name: 'form4.xml', content }]);
    const saved = [(await first.save()).filing, (await second.save()).filing];
    const gone = first.open([{ name: 'again.xml', content }]).catch(({ code }) => code);
    iframe.contentWindow?.location.reload();
    const refused = [await gone, await first.save().catch(({ code }) => code), await second.save().catch(({ code }) => code)];
    const third = await connect(iframe);
    return { told, saved, refused, anew: (await third.save()).filing };
  }, xml.text);
  expect(heard).toEqual({
    told: ['first form4.xml', 'second form4.xml'],
    saved: ['form4.xml', 'form4.xml'],
    refused: ['closed', 'closed', 'closed'],
    anew: null,
  });
});

test('?file= opens a file of the same origin', async ({ page, sites }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, `/site/embed.html?file=${encodeURIComponent('../filings/form4.xml')}`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('grid').first()).toBeVisible();
  await expect(frame.locator('.filing')).toContainText('form4.xml');
  await expect(frame.getByRole('banner').or(frame.locator('body > header'))).toHaveCount(0);
});

test('?file= opens nothing from anywhere else', async ({ page, sites, troubles }) => {
  const redirecting = await sites.host({
    answers: {
      '/away.xml': { status: 302, headers: { Location: `${sites.other.origin}/form4.xml` } },
      '/near.xml': { status: 302, headers: { Location: '/form4.xml' } },
      '/form4.xml': { body: xml.text },
    },
  });
  const evil = sites.other.origin.replace('http:', '');
  const addresses = [evil + '/form4.xml', `${sites.other.origin}/form4.xml`, `\\\\${evil.slice(2)}/form4.xml`, `/\t/${evil.slice(2)}/form4.xml`,
    'javascript:alert(1)', 'data:text/xml,<a/>', 'blob:null/1', 'file:///etc/passwd', 'https://', '/away.xml', '/near.xml', '/none.xml',
    `http://user:secret@${redirecting.origin.slice(7)}/form4.xml`];
  sites.other.requests.splice(0);
  for (const address of addresses) {
    await page.goto(`${redirecting.origin}/site/embed.html?file=${encodeURIComponent(address)}`);
    await expect(page.locator('.toast'), address).toHaveText(/^(Only a file of this page’s own origin|The file could not be fetched)/);
    await expect(page.getByRole('grid')).toHaveCount(0);
  }
  expect(sites.other.requests).toEqual([]);
  await page.goto('about:blank'); // what the page says comes before its end
  // The browser itself reports answers that it was told not to follow, and the file that is not there.
  expect(troubles.splice(0).filter((trouble) => !/Failed to load resource|redirect/.test(trouble))).toEqual([]);
});

test('in a sandbox without an origin the page in one file takes over', { tag: '@firefox' }, async ({ page, sites, troubles }) => {
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html', { sandbox: 'allow-scripts' });
  expect(await connected(page, everything, xml.text)).toEqual(everythingGives);
  expect(await page.frames()[1]?.evaluate(() => [self.origin, location.pathname])).toEqual(['null', '/site/filigree.html']);
  // A browser may have asked for the module before it was led away, and says that it was refused.
  expect(troubles.splice(0).filter((trouble) => !/Cross-Origin .*\/site\/embed\.js/.test(trouble))).toEqual([]);
});

test('in a frame there is no header and nothing to drop on, unless it is asked for', async ({ page, sites }) => {
  for (const path of ['/site/embed.html', '/site/filigree.html']) {
    await page.goto(`${sites.own.origin}/portal`);
    await embed(page, path);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('filigree-viewer .start')).toBeAttached();
    await expect(frame.locator('body > header')).toBeHidden();
    await expect(frame.locator('.target')).toHaveCount(0);
  }
  await page.goto(`${sites.own.origin}/portal`);
  await embed(page, '/site/embed.html?drop');
  await expect(page.frameLocator('iframe').locator('.target')).toBeVisible();
  expect(text.text).not.toBe('');
});
