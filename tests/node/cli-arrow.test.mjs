// Arrow streams of the command, read by Arrow's own library and compared with the command's NDJSON.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DateDay, DataType, tableFromIPC } from 'apache-arrow';
import { saveFilings } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');

let folder;
let filings;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-arrow-'));
  filings = join(folder, 'filings');
  saveFilings(filings, 600); // more than one batch
});
after(() => rmSync(folder, { recursive: true }));

function saved(args, { out = mkdtempSync(join(folder, 'out-')), limit = 'true' } = {}) {
  const { status, stderr } = spawnSync('sh', ['-c', `${limit}; exec "$0" "$@"`, command, 'parse', '--out', out, ...args]);
  return { out, status, err: stderr.toString() };
}
const tablesIn = (out) => readdirSync(out).filter((name) => name.endsWith('.arrows')).map((name) => name.replace('.arrows', ''));
const arrow = (out, name) => tableFromIPC(readFileSync(join(out, `${name}.arrows`)));
function rowsOf(table) {
  const names = table.schema.fields.map(({ name }) => name);
  const dates = new Set(table.schema.fields.filter(({ type }) => DataType.isDate(type)).map(({ name }) => name));
  const plain = (name, value) => (value !== null && dates.has(name) ? new Date(value).toISOString().slice(0, 10) : value);
  return table.toArray().map((row) => Object.fromEntries(names.map((name) => [name, plain(name, row[name])])));
}
/** Rows of NDJSON with numbers as they are filed, as Arrow's text has them. */
function expectedRows(out, name) {
  const lines = readFileSync(join(out, `${name}.ndjson`), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line.replace(/([,:])(-?\d+(?:\.\d+)?)(?=[,}])/g, '$1"$2"'))).map(({ table, ...row }) => row);
}
const asText = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'number' || typeof value === 'bigint' ? String(value) : value]));
const sameRows = (one, other) => {
  assert.deepEqual(tablesIn(one), tablesIn(other));
  for (const name of tablesIn(one)) assert.deepEqual(rowsOf(arrow(one, name)), rowsOf(arrow(other, name)), name);
};

describe('arrow', () => {
  it('holds the very rows of the NDJSON, in several batches, typed', () => {
    for (const options of [[], ['--provenance']]) {
      const { out, status, err } = saved(['--format', 'arrow', ...options, filings]);
      assert.equal(status, 0, err);
      const beside = saved(['--format', 'ndjson', filings]).out;
      for (const name of ['SUBMISSION', 'NONDERIV_TRANS', 'NONDERIV_HOLDING', 'DERIV_TRANS', 'FOOTNOTES', 'OWNER_SIGNATURE', 'REPORTINGOWNER']) {
        const table = arrow(out, name);
        assert.ok(table.batches.length > 1, name);
        const rows = rowsOf(table).map(asText).map(({ SOURCE_FILE, SOURCE_SHA256, SOURCE_OFFSET, SOURCE_LENGTH, ...row }) => row);
        assert.deepEqual(rows, expectedRows(beside, name), name);
      }
      const field = arrow(out, 'NONDERIV_TRANS').schema.fields.find(({ name }) => name === 'TRANS_DATE');
      assert.ok(field.type instanceof DateDay || DataType.isDate(field.type));
    }
  });

  it('has the same bytes whatever the threads do, and ends as a stream does', () => {
    const [one, many] = ['1', '8'].map((jobs) => saved(['--format', 'arrow', '--jobs', jobs, filings]).out);
    for (const name of tablesIn(one)) {
      const bytes = readFileSync(join(one, `${name}.arrows`));
      assert.ok(bytes.equals(readFileSync(join(many, `${name}.arrows`))), name);
      assert.equal(bytes.subarray(-8).toString('hex'), 'ffffffff00000000');
    }
  });

  it('goes on after a full disk to the same bytes', () => {
    const undisturbed = saved(['--format', 'arrow', filings]).out;
    const full = saved(['--format', 'arrow', filings], { limit: 'ulimit -f 600' });
    assert.equal(full.status, 1);
    assert.match(full.err, /File too large/);
    assert.ok(existsSync(join(full.out, '.filigree', 'journal')), 'a part was done');
    assert.deepEqual(tablesIn(full.out), []);
    const again = saved(['--format', 'arrow', filings], { out: full.out });
    assert.equal(again.status, 0, again.err);
    assert.match(again.err, /were done before/);
    for (const name of tablesIn(undisturbed))
      assert.ok(readFileSync(join(full.out, `${name}.arrows`)).equals(readFileSync(join(undisturbed, `${name}.arrows`))), name);
  });

  it('takes further inputs behind the others', () => {
    const further = join(folder, 'further');
    saveFilings(further, 40);
    const { out } = saved(['--format', 'arrow', filings]);
    const second = saved(['--format', 'arrow', filings, further], { out });
    assert.equal(second.status, 0, second.err);
    sameRows(out, saved(['--format', 'arrow', filings, further]).out);
  });
});
