/** The workbench in Chromium, in software, by its widgets' names: what its tests share. */
import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import type { Download, Page } from '@playwright/test';

export interface Hook {
  open(files: readonly File[]): void;
  module: { workbenchFact(name: string): string; workbenchWidget(name: string): string; workbenchRun(name: string): boolean; workbenchRestore(view: string): void };
}
declare const filigreeWorkbench: Hook;

/** The workbench by its widgets' names. */
export class Bench {
  readonly page: Page;
  readonly troubles: string[] = [];
  readonly requests: string[] = [];
  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !/GPU stall|swiftshader/i.test(message.text()) && this.troubles.push(message.text()));
    page.on('pageerror', (error) => this.troubles.push(error.stack ?? error.message));
    page.on('request', (request) => this.requests.push(new URL(request.url()).pathname));
  }
  async start(): Promise<void> {
    await this.page.goto(`${process.env['FILIGREE_ADDRESS'] ?? ''}workbench.html`);
    await this.page.waitForFunction(() => 'filigreeWorkbench' in globalThis);
    await this.widget('none'); // from now on widgets leave their names
  }
  fact = (name: string): Promise<string> => this.page.evaluate((asked) => filigreeWorkbench.module.workbenchFact(asked), name);
  widget = (name: string): Promise<string> => this.page.evaluate((asked) => filigreeWorkbench.module.workbenchWidget(asked), name);
  run = (name: string): Promise<boolean> => this.page.evaluate((asked) => filigreeWorkbench.module.workbenchRun(asked), name);
  async rest(): Promise<void> {
    await this.page.waitForFunction(() => filigreeWorkbench.module.workbenchFact('busy') === 'no');
  }
  /** Does something with mouse or keys, and waits for the frame that has seen it. */
  async drawn(act: () => Promise<void>): Promise<void> {
    await act();
    await this.page.waitForFunction(() => filigreeWorkbench.module.workbenchFact('behind') === 'no');
  }
  async open(files: readonly { name: string; text: string }[], rows: string): Promise<void> {
    await this.page.evaluate((given) => filigreeWorkbench.open(given.map(({ name, text: content }) => new File([content], name))), files as { name: string; text: string }[]);
    await this.page.waitForFunction((wanted) => filigreeWorkbench.module.workbenchFact('rows') === wanted, rows);
    await this.rest();
  }
  async click(name: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    await expect.poll(() => this.widget(name), { message: name }).not.toBe('');
    const [x = 0, y = 0] = (await this.widget(name)).split(' ').map(Number);
    const ratio = await this.page.evaluate(() => devicePixelRatio);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.drawn(() => this.page.mouse.move(x / ratio, y / ratio)); // the frame that sees it hovered
    await this.drawn(() => this.page.mouse.down());
    await this.drawn(() => this.page.mouse.up());
    for (const key of modifiers) await this.page.keyboard.up(key);
    await this.rest();
  }
  /** What a command saves: a file of the browser's. */
  async saved(command: string): Promise<Download> {
    const waiting = this.page.waitForEvent('download');
    await this.run(command);
    return await waiting;
  }
  async save(command: string): Promise<string> {
    return readFileSync(await (await this.saved(command)).path(), 'utf8');
  }
}

export const test = base.extend<{ bench: Bench }>({
  bench: async ({ page }, use) => {
    const bench = new Bench(page);
    await bench.start();
    await use(bench);
    expect(bench.troubles).toEqual([]);
  },
});

/** Chromium draws in software, and lets the clipboard be read. */
export const inSoftware = {
  launchOptions: {
    executablePath: process.env['FILIGREE_CHROMIUM'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  },
  permissions: ['clipboard-read', 'clipboard-write'],
};

export { expect };
