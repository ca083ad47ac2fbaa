// Texts that other tools make of the corpus's HTML renderings, against the XML of the same filings, or against the page. What a text does not
// tell is marked as not shown or ambiguous; nothing that is shown is wrong, and no row is lost or invented.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { chromium, debianHtml2text } from '../../scripts/setup.mjs';
import { corpus, root } from './web-support.mjs';

const compare = join(root, 'build/release/bin/filigree_compare_texts');
const folder = join(root, 'build/texts');

/** Pages by the way they were made, with their XML: every `step`th, so that each family and schema version is there. */
function pages(step) {
  const lines = readFileSync(join(corpus, 'RENDERED.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines
    .map((line) => line.split('\t').map((path) => join(corpus, path)))
    .filter(([page]) => page.includes('/ownership-html-rendered/'))
    .filter((_, i) => i % step === 0)
    .map(([page, xml]) => ({ page, xml }))
    .concat(ownPages());
}

/** The SEC's own pages have no XML beside them: their texts are compared with what is read of the page itself. */
function ownPages() {
  const pages = join(corpus, 'ownership-html');
  return readdirSync(pages).map((name) => ({ page: join(pages, name), xml: join(pages, name) }));
}

/** What a command prints, or undefined where it does not run. */
function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

function print(command, args) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${command} ended with ${status}`)),
    );
  });
}

const byCommand = (command, args) => (files) => inPairs(files, (file) => print(command, [...args, file]));

/** Two at a time. */
async function inPairs(files, make) {
  const texts = [];
  let next = 0;
  const worker = async () => {
    while (next < files.length) {
      const i = next++;
      texts[i] = await make(files[i]);
    }
  };
  await Promise.all([worker(), worker()]);
  return texts;
}

/**
 * What Chromium gives for pages: each is shown, and `take` gets its text. The page comes from localhost, since the
 * clipboard is for pages of a safe origin; nothing is served.
 */
const byChromium = (take) => async (files) => {
  const { chromium: engine } = createRequire(import.meta.url)('playwright-core');
  const browser = await engine.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    let body = '';
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ body, contentType: 'text/html' }) : route.abort(),
    );
    const texts = [];
    for (const [i, file] of files.entries()) {
      body = readFileSync(file);
      await page.goto(`http://localhost/${i}.html`, { waitUntil: 'domcontentloaded' });
      texts.push(await take(page));
    }
    return texts;
  } finally {
    await browser.close();
  }
};

/** Select all and copy, as a reader does. */
async function copied(page) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

const hasPandoc = () => ask('pandoc', ['--version']);
/**
 * found: whether the tool is there; step: every how many-th page is read; equal: the least share of cells that are
 * equal. The rest is marked, never wrong.
 */
const tools = [
  { name: 'pandoc -t plain', found: hasPandoc, make: byCommand('pandoc', ['-f', 'html', '-t', 'plain']), step: 5, equal: 0.65 },
  { name: 'pandoc -t gfm', found: hasPandoc, make: byCommand('pandoc', ['-f', 'html', '-t', 'gfm']), step: 5, equal: 0.995 },
  { name: 'pandoc -t markdown', found: hasPandoc, make: byCommand('pandoc', ['-f', 'html', '-t', 'markdown']), step: 8, equal: 0.65 },
  { name: 'html2text (Debian)', found: debianHtml2text, make: (files) => byCommand(debianHtml2text(), [])(files), step: 4, equal: 0.975 },
  {
    name: 'html2text (Python)',
    found: () => ask('python3', ['-m', 'html2text', '--version']),
    make: byCommand('python3', ['-m', 'html2text']),
    step: 8,
    equal: 0.995,
  },
  { name: 'Chromium, copied', found: chromium, make: byChromium(copied), step: 5, equal: 0.995 },
  { name: 'Chromium, innerText', found: chromium, make: byChromium((page) => page.evaluate(() => document.body.innerText)), step: 5, equal: 0.995 },
];

/** Has every cell of the texts compared: the counts by name, and the differences that are wrong. */
function judge(pairs) {
  const input = pairs.map(({ text, xml }) => `${text}\t${xml}\n`).join('');
  const { status, stdout } = spawnSync(compare, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(status, 0, 'the texts are compared');
  const score = { equal: 0, marked: 0, wrong: 0, fault: 0 };
  const wrong = [];
  for (const line of stdout.trimEnd().split('\n')) {
    const [text, kind, number, what] = line.split('\t');
    if (kind !== 'difference') score[kind] += Number(number);
    else if (number === 'wrong') wrong.push(`${basename(text)}: ${what}`);
  }
  return { score, wrong };
}

describe('texts made by other tools', () => {
  for (const { name, found, make, step, equal } of tools) {
    const missing = corpus === undefined ? 'the shared corpus' : found() ? undefined : name;
    it(name, { skip: missing && `needs ${missing}` }, async (t) => {
      assert.ok(existsSync(compare), 'the comparing program is built');
      const made = join(folder, name.replace(/\W+/g, '-'));
      mkdirSync(made, { recursive: true });
      const from = pages(process.env.FILIGREE_ALL_TEXTS ? 1 : step);
      const texts = await make(from.map(({ page }) => page));
      const pairs = from.map(({ page, xml }, i) => {
        const text = join(made, `${basename(page, '.html')}.txt`);
        writeFileSync(text, texts[i]);
        return { text, xml };
      });
      const { score, wrong } = judge(pairs);
      const share = score.equal / (score.equal + score.marked + score.wrong);
      t.diagnostic(`${name}: ${pairs.length} pages, ${score.equal} equal, ${score.marked} marked, ${score.wrong} wrong`);
      assert.deepEqual(wrong, []);
      assert.ok(share >= equal, `${(100 * share).toFixed(2)} % are equal`);
      assert.ok(score.equal > 2500, 'the texts have cells');
    });
  }
});
