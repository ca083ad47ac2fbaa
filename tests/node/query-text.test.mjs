// What a person types under a column's title, as conditions for the module.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from './web-support.mjs';

const { filtersOf } = await importSource('element/grid/query-text.ts');
const of = (type) => (typed) => filtersOf({ name: 'C', type }, typed);
const column = 'C';

describe('filters as they are typed', () => {
  it('text: a part, the whole, without it', () => {
    const text = of('text');
    assert.deepEqual(text('  '), []);
    assert.deepEqual(text('lark'), [{ column, contains: 'lark' }]);
    assert.deepEqual(text('=Lark Inc.'), [{ column, equals: 'Lark Inc.' }]);
    assert.deepEqual(text('! lark'), [{ column, contains: 'lark', not: true }]);
  });

  it('codes: one of several, in either case', () => {
    assert.deepEqual(of('code')('p, S'), [{ column, in: ['p', 'S', 'P'] }]);
    assert.deepEqual(of('code')('!P'), [{ column, in: ['P'], not: true }]);
    assert.deepEqual(of('code')('=SCHEDULE 13G'), [{ column, equals: 'SCHEDULE 13G' }]);
  });

  it('numbers: ranges with their ends, or without them', () => {
    const number = of('decimal');
    assert.deepEqual(number('5..10'), [{ column, from: '5', to: '10' }]);
    assert.deepEqual(number('5'), [{ column, from: '5', to: '5' }]);
    assert.deepEqual(number('>=1,000.50'), [{ column, from: '1000.50' }]);
    assert.deepEqual(number('..\u22123'), [{ column, to: '-3' }]);
    // What is greater is not less than, and not equal.
    assert.deepEqual(number('>5'), [{ column, from: '5' }, { column, from: '5', to: '5', not: true }]);
    assert.deepEqual(number('!5..6'), [{ column, from: '5', to: '6', not: true }]);
    for (const typed of ['x', '5..6..7', '..', '>', '>5..6', '1e5', '!>5']) assert.equal(number(typed), undefined, typed);
  });

  it('dates: a year, a month, a day and what lies between', () => {
    const day = of('date');
    assert.deepEqual(day('2024'), [{ column, from: '2024-01-01', to: '2024-12-31' }]);
    assert.deepEqual(day('2024-02'), [{ column, from: '2024-02-01', to: '2024-02-29' }]);
    assert.deepEqual(day('2023-3..2024'), [{ column, from: '2023-03-01', to: '2024-12-31' }]);
    assert.deepEqual(day('>=2024-3-5'), [{ column, from: '2024-03-05' }]);
    assert.deepEqual(day('>2024'), [{ column, from: '2024-01-01' }, { column, from: '2024-01-01', to: '2024-12-31', not: true }]);
    for (const typed of ['24', '2024-13', '2023-02-29', 'May 2024']) assert.equal(day(typed), undefined, typed);
  });

  it('yes and no; what is unknown, in any column', () => {
    assert.deepEqual(of('boolean')('Yes'), [{ column, equals: 'true' }]);
    assert.deepEqual(of('boolean')('no'), [{ column, equals: 'false' }]);
    assert.equal(of('boolean')('perhaps'), undefined);
    for (const type of ['text', 'code', 'decimal', 'date', 'boolean']) {
      const [filter] = of(type)('?');
      assert.ok(filter.state.includes('empty') && !filter.state.includes('value'));
      assert.equal(of(type)('!?')[0].not, true);
    }
  });
});
