/**
 * What the browser tests share. Every test fails on a console error, on an uncaught exception, and on a request after
 * the page is loaded. A test of many filings says so: then the page may load its own parts, and nothing else.
 */
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import type {} from '../../web/src/element.js';
import { fileURLToPath } from 'node:url';

export { expect };

/** A file to drop: its name and its text. */
export interface Dropped {
  readonly name: string;
  readonly text: string;
}

/** One of the page's own invented samples. */
export function sample(name: string): Dropped {
  return { name, text: readFileSync(fileURLToPath(new URL(`../../site/samples/${name}`, import.meta.url)), 'utf8') };
}

export const xml = sample('option-exercise.xml');
export const html = sample('open-market-purchase.htm');
export const text = sample('plain-text.txt');

/** A table of holdings, invented: a form that the module of a first visit does not know. */
export const holdings: Dropped = {
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

/** The page, ready, with what went wrong in it so far. */
export class Viewer {
  readonly page: Page;
  readonly troubles: string[] = [];
  readonly element: Locator;
  /** True where the page may load those parts of itself that are not needed at once. */
  mayLoadParts = false;
  readonly #startsWith: RegExp;
  #requests: string[] = [];

  /** `startsWith` is what the figure of requests says in the language of the browser once the page is there. */
  constructor(page: Page, startsWith: RegExp) {
    this.page = page;
    this.#startsWith = startsWith;
    this.element = page.locator('filigree-viewer');
    page.on('console', (message) => {
      // The tests' own doing: see playwright.config.mjs.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning') this.troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('request', (request) => this.#requests.push(request.method() === 'GET' ? request.url() : request.method()));
  }

  /** Loads the page and waits until the reader runs. */
  async load(): Promise<void> {
    await this.page.goto(process.env['FILIGREE_ADDRESS'] ?? '');
    await expect(this.page.getByText(this.#startsWith)).toBeVisible();
    this.#requests = [];
  }

  /** The requests made since the page was loaded, but for those that never leave it. */
  get requests(): string[] {
    const outside = this.#requests.filter((url) => !/^(blob|data):/.test(url));
    return this.mayLoadParts ? outside.filter((url) => !isPart(url)) : outside;
  }

  /** For tests that make requests on purpose. */
  forgetRequests(): void {
    this.#requests = [];
  }

  /** Drops files on the window, as a person would. */
  async drop(...files: readonly Dropped[]): Promise<void> {
    await dropOn(this.page, ...files);
  }

  /** Drops a file and waits until all of its tables are there, and its source. */
  async open(file: Dropped): Promise<void> {
    const said = this.page.locator('.toast');
    await said.evaluate((element) => (element.textContent = '')); // what was said before is about another file
    await this.drop(file);
    await expect(this.page.locator('.filing')).toContainText(file.name);
    await expect(said).toContainText(file.name);
    await this.settled();
    await expect(this.page.getByRole('grid').first()).toBeVisible();
  }

  /** Waits until everything is drawn that is being drawn. */
  async settled(): Promise<void> {
    await expect(this.element.locator('[aria-busy=true]')).toHaveCount(0);
  }

  /** The grid of a table, by the beginning of its title. */
  grid(title: string | RegExp): Locator {
    return this.page.getByRole('grid', { name: title });
  }

  /** The cell in a row, counted from 1, under a column's title. */
  async cell(grid: Locator, row: number, title: string): Promise<Locator> {
    const titles = () => grid.getByRole('columnheader').allTextContents();
    await expect.poll(titles).toContain(title);
    return grid.getByRole('row').nth(row).getByRole('gridcell').nth((await titles()).indexOf(title));
  }

  /** The highlighted source, line breaks left out. */
  async highlighted(): Promise<string> {
    return (await this.page.locator('.source mark').allTextContents()).join('');
  }

  /** Waits until what was asked of the reader before has been answered, and what followed from that: answers keep their order. */
  async answered(): Promise<void> {
    for (let times = 0; times < 10; times++) await this.handles();
    await this.settled();
  }

  /** Filings that are open in the module. */
  async handles(): Promise<number> {
    return await this.element.evaluate(async (viewer) =>
      (await (viewer as HTMLElementTagNameMap['filigree-viewer']).reader).handles(),
    );
  }
}

/** Drops files on a page that takes drops everywhere. */
export async function dropOn(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text: content } of dropped) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data });
}

/** True for a file of parts/ as it was built, asked for by its bare address: such a request can tell nobody anything. */
function isPart(url: string): boolean {
  const address = process.env['FILIGREE_ADDRESS'] ?? '';
  const path = url.startsWith(address) ? url.slice(address.length) : '';
  if (!/^parts\/[\w-]+\.(js|wasm)$/.test(path)) return false;
  return existsSync(fileURLToPath(new URL(`../../build/site/${path}`, import.meta.url)));
}

export const test = base.extend<{ viewer: Viewer; startsWith: RegExp }>({
  startsWith: [/^0 requests since this page loaded/, { option: true }],
  viewer: async ({ page, startsWith }, use) => {
    const viewer = new Viewer(page, startsWith);
    await viewer.load();
    await use(viewer);
    expect(viewer.troubles).toEqual([]);
    expect(viewer.requests).toEqual([]);
  },
});

export const acquired = /^Table I: non-derivative securities acquired/;
