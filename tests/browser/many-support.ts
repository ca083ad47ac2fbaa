/** What the tests of many filings share: files on the disk, dropped as a person drops them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { manyFilings, rowsOf } from '../support/many_filings.mjs';
import { expect, test as base } from './support.js';
import type { Viewer } from './support.js';

export { expect };

/** The page, for many filings: it may load its parts. */
export const test = base.extend<{ many: Many }>({
  many: async ({ viewer, page }, use) => {
    viewer.mayLoadParts = true;
    const many = new Many(viewer, page);
    await use(many);
    many.clean();
  },
});

export type Files = Record<string, string | Uint8Array>;

export const encoded = (files: Files): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? new TextEncoder().encode(text) : text]));

export const zipOf = (files: Files): Uint8Array => zipSync(encoded(files));

/** The first invented filings by their names, and the rows that they must give. */
export function invented(count: number): { files: Record<string, string>; rows: Record<string, number> } {
  const all = [...manyFilings(count)];
  return { files: Object.fromEntries(all.map(({ name, text }) => [name, text])), rows: rowsOf(all.map(({ facts }) => facts)) };
}

export class Many {
  readonly viewer: Viewer;
  readonly page: Page;
  readonly #folder = mkdtempSync(join(tmpdir(), 'filigree-'));

  constructor(viewer: Viewer, page: Page) {
    this.viewer = viewer;
    this.page = page;
  }

  clean(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** Writes files; gives the path of the folder that they are in. */
  folder(name: string, files: Files): string {
    const path = join(this.#folder, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    }
    return path;
  }

  file(name: string, content: string | Uint8Array): string {
    const path = join(this.#folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** A tar.gz by the system's own programs. */
  tarGz(name: string, files: Files): string {
    const path = join(this.#folder, name);
    execFileSync('tar', ['-czf', path, '-C', this.folder(`${name}-content`, files), '.']);
    return path;
  }

  /** Drops what lies on the disk, folders too, as the browser gives it when a person does so. In Firefox it is chosen. */
  async drop(...paths: string[]): Promise<void> {
    if (this.page.context().browser()?.browserType().name() === 'firefox') return await this.#choose(paths);
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    const arrived = await this.page.evaluateHandle(() => {
      const arrived = { drops: 0 };
      addEventListener('drop', () => arrived.drops++, { capture: true, once: true });
      return arrived;
    });
    // Chromium forgets a drag whose next event comes before a busy page has answered: no hand is that fast, and it is repeated.
    for (let tries = 0; tries < 5 && (await arrived.evaluate(({ drops }) => drops)) === 0; tries++) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    }
    expect(await arrived.evaluate(({ drops }) => drops)).toBe(1);
    await session.detach();
  }

  async #choose(paths: readonly string[]): Promise<void> {
    const inside = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
    const all = paths.flatMap((path) => (statSync(path).isDirectory() ? inside(path) : [path]));
    await this.viewer.element.locator('input[type=file][multiple]').setInputFiles(all.filter((path) => statSync(path).isFile()));
  }

  /** Drops, and waits for the tables. */
  async open(...paths: string[]): Promise<void> {
    await this.drop(...paths);
    await expect(this.grid).toBeVisible();
    await this.viewer.settled();
  }

  get grid() {
    return this.page.getByRole('grid');
  }

  /** Names and rows of the tables, by their tabs under the data sets' names. */
  async rows(): Promise<Record<string, number>> {
    return await this.viewer.element.evaluate((element) =>
      Object.fromEntries(
        ((element as HTMLElementTagNameMap['filigree-viewer']).workspace?.tables ?? []).map(({ name, rows }) => [name, rows]),
      ),
    );
  }

  /** Names and sentences of what could not be read. */
  async troubles(): Promise<Record<string, string>> {
    return await this.viewer.element.evaluate((element) =>
      Object.fromEntries(
        ((element as HTMLElementTagNameMap['filigree-viewer']).workspace?.filings ?? []).flatMap(({ name, sentence }) =>
          sentence === undefined ? [] : [[name, sentence]],
        ),
      ),
    );
  }

  /** Chooses a table by the beginning of its tab's words. */
  async choose(tab: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await expect(this.page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await this.viewer.settled();
  }

  /** What stands in a column, of the rows that are in the page. */
  async column(title: string): Promise<string[]> {
    const titles = await this.grid.getByRole('columnheader').locator('span:first-child').allTextContents();
    expect(titles).toContain(title);
    const index = titles.indexOf(title) + 1;
    const cells = this.grid.locator(`.windowed [role=row] [aria-colindex="${index}"]`);
    return (await cells.allTextContents()).map((text) => text.trim());
  }

  /** The number of rows that the view has. */
  async viewRows(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - 2;
  }

  /** Writes a condition, and waits until the rows are shown that it leaves. */
  async filter(title: string, text: string): Promise<void> {
    await this.shown(() => this.filterField(title).fill(text));
  }

  filterField(title: string) {
    return this.grid.getByLabel(`Filter ${title}`, { exact: true });
  }

  /** Does something that has the table shown another way, and waits until it is. */
  async shown(work: () => Promise<void>): Promise<void> {
    await this.viewer.element.evaluate((element) => {
      const shown = new Promise<void>((resolve) => element.addEventListener('filigree-view', () => resolve(), { once: true }));
      Object.assign(element, { shown });
    });
    await work();
    await this.viewer.element.evaluate((element) => (element as HTMLElement & { shown?: Promise<void> }).shown);
    await this.viewer.settled();
  }
}

/** Only tables with rows are listed. */
export const filled = (rows: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));

/** What the page asks its workers for from now on; none of it is sent while `held` names its operation. */
export class Asked {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<Asked> {
    await page.evaluate(() => {
      const send = Worker.prototype.postMessage;
      const asked: object[] = [];
      const waiting: (() => void)[] = [];
      const watch = { asked, held: '', waiting };
      Object.assign(globalThis, { watch });
      Worker.prototype.postMessage = function (message: { operation?: string }, ...rest: never[]) {
        const sent = () => send.call(this, message, ...rest);
        if (message.operation !== undefined) asked.push(Object.fromEntries(Object.entries(message).filter(([, value]) => typeof value !== 'object')));
        if (message.operation !== undefined && message.operation === watch.held) waiting.push(sent);
        else sent();
      };
    });
    return new Asked(page);
  }

  /** What was asked since the last time. */
  async taken(): Promise<{ readonly operation: string; readonly handle?: number; readonly view?: number; readonly count?: number }[]> {
    return await this.#page.evaluate(() => (globalThis as never as { watch: { asked: never[] } }).watch.asked.splice(0));
  }

  async hold(operation: string): Promise<void> {
    await this.#page.evaluate((held) => Object.assign((globalThis as never as { watch: object }).watch, { held }), operation);
  }

  async release(): Promise<void> {
    await this.#page.evaluate(() => {
      const { watch } = globalThis as never as { watch: { held: string; waiting: (() => void)[] } };
      watch.held = '';
      for (const sent of watch.waiting.splice(0)) sent();
    });
  }
}
