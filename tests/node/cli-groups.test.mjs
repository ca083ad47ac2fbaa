// FILINGS and REPEATS beside the command's tables: the same groups as a workspace tells over the same filings, and no
// total that counts a filing twice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import readSheets from 'read-excel-file/node';
import { unzip, zip } from '../support/archives.mjs';
import { manyFilings, oneFiling } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');
const workspaceTool = join(root, 'build/release/bin/filigree_view_tool');

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-groups-'))));
after(() => rmSync(folder, { recursive: true }));

function run(out, ...args) {
  const { status, stderr } = spawnSync(command, ['parse', '--out', out, ...args]);
  return { status, err: stderr.toString() };
}
let numbered = 0;
const fresh = () => join(folder, `out-${++numbered}`);
const lines = (path) => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []);
const rowsIn = (out, table) => lines(join(out, `${table}.ndjson`));

const owner = (n) => `<reportingOwner><reportingOwnerId><rptOwnerCik>${9_900_000 + n}</rptOwnerCik><rptOwnerName>Owner No ${n}</rptOwnerName></reportingOwnerId></reportingOwner>`;
const line = (shares) =>
  `<nonDerivativeTransaction><securityTitle><value>Common</value></securityTitle><transactionDate><value>2026-02-03</value></transactionDate><transactionAmounts><transactionShares><value>${shares}</value></transactionShares></transactionAmounts></nonDerivativeTransaction>`;
const form = (owners, trades, issuer = '0009900001') =>
  `<?xml version="1.0"?>\n<ownershipDocument><schemaVersion>X0508</schemaVersion><documentType>4</documentType><periodOfReport>2026-02-03</periodOfReport><issuer><issuerCik>${issuer}</issuerCik><issuerName>Larkspur &amp; Vane</issuerName></issuer>${owners.map(owner).join('')}<nonDerivativeTable>${trades.map(line).join('')}</nonDerivativeTable></ownershipDocument>\n`;
const submission = (accession, body) =>
  `<SEC-DOCUMENT>${accession}.txt : 20260205\n<SEC-HEADER>${accession}.hdr.sgml : 20260205\nACCESSION NUMBER:\t\t${accession}\nCONFORMED SUBMISSION TYPE:\t4\nFILED AS OF DATE:\t\t20260205\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<SEQUENCE>1\n<FILENAME>form4.xml\n<TEXT>\n<XML>\n${body}</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n`;
const range = (from, count) => Array.from({ length: count }, (_, i) => from + i);

/** Filings of which some are one event, some copies, some cut, some only look alike. */
const invented = () => ({
  'a-ten-owners.xml': form(range(0, 10), [1200, 7.5]),
  'b-the-eleventh.xml': form([10], ['1200.00', '7.50']),
  'c-alone.xml': form([20], [55]),
  'd-alone-too.xml': form([21], [55]),
  'e-copy-of-c.txt': submission('0009900001-26-000001', form([20], [55])),
  'f-thirty.xml': form([30], range(100, 30)),
  'g-and-the-rest.xml': form([30], [7]),
  'h-cut.txt': submission('0009900001-26-000002', form([40], [1, 2, 3])).replace(/<nonDerivativeTransaction>(?!.*<nonDerivativeTransaction>).*$/s, ''),
  'i-whole.txt': submission('0009900001-26-000002', form([40], [1, 2, 3])),
  'j-nothing.txt': 'No filing at all.\n',
  'k-other-issuer.xml': form([10], [1200, 7.5], '0009900002'),
  ...Object.fromEntries([...manyFilings(24)].map(({ name, text }) => [`m-${name}`, text])),
  ...Object.fromEntries([...manyFilings(5)].map(({ name, text }) => [`n-again-${name}`, text])),
});

function save(files) {
  const below = mkdtempSync(join(folder, 'in-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(below, name), text);
  return below;
}

describe('FILINGS and REPEATS', () => {
  it('are what a workspace tells of the same filings', () => {
    const below = save(invented());
    const paths = readdirSync(below).sort().map((name) => join(below, name));
    const out = fresh();
    run(out, '--format', 'ndjson', ...paths);
    const filings = rowsIn(out, 'FILINGS');
    assert.deepEqual(filings.map(({ FILE }) => FILE), paths.map((path) => path.slice(below.length + 1)));
    const group = new Map(filings.map((row) => [row.FILE, row.FILING_GROUP]));
    const repeats = new Map(rowsIn(out, 'REPEATS').map((row) => [`${row.TABLE} ${row.FILE}`, row.REPEATS]));
    let compared = 0;
    for (const table of ['SUBMISSION', 'REPORTINGOWNER', 'NONDERIV_TRANS', 'NONDERIV_HOLDING', 'DERIV_TRANS', 'FOOTNOTES', 'HEADER']) {
      const { stdout, status } = spawnSync(workspaceTool, ['ndjson', 'own', 'plain', table, '{}', ...paths], { maxBuffer: 2 ** 28 });
      assert.equal(status, 0);
      const expected = stdout.toString().split('\n').filter(Boolean).map((text) => JSON.parse(text));
      const ours = rowsIn(out, table);
      assert.equal(ours.length, expected.length, table);
      ours.forEach((row, i) => {
        assert.equal(row.FILE, expected[i].FILE);
        assert.equal(group.get(row.FILE), expected[i].FILING_GROUP, `${table}, ${row.FILE}`);
        assert.equal(repeats.get(`${table} ${row.FILE}`) ?? null, expected[i].REPEATS, `${table}, ${row.FILE}`);
        compared++;
      });
    }
    assert.ok(compared > 200 && repeats.size > 10, 'there was something to compare');
    // What the invented filings are made for.
    assert.equal(repeats.get('NONDERIV_TRANS b-the-eleventh.xml'), 'a-ten-owners.xml');
    assert.equal(repeats.get('NONDERIV_TRANS h-cut.txt'), 'i-whole.txt', 'the copy that has most rows counts');
    assert.equal(filings.find(({ FILE }) => FILE === 'e-copy-of-c.txt').COPY_OF, 'c-alone.xml');
    assert.notEqual(group.get('c-alone.xml'), group.get('d-alone-too.xml'));
    assert.equal(group.get('f-thirty.xml'), group.get('g-and-the-rest.xml'));
  });

  it('make the total right, by a join that any tool can do', () => {
    const out = fresh();
    run(out, '--format', 'ndjson', save(invented()));
    const left_out = new Set(rowsIn(out, 'REPEATS').filter(({ TABLE }) => TABLE === 'NONDERIV_TRANS').map(({ FILE }) => FILE));
    const trades = rowsIn(out, 'NONDERIV_TRANS').filter(({ FILE, ISSUERCIK }) => !left_out.has(FILE) && !/\/[mn]-/.test(FILE) && ISSUERCIK !== '0009900002');
    const total = trades.reduce((sum, row) => sum + row.TRANS_SHARES, 0);
    assert.equal(total, 1207.5 + 55 + 55 + range(100, 30).reduce((a, b) => a + b) + 7 + 6 + 1207.5);
  });

  it('tell rows, bytes, hash and what was wrong', () => {
    const below = save(invented());
    const out = fresh();
    const { status } = run(out, '--format', 'ndjson', below);
    assert.equal(status, 1);
    const filings = Object.fromEntries(rowsIn(out, 'FILINGS').map((row) => [row.FILE.split('/').at(-1), row]));
    const bad = filings['j-nothing.txt'];
    assert.equal(bad.ROWS, 0);
    assert.match(bad.PROBLEM, /not a form in a layout that is known/);
    const good = filings['e-copy-of-c.txt'];
    assert.equal(good.PROBLEM, null);
    assert.equal(good.ACCESSION, '0009900001-26-000001');
    assert.equal(good.FILING_DATE, '2026-02-05');
    assert.equal(good.BYTES, Buffer.byteLength(invented()['e-copy-of-c.txt']));
    assert.match(good.SHA256, /^[0-9a-f]{64}$/);
    const counted = readdirSync(out).filter((name) => name.endsWith('.ndjson') && !/FILINGS|REPEATS/.test(name)).flatMap((name) => lines(join(out, name)));
    assert.equal(good.ROWS, counted.filter(({ FILE }) => FILE.endsWith('e-copy-of-c.txt')).length);
    assert.equal(Object.values(filings).reduce((sum, { ROWS }) => sum + ROWS, 0), counted.length);
  });

  it('come in every format with the same values, beside the zip of the data sets', async () => {
    const below = save(invented());
    const outs = Object.fromEntries(['ndjson', 'csv', 'tsv', 'arrow', 'xlsx', 'zip'].map((as) => [as, fresh()]));
    for (const [as, out] of Object.entries(outs)) assert.equal(run(out, '--format', as, below).status, 1, as);
    for (const table of ['FILINGS', 'REPEATS']) {
      const expected = rowsIn(outs.ndjson, table).map(({ table: _, ...row }) => Object.values(row).map((one) => (one === null ? '' : String(one))));
      const tsv = (out) => readFileSync(join(out, `${table}.tsv`), 'utf8').split('\n').slice(1, -1).map((row) => row.split('\t'));
      assert.deepEqual(tsv(outs.tsv), expected);
      const sec = tsv(outs.zip);
      assert.equal(sec.length > 0, true);
      assert.equal(readFileSync(join(outs.csv, `${table}.csv`), 'utf8').split('\r\n').length - 2, expected.length);
      const arrow = tableFromIPC(readFileSync(join(outs.arrow, `${table}.arrows`)));
      const cell = (field, one) => {
        if (one === null) return '';
        if (/^Date/.test(String(field.type))) return new Date(one).toISOString().slice(0, 10);
        return /^Decimal/.test(String(field.type)) ? String(one[0]) : String(one); // counts and sizes: no scale, 32 bits
      };
      assert.deepEqual(arrow.toArray().map((row) => arrow.schema.fields.map((field) => cell(field, row[field.name]))), expected);
      const sheet = (await readSheets(join(outs.xlsx, 'filings.xlsx'))).find(({ sheet }) => sheet === table).data;
      const shown = (one) => (one === null || one === undefined ? '' : one instanceof Date ? one.toISOString().slice(0, 10) : String(one));
      assert.deepEqual(sheet.slice(1).map((row) => row.map(shown)), expected);
    }
    assert.deepEqual(Object.keys(unzip(readFileSync(join(outs.zip, 'form345.zip')))).filter((name) => /FILINGS|REPEATS/.test(name)), []);
  });

  it('name only tables that are there', () => {
    const out = fresh();
    run(out, '--format', 'ndjson', '--table', 'NONDERIV_TRANS', save(invented()));
    assert.deepEqual([...new Set(rowsIn(out, 'REPEATS').map(({ TABLE }) => TABLE))], ['NONDERIV_TRANS']);
    assert.deepEqual(readdirSync(out).filter((name) => name.endsWith('.ndjson')).sort(), ['FILINGS.ndjson', 'NONDERIV_TRANS.ndjson', 'REPEATS.ndjson']);
  });

  it('are worked out anew when further filings come', () => {
    const files = Object.entries(invented());
    const first = save(Object.fromEntries(files.filter((_, i) => i % 2 === 0)));
    const second = save(Object.fromEntries(files.filter((_, i) => i % 2 === 1)));
    const [out, at_once] = [fresh(), fresh()];
    run(out, '--format', 'ndjson', first);
    const before = rowsIn(out, 'FILINGS').length;
    run(out, '--format', 'ndjson', first, second);
    run(at_once, '--format', 'ndjson', first, second);
    assert.ok(rowsIn(out, 'FILINGS').length > before);
    for (const table of ['FILINGS', 'REPEATS']) assert.deepEqual(rowsIn(out, table), rowsIn(at_once, table));
  });

  it('name each filing by a label of its own', () => {
    const [a, b] = [save({ 'x.xml': oneFiling(0).text }), save({ 'x.xml': oneFiling(0).text })];
    const twice = join(folder, 'twice.zip');
    writeFileSync(twice, zip([{ name: 'x.xml', bytes: oneFiling(0).text }, { name: 'x.xml', bytes: oneFiling(1).text }]));
    const out = fresh();
    run(out, '--format', 'ndjson', join(a, 'x.xml'), join(b, 'x.xml'), twice);
    assert.deepEqual(rowsIn(out, 'FILINGS').map(({ FILE }) => FILE), ['x.xml', 'x.xml (2)', 'twice.zip/x.xml', 'twice.zip/x.xml (2)']);
    assert.deepEqual(rowsIn(out, 'SUBMISSION').map(({ FILE }) => FILE), rowsIn(out, 'FILINGS').map(({ FILE }) => FILE));
    assert.equal(rowsIn(out, 'FILINGS')[1].COPY_OF, 'x.xml');
    // Whatever an earlier run has named so.
    const c = save({ 'x.xml': oneFiling(2).text });
    run(out, '--format', 'ndjson', join(c, 'x.xml'));
    assert.equal(rowsIn(out, 'FILINGS').at(-1).FILE, 'x.xml (3)');
    run(out, '--format', 'ndjson', '--restart', join(c, 'x.xml'));
    assert.equal(rowsIn(out, 'FILINGS').at(-1).FILE, 'x.xml');
  });

  it('are left out of what holds one filing a file, and of what is printed', () => {
    const below = save({ 'x.xml': oneFiling(0).text });
    const out = fresh();
    mkdirSync(out);
    run(out, '--format', 'json', below);
    assert.deepEqual(readdirSync(out).sort(), ['.filigree', 'x.xml.json']);
  });
});
