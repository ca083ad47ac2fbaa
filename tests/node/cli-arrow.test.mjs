// Arrow streams of the command, read by Arrow's own library and compared with the command's NDJSON.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DateDay, DataType, tableFromIPC } from 'apache-arrow';
import { oneFiling, saveFilings } from '../support/many_filings.mjs';

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
/** A number without zeros that change nothing. */
const shortest = (digits) => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);
function decimal(words, scale) {
  let units = [...words].reverse().reduce((sum, word) => (sum << 32n) | BigInt(word), 0n);
  if (units >= 1n << 127n) units -= 1n << 128n;
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return shortest(`${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`);
}
function rowsOf(table) {
  const names = table.schema.fields.map(({ name }) => name);
  const types = new Map(table.schema.fields.map(({ name, type }) => [name, type]));
  const plain = (name, value) => {
    if (value === null) return null;
    if (DataType.isDate(types.get(name))) return new Date(value).toISOString().slice(0, 10);
    return DataType.isDecimal(types.get(name)) ? decimal(value, types.get(name).scale) : value;
  };
  return table.toArray().map((row) => Object.fromEntries(names.map((name) => [name, plain(name, row[name])])));
}
/** Rows of NDJSON with their numbers' filed digits. */
function expectedRows(out, name) {
  const lines = readFileSync(join(out, `${name}.ndjson`), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line.replace(/([,:])(-?\d+(?:\.\d+)?)(?=[,}])/g, (_, front, digits) => `${front}"${shortest(digits)}"`))).map(({ table, ...row }) => row);
}
const asText = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'number' || typeof value === 'bigint' ? String(value) : value]));
describe('arrow', () => {
  it('holds the very rows of the NDJSON, typed', () => {
    for (const options of [[], ['--provenance']]) {
      const { out, status, err } = saved(['--format', 'arrow', ...options, filings]);
      assert.equal(status, 0, err);
      const beside = saved(['--format', 'ndjson', filings]).out;
      for (const name of ['SUBMISSION', 'NONDERIV_TRANS', 'NONDERIV_HOLDING', 'DERIV_TRANS', 'FOOTNOTES', 'OWNER_SIGNATURE', 'REPORTINGOWNER']) {
        const table = arrow(out, name);
        const rows = rowsOf(table).map(asText).map(({ SOURCE_FILE, SOURCE_SHA256, SOURCE_OFFSET, SOURCE_LENGTH, ...row }) => row);
        assert.deepEqual(rows, expectedRows(beside, name), name);
      }
      const field = arrow(out, 'NONDERIV_TRANS').schema.fields.find(({ name }) => name === 'TRANS_DATE');
      assert.ok(field.type instanceof DateDay || DataType.isDate(field.type));
    }
  });

  it('has decimals at the scale that holds every value of the column, or their digits as text', () => {
    const withShares = (name, shares) => {
      let at = 0;
      const path = join(folder, name);
      writeFileSync(path, oneFiling(0).text.replace(/(<transactionShares><value>)[^<]*/g, (_, front) => front + (shares[at++] ?? '1')));
      return path;
    };
    const sharesIn = (out) => rowsOf(arrow(out, 'NONDERIV_TRANS')).map(({ TRANS_SHARES }) => TRANS_SHARES);
    const fieldOf = (out) => arrow(out, 'NONDERIV_TRANS').schema.fields.find(({ name }) => name === 'TRANS_SHARES');
    const [long, fine] = [withShares('long.xml', ['12345678901234567890.1234567']), withShares('fine.xml', ['0.000000000001'])];
    const exact = saved(['--format', 'arrow', long, fine]).out;
    assert.equal(String(fieldOf(exact).type), 'Decimal[38e+12]');
    assert.equal(fieldOf(exact).metadata.get('filigree.type'), 'decimal');
    assert.equal(fieldOf(exact).metadata.get('title'), 'Amount');
    assert.ok(sharesIn(exact).includes('12345678901234567890.1234567') && sharesIn(exact).includes('0.000000000001'), sharesIn(exact).join());
    const wide = saved(['--format', 'arrow', withShares('wide.xml', ['123456789012345678901234567890']), fine]).out;
    assert.equal(String(fieldOf(wide).type), 'Utf8');
    assert.equal(fieldOf(wide).metadata.get('filigree.type'), 'decimal');
    assert.ok(sharesIn(wide).includes('123456789012345678901234567890') && sharesIn(wide).includes('0.000000000001'), sharesIn(wide).join());
  });

  it('comes in several batches where there is much of it', () => {
    const notes = Array.from({ length: 70_000 }, (_, i) => `<footnote id="F${i}">n${i}</footnote>`).join('');
    const path = join(folder, 'many-notes.xml');
    writeFileSync(path, oneFiling(1).text.replace(/<footnotes>[^]*<\/footnotes>/, '').replace('</ownershipDocument>', `<footnotes>${notes}</footnotes></ownershipDocument>`));
    const table = arrow(saved(['--format', 'arrow', path]).out, 'FOOTNOTES');
    assert.deepEqual(table.batches.map(({ numRows }) => numRows), [65_536, 4464]);
    assert.equal(table.getChild('FOOTNOTE_TXT').get(69_999), 'n69999');
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
    const at_once = saved(['--format', 'arrow', filings, further]).out;
    assert.deepEqual(tablesIn(out), tablesIn(at_once));
    for (const name of tablesIn(out)) assert.ok(readFileSync(join(out, `${name}.arrows`)).equals(readFileSync(join(at_once, `${name}.arrows`))), name);
  });
});
