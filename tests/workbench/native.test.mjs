// The workbench without a browser: what it shows, in which order, with which totals, and what it writes, beside the command
// and beside what JavaScript makes of the same rows.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { saveFilings } from '../support/many_filings.mjs';
import { differences } from '../support/same_rows.mjs';
import { command, folder, passes, readCsv, samples, session, text } from './support.mjs';

const exercise = join(samples, 'option-exercise.xml');

const choose = (name) => [`run palette`, `type ${name}`, 'key Enter', 'wait'];

test('a script that expects what is not so fails', async (t) => {
  const { status, output } = await session(folder(t), [`open ${exercise}`, 'wait', 'expect rows 5']);
  assert.equal(status, 1);
  assert.match(output, /it is "4"/);
});

test('tables, rows and exports of many filings are the command’s', async (t) => {
  const at = folder(t);
  const day = join(at, 'day');
  saveFilings(day, 120);
  const tables = ['NONDERIV_TRANS', 'REPORTINGOWNER', 'FOOTNOTES', 'DERIV_TRANS'];
  const go = (table) => [`run table:${table}`, 'wait', `expect table ${table}`, `save ndjson ${join(at, `${table}.ndjson`)}`, 'wait'];
  await passes(at, [`open ${day}`, 'wait', 'expect filings 120', ...tables.flatMap(go)]);
  const theirs = command('parse', '--format', 'ndjson', day).split('\n').filter((line) => tables.includes(line && JSON.parse(line).table));
  const ours = tables.map((table) => text(at, `${table}.ndjson`)).join('');
  assert.deepEqual(differences(ours, theirs.join('\n')), []);
});

test('sorting by several columns, filters and search give the rows that JavaScript gives', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 200);
  const lines = [`open ${join(at, 'day')}`, 'wait', `save csv ${join(at, 'all.csv')}`, 'wait'];
  lines.push('run column:TRANS_CODE', 'click header/TRANS_CODE', 'wait', 'shift-click header/TRANS_DATE', 'shift-click header/TRANS_DATE', 'wait');
  lines.push(`save csv ${join(at, 'sorted.csv')}`, 'wait');
  const like = (column, typed) => [`run column:${column}`, 'run filter-column', `type ${typed}`, 'key Enter', 'wait'];
  lines.push(...like('TRANS_SHARES', '100..2500'), ...like('TRANS_CODE', '=P'), `save csv ${join(at, 'filtered.csv')}`, 'wait');
  await passes(at, lines);
  const all = readCsv(join(at, 'all.csv'));
  const order = (a, b) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);
  const down = (a, b) => (a === '' || b === '' ? order(a, b) : order(b, a));
  const sorted = [...all].sort((a, b) => order(a.TRANS_CODE, b.TRANS_CODE) || down(a.TRANS_DATE, b.TRANS_DATE));
  assert.deepEqual(readCsv(join(at, 'sorted.csv')), sorted);
  const kept = sorted.filter(({ TRANS_SHARES: n, TRANS_CODE: code }) => n !== '' && Number(n) >= 100 && Number(n) <= 2500 && code === 'P');
  assert.ok(kept.length > 0 && kept.length < all.length);
  assert.deepEqual(readCsv(join(at, 'filtered.csv')), kept);
});

test('filters that the page saved mean here what they mean there', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 200);
  const lines = [`open ${join(at, 'day')}`, 'wait', 'run table:NONDERIV_TRANS', 'wait', `save csv ${join(at, 'all.csv')}`, 'wait'];
  const code = (op, value, more) => ({ column: 'TRANS_CODE', op, value, ...more });
  const number = (row) => (row.TRANS_SHARES === '' ? NaN : Number(row.TRANS_SHARES));
  const cases = {
    list: [code('one-of', 'P, s'), ({ TRANS_CODE }) => TRANS_CODE === 'P' || TRANS_CODE === 'S'],
    others: [code('one-of', 'P, S', { not: true }), ({ TRANS_CODE }) => TRANS_CODE !== 'P' && TRANS_CODE !== 'S'],
    whole: [code('equals', 'P'), ({ TRANS_CODE }) => TRANS_CODE === 'P'],
    above: [{ column: 'TRANS_SHARES', op: 'above', value: '100' }, (row) => number(row) > 100],
    known: [{ column: 'TRANS_SHARES', op: 'is-missing', value: '', not: true }, (row) => !Number.isNaN(number(row))],
  };
  for (const [name, [filter]] of Object.entries(cases)) {
    writeFileSync(join(at, `${name}.json`), JSON.stringify({ filigree: 1, filing: null, table: 'NONDERIV_TRANS', view: { filters: [filter] } }));
    lines.push(`read-view ${join(at, `${name}.json`)}`, 'wait', 'expect trouble ', `save csv ${join(at, `${name}.csv`)}`, 'wait', `write-view ${join(at, `${name}-again.json`)}`);
  }
  await passes(at, lines);
  const all = readCsv(join(at, 'all.csv'));
  for (const [name, [filter, is]] of Object.entries(cases)) {
    const kept = all.filter(is);
    assert.ok(kept.length > 0, name);
    assert.deepEqual(readCsv(join(at, `${name}.csv`)), kept, name);
    assert.deepEqual(JSON.parse(text(at, `${name}-again.json`)).view.filters, [filter], name);
  }
});

test('groups and totals are sums of the rows', async (t) => {
  const at = folder(t);
  saveFilings(join(at, 'day'), 200);
  const lines = [`open ${join(at, 'day')}`, 'wait', `save csv ${join(at, 'all.csv')}`, 'wait', 'run column:TRANS_SHARES', 'run total-column'];
  lines.push('run column:TRANS_CODE', 'run group-column', 'wait', `write-fact totals ${join(at, 'totals.txt')}`);
  lines.push(`write-fact groups ${join(at, 'groups.txt')}`, 'expect trouble ', 'click group/0', 'wait');
  await passes(at, lines);
  const all = readCsv(join(at, 'all.csv'));
  const codes = new Set(all.map(({ TRANS_CODE }) => TRANS_CODE));
  assert.equal(Number(text(at, 'groups.txt')), codes.size);
  const counted = all.filter(({ REPEATS }) => REPEATS === '');
  const hundredths = counted.reduce((sum, { TRANS_SHARES: n }) => sum + BigInt(Math.round(Number(n) * 10_000)), 0n);
  assert.equal(Number(text(at, 'totals.txt').split('=')[1]), Number(hundredths) / 10_000);
});

test('cells are copied as TSV, and lead to their bytes, and these to them', async (t) => {
  const at = folder(t);
  const lines = [`open ${exercise}`, 'wait', ...choose('Column TRANS_SHARES'), 'key Home', ...choose('Column TRANS_SHARES')];
  lines.push('expect cell 24,000', 'wait', 'expect mark 24000', 'click header/TRANS_SHARES', 'wait', 'expect cell 1,250.5', 'expect mark 1250.5', 'run undo', 'wait', 'expect mark 24000', 'key Shift+Down', 'key Shift+Right', 'key Ctrl+C', `copied-to ${join(at, 'copied.tsv')}`);
  await passes(at, [...lines, 'run select-all', 'key Ctrl+C', `copied-to ${join(at, 'all.tsv')}`]);
  const copied = text(at, 'copied.tsv').split('\n');
  assert.equal(copied.length, 3);
  assert.equal(copied[0], 'TRANS_SHARES\tTRANS_PRICEPERSHARE');
  assert.match(copied[1], /^24000\t/);
  assert.equal(text(at, 'all.tsv').split('\n').length, 5);
});

test('what changes a view is undone and done again, and a view comes back from its JSON', async (t) => {
  const at = folder(t);
  const view = join(at, 'view.json');
  const change = ['click header/TRANS_DATE', 'wait', 'run column:TRANS_CODE', 'run hide-column', 'run column:TRANS_SHARES', 'drag header/TRANS_SHARES 80 0 1', 'wait'];
  const written = [`write-view ${view}`];
  await passes(at, [`open ${exercise}`, 'wait', ...change, ...written, 'run undo', 'run undo', 'run undo', 'wait', `write-view ${join(at, 'before.json')}`, 'run redo', 'run redo', 'run redo', 'wait', `write-view ${join(at, 'again.json')}`]);
  const saved = JSON.parse(text(at, 'view.json'));
  assert.equal(saved.filigree, 1);
  assert.equal(saved.table, 'NONDERIV_TRANS');
  assert.deepEqual(saved.view.sort, [{ column: 'TRANS_DATE', descending: false }]);
  assert.ok(saved.view.hidden.includes('TRANS_CODE'));
  assert.ok(saved.view.widths.TRANS_SHARES > 80);
  assert.deepEqual(JSON.parse(text(at, 'before.json')).view.sort, []);
  assert.deepEqual(JSON.parse(text(at, 'again.json')), saved);
  // The page may know more: what is not understood here is kept.
  const page = { filigree: 1, filing: null, table: 'NONDERIV_TRANS', view: { sort: [{ column: 'TRANS_SHARES', descending: true }], filters: [{ column: 'TRANS_CODE', op: 'equals', value: 'M' }], search: '', group: [], hidden: [], order: ['TRANS_SHARES'], widths: { TRANS_SHARES: 120 }, frozen: 1, own: [1, { a: null }] }, theme: 'dark', density: 'compact', facet: 'x' };
  writeFileSync(view, JSON.stringify(page));
  await passes(at, [`open ${exercise}`, 'wait', `read-view ${view}`, 'wait', 'expect trouble ', 'expect theme dark', `write-view ${join(at, 'kept.json')}`, `write-fact columns ${join(at, 'columns.txt')}`]);
  const kept = JSON.parse(text(at, 'kept.json'));
  assert.deepEqual(kept.view, { ...page.view, totals: [] });
  assert.equal(kept.facet, 'x');
  assert.equal(kept.density, 'compact');
  assert.match(text(at, 'columns.txt'), /^TRANS_SHARES /);
});

test('one filing has its tables, footnotes and problems in the list and beside it', async (t) => {
  const lines = [`open ${samples}`, 'wait', 'click list/samples/plain-text.txt', 'wait', 'click list/table/NONDERIV_TRANS', 'wait', 'expect rows 3', 'expect tabs 2'];
  lines.push('click side/problems', 'wait', 'click problem/0', 'wait', 'click list/filter', 'type has:problem', 'wait', 'click chart-none');
  const { output } = await session(folder(t), [...lines.slice(0, -1), 'contains source plain-text.txt']);
  assert.equal(output, '');
});

test('a filing opens with what is held, not with the header nor the footnotes that are longer', async (t) => {
  const at = folder(t);
  const value = (name, text) => `<${name}><value>${text}</value></${name}>`;
  const form3 = `<ownershipDocument><schemaVersion>X0206</schemaVersion><documentType>3</documentType><periodOfReport>2031-05-02</periodOfReport>
<issuer><issuerCik>0009900123</issuerCik><issuerName>Juniper Mills</issuerName><issuerTradingSymbol>JUNM</issuerTradingSymbol></issuer>
<reportingOwner><reportingOwnerId><rptOwnerCik>0009900124</rptOwnerCik><rptOwnerName>Fell Ada</rptOwnerName></reportingOwnerId></reportingOwner>
<nonDerivativeTable><nonDerivativeHolding>${value('securityTitle', 'Common Stock')}
<postTransactionAmounts>${value('sharesOwnedFollowingTransaction', '10')}</postTransactionAmounts>
<ownershipNature>${value('directOrIndirectOwnership', 'D')}</ownershipNature></nonDerivativeHolding></nonDerivativeTable>
<footnotes><footnote id="F1">One.</footnote><footnote id="F2">Two.</footnote></footnotes></ownershipDocument>
`;
  const header = ['ACCESSION NUMBER:\t\t0009900123-31-000001', 'CONFORMED SUBMISSION TYPE:\t3', 'PUBLIC DOCUMENT COUNT:\t\t1', 'CONFORMED PERIOD OF REPORT:\t20310502', 'FILED AS OF DATE:\t\t20310503'];
  writeFileSync(join(at, 'three.txt'), `<SEC-DOCUMENT>0009900123-31-000001.txt : 20310503\n<SEC-HEADER>0009900123-31-000001.hdr.sgml : 20310503\n${header.join('\n')}\n</SEC-HEADER>
<DOCUMENT>\n<TYPE>3\n<SEQUENCE>1\n<FILENAME>three.xml\n<TEXT>\n<XML>\n<?xml version="1.0"?>\n${form3}</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n`);
  await passes(at, [`open ${join(at, 'three.txt')}`, 'wait', 'expect table NONDERIV_HOLDING', 'run table:HEADER', 'wait', 'expect rows 7']);
});

test('in a window: mouse and keys, pictures in light and dark, nothing drawn when idle', { timeout: 300_000 }, async (t) => {
  const at = folder(t);
  const lines = [`open ${samples}`, 'wait', 'run column:TRANS_SHARES', 'click header/TRANS_SHARES', 'wait', 'click cell/0/TRANS_SHARES', 'wait', 'idle 200', 'theme light'];
  lines.push(`screenshot ${join(at, 'light.png')}`, 'theme dark', 'scale 2', `screenshot ${join(at, 'dark.png')}`, 'wait', 'idle 200');
  await passes(at, lines, { window: true });
  for (const name of ['light.png', 'dark.png']) assert.ok(existsSync(join(at, name)) && readFileSync(join(at, name)).length > 10_000, name);
});

test('a thousand openings and closings leave nothing behind', { timeout: 900_000 }, async (t) => {
  const at = folder(t);
  const once = [`open ${exercise}`, 'wait', 'expect rows 4', 'run close-all', 'wait', 'expect filings 0'];
  const lines = ['repeat 20', ...once, 'end', `write-fact resident ${join(at, 'early.txt')}`, 'repeat 980', ...once, 'end', `write-fact resident ${join(at, 'late.txt')}`];
  const output = await passes(at, lines, { program: 'filigree-workbench-leaks', env: { LSAN_OPTIONS: 'exitcode=23' } });
  assert.doesNotMatch(output, /LeakSanitizer/);
  const [early, late] = [Number(text(at, 'early.txt')), Number(text(at, 'late.txt'))];
  assert.ok(late < early + 4 * 1024, `${early} KB, then ${late} KB`);
});

test('reading is stopped, and what is no filing says so', async (t) => {
  const at = folder(t);
  writeFileSync(join(at, 'damaged.zip'), 'PK\u0003\u0004 and no more');
  await passes(at, [`open ${join(at, 'damaged.zip')}`, 'wait', `open ${join(at, 'not there')}`, 'wait', 'expect tabs 0', 'contains problems 2']);
  saveFilings(join(at, 'day'), 300);
  await passes(at, [`open ${join(at, 'day')}`, 'run cancel', 'wait', `open ${exercise}`, 'wait', 'contains view NONDERIV_TRANS']);
  // What is opened while a reading that was closed still runs down is read, and nothing of what was closed.
  await passes(at, [`open ${join(at, 'day')}`, 'run density', 'run density', 'run close-all', `open ${exercise}`, 'wait', 'expect filings 1']);
  const again = ['run density', `open ${join(at, 'day')}`, 'run density', 'run close-all', `open ${exercise}`, 'run density', 'run close-all', `open ${join(at, 'day')}`, 'run close-all'];
  await passes(at, ['repeat 20', ...again, 'end', `open ${join(at, 'day')}`, 'run density', `open ${exercise}`, 'wait', 'expect filings 301']);
  // Stopped, and gone on with: what comes then does not wait for what was stopped, nor is what was stopped read on.
  saveFilings(join(at, 'month'), 6_000);
  await passes(at, [`open ${join(at, 'month')}`, 'run cancel', `open ${exercise}`, 'wait', 'lacks filings 6001', 'run find-filing', 'type option-exercise', 'wait', 'lacks listed 0']);
});
