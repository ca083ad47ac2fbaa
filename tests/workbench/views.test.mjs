// Selections and what is copied of them; undo and redo of every kind of change.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, passes, readCsv, samples, text } from './support.mjs';

const exercise = join(samples, 'option-exercise.xml');
const tsv = (at, name) => text(at, name).split('\n').map((line) => line.split('\t'));
const opened = [`open ${exercise}`, 'wait'];

test('ranges of cells and whole rows, by mouse and by key, are copied as the rows that the CSV has', async (t) => {
  const at = folder(t);
  const copied = (name) => ['key Ctrl+C', `copied-to ${join(at, name)}`];
  await passes(at, [
    ...opened,
    `save csv ${join(at, 'all.csv')}`,
    'wait',
    'click row/1',
    'shift-click row/3',
    ...copied('rows.tsv'),
    'run column:TRANS_CODE',
    'click cell/0/TRANS_CODE',
    'shift-click cell/2/TRANS_CODE',
    'key Shift+Right',
    ...copied('range.tsv'),
    'key Shift+Up',
    ...copied('less.tsv'),
    'run select-all',
    ...copied('everything.tsv'),
    'key Ctrl+Home',
    'key Shift+Ctrl+End',
    'write-fact columns ' + join(at, 'columns.txt'),
    ...copied('to-the-end.tsv'),
    'run column:TRANS_CODE',
    'click cell/1/TRANS_CODE',
    'run select-rows',
    ...copied('row.tsv'),
  ]);
  const rows = readCsv(join(at, 'all.csv'));
  const names = text(at, 'columns.txt').split(' ');
  const wanted = (from, to, columns) => [columns, ...rows.slice(from, to).map((row) => columns.map((name) => row[name]))];
  assert.deepEqual(tsv(at, 'rows.tsv'), wanted(1, 4, names));
  const second = names[names.indexOf('TRANS_CODE') + 1];
  assert.deepEqual(tsv(at, 'range.tsv'), wanted(0, 3, ['TRANS_CODE', second]));
  assert.deepEqual(tsv(at, 'less.tsv'), wanted(0, 2, ['TRANS_CODE', second]));
  assert.deepEqual(tsv(at, 'everything.tsv'), wanted(0, 4, names));
  assert.equal(tsv(at, 'to-the-end.tsv').length, 5);
  assert.deepEqual(tsv(at, 'row.tsv'), wanted(1, 2, names));
});

/** Each kind of change, and the member of the view that it changes. */
const changes = {
  sort: ['sort', 'run sort-descending'],
  'a further sort': ['sort', 'run sort-further'],
  filter: ['filters', 'run filter-column', 'type >=7000', 'key Enter'],
  'a filter by a cell': ['filters', 'run filter-cell'],
  search: ['search', 'run search', 'wait', 'type Common', 'key Enter'],
  group: ['group', 'run group-column'],
  total: ['totals', 'run total-column'],
  hide: ['hidden', 'run hide-column'],
  'hide what is empty': ['hidden', 'run hide-empty'],
  'show all': ['hidden', 'run show-columns'],
  'show one': ['hidden', 'run column:ACCESSION_NUMBER'],
  freeze: ['frozen', 'run freeze-columns'],
  width: ['widths', 'run widen-column'],
  order: ['order', 'run move-right'],
};

for (const [kind, [member, ...lines]] of Object.entries(changes))
  test(`${kind}: undone and done again`, async (t) => {
    const at = folder(t);
    const write = (name) => ['wait', `write-view ${join(at, name)}`];
    await passes(at, [...opened, 'run column:TRANS_SHARES', ...write('0.json'), ...lines, ...write('1.json'), 'run undo', ...write('2.json'), 'run redo', ...write('3.json')]);
    const [before, after, undone, again] = [0, 1, 2, 3].map((n) => JSON.parse(text(at, `${n}.json`)).view);
    assert.notDeepEqual(after[member], before[member]);
    assert.deepEqual({ ...after, [member]: before[member] }, before, 'nothing else has changed');
    assert.deepEqual(undone, before);
    assert.deepEqual(again, after);
  });

test('what is hidden of itself is no step: no undo brings it back, and none is lost', async (t) => {
  const at = folder(t);
  const write = (name) => `write-view ${join(at, name)}`;
  const lines = [...opened, 'run column:TRANS_SHARES', 'run sort-descending', 'wait', `open ${join(samples, 'plain-text.txt')}`, 'wait'];
  await passes(at, [...lines, write('several.json'), 'run undo', 'wait', write('undone.json'), 'run redo', 'wait', write('redone.json')]);
  const [several, undone, redone] = ['several', 'undone', 'redone'].map((name) => JSON.parse(text(at, `${name}.json`)).view);
  assert.deepEqual(undone, { ...several, sort: [] });
  assert.deepEqual(redone, several);
  assert.equal(several.sort.length, 1);
});
