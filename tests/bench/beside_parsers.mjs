// Bytes to tables, in WebAssembly: in Node beside txml and fast-xml-parser, in Chromium beside DOMParser. The others only
// build their trees. All read the same bytes in turn, several rounds over; the best round of each counts, and the ratios
// count more than it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import * as txml from 'txml';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

const library = join(root, 'build/package/dist');

/** Seconds of each contender's best round. Runs here and, as text, in the page. */
async function measure(contenders, rounds) {
  const best = contenders.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contenders.entries()) {
      const start = performance.now();
      if (run() === 0) throw new Error('nothing was read');
      best[index] = Math.min(best[index], (performance.now() - start) / 1000);
    }
  }
  return best;
}

/** Filigree on bytes, to tables and further to the JSON that a page shows. Runs here and, as text, in the page. */
function filigreeOn(engine, inputs) {
  const tables = () => {
    let read = 0;
    for (const bytes of inputs) {
      const handle = engine.open(bytes);
      if (handle > 0) read++;
      engine.close(handle);
    }
    return read;
  };
  const shown = () => {
    let rows = 0;
    for (const bytes of inputs) {
      const handle = engine.open(bytes);
      for (const { name, rows: count } of engine.describe(handle).tables)
        if (count > 0) rows += engine.slice(handle, name, 0, count).length;
      engine.close(handle);
    }
    return rows;
  };
  return [
    { name: 'Filigree, bytes to all tables', run: tables },
    { name: 'Filigree, and every cell with its span as objects', run: shown },
  ];
}

function print(place, bytes, names, seconds) {
  console.log(`\n${place}`);
  const width = Math.max(...names.map((name) => name.length));
  for (const [index, name] of names.entries()) {
    const speed = bytes / seconds[index] / 1e6;
    const ratio = seconds[index] / seconds[0];
    const beside = ratio < 1.05 ? '' : `Filigree is ${ratio.toFixed(1)} x as fast`;
    console.log(
      `  ${name.padEnd(width)}  ${speed.toFixed(speed < 100 ? 1 : 0).padStart(6)} MB/s  ${beside}`,
    );
  }
}

async function inNode(script, texts, inputs, bytes, rounds) {
  const { createEngine } = await import(pathToFileURL(join(library, script)));
  const engine = await createEngine(readFileSync(join(library, script === 'engine.js' ? 'parts' : '', 'filigree.wasm')));
  const objects = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const contenders = [
    ...filigreeOn(engine, inputs),
    { name: 'txml, tree only', run: () => texts.reduce((sum, text) => sum + txml.parse(text).length, 0) },
    {
      name: 'fast-xml-parser, objects only',
      run: () => texts.reduce((sum, text) => sum + Object.keys(objects.parse(text)).length, 0),
    },
  ];
  print(
    `Node ${process.versions.node}`,
    bytes,
    contenders.map(({ name }) => name),
    await measure(contenders, rounds),
  );
}

async function inChromium(script, texts, bytes, rounds) {
  const server = await serve({ folder: library, port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.FILIGREE_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const { names, seconds } = await page.evaluate(
      async ({ script, texts, rounds, measureText, filigreeText }) => {
        const [measure, filigreeOn] = [measureText, filigreeText].map((text) => (0, eval)(`(${text})`));
        const { createEngine } = await import(`./${script}`);
        const wasm = script === 'engine.js' ? 'parts/filigree.wasm' : 'filigree.wasm';
        const engine = await createEngine(await (await fetch(`./${wasm}`)).arrayBuffer());
        const encoder = new TextEncoder();
        const parser = new DOMParser();
        const contenders = [
          ...filigreeOn(
            engine,
            texts.map((text) => encoder.encode(text)),
          ),
          {
            name: 'DOMParser, tree only',
            run: () => texts.reduce((sum, text) => sum + parser.parseFromString(text, 'text/xml').childNodes.length, 0),
          },
        ];
        return { names: contenders.map(({ name }) => name), seconds: await measure(contenders, rounds) };
      },
      { script, texts, rounds, measureText: measure.toString(), filigreeText: filigreeOn.toString() },
    );
    print(`Chromium ${browser.version()}`, bytes, names, seconds);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Prints the figures for `texts`; `script` is the library's script with the module that reads them. */
export async function compare(what, texts, { script = 'engine-reader.js', rounds = 9 } = {}) {
  const encoder = new TextEncoder();
  const inputs = texts.map((text) => encoder.encode(text));
  const bytes = inputs.reduce((sum, input) => sum + input.length, 0);
  console.log(`\n${what}: ${texts.length} of them, ${(bytes / 1e6).toFixed(1)} MB, best of ${rounds} rounds`);
  await inNode(script, texts, inputs, bytes, rounds);
  await inChromium(script, texts, bytes, rounds);
}
