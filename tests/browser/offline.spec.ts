/**
 * Installed and offline, from a plain server that knows no headers, under a sub-path; and what leaves the machine: nothing.
 * The server writes down every request, and so does the browser, those of the service worker among them.
 */
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { bundler } from '../../scripts/web/bundle.mjs';
import { writeServiceWorker } from '../../scripts/web/offline.mjs';
import { sample } from './support.js';

const built = fileURLToPath(new URL('../../build/site', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };

/** A host such as any: files under a path, their types where it knows them, nothing else. */
class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'filigree-site-'));
  readonly log: string[] = [];
  address = '';
  readonly #server = createServer((request, response) => {
    this.log.push(`${request.method} ${request.url}`);
    const path = new URL(request.url ?? '', this.address).pathname.replace(/^\/some\/where\//, '') || 'index.html';
    try {
      const bytes = readFileSync(join(this.folder, path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });

  async start(): Promise<void> {
    cpSync(built, this.folder, { recursive: true });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/some/where/`;
  }

  /** Gone from the network. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.stop();
    rmSync(host.folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

const figure = (page: Page) => page.locator('#requests');

/** Opens the page and waits until all of it is kept. */
async function kept(page: Page, host: Host): Promise<void> {
  await page.goto(host.address);
  await expect(figure(page)).toContainText('0 requests since this page loaded');
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active && active.state !== 'activated') await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
  });
}

async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
      return transfer;
    },
    [name, Buffer.from(content).toString('base64')] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data });
}

const read = async (page: Page, name: string, content: string | Uint8Array): Promise<void> => {
  await drop(page, name, content);
  await expect(page.locator('.filing')).toContainText(name.endsWith('.zip') ? /\d filings/ : name);
  await expect(page.getByRole('grid').first()).toBeVisible();
};

const kinds = ['option-exercise.xml', 'open-market-purchase.htm', 'plain-text.txt', 'holdings.txt', 'five-percent.xml'];
const archive = () => zipSync(Object.fromEntries(kinds.slice(0, 3).map((name) => [name, Buffer.from(sample(name).text)])));

test('without a network, a filing of each kind is read after a reload, in every language', { tag: '@firefox' }, async ({ page, host }) => {
  await kept(page, host);
  await host.stop();
  await page.reload();
  for (const name of kinds) {
    await read(page, name, sample(name).text);
    await page.getByRole('button', { name: 'Close all' }).click();
  }
  for (const name of ['A manager reports its holdings', 'A group holds over five percent']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('grid').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close all' }).click();
  }
  await read(page, 'three.zip', archive());
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  for (const [language, title] of [['de', 'Einreichungen'], ['fr', 'déclarations'], ['es', 'presentaciones']] as const) {
    await page.locator('#language').selectOption(language);
    await expect(page.locator('.filing .headline')).toContainText(title);
  }
});

/** All that the browser asks for, the service worker's requests among it. */
function watched(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  return asked;
}

test('nothing leaves while filings are dropped, sorted, searched, copied and exported', async ({ page, host, context }) => {
  await kept(page, host);
  const before = host.log.length;
  const asked = watched(context);
  for (const name of kinds) await read(page, name, sample(name).text);
  await read(page, 'three.zip', archive());
  await page.getByRole('columnheader').nth(2).click();
  await page.getByRole('searchbox').first().fill('common');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save table' }).click();
  await saved;
  const whole = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all tables' }).click();
  await whole;
  await page.keyboard.press('Control+c');
  await page.getByRole('option').first().click();
  await expect(page.locator('.kind')).toBeVisible();
  // The browser itself looks for a newer service worker when it pleases.
  expect(host.log.slice(before).filter((each) => each !== 'GET /some/where/sw.js')).toEqual([]);
  // Parts of the page come out of what is kept; nothing is asked of anybody else, and no address says anything.
  const own = asked.filter((each) => !/^GET (blob|data):/.test(each)).map((each) => each.replace(`GET ${host.address}`, ''));
  expect(own.filter((each) => !/^(parts\/[\w-]+\.(js|wasm)|sw\.js)$/.test(each))).toEqual([]);
  await expect(figure(page)).toContainText('0 requests since this page loaded');
});

test('what is fetched to be kept is counted as parts of the page, and is exactly the build', async ({ page, host }) => {
  await kept(page, host);
  const files = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return keys.flat();
  });
  const paths = files.map((url) => new URL(url).pathname.replace('/some/where/', '')).sort();
  expect(paths).toContain('index.html');
  expect(paths).toContain('parts/filigree.wasm');
  expect(paths).not.toContain('filigree.html');
  expect(new Set(paths).size).toBe(paths.length);
  await expect(figure(page)).toHaveText(`0 requests since this page loaded, and ${paths.length} parts of the page itself`);
});

test('the service worker answers for files of this site, and for nothing else', async ({ page, host }) => {
  await kept(page, host);
  const before = host.log.length;
  const ask = (path: string, method = 'GET') => page.evaluate(async ([where, how]) => (await fetch(where, { method: how })).status, [path, method] as const);
  expect(await ask('app.css')).toBe(200);
  expect(host.log.slice(before)).toEqual([]);
  expect(await ask('not-there.xml')).toBe(404);
  await ask('app.css?query');
  await ask('app.css', 'POST');
  expect(host.log.slice(before)).toEqual(['GET /some/where/not-there.xml', 'GET /some/where/app.css?query', 'POST /some/where/app.css']);
});

test('a new build takes the place of the old one when the page has been closed, and not before', async ({ page, host, context }) => {
  await kept(page, host);
  writeFileSync(join(host.folder, 'app.css'), `${readFileSync(join(host.folder, 'app.css'), 'utf8')}\nheader { --build: new; }`);
  await writeServiceWorker(bundler({ module: '', debug: false }), host.folder);
  const before = host.log.length;
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  // Only what is new is fetched.
  expect(host.log.slice(before).filter((each) => !each.endsWith('sw.js'))).toEqual(['GET /some/where/app.css']);
  const build = (of: Page) => of.locator('header').evaluate((element) => getComputedStyle(element).getPropertyValue('--build'));
  await page.reload();
  expect(await build(page)).toBe('');
  await page.goto('about:blank');
  await page.close();
  const later = await context.newPage();
  await expect(async () => {
    await later.goto(host.address);
    expect(await build(later)).toBe('new');
    expect(await later.evaluate(async () => (await caches.keys()).length)).toBe(1);
  }).toPass({ timeout: 60_000 });
});

test('a build that is half there is not kept', async ({ page, host }) => {
  writeFileSync(join(host.folder, 'parts/whole-worker.js'), 'self.close();');
  await page.goto(host.address);
  await expect(figure(page)).toContainText('0 requests since this page loaded');
  await page.evaluate(async () => {
    let registration = await navigator.serviceWorker.getRegistration();
    while (!registration) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      registration = await navigator.serviceWorker.getRegistration();
    }
    while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 20));
    if (registration.active) throw new Error('it was taken all the same');
  });
});

test('the page says what it is and what it opens; files that the system opens with it are read', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (take: unknown) => Object.assign(window, { launched: take }) },
    });
  });
  await page.goto(host.address);
  await expect(figure(page)).toContainText('0 requests since this page loaded');
  const manifest = JSON.parse(readFileSync(join(host.folder, 'manifest.webmanifest'), 'utf8'));
  const endings = Object.values(manifest.file_handlers[0].accept as Record<string, string[]>).flat();
  for (const ending of ['.xml', '.txt', '.htm', '.json', '.zip', '.gz', '.tar']) expect(endings).toContain(ending);
  for (const { src, sizes, type } of manifest.icons as { src: string; sizes: string; type: string }[]) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    if (type === 'image/png') expect(`${size}x${size}`).toBe(sizes);
  }
  await page.evaluate(
    ([name, text]) => {
      const { launched } = window as unknown as { launched(launch: object): void };
      launched({ files: [{ getFile: async () => new File([text], name) }] });
    },
    ['option-exercise.xml', sample('option-exercise.xml').text] as const,
  );
  await expect(page.locator('.filing')).toContainText('option-exercise.xml');
});
