/** The reader under the page: its policy, its requests, its worker, its lifetimes. */
import { acquired, expect, html, test, xml } from './support.js';

type Page = import('@playwright/test').Page;

test('nothing runs text as code, neither in the page nor in the worker', async ({ viewer, request }) => {
  const { page } = viewer;
  const address = process.env['FILIGREE_ADDRESS'] ?? '';
  for (const file of ['', 'app.js', 'worker.js']) {
    const policy = (await request.get(address + file)).headers()['content-security-policy'];
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("'unsafe-");
  }
  // A timer given as text is evaluated outside of this test's own privileges.
  const evaluated = (scope: { evaluate(script: () => Promise<boolean>): Promise<boolean> }) =>
    scope.evaluate(async () => {
      const global = globalThis as unknown as { ran?: boolean };
      setTimeout('globalThis.ran = true');
      await new Promise((resolve) => setTimeout(resolve, 20));
      return global.ran ?? false;
    });
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await evaluated(page)).toBe(false);
  expect(await evaluated(page.workers()[0] as never)).toBe(false);
  // The attempt in the page was reported; that is the only thing on the console.
  await expect.poll(() => viewer.troubles.length).toBeGreaterThan(0);
  await viewer.open(xml);
  expect(viewer.troubles.splice(0).filter((trouble) => !/Content Security Policy|unsafe-eval/.test(trouble))).toEqual([]);
});

test('the figure of requests is honest: it counts one that is made', async ({ viewer }) => {
  const { page } = viewer;
  await page.evaluate(async () => void (await fetch('app.css')));
  await expect(page.getByText('1 request since this page loaded')).toBeVisible();
  await (page.workers()[0] as { evaluate(script: () => Promise<void>): Promise<void> }).evaluate(
    async () => void (await fetch('app.css')),
  );
  await expect(page.getByText('2 requests since this page loaded')).toBeVisible();
  await expect.poll(() => viewer.requests).toHaveLength(2);
  viewer.forgetRequests();
});

test('the page works with the network gone', async ({ viewer, context }) => {
  await context.setOffline(true);
  await viewer.page.locator('.samples button').first().click();
  await expect(viewer.grid(acquired)).toBeVisible();
  await viewer.drop(html);
  await expect(viewer.page.getByRole('listitem')).toHaveCount(2);
  await expect(viewer.page.locator('#requests-head')).toHaveText('0 requests');
});

/** Runs a script with the page's reader. */
async function withReader<T>(
  page: Page,
  script: (reader: import('../../web/src/client.js').Filigree, given: string) => Promise<T>,
  given = '',
): Promise<T> {
  const source = script.toString();
  return await page.evaluate(
    async ([body, argument]) => {
      const reader = await (document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'])
        .reader;
      return (0, eval)(`(${body})`)(reader, argument);
    },
    [source, given],
  );
}

test('a filing reads bytes, buffers, blobs and strings alike, and copies by default', async ({ viewer }) => {
  const seen = await withReader(
    viewer.page,
    async (reader, content) => {
      const bytes = new TextEncoder().encode(content);
      const lengths: number[] = [];
      for (const source of [bytes, bytes.buffer as ArrayBuffer, new Blob([bytes]), content]) {
        const filing = await reader.open(source);
        lengths.push(filing.table('NONDERIV_TRANS')?.rows ?? -1);
        await filing.close();
      }
      const kept = bytes.length;
      const moved = await reader.open(bytes, { transfer: true, name: 'moved' });
      const name = moved.origin.name;
      await moved.close();
      return { lengths, kept, after: bytes.length, name, handles: await reader.handles() };
    },
    xml.text,
  );
  expect(seen).toEqual({
    lengths: [4, 4, 4, 4],
    kept: new TextEncoder().encode(xml.text).length,
    after: 0,
    name: 'moved',
    handles: 0,
  });
});

test('a filing is closed by its disposer, and answers with an error afterwards', async ({ viewer }) => {
  const seen = await withReader(
    viewer.page,
    async (reader, content) => {
      const symbols = Symbol as unknown as { dispose?: symbol; asyncDispose?: symbol };
      const dispose = symbols.dispose ?? Symbol.for('Symbol.dispose');
      const asyncDispose = symbols.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
      const first = await reader.open(content);
      const second = await reader.open(content);
      (first as unknown as Record<symbol, () => void>)[dispose]?.();
      await (second as unknown as Record<symbol, () => Promise<void>>)[asyncDispose]?.();
      await second.close();
      const code = await first
        .source(0, 1)
        .catch((error: { name: string; code: string }) => `${error.name} ${error.code}`);
      return { handles: await reader.handles(), code };
    },
    xml.text,
  );
  expect(seen).toEqual({ handles: 0, code: 'FiligreeError closed' });
});

test('an abort withdraws a request, and leaves nothing open', async ({ viewer }) => {
  const seen = await withReader(
    viewer.page,
    async (reader, content) => {
      const reason = (promise: Promise<unknown>) =>
        promise.then(
          () => 'done',
          (error: Error) => error.message,
        );
      const before = new AbortController();
      before.abort(new Error('before'));
      const [sent, waiting] = [new AbortController(), new AbortController()];
      const outcomes = [
        reader.open(content, { signal: before.signal }),
        reader.open(content, { signal: sent.signal }),
        reader.open(content, { signal: waiting.signal }),
      ].map(reason);
      await Promise.resolve();
      await Promise.resolve();
      sent.abort(new Error('sent'));
      waiting.abort(new Error('waiting'));
      const messages = await Promise.all(outcomes);
      const filing = await reader.open(content);
      const slice = new AbortController();
      const rows = reason(filing.tables[0]?.slice(0, 1, { signal: slice.signal }) ?? Promise.resolve());
      slice.abort(new Error('slice'));
      messages.push(await rows);
      await filing.close();
      return { messages, handles: await reader.handles() };
    },
    xml.text,
  );
  expect(seen).toEqual({ messages: ['before', 'sent', 'waiting', 'slice'], handles: 0 });
});

test('small tables come with their filing: they are not asked for', async ({ viewer }) => {
  const seen = await withReader(
    viewer.page,
    async (reader, content) => {
      const asked: string[] = [];
      const { prototype } = Worker;
      const { postMessage } = prototype;
      prototype.postMessage = function (this: Worker, ...given: unknown[]) {
        asked.push(String((given[0] as { operation?: string }).operation));
        return Reflect.apply(postMessage, this, given);
      };
      try {
        const filing = await reader.open(content);
        const filled = filing.tables.filter(({ rows }) => rows > 0);
        const first = await Promise.all(filled.map((table) => table.slice(0, 200)));
        const told = [...asked];
        const again = await Promise.all(filled.map((table) => table.slice()));
        await filing.close();
        return { told, same: JSON.stringify(first) === JSON.stringify(again), asked: asked.filter((operation) => operation === 'slice').length - filled.length };
      } finally {
        prototype.postMessage = postMessage;
      }
    },
    xml.text,
  );
  expect(seen).toEqual({ told: ['open'], same: true, asked: 0 });
});

test('a number out of range is refused', async ({ viewer }) => {
  const codes = await withReader(
    viewer.page,
    async (reader, content) => {
      const filing = await reader.open(content);
      const code = (promise: Promise<unknown>) =>
        promise.then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
      const seen = [
        await code(filing.source(-1, 1)),
        await code(filing.tables[0]?.slice(0.5, 1) ?? Promise.resolve()),
        await code(filing.tables[0]?.slice(0, 2 ** 40) ?? Promise.resolve()), // also of a table that is here already
        await code(filing.source(0, 4)),
      ];
      await filing.close();
      return seen;
    },
    xml.text,
  );
  expect(codes).toEqual(['bad-argument', 'bad-argument', 'bad-argument', 'done']);
});

test.describe('a worker that dies', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      const made: Worker[] = [];
      class Recorded extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          made.push(this);
        }
      }
      Object.assign(globalThis, { Worker: Recorded, workers: made });
    });
  });

  test('rejects what is pending and is replaced', async ({ viewer }) => {
    const seen = await withReader(
      viewer.page,
      async (reader, content) => {
        const workers = (globalThis as unknown as { workers: Worker[] }).workers;
        const code = (promise: Promise<unknown>) =>
          promise.then(
            () => 'done',
            (error: { code: string }) => error.code,
          );
        const old = await reader.open(content);
        const pending = [code(old.source(0, 4)), code(reader.open(content))];
        // Both are on their way, and no answer can have come yet: answers are tasks.
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        workers[0]?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
        const codes = await Promise.all(pending);
        const filing = await reader.open(content);
        codes.push(await code(old.source(0, 4)));
        await old.close();
        const handles = await reader.handles();
        await filing.close();
        return { codes, handles, workers: workers.length, after: await reader.handles() };
      },
      xml.text,
    );
    expect(seen).toEqual({ codes: ['worker-lost', 'worker-lost', 'closed'], handles: 1, workers: 2, after: 0 });
    // The new worker loads its script again: no secret is made of it.
    await expect(viewer.page.getByText(/^[1-9] requests? since this page loaded/)).toBeVisible();
    viewer.forgetRequests();
  });
});

test('a module that cannot be loaded is said where the figure stands', async ({ page }) => {
  await page.route('**/filigree.wasm', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(process.env['FILIGREE_ADDRESS'] ?? '');
  await expect(page.locator('#requests')).toHaveText('The WebAssembly module could not be loaded.');
});
