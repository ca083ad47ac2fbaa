// What pictures show, beside plain code over the same filings.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { manyFilings } from '../support/many_filings.mjs';
import { fundReport, managerReport } from '../support/portfolios.mjs';
import { importSource, root, sample } from './web-support.mjs';

const { exact, sum, sumOf, written } = await importSource('pictures/exact.ts');
const { hasSum, pictureOf } = await importSource('pictures/choose.ts');
const { ranked, rowMarks, sliced, slicedMarks, timeColumns } = await importSource('pictures/data.ts');

let module;
before(async () => {
  const { default: createModule } = await import(pathToFileURL(join(root, 'build/wasm/bin/filigree.js')));
  module = await createModule({ wasmBinary: readFileSync(join(root, 'build/wasm/bin/filigree.wasm')) });
});
const json = (bytes) => JSON.parse(Buffer.from(bytes).toString());

/** The tables of one filing with the rows as pictures take them. */
function tablesOf(text) {
  const handle = module.open(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'filing');
  const { tables } = json(module.describe(handle));
  const found = tables.map((table) => {
    const { rows: cells } = json(module.slice(handle, table.name, 0, table.rows));
    const rows = cells.map((row, at) => ({ at, values: row.map(({ state, text: value }) => (state === 'value' ? value : null)) }));
    return [table.name, { ...table, picture: rows }];
  });
  module.close(handle);
  return Object.fromEntries(found);
}
const column = (table, sense) => table.columns.findIndex((each) => each.sense === sense);

describe('exact sums', () => {
  it('keep every digit', () => {
    for (const [texts, expected] of [
      [['0.1', '0.2'], '0.3'],
      [['99999999999999999999.01', '0.990'], '100000000000000000000.000'],
      [['-5', '2.50', null, 'x'], '-2.50'],
      [[], '0'],
    ]) assert.equal(sumOf(texts), expected);
    assert.equal(written(sum(exact('-0.05'), exact('0.04'))), '-0.01');
    assert.equal(exact('1e5'), undefined);
  });
});

describe('the choice of a picture', () => {
  it('follows what columns say, for every form', () => {
    const { forms } = json(module.forms());
    const chosen = forms.flatMap(({ name, tables }) => tables.flatMap(({ name: table, columns }) => {
      const kind = pictureOf(columns);
      return kind ? [`${name} ${table} ${kind}`] : [];
    }));
    for (const expected of ['ownership NONDERIV_TRANS time', '13F INFOTABLE ranked', 'N-PORT FUND_REPORTED_HOLDING ranked', '144 FORM_144_SOLD time'])
      assert.ok(chosen.some((each) => each.toLowerCase().endsWith(expected.toLowerCase()) || each.includes(expected.split(' ').slice(1).join(' '))), `${expected} of ${chosen}`);
    assert.ok(!chosen.some((each) => each.includes('SUBMISSION')), chosen.join());
  });

  it('has a description that holds: dates are dates, sums are numbers, one of each sense', () => {
    const types = { 'event-date': 'date', amount: 'decimal', value: 'decimal', price: 'decimal', 'filed-value': 'decimal', direction: 'code' };
    for (const { name, tables } of json(module.forms()).forms)
      for (const { name: table, columns } of tables) {
        const of = (sense) => columns.filter((each) => each.sense === sense);
        for (const each of columns) if (types[each.sense]) assert.equal(each.type, types[each.sense], `${name} ${table} ${each.name}`);
        for (const once of ['event-date', 'event-code', 'direction', 'value', 'held']) assert.ok(of(once).length <= 1, `${name} ${table} ${once}`);
      }
  });
});

describe('what columns say of their filing', () => {
  const summaryOf = (name, bytes) => {
    const batch = module.batchOpen();
    module.batchAdd(batch, bytes, name);
    const [, lists] = module.batchRead(batch, false);
    return json(lists)[0][0].summary;
  };

  it('names whom each sample is about: the issuer, where there is one, else who comes first in the sentence', () => {
    const expected = {
      'option-exercise.xml': 'Tern & Quill Instruments, Inc.',
      'holdings.txt': 'Alder Point Partners LP',
    };
    for (const [name, subject] of Object.entries(expected)) {
      const summary = summaryOf(name, sample(name));
      assert.equal(summary.subject, subject);
      assert.ok(summary.headline.includes(subject));
    }
    const { subject, facts } = summaryOf('five-percent.xml', sample('five-percent.xml'));
    assert.equal(subject, facts.ISSUER_NAME);
    assert.equal(summaryOf('none.txt', Buffer.from('nothing of the kind')).subject, null);
  });

  it('tells footnotes, in the forms that have them: an id and a text in one table', () => {
    const noted = json(module.forms()).forms.flatMap(({ name, tables }) => tables.filter(({ columns }) => columns.some(({ sense }) => sense === 'note-text')).map((table) => [name, table]));
    assert.ok(noted.length > 0);
    for (const [name, { columns }] of noted)
      for (const sense of ['note-id', 'note-text']) assert.equal(columns.filter((each) => each.sense === sense).length, 1, name);
  });

  it('is all that the page goes by: no column of a form is called by its name there', () => {
    const names = new Set(json(module.forms()).forms.flatMap(({ tables }) => tables.flatMap(({ name, columns }) => [name, ...columns.map((each) => each.name)])));
    // Columns that stand in front of every table of many filings belong to no form.
    for (const leading of ['FILE', 'ACCESSION', 'FORM', 'FILING_DATE', 'FILING_GROUP', 'REPEATS']) names.delete(leading);
    const files = readdirSync(join(root, 'web/src'), { recursive: true }).filter((file) => /\.ts$/.test(file));
    assert.ok(files.length > 100);
    for (const file of files) {
      const code = readFileSync(join(root, 'web/src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      for (const [, word] of code.matchAll(/['"`]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{6,})['"`]/g)) assert.ok(!names.has(word), `${file} knows ${word}`);
    }
  });
});

describe('transactions over time', () => {
  const transactions = (bytes) => {
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'nonDerivativeTransaction' });
    const { ownershipDocument: document } = parser.parse(Buffer.from(bytes).toString());
    return (document.nonDerivativeTable?.nonDerivativeTransaction ?? []).map((one) => ({
      date: one.transactionDate.value,
      code: one.transactionCoding.transactionCode,
      shares: one.transactionAmounts.transactionShares.value,
      way: one.transactionAmounts.transactionAcquiredDisposedCode.value,
    }));
  };

  it('has a mark for each row of a sample, at its day, as much as was filed, up or down', () => {
    const bytes = sample('option-exercise.xml');
    const expected = transactions(bytes);
    assert.ok(expected.length > 1);
    const table = tablesOf(bytes).NONDERIV_TRANS;
    const { marks, missing } = rowMarks(table.columns, table.picture, column(table, 'amount'));
    assert.deepEqual(missing, { date: 0, amount: 0, direction: 0 });
    const plain = (one) => `${one.date} ${one.code} ${one.way === 'D' ? '-' : ''}${one.shares}`;
    assert.deepEqual(marks.map(({ date, code, amount }) => `${date} ${code} ${amount}`).sort(), expected.map(plain).sort());
    assert.ok(marks.every(({ meaning, at }, index) => meaning && (index === 0 || marks[index - 1].date <= marks[index].date) && at < table.rows));
  });

  it('counts what cannot be drawn, and never draws it as nothing', () => {
    const columns = [['D', 'event-date'], ['C', 'event-code'], ['A', 'amount'], ['W', 'direction'], ['V', 'value']].map(([name, sense]) => ({ name, sense, type: 'text' }));
    const rows = [
      ['2024-01-02', 'S', '5', 'D', '-50'],
      [null, 'S', '5', 'D', '-50'],
      ['0022-01-02', 'S', '5', 'D', '-50'],
      ['2024-01-02', 'P', null, 'A', null],
      ['2024-01-01', 'P', '7', null, null],
      ['2024-01-01', null, '0', 'A', '0'],
    ].map((values, at) => ({ at, values }));
    const shares = rowMarks(columns, rows, 2);
    assert.deepEqual(shares.missing, { date: 2, amount: 1, direction: 1 });
    assert.deepEqual(shares.marks.map(({ at, amount }) => [at, amount]), [[5, '0'], [0, '-5']]);
    // A value has its own sign: it is not turned round once more.
    assert.deepEqual(rowMarks(columns, rows, 4).marks.map(({ amount }) => amount), ['0', '-50']);
    assert.equal(shares.marks.length + 4, shares.rows);
  });

  it('sums by day, code and direction where there are many, and by month where these are many, exactly', () => {
    const tables = [...manyFilings(300)].map(({ text }) => tablesOf(text).NONDERIV_TRANS).filter(Boolean);
    const { columns } = tables[0];
    const rows = tables.flatMap(({ picture }) => picture);
    const at = timeColumns(columns);
    const value = column(tables[0], 'value');
    const keys = [at.date, at.code, at.direction, at.meaning];
    const slices = sliced(rows, keys, value);
    const order = { code: 1, direction: 2, meaning: 3 };
    const expected = new Map();
    const unknown = { date: 0, amount: 0 };
    for (const { values } of rows) {
      if (!values[at.date]) unknown.date++;
      else if (values[value] === null) unknown.amount++;
      else {
        const key = [values[at.date].slice(0, 7), values[at.code], values[at.direction]].join(' ');
        expected.set(key, [...(expected.get(key) ?? []), values[value]]);
      }
    }
    const months = slicedMarks(slices, order, 10);
    assert.equal(months.unit, 'month');
    assert.deepEqual(months.missing, { ...unknown, direction: 0 });
    const letter = { acquired: 'A', disposed: 'D' };
    const shown = new Map(months.marks.map((mark) => [[mark.date, mark.code, letter[mark.direction] ?? null].join(' '), mark.amount]));
    assert.deepEqual([...shown.keys()].sort(), [...expected.keys()].sort());
    for (const [key, texts] of expected) assert.equal(Number(shown.get(key)), Number(sumOf(texts)), key);
    const days = slicedMarks(slices, order, 100_000);
    assert.equal(days.unit, 'day');
    assert.equal(days.marks.reduce((all, mark) => all + mark.rows, 0), months.marks.reduce((all, mark) => all + mark.rows, 0));
  });
});

describe('the ranked list', () => {
  const holdings = Array.from({ length: 30 }, (_, n) => ({ issuer: `ISSUER ${n % 20}`, value: String(1000 + n * 37), ...(n % 7 === 0 && { putCall: 'Put' }) }));
  const report = managerReport({ cik: '0009900123', period: '12-31-2023', accession: '0009900123-24-000001', holdings });

  it('has the largest holdings of a report, options apart, the rest summed, and the exact total', () => {
    const table = tablesOf(report).INFOTABLE;
    const keys = table.columns.flatMap(({ sense }, index) => (sense === 'held' || sense === 'held-kind' ? [index] : []));
    const picture = ranked(sliced(table.picture, keys, column(table, 'value')), 5);
    const expected = new Map();
    for (const { issuer, value, putCall } of holdings) {
      const key = [issuer, 'COM', putCall ?? ''].join();
      expected.set(key, (expected.get(key) ?? 0) + Number(value));
    }
    const sorted = [...expected].sort((a, b) => b[1] - a[1]);
    assert.deepEqual(picture.bars.map(({ sum: text }) => Number(text)), sorted.slice(0, 5).map(([, value]) => value));
    assert.deepEqual(picture.bars.map(({ values }) => values.map((value) => value ?? '').join()), sorted.slice(0, 5).map(([key]) => key));
    assert.equal(Number(picture.rest.sum), sorted.slice(5).reduce((all, [, value]) => all + value, 0));
    assert.equal(picture.rest.slices, sorted.length - 5);
    assert.equal(picture.total, String(holdings.reduce((all, { value }) => all + Number(value), 0)));
    assert.equal(picture.unknown, 0);
  });

  it('ranks by size whatever the sign, and says how many have no value', () => {
    const fund = [['A', '-900.5', 'DFE'], ['B', '20', 'EC'], ['C', undefined, 'EC'], ['D', '500', 'EC'], ['D', '0.25', 'DBT']];
    const table = tablesOf(fundReport({ holdings: fund.map(([issuer, value, asset]) => ({ issuer, value, asset })) })).FUND_REPORTED_HOLDING;
    const of = (sense, name) => table.columns.findIndex((each) => each.sense === sense && (!name || each.name === name));
    const value = of('value');
    const held = ranked(sliced(table.picture, [of('held')], value), 10);
    assert.deepEqual(held.bars.map(({ values, sum: text }) => [values[0], text]), [['A', '-900.5'], ['D', '500.25'], ['B', '20']]);
    assert.deepEqual([held.total, held.unknown, held.rows], ['-380.25', 1, 5]);
    const assets = ranked(sliced(table.picture, [of('category', 'ASSET_CAT')], value), 10);
    assert.deepEqual(assets.bars.map(({ values, sum: text }) => [values[0], text]), [['DFE', '-900.5'], ['EC', '520'], ['DBT', '0.25']]);
  });

  it('sums as the module does over many filings', () => {
    const workspace = module.workspaceOpen();
    const texts = [report, managerReport({ cik: '0009900124', period: '12-31-2023', accession: '0009900124-24-000001', holdings: holdings.slice(0, 9) })];
    for (const [n, text] of texts.entries()) {
      const batch = module.batchOpen();
      module.batchAdd(batch, new TextEncoder().encode(text), `${n}.txt`);
      assert.ok(module.workspaceAdd(workspace, module.batchRead(batch, false)[0], '', '') > 0);
    }
    const view = module.viewOpen(workspace, 'INFOTABLE', JSON.stringify({ group: ['NAMEOFISSUER', 'TITLEOFCLASS', 'PUTCALL'], totals: ['VALUE_USD'], repeats: false }));
    while (module.viewStep(view, 1000));
    const { groups } = json(module.viewGroups(view, 0, 1000));
    const tables = texts.map((text) => tablesOf(text).INFOTABLE);
    const keys = tables[0].columns.flatMap(({ sense }, index) => (sense === 'held' || sense === 'held-kind' ? [index] : []));
    const own = sliced(tables.flatMap(({ picture }) => picture), keys, column(tables[0], 'value'));
    const flat = (values, total) => `${values.map((each) => each ?? '').join('|')}=${total}`;
    assert.deepEqual(own.map(({ values, sum: text }) => flat(values, text)).sort(), groups.map(({ values, totals }) => flat(values, totals[0].sum)).sort());
    module.viewClose(view);
  });

  it('has no sum of what must not be added', () => {
    assert.deepEqual(['amount', 'price', 'filed-value', 'value', undefined].map((sense) => hasSum({ type: 'decimal', sense })), [false, false, false, true, true]);
  });
});
