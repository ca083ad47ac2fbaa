// Filters mean in the workbench what they mean in the page, for each type of column, both ways: what one saves the other
// restores. The page's own TypeScript is the oracle.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importSource } from '../node/web-support.mjs';
import { folder, passes, samples, text } from './support.mjs';

const { fromOp, toOp } = await importSource('element/grid/filter-ops.ts');
const { filtersOf } = await importSource('element/grid/query-text.ts');

const table = 'NONDERIV_TRANS';
const columns = {
  text: { name: 'SECURITY_TITLE', type: 'text' },
  code: { name: 'TRANS_CODE', type: 'code' },
  decimal: { name: 'TRANS_SHARES', type: 'decimal' },
  date: { name: 'TRANS_DATE', type: 'date' },
  boolean: { name: 'EQUITY_SWAP_INVOLVED', type: 'boolean' },
};
const opened = [`open ${join(samples, 'option-exercise.xml')}`, 'wait', `run table:${table}`, 'wait'];

/** What the view's JSON can hold of a filter; lists and codes with commas, of today's page and of older ones. */
const saved = {
  text: [['contains', 'lark'], ['equals', 'Class A, Series 2'], ['equals', '=A'], ['contains', ' a, b '], ['is-missing', '']],
  code: [['equals', 'P'], ['equals', 'P, S'], ['equals', '=P, S'], ['equals', 'SCHEDULE 13G'], ['equals', '=A,B'], ['one-of', 'P, S'], ['one-of', 'p, S, p'], ['is-missing', '']],
  decimal: [['equals', '1,000.50'], ['between', '5..10'], ['between', '..\u22123'], ['at-least', '100'], ['at-most', '5'], ['above', '5'], ['below', '0.5'], ['is-missing', '']],
  date: [['equals', '2024'], ['equals', '2024-2'], ['equals', '2025-03-11'], ['between', '2023-3..2024'], ['at-least', '2024-3-5'], ['above', '2024'], ['below', '2023-02'], ['is-missing', '']],
  boolean: [['equals', 'true'], ['equals', 'false'], ['is-missing', '']],
};
const cases = Object.entries(saved).flatMap(([type, list]) => list.flatMap(([op, value]) => [false, true].map((not) => ({ column: columns[type], op, value, not }))));

test('what the page saved means here what it means there, and is saved again as it was', async (t) => {
  const at = folder(t);
  const lines = [...opened];
  cases.forEach(({ column, op, value, not }, i) => {
    const filters = [{ column: column.name, op, value, ...(not && { not }) }];
    writeFileSync(join(at, `${i}.json`), JSON.stringify({ filigree: 1, filing: null, table, view: { filters } }));
    lines.push(`read-view ${join(at, `${i}.json`)}`, 'wait', 'expect trouble ', `write-fact specification ${join(at, `${i}-spec.json`)}`, `write-view ${join(at, `${i}-again.json`)}`);
  });
  await passes(at, lines);
  let compared = 0;
  cases.forEach(({ column, op, value, not }, i) => {
    const said = `${column.type} ${not ? 'not ' : ''}${op} ${value}`;
    const theirs = filtersOf(column, fromOp(column, op, value, not));
    assert.deepEqual(JSON.parse(text(at, `${i}-again.json`)).view.filters, [{ column: column.name, op, value, ...(not && { not }) }], said);
    // ">" turned round is no filter of the page's.
    assert.deepEqual(JSON.parse(text(at, `${i}-spec.json`)).filter ?? [], theirs ?? [], said);
    compared++;
  });
  assert.ok(compared > 55, `${compared}`);
});

test('what is typed is saved as the page saves it, and the page reads it as it was meant', async (t) => {
  const at = folder(t);
  const typed = {
    text: ['lark', '=Class A, Series 2', '!lark', '?'],
    code: ['P', 'P, S', 'p S', '=P, S', '=SCHEDULE 13G', '!P,S', '!?'],
    decimal: ['100', '100..2500', '>=6000', '<=5', '>5', '<0.5', '!5..6', '?'],
    date: ['2024', '2024-02..2025', '>=2024-3-5', '<2026'],
    boolean: ['yes', 'No', '!true'],
  };
  const all = Object.entries(typed).flatMap(([type, list]) => list.map((each) => ({ column: columns[type], typed: each })));
  const lines = [...opened];
  all.forEach(({ column, typed: each }, i) => {
    lines.push('run filter-none', `run column:${column.name}`, 'run filter-column', `type ${each}`, 'key Enter', 'wait', 'expect trouble ');
    lines.push(`write-fact specification ${join(at, `${i}-spec.json`)}`, `write-view ${join(at, `${i}.json`)}`);
  });
  await passes(at, lines);
  all.forEach(({ column, typed: each }, i) => {
    const [{ column: name, ...rule }] = JSON.parse(text(at, `${i}.json`)).view.filters;
    assert.equal(name, column.name);
    assert.deepEqual(rule, toOp(column, each), each);
    const meant = filtersOf(column, each);
    assert.deepEqual(JSON.parse(text(at, `${i}-spec.json`)).filter, meant, each);
    assert.deepEqual(filtersOf(column, fromOp(column, rule.op, rule.value, rule.not ?? false)), meant, each);
  });
});

test('a filter like a cell finds that code alone, whatever is in it', async (t) => {
  const at = folder(t);
  const sample = readFileSync(join(samples, 'option-exercise.xml'), 'utf8');
  const [row] = /<nonDerivativeTransaction>[^]*?<\/nonDerivativeTransaction>/.exec(sample);
  for (const [first, ...others] of [['A,B', 'A', 'B'], ['=A', 'A'], ['!A', 'A', 'B'], ['?', 'A']]) {
    const rows = [first, ...others, first].map((code) => row.replace(/(<transactionCode>)[^<]*/, `$1${code}`)).join('\n');
    writeFileSync(join(at, 'codes.xml'), sample.replace(/<nonDerivativeTransaction>[^]*<\/nonDerivativeTransaction>/, rows));
    await passes(at, [`open ${join(at, 'codes.xml')}`, 'wait', `run table:${table}`, 'wait', 'run column:TRANS_CODE', `expect rows ${others.length + 2}`, 'run filter-cell', 'wait', 'expect rows 2', `expect cell ${first}`]);
  }
});
