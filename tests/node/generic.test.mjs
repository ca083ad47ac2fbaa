// Documents that nobody described, by the module that the page loads and by the command: XML and JSON become tables. Of
// JSON every value is compared with what JSON.parse finds.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtWeb, corpus, root } from './web-support.mjs';

const command = join(root, 'build/release/bin/filigree');
const encode = (text) => new TextEncoder().encode(text);
const pets =
  '<petList><submissionType>PET-1</submissionType><pet id="a"><born>2020-01-31</born></pet>' +
  '<pet id="b"><born>2021-02-03</born></pet></petList>';
const company = JSON.stringify({
  name: 'Ada \u00e9 "Co"',
  site: null,
  recent: { form: ['4', '8-K'], size: [10, 20] },
  facts: { 'us-gaap': { Assets: { units: { USD: [{ end: '2025-12-31', val: 5 }] } } } },
});

describe('the module', () => {
  let engine;
  before(async () => {
    const { library } = await builtWeb();
    const { createEngine } = await import(pathToFileURL(join(library, 'engine.js')));
    engine = await createEngine(readFileSync(join(library, 'parts/filigree.wasm')));
  });

  function tablesOf(text, name) {
    const handle = engine.open(encode(text), name);
    try {
      const { shape, form, tables, coverage } = engine.describe(handle);
      assert.equal(coverage.read, coverage.leaves);
      const rows = Object.fromEntries(
        tables.map((table) => [
          table.name,
          engine.slice(handle, table.name, 0, table.rows).map((row) => row.map(({ value }) => value)),
        ]),
      );
      return { shape, form, rows };
    } finally {
      engine.close(handle);
    }
  }

  it('reads XML', () => {
    const { shape, form, rows } = tablesOf(pets, 'pets.xml');
    assert.deepEqual([shape, form], ['xml', 'PET-1']);
    assert.deepEqual(rows.PET, [
      ['a', '2020-01-31'],
      ['b', '2021-02-03'],
    ]);
  });

  it('reads JSON', () => {
    const { shape, rows } = tablesOf(company, 'company.json');
    assert.equal(shape, 'json');
    assert.deepEqual(rows.RECENT, [
      ['4', 10],
      ['8-K', 20],
    ]);
    assert.deepEqual(rows.FACTS, [['us-gaap', 'Assets', 'USD', '2025-12-31', 5]]);
    assert.deepEqual(
      rows.VALUES.map((row) => row.at(-1)),
      ['Ada \u00e9 "Co"', null],
    );
  });
});

/** Numbers by value, so that 1.50 is 1.5; every other text as it is. */
const comparable = (value) => (/^-?\d+(\.\d+)?$/.test(value) ? String(Number(value)) : String(value));

function* scalars(value) {
  if (value === null || value === '') return;
  if (typeof value !== 'object') yield comparable(value);
  else for (const inner of Object.values(value)) yield* scalars(inner);
}

/** What the rows hold, without what numbers the rows or is the name around them. */
function* cells({ tables }) {
  for (const { name, columns, rows } of tables) {
    const isKey = columns.map(({ name }) => /(^|_)(ROW|KEY)$|^(TAXONOMY|CONCEPT|UNIT)$/.test(name));
    for (const row of rows) {
      if (name === 'VALUES') {
        if (row.at(-1) !== null) yield comparable(row.at(-1));
        continue;
      }
      for (const [i, value] of row.entries()) if (!isKey[i] && value !== null) yield comparable(value);
    }
  }
}

/** What is there and holds nothing. */
function* hollows(value) {
  if (value === null) yield 'null';
  else if (typeof value === 'object') {
    const inner = Object.values(value);
    if (inner.length === 0) yield Array.isArray(value) ? '[]' : '{}';
    for (const one of inner) yield* hollows(one);
  }
}
const hollowCells = ({ tables }) =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row
        .filter(({ state, raw }) => state === 'empty' && raw)
        .map(({ raw }) => raw.replace(/\s/g, '')),
    ),
  );

describe('the command', () => {
  const parse = (path, ...options) => {
    const { stdout } = spawnSync(command, ['parse', ...options, path], { maxBuffer: 2 ** 28 });
    return JSON.parse(stdout);
  };

  it('has every value of the JSON of the corpus once', { skip: corpus === undefined && 'needs ../shared/corpus' }, () => {
    let values = 0;
    for (const name of readdirSync(join(corpus, 'json'))) {
      const path = join(corpus, 'json', name);
      const filing = parse(path);
      assert.equal(filing.coverage.read, filing.coverage.leaves, name);
      const expected = [...scalars(JSON.parse(readFileSync(path, 'utf8')))].sort();
      assert.deepEqual([...cells(filing)].sort(), expected, name);
      values += expected.length;
    }
    assert.ok(values > 100000, `${values} values`);
  });

  it('has every null, {} and [] of it once', { skip: corpus === undefined && 'needs ../shared/corpus' }, () => {
    const all = { null: 0, '{}': 0, '[]': 0 };
    for (const name of readdirSync(join(corpus, 'json'))) {
      const path = join(corpus, 'json', name);
      const expected = [...hollows(JSON.parse(readFileSync(path, 'utf8')))].sort();
      assert.deepEqual(hollowCells(parse(path, '--provenance')).sort(), expected, name);
      for (const one of expected) ++all[one];
    }
    assert.ok(all.null > 10 && all['[]'] > 10, JSON.stringify(all));
  });

  it('has them where others of their path hold something', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.json');
    const text =
      '{"m":{"a":{"x":1,"u":{"USD":[{"v":1}]}},"b":{"x":2,"u":null},"c":null,"d":{}},' +
      '"rows":[{"p":{"q":1}},{"p":null},{"p":[ ]},null,[],{}],"n":[[{"z":1}],{}]}';
    writeFileSync(path, text);
    assert.deepEqual(hollowCells(parse(path, '--provenance')).sort(), [...hollows(JSON.parse(text))].sort());
    assert.deepEqual(
      parse(path)
        .tables.find(({ name }) => name === 'VALUES')
        .rows.map((row) => row.slice(1, 4)),
      [
        ['m/*', 'u', 2],
        ['m', 'c', 3],
        ['m', 'd', 4],
        ['rows[]', 'p', 2],
        ['rows[]', 'p', 3],
        [null, 'rows', 4],
        [null, 'rows', 5],
        [null, 'rows', 6],
        [null, 'n', 2],
      ],
    );
  });
});
