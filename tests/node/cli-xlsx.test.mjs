// Workbooks of the command, read by a reader that is not ours and compared with the command's own CSV.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import readSheets from 'read-excel-file/node';
import { unzip } from '../support/archives.mjs';
import { oneFiling, saveFilings } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-xlsx-'))));
after(() => rmSync(folder, { recursive: true }));

function saved(as, ...inputs) {
  const out = mkdtempSync(join(folder, 'out-'));
  const { status, stderr } = spawnSync(command, ['parse', '--format', as, '--out', out, ...inputs]);
  assert.equal(status, 0, stderr.toString());
  return out;
}
const workbook = async (...inputs) => Object.fromEntries((await readSheets(join(saved('xlsx', ...inputs), 'filings.xlsx'))).map(({ sheet, data }) => [sheet, data]));

/** RFC 4180. */
function csv(text) {
  const rows = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r\n)/g;
  for (const [, field, end] of text.matchAll(pattern)) {
    rows.at(-1).push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

/** A sheet's cell as CSV writes it. */
function written(value, text) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(text) === value ? text : `number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value; // CSV guards what a spreadsheet would run
}

describe('a workbook', () => {
  it('has a sheet for each table, with the very values of the CSV, typed', async () => {
    const filings = join(folder, 'filings');
    saveFilings(filings, 160);
    const sheets = await workbook(filings);
    const out = saved('csv', filings);
    const names = ['SUBMISSION', 'REPORTINGOWNER', 'NONDERIV_TRANS', 'NONDERIV_HOLDING', 'DERIV_TRANS', 'DERIV_HOLDING', 'FOOTNOTES', 'OWNER_SIGNATURE'];
    assert.deepEqual(Object.keys(sheets).slice(0, 8), names);
    for (const name of names) {
      const rows = csv(readFileSync(join(out, `${name}.csv`), 'utf8'));
      assert.equal(sheets[name].length, rows.length, name);
      rows.forEach((row, i) => assert.deepEqual(row.map((text, k) => written(sheets[name][i][k], text)), row, `${name}, row ${i}`));
    }
    const at = (name) => sheets.NONDERIV_TRANS[0].indexOf(name);
    const first = sheets.NONDERIV_TRANS[1];
    assert.equal(typeof first[at('TRANS_SHARES')], 'number');
    assert.ok(first[at('TRANS_DATE')] instanceof Date);
  });

  it('keeps as text what a double or a calendar of 1900 would change, and says so', async () => {
    const text = oneFiling(0).text
      .replace(/<transactionShares><value>[^<]*/, '<transactionShares><value>12345678901234567.25')
      .replace(/<transactionDate><value>[^<]*/, '<transactionDate><value>1899-12-31');
    assert.ok(text.includes('12345678901234567.25') && text.includes('1899-12-31'));
    const path = join(folder, 'long.xml');
    writeFileSync(path, text);
    const sheets = await workbook(path);
    const [names, row] = sheets.NONDERIV_TRANS;
    assert.equal(row[names.indexOf('TRANS_SHARES')], '12345678901234567.25');
    assert.equal(row[names.indexOf('TRANS_DATE')], '1899-12-31');
    const notes = sheets.NOTES.flat().join('\n');
    assert.match(notes, /NONDERIV_TRANS\.TRANS_SHARES has more than 15 digits, .*: 1 cells/);
    assert.match(notes, /NONDERIV_TRANS\.TRANS_DATE lies before 1900-03-01, .*: 1 cells/);
  });

  it('runs no formula, and survives names and notes that XML cannot hold', async () => {
    const below = join(folder, 'odd');
    mkdirSync(below);
    const long = 'x'.repeat(40_000);
    writeFileSync(join(below, '=1+1\x01.xml'), oneFiling(0).text.replace('</ownershipDocument>', `<remarks>=HYPERLINK("x")${long}</remarks></ownershipDocument>`).replace(/<remarks>Exh[^]*?<\/remarks>/, ''));
    const out = saved('xlsx', below);
    const sheets = Object.fromEntries((await readSheets(join(out, 'filings.xlsx'))).map(({ sheet, data }) => [sheet, data]));
    const [names, row] = sheets.SUBMISSION;
    assert.equal(row[0], 'odd/=1+1\uFFFD.xml');
    const remarks = row[names.indexOf('REMARKS')];
    assert.ok(remarks.startsWith('=HYPERLINK("x")xxx') && remarks.length < 32_768, remarks?.slice(0, 40));
    assert.match(sheets.NOTES.flat().join('\n'), /REMARKS is longer than a spreadsheet's cell; cut: 1 cells/);
    const parts = unzip(readFileSync(join(out, 'filings.xlsx')));
    const xml = Object.keys(parts).filter((name) => name.includes('sheet')).map((name) => parts[name].toString()).join('');
    assert.ok(!/<f[ >]/.test(xml), 'no formula anywhere');
    assert.match(xml, /<pane ySplit="1" [^>]*state="frozen"/);
  });

  it('goes on on a further sheet where one is full', () => {
    const notes = Array.from({ length: 1_048_580 }, (_, i) => `<footnote id="F${i}">n</footnote>`).join('');
    const path = join(folder, 'many-notes.xml');
    writeFileSync(path, oneFiling(1).text.replace(/<footnotes>[^]*<\/footnotes>/, '').replace('</ownershipDocument>', `<footnotes>${notes}</footnotes></ownershipDocument>`));
    const out = mkdtempSync(join(folder, 'out-'));
    const { status, stderr } = spawnSync(command, ['parse', '--format', 'xlsx', '--table', 'FOOTNOTES', '--out', out, path]);
    assert.equal(status, 0, stderr.toString());
    const parts = unzip(readFileSync(join(out, 'filings.xlsx')));
    const names = [...parts['xl/workbook.xml'].toString().matchAll(/<sheet name="([^"]*)/g)].map(([, name]) => name);
    assert.deepEqual(names, ['FOOTNOTES', 'FOOTNOTES (2)', 'FILINGS']);
    const rows = [1, 2].map((n) => parts[`xl/worksheets/sheet${n}.xml`].toString().match(/<row /g).length);
    assert.deepEqual(rows, [1_048_576, 6]);
  });
});
