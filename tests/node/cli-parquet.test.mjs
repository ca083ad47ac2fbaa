// Parquet of the command, read by hyparquet and, where it is installed, by pyarrow: equal values, equal types. A command
// that was built without Arrow C++ says what to install; the rest is skipped then.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { oneFiling, saveFilings } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');
const python = process.env.FILIGREE_PYTHON ?? 'python3';

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-parquet-'))));
after(() => rmSync(folder, { recursive: true }));

const spawn = (...args) => {
  const { status, stdout, stderr } = spawnSync(command, ['parse', ...args], { maxBuffer: 2 ** 28 });
  return { status, out: stdout.toString(), err: stderr.toString() };
};
const isBuilt = !spawn('--help').out.includes('not in this build');
const skip = !isBuilt && 'the command was built without Arrow C++';
const hasPyarrow = spawnSync(python, ['-c', 'import pyarrow.parquet']).status === 0;

let numbered = 0;
function saved(as, ...inputs) {
  const out = join(folder, `out-${++numbered}`);
  const { status, err } = spawn('--format', as, '--out', out, ...inputs);
  assert.equal(status, 0, err);
  return out;
}
const tablesIn = (out) => readdirSync(out).filter((name) => name.endsWith('.parquet')).map((name) => name.replace('.parquet', ''));
const fileOf = (out, table) => {
  const bytes = readFileSync(join(out, `${table}.parquet`));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
};
/** Rows of NDJSON; numbers as they are filed. */
const expectedRows = (out, table) =>
  readFileSync(join(out, `${table}.ndjson`), 'utf8').split('\n').filter(Boolean).map((line) => {
    const { table: _, ...row } = JSON.parse(line.replace(/([,:])(-?\d+(?:\.\d+)?)(?=[,}])/g, '$1{"number":"$2"}'));
    return row;
  });

describe('a command without Arrow C++', { skip: isBuilt && 'this one has it' }, () => {
  it('says in one sentence what to install', () => {
    const { status, err } = spawn('--format', 'parquet', '--out', join(folder, 'none'), root);
    assert.equal(status, 2);
    assert.match(err, /^filigree: this build cannot write Parquet: install Arrow C\+\+ .*\.\n$/);
    assert.equal(existsSync(join(folder, 'none')), false);
  });
});

describe('Parquet', { skip }, () => {
  it('is not printed', () => {
    assert.match(spawn('--format', 'parquet', root).err, /saved, not printed/);
  });

  it('holds the very values of the NDJSON, typed, in every table', async () => {
    const filings = join(folder, 'filings');
    saveFilings(filings, 400);
    const [out, beside] = [saved('parquet', filings), saved('ndjson', filings)];
    const tables = readdirSync(beside).filter((name) => name.endsWith('.ndjson')).map((name) => name.replace('.ndjson', ''));
    assert.deepEqual(tablesIn(out), tables);
    let compared = 0;
    for (const table of tables) {
      const file = fileOf(out, table);
      const metadata = parquetMetadata(file);
      const rows = await parquetReadObjects({ file });
      const expected = expectedRows(beside, table);
      assert.equal(rows.length, expected.length, table);
      const types = new Map(metadata.schema.slice(1).map((one) => [one.name, one]));
      rows.forEach((row, i) => {
        for (const [name, value] of Object.entries(expected[i])) {
          const type = types.get(name);
          if (value !== null && typeof value === 'object') {
            assert.equal(type.logical_type?.type ?? type.converted_type, 'DECIMAL', `${table}.${name}`);
            // hyparquet gives a double, one rounding off: to the column's scale it is the filed number.
            assert.equal(Number(row[name].toFixed(type.scale)), Number(value.number), `${table}.${name}, row ${i}`);
          } else if (row[name] instanceof Date) {
            assert.equal(row[name].toISOString().slice(0, 10), value);
          } else assert.deepEqual(row[name] ?? null, value, `${table}.${name}, row ${i}`);
          compared++;
        }
      });
    }
    assert.ok(compared > 50_000);
  });

  it('is read by pyarrow with exact decimals, dates and booleans', { skip: !hasPyarrow && 'no pyarrow' }, () => {
    const filings = join(folder, 'filings-2');
    saveFilings(filings, 400);
    const [out, beside] = [saved('parquet', filings), saved('ndjson', filings)];
    const script = `
import json, sys, decimal, datetime, os
import pyarrow as pa, pyarrow.parquet as pq
out, beside = sys.argv[1:3]
compared = 0
for name in sorted(os.listdir(beside)):
    if not name.endswith('.ndjson'): continue
    table = pq.read_table(os.path.join(out, name.replace('.ndjson', '.parquet')))
    rows = table.to_pylist()
    with open(os.path.join(beside, name), encoding='utf-8') as lines:
        expected = [json.loads(line, parse_int=decimal.Decimal, parse_float=decimal.Decimal) for line in lines if line.strip()]
    assert len(rows) == len(expected), name
    kinds = {field.name: field.type for field in table.schema}
    for field in table.schema:
        meant = field.metadata[b'filigree.type'].decode()
        kind = field.type
        assert field.metadata[b'title'] and field.metadata[b'meaning'], field
        right = {'text': pa.types.is_string(kind), 'code': pa.types.is_string(kind), 'date': pa.types.is_date32(kind), 'boolean': pa.types.is_boolean(kind),
                 'decimal': pa.types.is_decimal128(kind) and kind.precision == 38}[meant]
        assert right, (name, field)
    for row, other in zip(rows, expected):
        other.pop('table')
        assert list(row) == list(other), name
        for column, value in other.items():
            got = row[column]
            if isinstance(got, datetime.date): got = got.isoformat()
            assert got == value, (name, column, got, value)
            if isinstance(value, decimal.Decimal): assert isinstance(got, decimal.Decimal)
            compared += 1
print(compared)`;
    const { status, stdout, stderr } = spawnSync(python, ['-c', script, out, beside], { maxBuffer: 2 ** 26 });
    assert.equal(status, 0, stderr.toString());
    assert.ok(Number(stdout.toString()) > 50_000);
  });

  it('gives a column the scale that holds every value of it, or keeps the digits as text', { skip: !hasPyarrow && 'no pyarrow' }, () => {
    const withShares = (n, ...shares) => {
      let at = 0;
      const path = join(folder, `shares-${n}.xml`);
      writeFileSync(path, oneFiling(n).text.replace(/(<transactionShares><value>)[^<]*/g, (_, front) => front + (shares[at++] ?? '1')));
      return path;
    };
    const typeOf = (out) => {
      const script = `import sys, pyarrow.parquet as pq
table = pq.read_table(sys.argv[1])
print(table.schema.field('TRANS_SHARES').type, *[str(one) for one in table.column('TRANS_SHARES').to_pylist()])`;
      const { status, stdout, stderr } = spawnSync(python, ['-c', script, join(out, 'NONDERIV_TRANS.parquet')]);
      assert.equal(status, 0, stderr.toString());
      return stdout.toString().trim().split(' ');
    };
    const exact = typeOf(saved('parquet', withShares(0, '12345678901234567890.1234567'), withShares(1, '0.000000000001')));
    assert.equal(exact.slice(0, 2).join(' '), 'decimal128(38, 12)');
    assert.ok(exact.includes('12345678901234567890.123456700000'), exact.join());
    assert.ok(exact.includes('1E-12') || exact.includes('0.000000000001'), exact.join());
    const wide = typeOf(saved('parquet', withShares(2, '123456789012345678901234567890'), withShares(3, '0.0000000000001')));
    assert.equal(wide[0], 'string');
    assert.ok(wide.includes('123456789012345678901234567890') && wide.includes('0.0000000000001'), wide.join());
  });

  it('goes on with further inputs and replaces what has changed', async () => {
    const below = join(folder, 'further');
    saveFilings(below, 30);
    const out = join(folder, `out-${++numbered}`);
    const args = ['--format', 'parquet', '--out', out];
    assert.equal(spawn(...args, below).status, 0);
    const more = join(folder, 'more');
    saveFilings(more, 5);
    writeFileSync(join(below, '0000', oneFiling(29).name), oneFiling(777).text);
    const { status, err } = spawn(...args, below, more);
    assert.equal(status, 0, err);
    assert.match(err, /6 filings, .*1 inputs had changed.*29 were done before/);
    const rows = await parquetReadObjects({ file: fileOf(out, 'SUBMISSION') });
    const there = rows.map(({ FILE }) => FILE);
    assert.equal(there.length, 35);
    assert.equal(new Set(there).size, 35);
    assert.equal(rows.find(({ FILE }) => FILE.endsWith(oneFiling(29).name)).ISSUERCIK, oneFiling(777).facts.issuer.cik);
    const filings = await parquetReadObjects({ file: fileOf(out, 'FILINGS') });
    assert.deepEqual(filings.map(({ FILE }) => FILE), there);
    assert.equal(readdirSync(out).some((name) => name.endsWith('.partial')), false);
  });

  it('on a full disk leaves nothing half-written under a final name', () => {
    const below = join(folder, 'few');
    saveFilings(below, 120);
    const out = join(folder, `out-${++numbered}`);
    const limited = spawnSync('sh', ['-c', 'ulimit -f 40; exec "$0" "$@"', command, 'parse', '--format', 'parquet', '--out', out, below]);
    assert.equal(limited.status, 1, limited.stderr.toString());
    assert.match(limited.stderr.toString(), /File too large/);
    assert.deepEqual(readdirSync(out), ['.filigree']);
    assert.equal(spawn('--format', 'parquet', '--out', out, below).status, 0);
    assert.deepEqual(tablesIn(out), tablesIn(saved('parquet', below)));
  });
});
