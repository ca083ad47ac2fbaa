/** Many filings at once: folders, archives, what is hostile among them, and how reading ends. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { differences } from '../support/same_rows.mjs';
import { encoded, expect, filled, invented, test, zipOf } from './many-support.js';
import type { Files } from './many-support.js';

const { files, rows } = invented(160);
const nested = (folder: string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text], index) => [`${folder}/${index % 7}/${name}`, text]));

test('a folder, with folders in it, becomes one set of tables', async ({ many }) => {
  await many.open(many.folder('day', nested('2024')));
  expect(filled(await many.rows())).toMatchObject(filled(rows));
  await expect(many.page.getByRole('heading', { name: /^160 filings: / })).toBeVisible();
  const options = many.page.getByRole('option');
  await expect(options.first()).toContainText('Form 4');
  await expect(options.first()).toHaveAttribute('aria-setsize', '160');
});

// The same over ten thousand filings is a part of tests/bench/many.bench.mjs.
for (const kind of ['folder', 'zip', 'tar.gz'] as const)
  test(`the same ${kind} gives the same rows as the command`, async ({ many, viewer }) => {
    const command = fileURLToPath(new URL('../../build/release/bin/filigree', import.meta.url));
    test.skip(!existsSync(command), 'the command is not built');
    const joined = Object.values(files).filter((text) => text.startsWith('<SEC-DOCUMENT>')).slice(0, 4).join('');
    const all = { ...nested('a'), 'joined.txt': joined };
    const path = kind === 'folder' ? many.folder('day', all) : kind === 'zip' ? many.file('day.zip', zipOf(all)) : many.tarGz('day.tar.gz', all);
    await many.open(path);
    const ours = await viewer.element.evaluate(async (element) => {
      const blob = await (element as HTMLElementTagNameMap['filigree-viewer']).workspace!.export('ndjson');
      return await blob.text();
    });
    const options = { cwd: dirname(path), encoding: 'utf8', maxBuffer: 1e9 } as const;
    const theirs = execFileSync(command, ['parse', '--format', 'ndjson', basename(path)], options);
    expect(differences(ours, theirs)).toEqual([]);
    expect(ours.split('\n').length).toBeGreaterThan(1_000);
  });

for (const [kind, make] of [
  ['a zip', () => zipOf(nested('x'))],
  ['a zip in a zip', () => zipOf({ 'inner.zip': zipOf(files) })],
] as const)
  test(`${kind} gives the same tables`, async ({ many }) => {
    await many.open(many.file('many.zip', make()));
    expect(filled(await many.rows())).toMatchObject(filled(rows));
    expect(await many.troubles()).toEqual({});
  });

test('a tar.gz gives the same tables, alone and in a zip, and a gz its one filing', async ({ many }) => {
  await many.open(many.tarGz('day.tar.gz', files));
  expect(filled(await many.rows())).toMatchObject(filled(rows));
  const [[name, text]] = Object.entries(invented(1).files) as [[string, string]];
  await many.drop(many.file(`${name}.gz`, gzipSync(text)));
  await expect(many.page.getByRole('heading', { name: /^161 filings: / })).toBeVisible();
  expect(await many.troubles()).toEqual({});
});

test('several submissions in one file are several filings, each with its own place', async ({ many }) => {
  const submissions = Object.values(files).filter((text) => text.startsWith('<SEC-DOCUMENT>')).slice(0, 5);
  expect(submissions.length).toBe(5);
  await many.open(many.file('joined.txt', submissions.join('')), many.file('one.xml', Object.values(files)[0] ?? ''));
  expect((await many.rows())['SUBMISSION']).toBe(6);
  await many.choose(/^Reporting owners/);
  await many.filter('File', 'joined.txt#4');
  await expect.poll(() => many.viewRows()).toBe(1);
  const [name] = await many.column('Reporting owner');
  await many.grid.locator('.windowed').getByText(name ?? '', { exact: true }).click();
  await expect(many.page.locator('.source mark')).toHaveText(name ?? '');
});

test('what cannot be read stands in the list with its reason, and stops nothing', { tag: '@firefox' }, async ({ many }) => {
  const bomb = zipOf({ 'zeros.xml': new Uint8Array(40_000_000) });
  const deep = zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf(files) }) });
  const broken = zipOf(files).slice(0, 9_000);
  const folder = many.folder('mixed', {
    ...files,
    'minutes.pdf': '%PDF-1.7 nothing of the kind',
    'empty.xml': '',
    'bomb.zip': bomb,
    'deep.zip': deep,
    'broken.zip': broken,
    'paths.zip': zipOf({ '../../x.xml': Object.values(files)[0] ?? '' }),
  });
  await many.open(folder);
  const inside = ([name, sentence]: [string, string]) => [name.replace(/^mixed\//, ''), sentence];
  const troubles = Object.fromEntries(Object.entries(await many.troubles()).map(inside)) as Record<string, string>;
  expect(Object.keys(troubles).sort()).toEqual([
    'bomb.zip/zeros.xml',
    'broken.zip',
    'deep.zip/a.zip/b.zip',
    'empty.xml',
    'minutes.pdf',
  ]);
  for (const sentence of Object.values(troubles)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(troubles['bomb.zip/zeros.xml']).toContain('more than 200 times its size');
  expect(troubles['deep.zip/a.zip/b.zip']).toContain('two deep');
  expect((await many.rows())['SUBMISSION']).toBe((rows['SUBMISSION'] ?? 0) + 1);
  await many.page.getByRole('button', { name: /with problems$/ }).click();
  const bad = many.page.getByRole('option').filter({ hasText: 'zeros.xml' });
  await expect(bad).toContainText('more than 200 times its size');
  await bad.click();
  await expect(many.page.getByRole('heading', { name: /zeros\.xml could not be read/ })).toBeVisible();
  await many.page.getByRole('button', { name: 'All filings' }).click();
  await expect(many.grid).toBeVisible();
});

test('a file of a folder that the browser does not give stands in the list too', async ({ many }) => {
  await many.page.evaluate(() => {
    // As in browsers without handles.
    Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle');
    const take = DataTransferItem.prototype.webkitGetAsEntry;
    const lock = (entry: FileSystemEntry) => {
      if (entry.name !== 'locked.xml') return;
      const file = entry as FileSystemFileEntry;
      file.file = (_, refuse) => refuse?.(new DOMException('No right to read it.', 'NotReadableError'));
    };
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const folder = take.call(this) as FileSystemDirectoryEntry;
      const create = folder.createReader.bind(folder);
      folder.createReader = () => {
        const reader = create();
        const read = reader.readEntries.bind(reader);
        reader.readEntries = (resolve, reject) => read((entries) => resolve((entries.forEach(lock), entries)), reject);
        return reader;
      };
      return folder;
    };
  });
  await many.open(many.folder('day', { ...files, 'locked.xml': 'anything' }));
  expect(filled(await many.rows())).toMatchObject(filled(rows));
  expect(Object.values(await many.troubles())).toEqual(['The browser could not open it: No right to read it.']);
});

/** Some batches go through; the others wait until they are let go, so that reading is never over before it is stopped. */
async function gated(page: Page, first: number): Promise<(batches: number) => Promise<void>> {
  await page.evaluate((batches) => {
    let through = batches;
    let waiting: (() => void)[] = [];
    class Gated extends Worker {
      override postMessage(message: unknown, transfer?: unknown): void {
        const send = () => super.postMessage(message, transfer as Transferable[]);
        if ((message as { items?: unknown }).items === undefined || through-- > 0) send();
        else waiting.push(send);
      }
    }
    const gate = (batches: number) => {
      through = batches;
      for (const send of waiting) send();
      waiting = [];
    };
    Object.assign(globalThis, { Worker: Gated, gate });
  }, first);
  return (batches) => page.evaluate((n) => (globalThis as unknown as { gate(n: number): void }).gate(n), batches);
}

test('reading shows its progress, can be stopped with what is there, or cancelled', async ({ many }) => {
  const { page } = many;
  const gate = await gated(page, 1);
  const folder = many.folder('large', encoded(invented(1_500).files));
  await many.drop(folder);
  const stop = page.getByRole('button', { name: 'Stop and keep what is read' });
  await expect(page.getByText(/^[1-9]\d* of [\d,]+ files so far: [1-9]/)).toBeVisible();
  await stop.click();
  await gate(1e9);
  await expect(many.grid).toBeVisible();
  await expect(page.locator('.badge', { hasText: 'stopped early' })).toBeVisible();
  const read = (await many.rows())['SUBMISSION'] ?? 0;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(1_500);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect.poll(() => page.workers().length).toBe(1);
  await gate(1);
  await many.drop(folder);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
});

test('adding to what is open is cancelled alone: that stays, and more can be added', async ({ many }) => {
  const { page } = many;
  const [first, second] = [Object.entries(files).slice(0, 20), Object.entries(invented(500).files).slice(200)];
  const gate = await gated(page, 1e9);
  await many.open(many.folder('first', Object.fromEntries(first)));
  const before = await many.rows();
  await gate(1);
  await many.drop(many.folder('second', Object.fromEntries(second)));
  await expect(page.getByText(/^[1-9]\d* of [\d,]+ files so far: [1-9]/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^20 filings: / })).toBeVisible();
  await expect(page.locator('.tables-view')).toBeFocused(); // what had the focus is gone
  expect(await many.rows()).toEqual(before);
  await gate(1e9);
  await many.drop(many.folder('third', Object.fromEntries(second.slice(0, 30))));
  await expect(page.getByRole('heading', { name: /^50 filings: / })).toBeVisible();
  const all = await many.viewer.element.evaluate(async (element) => {
    const { workspace } = element as HTMLElementTagNameMap['filigree-viewer'];
    const view = await workspace!.view({ table: 'SUBMISSION' });
    return (await view.slice(0, view.rows)).map(({ file }) => workspace!.filing(file)?.name.split('/', 1)[0]);
  });
  expect(all).toEqual([...Array<string>(20).fill('first'), ...Array<string>(30).fill('third')]);
});

test('a filing that was open by itself is open again when reading others with it is cancelled', async ({ many }) => {
  const { page } = many;
  await gated(page, 0);
  const [name, text] = Object.entries(files)[0] as [string, string];
  await many.drop(many.file(name, text));
  await expect(page.locator('.kind')).toContainText(name);
  await many.drop(many.folder('day', files));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.kind')).toContainText(name);
  await expect.poll(() => many.viewer.handles()).toBe(1);
});

test('a folder gives the same tables where the browser has no handles, and so does one that is picked', async ({ many, viewer }) => {
  const { page } = many;
  const folder = many.folder('day', nested('2024'));
  await many.open(folder);
  const list = async () =>
    await viewer.element.evaluate((element) => (element as HTMLElementTagNameMap['filigree-viewer']).workspace?.filings.map(({ name }) => name));
  const names = await list();
  expect(names).toEqual([...(names ?? [])].sort());
  await page.getByRole('button', { name: 'Close all' }).click();
  await page.evaluate(() => Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle'));
  await many.open(folder);
  expect(await list()).toEqual(names);
  expect(filled(await many.rows())).toMatchObject(filled(rows));
  await page.getByRole('button', { name: 'Close all' }).click();
  await page.locator('input[type=file][webkitdirectory]').setInputFiles(folder);
  await expect(many.grid).toBeVisible();
  expect([...((await list()) ?? [])].sort()).toEqual(names);
  expect(filled(await many.rows())).toMatchObject(filled(rows));
});

test('one filing is closed, with the mouse and with Delete, and its rows are gone', async ({ many, viewer }) => {
  const { page } = many;
  await many.open(many.folder('day', { ...files, 'broken.zip': zipOf(files).slice(0, 9_000) }));
  const options = page.getByRole('option');
  const owners = (await many.rows())['REPORTINGOWNER'] ?? 0;
  const gone = Object.keys(files)[1] ?? '';
  await options.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: /^159 filings: / })).toBeVisible();
  await expect(page.locator('[role=option]:focus')).toHaveAttribute('aria-posinset', '2');
  expect((await many.rows())['SUBMISSION']).toBe((rows['SUBMISSION'] ?? 0) - 1);
  expect((await many.rows())['REPORTINGOWNER']).toBeLessThan(owners);
  await many.choose(/^Reporting owners/);
  await many.filter('File', gone);
  await expect.poll(() => many.viewRows()).toBe(0);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  // One that is looked at goes from the inspector too.
  await many.grid.locator('.windowed [role=gridcell]').nth(1).click();
  await expect(page.locator('.source mark')).toBeVisible();
  await expect.poll(() => viewer.handles()).toBe(1);
  await options.nth(0).hover();
  await options.nth(0).locator('.close').click();
  await expect(page.getByRole('heading', { name: /^158 filings: / })).toBeVisible();
  await expect.poll(() => viewer.handles()).toBe(0);
  // One that could not be read, while it is shown by itself.
  await page.getByRole('button', { name: /with problems$/ }).click();
  await options.filter({ hasText: 'broken.zip' }).click();
  await expect(page.getByRole('heading', { name: /broken\.zip could not be read/ })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: /^158 filings: / })).toBeVisible();
  expect(await many.troubles()).toEqual({});
});

test('closing the last filing leads back to the first screen', async ({ many }) => {
  await many.open(many.folder('day', Object.fromEntries(Object.entries(files).slice(0, 2))));
  await many.page.getByRole('option').first().focus();
  await many.page.keyboard.press('Delete');
  await expect(many.page.getByRole('heading', { name: /^1 filing: / })).toBeVisible();
  await expect(many.page.locator('[role=option]:focus')).toBeVisible();
  await many.page.keyboard.press('Delete');
  await expect(many.page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
});

test('closing gives the workers back, and the filing that was looked at', async ({ many }) => {
  const { page, viewer } = many;
  await many.open(many.folder('day', files));
  await many.grid.locator('.windowed [role=gridcell]').nth(4).click();
  await expect(page.locator('.source mark')).toBeVisible();
  await expect.poll(() => viewer.handles()).toBe(1);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect.poll(() => viewer.handles()).toBe(0);
});

test('requests are counted apart from parts of the page', async ({ many }) => {
  await many.open(many.folder('day', files));
  await expect(many.page.locator('#requests-head')).toHaveText('0 requests');
  await many.page.getByRole('button', { name: 'Close all' }).click();
  await expect(many.page.locator('#requests')).toHaveText(/^0 requests since this page loaded, and \d+ parts of the page itself$/);
});

test.describe('a worker that dies', () => {
  test.beforeEach(async ({ context }) => {
    // A worker that is given a file called killer.xml dies of it, as of a trap or of memory that ran out.
    await context.addInitScript(() => {
      class Mortal extends Worker {
        override postMessage(message: unknown, transfer?: unknown): void {
          const { items = [] } = message as { items?: { path: string }[] };
          if (items.some(({ path }) => path.endsWith('killer.xml')))
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
          else super.postMessage(message, transfer as Transferable[]);
        }
      }
      Object.assign(globalThis, { Worker: Mortal });
    });
  });

  test('is replaced, its file is reported, and no other is lost', async ({ many }) => {
    const some = Object.fromEntries(Object.entries(files).slice(0, 40));
    const all = { ...some, 'filing-000005-killer.xml': 'x' };
    await many.open(many.folder('day', all), many.file('more.zip', zipOf({ ...files, 'killer.xml': 'y' })));
    expect(await many.troubles()).toEqual({
      'day/filing-000005-killer.xml': expect.stringMatching(/^The reader stopped while reading this file/),
      'more.zip/killer.xml': expect.stringMatching(/^The reader stopped while reading this file/),
    });
    expect((await many.rows())['SUBMISSION']).toBe(200);
  });
});

test.describe('a worker that dies when it has sent what it read, but not said so', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      let died = false;
      class Forgetful extends Worker {
        #silent = false;
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener('message', (event) => this.#silent && event.stopImmediatePropagation());
        }
        override postMessage(message: unknown, transfer?: unknown): void {
          super.postMessage(message, transfer as Transferable[]);
          const { items = [] } = message as { items?: { path: string }[] };
          if (died || !items.some(({ path }) => path.endsWith('filing-000005.xml') || path.endsWith('filing-000006.xml'))) return;
          died = this.#silent = true;
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })), 500);
        }
      }
      Object.assign(globalThis, { Worker: Forgetful });
    });
  });

  test('has nothing counted twice', async ({ many }) => {
    await many.open(many.folder('day', files));
    expect(await many.troubles()).toEqual({});
    expect(filled(await many.rows())).toMatchObject(filled(rows));
  });
});

test.describe('adding that fails', () => {
  const some = (from: number, to: number) => Object.fromEntries(Object.entries(files).slice(from, to));

  test('leaves what was open before, when its own workers cannot be started', async ({ many }) => {
    await many.open(many.folder('first', some(0, 20)));
    const before = await many.rows();
    await many.page.evaluate(() => {
      const Started = Worker;
      const refused = function (url: string | URL, options?: WorkerOptions) {
        if (String(url).includes('parse-worker')) throw new DOMException('It is refused.', 'SecurityError');
        return new Started(url, options);
      };
      Object.assign(globalThis, { Worker: refused, Started });
    });
    await many.drop(many.folder('second', some(20, 40)));
    await expect(many.page.locator('.toast')).toContainText('The worker could not be started.');
    await expect(many.page.getByRole('heading', { name: /^20 filings: / })).toBeVisible();
    expect(await many.rows()).toEqual(before);
    await many.page.evaluate(() => Object.assign(globalThis, { Worker: (globalThis as unknown as { Started: typeof Worker }).Started }));
    await many.drop(many.folder('third', some(40, 60)));
    await expect(many.page.getByRole('heading', { name: /^40 filings: / })).toBeVisible();
  });

  test('is told when the worker that has the tables is lost while nothing is added: the first screen comes back', async ({ many }) => {
    const { page } = many;
    await page.evaluate(() => {
      const lost: Worker[] = [];
      class Mortal extends Worker {
        override postMessage(message: unknown, transfer?: unknown): void {
          if ((message as { operation?: string }).operation === 'settle') lost.push(this);
          super.postMessage(message, transfer as Transferable[]);
        }
      }
      Object.assign(globalThis, { Worker: Mortal, lost });
    });
    await many.open(many.folder('first', some(0, 20)));
    await many.viewer.element.evaluate((element) => element.addEventListener('filigree-workspace', (event) => (element.dataset['told'] = JSON.stringify((event as CustomEvent).detail))));
    await page.evaluate(() => (globalThis as unknown as { lost: Worker[] }).lost.at(-1)?.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
    await expect(page.locator('.toast')).toContainText('The tables are gone: what held them has stopped.');
    await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
    await expect(many.viewer.element).toHaveAttribute('data-told', '{"filings":0,"failed":0}');
    await many.open(many.folder('second', some(20, 60)));
    await expect(page.getByRole('heading', { name: /^40 filings: / })).toBeVisible();
  });

  for (const operation of ['seal', 'settle'])
    test(`leads back to the first screen when the worker that has the tables is lost (${operation})`, async ({ many }) => {
      const { page } = many;
      await page.evaluate((asked) => {
        let times = 0;
        class Mortal extends Worker {
          override postMessage(message: unknown, transfer?: unknown): void {
            // Of what comes with the second folder.
            if ((message as { operation?: string }).operation === 'settle') times++;
            const dies = asked === 'settle' ? times === 2 : times === 1;
            if (dies && (message as { operation?: string }).operation === asked) {
              times = 9;
              setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
            } else super.postMessage(message, transfer as Transferable[]);
          }
        }
        Object.assign(globalThis, { Worker: Mortal });
      }, operation);
      await many.open(many.folder('first', some(0, 20)));
      await many.drop(many.folder('second', some(20, 40)));
      await expect(page.locator('.toast')).toContainText("The reader's worker stopped.");
      await expect(page.getByRole('heading', { name: 'Drop a filing, see its tables' })).toBeVisible();
      await many.open(many.folder('third', some(40, 60)));
      await expect(page.getByRole('heading', { name: /^20 filings: / })).toBeVisible();
      expect(await many.troubles()).toEqual({});
    });
});
