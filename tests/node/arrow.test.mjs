// Views written by the module: Arrow as another library reads it, and the same bytes as natively.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import { corpus, root } from './web-support.mjs';

const tool = join(root, 'build/release/bin/filigree_view_tool');
const text = (bytes) => Buffer.from(bytes).toString();

let module;

before(async () => {
  const { default: createModule } = await import(pathToFileURL(join(root, 'build/wasm/bin/filigree.js')));
  module = await createModule({ wasmBinary: readFileSync(join(root, 'build/wasm/bin/filigree.wasm')) });
});

const invented = readdirSync(join(root, 'tests/golden/filings'))
  .filter((name) => !name.endsWith('.json'))
  .map((name) => join(root, 'tests/golden/filings', name));

/** A workspace of files; the caller closes it. */
function workspaceOf(files) {
  const workspace = module.workspaceOpen();
  for (const file of files) {
    const batch = module.batchOpen();
    assert.ok(module.batchAdd(batch, new Uint8Array(readFileSync(file)), basename(file)));
    const [packed] = module.batchRead(batch, false);
    assert.ok(module.workspaceAdd(workspace, packed, basename(file), '00') > 0, file);
  }
  return workspace;
}

const tablesOf = (workspace) => JSON.parse(text(module.workspaceDescribe(workspace))).tables;

/** All that is written of a view; undefined when the view is not understood. */
function written(workspace, table, format, { specification = '', layout = 'own', provenance = false } = {}) {
  const view = module.viewOpen(workspace, table, specification);
  assert.notEqual(view, 0);
  while (module.viewStep(view, 1000));
  assert.ok(module.viewWrite(view, format, layout, provenance, true, 0, Infinity));
  const pieces = [];
  for (let piece; (piece = module.viewWriteNext(view)).length > 0; ) pieces.push(Buffer.from(piece));
  assert.ok(module.viewClose(view));
  return Buffer.concat(pieces);
}

/** A decimal of Arrow (four 32-bit words and a scale) as its digits. */
function digits(words, scale) {
  let number = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n);
  number = BigInt.asIntN(128, number);
  const all = (number < 0n ? -number : number).toString().padStart(scale + 1, '0');
  const whole = scale === 0 ? all : `${all.slice(0, -scale)}.${all.slice(-scale)}`;
  return number < 0n ? `-${whole}` : whole;
}

/** `12.5` and `12.50` are one number. */
const plain = (number) => (/\./.test(number) ? number.replace(/\.?0+$/, '') : number).replace(/^-0$/, '0');

/** What an Arrow cell is, in the words of CSV; null for null. */
function shown(value, type) {
  if (value === null) return null;
  const name = type.toString();
  if (name.startsWith('Decimal')) return plain(digits(value, type.scale));
  if (name.startsWith('Date')) return new Date(Number(value)).toISOString().slice(0, 10);
  return String(value);
}

/** The same of the view's NDJSON, read without rounding numbers. */
const rowsOf = (ndjson) =>
  text(ndjson)
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.replace(/":(-?[0-9][0-9.]*)(?=[,}])/g, '":"#$1"')));
const expected = (value) => (typeof value === 'string' && value[0] === '#' ? plain(value.slice(1)) : value === null ? null : String(value));

function compareWithLibrary(workspace, table, format) {
  const arrow = tableFromIPC(written(workspace, table.name, format));
  const rows = rowsOf(written(workspace, table.name, 'ndjson'));
  assert.equal(arrow.numRows, rows.length);
  assert.deepEqual(arrow.schema.fields.map((field) => field.name), table.columns.map((column) => column.name));
  assert.equal(arrow.schema.metadata.get('table'), table.name);
  table.columns.forEach((column, i) => {
    const field = arrow.schema.fields[i];
    assert.equal(field.metadata.get('title'), column.title);
    assert.equal(field.metadata.get('filigree.type'), column.type);
    const vector = arrow.getChildAt(i);
    rows.forEach((row, n) =>
      assert.equal(shown(vector.get(n), field.type), expected(row[column.name]), `${table.name} ${n} ${column.name}`),
    );
  });
}

describe('Arrow of a view', () => {
  it('is read by apache-arrow with the values and titles of the view', () => {
    const workspace = workspaceOf(invented);
    const tables = tablesOf(workspace);
    assert.ok(tables.length >= 6);
    for (const table of tables) for (const format of ['arrow', 'arrow-stream']) compareWithLibrary(workspace, table, format);
    assert.ok(module.workspaceClose(workspace));
  });

  it('has types: dates, truths, decimals of one scale, places', () => {
    const workspace = workspaceOf(invented);
    const table = tableFromIPC(written(workspace, 'NONDERIV_TRANS', 'arrow', { provenance: true }));
    const type = (name) => table.schema.fields.find((field) => field.name === name).type.toString();
    assert.match(type('TRANS_DATE'), /^Date/);
    assert.equal(type('EQUITY_SWAP_INVOLVED'), 'Bool');
    assert.match(type('TRANS_SHARES'), /^Decimal/);
    assert.equal(type('SOURCE_OFFSET'), 'Int64');
    assert.equal(table.getChild('SOURCE_SHA256').get(0), '00');
    module.workspaceClose(workspace);
  });

  it('is empty but whole when no row passes', () => {
    const workspace = workspaceOf(invented);
    const bytes = written(workspace, 'NONDERIV_TRANS', 'arrow', { specification: '{"search":"no such text"}' });
    const table = tableFromIPC(bytes);
    assert.equal(table.numRows, 0);
    assert.ok(table.schema.fields.length > 20);
    module.workspaceClose(workspace);
  });

  const python = spawnSync('python3', ['-c', 'import pyarrow']).status === 0;
  it('is read by pyarrow, which checks every buffer', { skip: !python && 'needs pyarrow' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
    after(() => rmSync(folder, { recursive: true }));
    const workspace = workspaceOf(invented);
    for (const { name } of tablesOf(workspace)) {
      for (const format of ['arrow', 'arrow-stream']) writeFileSync(join(folder, `${name}.${format}`), written(workspace, name, format));
      writeFileSync(join(folder, `${name}.ndjson`), written(workspace, name, 'ndjson'));
    }
    module.workspaceClose(workspace);
    const script = `
import decimal, json, os, sys
import pyarrow as pa
for name in sorted({f.split('.')[0] for f in os.listdir('.')}):
    rows = [json.loads(line, parse_float=decimal.Decimal, parse_int=decimal.Decimal) for line in open(name + '.ndjson', encoding='utf-8')]
    for read, ending in ((pa.ipc.open_file, 'arrow'), (pa.ipc.open_stream, 'arrow-stream')):
        table = read(pa.memory_map(name + '.' + ending)).read_all()
        table.validate(full=True)
        assert table.num_rows == len(rows), name
        for i, row in enumerate(table.to_pylist()):
            for field, value in row.items():
                wanted = rows[i][field]
                if hasattr(value, 'isoformat'): value = value.isoformat()
                if isinstance(wanted, decimal.Decimal) and isinstance(value, str): value = decimal.Decimal(value)
                assert value == wanted, (name, i, field, value, wanted)
print('read', table.num_rows)
`;
    const { status, stderr } = spawnSync('python3', ['-c', script], { cwd: folder });
    assert.equal(status, 0, stderr.toString());
  });
});

const specifications = ['', '{"sort":[{"column":"FORM"},{"column":"FILE","descending":true}],"search":"a"}'];
const choices = [
  ['csv', 'own', true],
  ['tsv', 'sec', false],
  ['json', 'own', true],
  ['ndjson', 'sec', false],
  ['arrow', 'own', true],
  ['arrow-stream', 'own', false],
];

/** Every table of a workspace of `files`, in every format: the module's bytes and the native tool's. */
function compareWithNative(files) {
  const workspace = workspaceOf(files);
  for (const { name } of tablesOf(workspace))
    for (const specification of specifications)
      for (const [format, layout, provenance] of choices) {
        const words = [format, layout, provenance ? 'provenance' : 'plain', name, specification, ...files];
        const native = spawnSync(tool, words, { maxBuffer: 2 ** 30 });
        assert.equal(native.status, 0, native.stderr.toString());
        const own = written(workspace, name, format, { specification, layout, provenance });
        assert.ok(own.equals(native.stdout), `${name} as ${format}: ${own.length} and ${native.stdout.length} bytes`);
      }
  assert.ok(module.workspaceClose(workspace));
}

describe('a workspace gives the same bytes natively and as WebAssembly', () => {
  it('for the invented filings', () => compareWithNative(invented));

  for (const folder of ['ownership-xml', 'submission-txt', 'ownership-html'])
    it(`for corpus/${folder}`, { skip: corpus === undefined && 'needs the shared corpus' }, () => {
      const files = readdirSync(join(corpus, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(corpus, folder, entry.name));
      compareWithNative(files.sort().slice(0, 60));
    });
});
