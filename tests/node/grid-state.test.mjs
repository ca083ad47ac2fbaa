// How a table is shown, as JSON: what a person typed means the same when it is read back; what comes from anywhere is checked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from './web-support.mjs';

const { fromJson, narrowTo, newState, toJson } = await importSource('element/grid/state.ts');
const { filtersOf } = await importSource('element/grid/query-text.ts');

const columns = ['text', 'code', 'decimal', 'date', 'boolean'].map((type) => ({ name: type.toUpperCase(), type }));
const typed = {
  TEXT: ['tallow', '=Tallow Co', '!wick', '!=wick', '?', '!?', 'a..b', '>5'],
  CODE: ['P', 'P, S', '!P', '?', 's', '=SCHEDULE 13G', '!P, S', 'P S', '!=SCHEDULE 13G', '=A, B'],
  DECIMAL: ['5', '5..10', '..10', '5..', '>5', '<5', '>=1,000', '<=\u22125', '!5', '!5..6', '!>=5', '?', '!?', '=5'],
  DATE: ['2024', '2024-03', '2024-03..2024-06', '>=2024-03-15', '<2024', '!2024', '?'],
  BOOLEAN: ['yes', 'no', '!yes', '?', '1'],
};

for (const column of columns) {
  test(`what is typed under a ${column.type} means the same after it was saved and restored`, () => {
    for (const text of typed[column.name]) {
      const meant = filtersOf(column, text);
      assert.ok(meant, text);
      const state = { ...newState(true), filters: new Map([[column.name, text]]) };
      const json = JSON.parse(JSON.stringify(toJson(state, columns)));
      const again = fromJson(json, columns, false);
      assert.deepEqual(filtersOf(column, again.filters.get(column.name) ?? ''), meant, `${text}: ${JSON.stringify(json)}`);
      assert.deepEqual(toJson(again, columns), json);
      assert.equal(again.filtering, true);
    }
  });
}

test('a list of codes is one-of, a whole code equals; a list that was saved as equals is read as one', () => {
  const op = (text) => toJson({ ...newState(true), filters: new Map([['CODE', text]]) }, columns).filters[0];
  assert.deepEqual(op('P, S'), { column: 'CODE', op: 'one-of', value: 'P, S' });
  assert.deepEqual(op('!p s'), { column: 'CODE', op: 'one-of', value: 'p, s', not: true });
  assert.deepEqual(op('=SCHEDULE 13G'), { column: 'CODE', op: 'equals', value: 'SCHEDULE 13G' });
  assert.deepEqual(op('P'), { column: 'CODE', op: 'equals', value: 'P' });
  const typed = (op, value) => fromJson({ filters: [{ column: 'CODE', op, value }] }, columns, true).filters.get('CODE');
  assert.equal(typed('equals', 'P, S'), 'P, S');
  assert.equal(typed('equals', '=SCHEDULE 13G'), '=SCHEDULE 13G');
  assert.equal(typed('equals', 'SCHEDULE 13G'), '=SCHEDULE 13G');
  assert.equal(typed('one-of', 'P, S'), 'P, S');
});

test('all of a state comes back', () => {
  const state = {
    ...newState(true),
    sort: [{ column: 'DATE', descending: true }, { column: 'CODE' }],
    filters: new Map([['DECIMAL', '5..10']]),
    search: 'tallow',
    group: 'CODE',
    total: 'DECIMAL',
    hidden: new Set(['BOOLEAN']),
    order: ['DATE', 'TEXT'],
    widths: new Map([['TEXT', 300]]),
    frozen: 2,
  };
  assert.deepEqual(fromJson(JSON.parse(JSON.stringify(toJson(state, columns))), columns, true), state);
  assert.deepEqual(toJson(newState(true), columns), {});
});

test('what is not understood, or not in the table, is left out', () => {
  for (const json of [null, 7, 'x', [], { sort: 'DATE', filters: {}, hidden: 3, widths: [1], frozen: 'two', order: {}, group: [1] }])
    assert.deepEqual(fromJson(json, columns, true), newState(true));
  const json = {
    sort: [{ column: 'GONE' }, { column: 'DATE', descending: 'very' }, null],
    filters: [{ column: 'TEXT', op: 'runs', value: 'x' }, { column: 'TEXT', op: 'at-least', value: '5' }, { column: 'GONE', op: 'equals', value: 'x' }, { column: 'CODE', op: 'equals', value: 7 }, 5],
    hidden: ['GONE', 'CODE', 'CODE', 5],
    widths: { TEXT: 1e9, DATE: -5, CODE: 120, GONE: 100, __proto__: 100 },
    frozen: 99,
    order: ['GONE'],
    group: ['GONE'],
  };
  assert.deepEqual(fromJson(json, columns, true), {
    ...newState(true),
    sort: [{ column: 'DATE' }],
    hidden: new Set(['CODE']),
    widths: new Map([['CODE', 120]]),
  });
});

test('a group that is opened leaves the rows that have its value, whole', () => {
  const state = { ...newState(false), group: 'CODE' };
  const values = { TEXT: 'Tallow, Wick & Co', CODE: 'SCHEDULE 13G', DECIMAL: '-5.50', DATE: '2024-03-15', BOOLEAN: 'true' };
  narrowTo(state, columns, columns.map(({ name }, column) => ({ column, value: values[name] })));
  const meant = Object.fromEntries(columns.map((column) => [column.name, filtersOf(column, state.filters.get(column.name))]));
  const range = (column, value) => [{ column, from: value, to: value }];
  assert.deepEqual(meant, {
    TEXT: [{ column: 'TEXT', equals: values.TEXT }],
    CODE: [{ column: 'CODE', equals: values.CODE }],
    DECIMAL: range('DECIMAL', values.DECIMAL),
    DATE: range('DATE', values.DATE),
    BOOLEAN: [{ column: 'BOOLEAN', equals: 'true' }],
  });
  assert.equal(state.group, '');
  narrowTo(state, columns, [{ column: 1, value: 'S' }, { column: 0, value: null }]);
  assert.deepEqual([state.filters.get('CODE'), state.filters.get('TEXT')], ['S', '?']);
});
