// The engine without a worker, in Node: the same modules that the page runs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtWeb, corpus, sample, sampleNames } from './web-support.mjs';

const dataSetTables = [
  'SUBMISSION',
  'REPORTINGOWNER',
  'NONDERIV_TRANS',
  'NONDERIV_HOLDING',
  'DERIV_TRANS',
  'DERIV_HOLDING',
  'FOOTNOTES',
  'OWNER_SIGNATURE',
];
const decode = (bytes) => new TextDecoder().decode(bytes);

/** The module of a first visit leaves texts to the other. */
const modules = {
  'of a first visit': { script: 'engine-reader.js', file: 'filigree.wasm', names: sampleNames.filter((name) => !name.endsWith('.txt')) },
  'that knows all forms': { script: 'engine.js', file: 'parts/filigree.wasm', names: sampleNames },
};
const { library } = await builtWeb();
let createEngine;
let wasm;
let engine;

async function start({ script, file }) {
  ({ createEngine } = await import(pathToFileURL(join(library, script))));
  wasm = readFileSync(join(library, file));
  engine = await createEngine(wasm);
}

/** Opens, works, closes. */
function withFiling(bytes, work, name = 'filing') {
  const handle = engine.open(bytes, name);
  try {
    return work(handle, engine.describe(handle));
  } finally {
    engine.close(handle);
  }
}

/** Every cell whose bytes are told must be these bytes. Returns how many were compared. */
function compareSpans(handle, { tables }) {
  let compared = 0;
  for (const { name, rows } of tables) {
    for (const cell of engine.slice(handle, name, 0, rows).flat()) {
      if (cell.raw === null || cell.offset === null) continue;
      assert.equal(decode(engine.source(handle, cell.offset, cell.length)), cell.raw, `${name} at ${cell.offset}`);
      for (const [offset, length] of cell.pieces ?? []) {
        assert.ok(offset >= cell.offset && offset + length <= cell.offset + cell.length, `a piece of ${name} at ${offset}`);
      }
      compared++;
    }
  }
  return compared;
}

for (const [which, module] of Object.entries(modules)) describe(`module ${which}`, () => {
  before(() => start(module));

  for (const name of module.names) {
    it(`reads the sample ${name}`, () => {
      withFiling(
        sample(name),
        (handle, filing) => {
          assert.equal(filing.form, '4');
          assert.deepEqual(
            filing.tables.map((table) => table.name),
            dataSetTables,
          );
          assert.deepEqual(
            filing.diagnostics.filter(({ severity }) => severity === 'error'),
            [],
          );
          assert.ok(filing.tables.find((table) => table.name === 'NONDERIV_TRANS').rows >= 3);
          assert.ok(filing.headline.length > 0);
          assert.ok(compareSpans(handle, filing) > 20);
        },
        name,
      );
    });
  }

  it('leaves no leaf of the XML sample unread', () => {
    withFiling(sample('option-exercise.xml'), (handle, { coverage, diagnostics }) => {
      assert.ok(coverage.leaves > 80);
      assert.equal(coverage.read + coverage.ignored, coverage.leaves);
      assert.deepEqual(coverage.unread, []);
      assert.deepEqual(diagnostics, []);
    });
  });

  it('keeps the filed digits and says why a cell has no value', () => {
    withFiling(sample('option-exercise.xml'), (handle, { tables }) => {
      const { columns } = tables.find(({ name }) => name === 'NONDERIV_TRANS');
      const at = (name) => columns.findIndex((column) => column.name === name);
      const rows = engine.slice(handle, 'NONDERIV_TRANS', 0, 10);
      assert.deepEqual(
        rows.map((row) => row[at('TRANS_SHARES')].text),
        ['24000', '9855', '6000', '1250.5'],
      );
      const price = rows[3][at('TRANS_PRICEPERSHARE')];
      assert.deepEqual([price.value, price.state, price.footnotes], [null, 'footnote-only', ['F4']]);
      assert.equal(rows[0][at('DEEMED_EXECUTION_DATE')].state, 'absent');
      assert.equal(rows[0][at('TRANS_DATE')].value, '2025-03-11');
    });
  });

  it('decodes entities once', () => {
    withFiling(sample('option-exercise.xml'), (handle, { tables }) => {
      const index = tables[0].columns.findIndex(({ name }) => name === 'ISSUERNAME');
      const cell = engine.slice(handle, 'SUBMISSION', 0, 1)[0][index];
      assert.equal(cell.value, 'Tern & Quill Instruments, Inc.');
      assert.equal(cell.raw, 'Tern &amp; Quill Instruments, Inc.');
    });
  });

  it('gives no more rows than there are', () => {
    withFiling(sample('option-exercise.xml'), (handle) => {
      const all = engine.slice(handle, 'NONDERIV_TRANS', 0, 4);
      assert.deepEqual(engine.slice(handle, 'NONDERIV_TRANS', 2, 100), all.slice(2));
      assert.deepEqual(engine.slice(handle, 'NONDERIV_TRANS', 4, 1), []);
      assert.deepEqual(engine.slice(handle, 'NONDERIV_TRANS', 0xffff_ffff, 0xffff_ffff), []);
      assert.deepEqual(engine.slice(handle, 'NO_SUCH_TABLE', 0, 1), []);
    });
  });

  it('gives back the source, and no byte more', () => {
    const bytes = sample('plain-text.txt');
    withFiling(bytes, (handle) => {
      assert.deepEqual(engine.source(handle, 0, bytes.length + 1000), bytes);
      assert.deepEqual(engine.source(handle, 10, 5), bytes.slice(10, 15));
      assert.equal(engine.source(handle, bytes.length, 1).length, 0);
      assert.equal(engine.source(handle, 0xffff_ffff, 0xffff_ffff).length, 0);
    });
  });

  it('exports what slice shows', () => {
    withFiling(sample('option-exercise.xml'), (handle, { tables }) => {
      const exported = JSON.parse(decode(engine.export(handle, 'json')));
      const table = exported.tables.find(({ name }) => name === 'NONDERIV_TRANS');
      const values = engine.slice(handle, 'NONDERIV_TRANS', 0, 10).map((row) => row.map((cell) => cell.value));
      assert.deepEqual(table.rows, values);
      const csv = decode(engine.export(handle, 'csv', { table: 'FOOTNOTES' }))
        .trimEnd()
        .split(/\r?\n/);
      assert.equal(csv.length, 1 + tables.find(({ name }) => name === 'FOOTNOTES').rows);
      assert.match(decode(engine.export(handle, 'tsv', { table: 'NONDERIV_TRANS', layout: 'sec' })), /\t11-MAR-2025\t/);
      assert.match(decode(engine.export(handle, 'json', { provenance: true })), /"offset":/);
    });
  });

  it('refuses a closed filing and impossible numbers', () => {
    const handle = engine.open(sample('plain-text.txt'), 'a');
    assert.throws(() => engine.slice(handle, 'SUBMISSION', -1, 1), { name: 'FiligreeError', code: 'bad-argument' });
    assert.throws(() => engine.source(handle, 0.5, 1), { code: 'bad-argument' });
    assert.equal(engine.close(handle), true);
    assert.equal(engine.close(handle), false);
    for (const call of [
      () => engine.describe(handle),
      () => engine.slice(handle, 'SUBMISSION', 0, 1),
      () => engine.source(handle, 0, 1),
      () => engine.export(handle, 'json'),
    ]) {
      assert.throws(call, { code: 'closed' });
    }
  });

  it('answers anything with a diagnostic', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(100),
      new Uint8Array([0xff, 0xfe, 0x00]),
      new TextEncoder().encode('%PDF-1.7 not a filing'),
    ]) {
      withFiling(bytes, (handle, filing) => {
        assert.equal(filing.source.bytes, bytes.length);
        assert.equal(filing.diagnostics[0].severity, 'error');
        assert.match(filing.diagnostics[0].message, /^\p{Lu}.*\.$/u);
      });
    }
  });

  it('returns from every cut and every flipped byte of the samples', () => {
    for (const name of module.names) {
      const bytes = sample(name);
      for (let length = 0; length < bytes.length; length += 97) withFiling(bytes.slice(0, length), compareSpans);
      for (let at = 0; at < bytes.length; at += 89) {
        const flipped = bytes.slice();
        flipped[at] ^= 0xff;
        withFiling(flipped, (handle, filing) => assert.ok(filing.tables.length >= 0));
      }
    }
    assert.equal(engine.handles, 0);
  });

  it('does not start from anything but the module', async () => {
    await assert.rejects(createEngine(new Uint8Array([1, 2, 3, 4])), { name: 'FiligreeError', code: 'load-failed' });
  });

  it('keeps instances apart', async () => {
    const other = await createEngine(wasm);
    const handle = other.open(sample('plain-text.txt'), 'a');
    assert.equal(other.handles, 1);
    assert.equal(engine.handles, 0);
    assert.throws(() => engine.describe(handle), { code: 'closed' });
    other.close(handle);
  });

  it(
    'reads every ownership XML of the corpus with no leaf unread',
    { skip: corpus === undefined && 'needs ../shared/corpus' },
    () => {
      const folder = join(corpus, 'ownership-xml');
      const files = readdirSync(folder);
      assert.ok(files.length > 600);
      for (const file of files) {
        withFiling(
          new Uint8Array(readFileSync(join(folder, file))),
          (handle, filing) => {
            assert.deepEqual(filing.coverage.unread, [], file);
            compareSpans(handle, filing);
          },
          file,
        );
      }
    },
  );
});

it('the module of a first visit says that it does not read a text', async () => {
  await start(modules['of a first visit']);
  withFiling(sample('plain-text.txt'), (handle, { tables, diagnostics }) => {
    assert.deepEqual(tables.filter(({ rows }) => rows > 0), []);
    assert.deepEqual(diagnostics.map(({ code }) => code), ['not-a-form']);
  });
});

it(
  'the module of a first visit leaves a filing to the other, or reads it as that does',
  { skip: corpus === undefined && 'needs ../shared/corpus' },
  async () => {
    await start(modules['of a first visit']);
    const first = engine;
    await start(modules['that knows all forms']);
    const json = (reader, bytes) => {
      const handle = reader.open(bytes, 'filing');
      const text = decode(reader.export(handle, 'json', { provenance: true }));
      const left = reader.describe(handle).diagnostics.some(({ code }) => code === 'not-a-form');
      reader.close(handle);
      return { text, left };
    };
    let read = 0;
    for (const folder of ['ownership-html', 'ownership-text', 'ownership-text-rendered', 'submission-txt', 'bad'])
      for (const name of readdirSync(join(corpus, folder))) {
        const path = join(corpus, folder, name);
        if (!statSync(path).isFile() || statSync(path).size > 2e6) continue;
        const bytes = new Uint8Array(readFileSync(path));
        const { text, left } = json(first, bytes);
        if (left) continue;
        assert.ok(text === json(engine, bytes).text, `${folder}/${name}`);
        read++;
      }
    assert.ok(read > 100, `${read} were read by both`);
  },
);
