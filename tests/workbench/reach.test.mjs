// What a stranger finds with the mouse: tables, menus, the sign in a title, the desktop's dialog. What stands beside the
// table: source, problems, coverage.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, folder, passes, samples, text } from './support.mjs';

const exercise = join(samples, 'option-exercise.xml');
const opened = [`open ${samples}`, 'wait'];
const viewOf = (at, name) => JSON.parse(text(at, name)).view;

test('other tables are a click away, each with its rows: of all filings, and of the one beside', async (t) => {
  const at = folder(t);
  const own = JSON.parse(command('parse', join(samples, 'holdings.txt'))).tables.find(({ name }) => name === 'INFOTABLE');
  await passes(at, [
    ...opened,
    'expect tabs 1',
    'click tables',
    'expect asked tables',
    'type information',
    'click choice/table:INFOTABLE',
    'wait',
    'expect table INFOTABLE',
    'expect tabs 2',
    'click cell/0/NAMEOFISSUER',
    'wait',
    'click tables',
    'type information',
    'click choice/own-table:INFOTABLE',
    'wait',
    'expect tabs 3',
    `expect rows ${own.rows.length}`,
    'click tables',
    'key Escape',
    'expect asked nothing',
  ]);
});

test('sorting by several columns, filters, groups, columns and their menus are reached with the mouse alone', async (t) => {
  const at = folder(t);
  const write = (name) => `write-view ${join(at, name)}`;
  await passes(at, [
    ...opened,
    'run column:TRANS_CODE',
    'click cell/0/TRANS_CODE',
    'click bar/Sort',
    'click menu/sort-descending',
    'wait',
    'run column:TRANS_SHARES',
    'click header-menu/TRANS_SHARES',
    'click menu/sort-further-descending',
    'wait',
    'run column:TRANS_CODE',
    'click bar/Filter',
    'click menu/filter-cell',
    'wait',
    'click bar/Group',
    'click menu/group-column',
    'wait',
    'click bar/Columns',
    'click menu/column/FORM',
    'click menu/column/TRANS_DATE',
    'key Escape',
    'click bar/Columns',
    'click menu/freeze-columns',
    'wait',
    write('all.json'),
    'click chip/group/TRANS_CODE',
    'click chip/filter/TRANS_CODE',
    'click chip/sort/TRANS_CODE',
    'wait',
    write('less.json'),
  ]);
  const all = viewOf(at, 'all.json');
  assert.deepEqual(all.sort, [{ column: 'TRANS_CODE', descending: true }, { column: 'TRANS_SHARES', descending: true }]);
  assert.equal(all.filters.length, 1);
  assert.equal(all.filters[0].column, 'TRANS_CODE');
  assert.deepEqual(all.group, ['TRANS_CODE']);
  assert.ok(all.hidden.includes('FORM') && all.hidden.includes('TRANS_DATE'));
  assert.ok(all.frozen > 0);
  const less = viewOf(at, 'less.json');
  assert.deepEqual([less.sort, less.filters, less.group], [[{ column: 'TRANS_SHARES', descending: true }], [], []]);
});

test('Escape closes a menu', async (t) => {
  const at = folder(t);
  const lines = [...opened, 'click bar/Save', 'contains widgets menu/save-csv', 'key Escape', 'click bar/Picture', 'lacks widgets menu/save-csv'];
  await passes(at, lines);
});

test('a click in the source finds the cell that was made of it, and a cell its bytes', async (t) => {
  const at = folder(t);
  writeFileSync(join(at, 'wide.json'), JSON.stringify({ filigree: 1, layout: { list: 200, side: 900 } }));
  const lines = [`open ${exercise}`, 'wait', `read-view ${join(at, 'wide.json')}`, 'click list/table/NONDERIV_TRANS', 'wait', 'run column:TRANS_SHARES', 'wait'];
  const find = (line, word, cell, place) => [`click source/word/${line}/${word}`, 'wait', `expect cell ${cell}`, `expect mark ${word}`, `expect marked-line ${line}`, `contains place ${place}`];
  await passes(at, [
    ...lines,
    'expect mark 24000',
    ...find(46, '11.375', '11.375', '0 '),
    ...find(65, '9855', '9,855', '1 '),
    ...find(58, '2025-03-11', '2025-03-11', '1 '),
    // The same in another order: the row is found where it stands now.
    'run column:TRANS_SHARES',
    'run sort-ascending',
    'wait',
    ...find(65, '9855', '9,855', '2 '),
    'click source/word/66/transactionPricePerShare',
    'wait',
    'expect status No cell was made of these bytes.',
  ], { args: ['--size', '3200x1400'] });
});

test('problems lead to their place in the source, by mouse and by key', async (t) => {
  const path = join(samples, 'plain-text.txt');
  const told = JSON.parse(command('parse', path)).diagnostics;
  assert.ok(told.length > 0);
  const lines = [`open ${path}`, 'wait', 'click side/problems'];
  told.forEach(({ line }, index) => lines.push(`click problem/${index}`, `expect marked-line ${line}`, 'click side/problems'));
  lines.push('key Ctrl+P', `expect marked-line ${told[0].line}`, `contains status Line ${told[0].line}: `);
  await passes(folder(t), lines);
});

test('what was read is shown, with the command’s numbers', async (t) => {
  const { read, leaves, ignored } = JSON.parse(command('parse', exercise)).coverage;
  assert.ok(leaves > 0);
  await passes(folder(t), [`open ${exercise}`, 'wait', 'click side/coverage', 'click coverage', `expect coverage ${read} of ${leaves} leaves read, ${ignored} left aside by a rule`]);
});

test('files are chosen by the desktop’s dialog where there is one, and by a path where there is none', { timeout: 120_000 }, async (t) => {
  const at = folder(t);
  const bin = join(at, 'bin');
  mkdirSync(bin);
  const chosen = join(at, "-two words; 'quoted' $(false).xml"); // no shell sees it
  copyFileSync(exercise, chosen);
  writeFileSync(join(at, 'chosen.txt'), `${chosen}\n${join(samples, 'holdings.txt')}\n`);
  writeFileSync(join(bin, 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$*" > ${join(at, 'asked.txt')}\ncat ${join(at, 'chosen.txt')}\n`);
  chmodSync(join(bin, 'zenity'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH}` };
  await passes(at, ['run open', 'await filings 2', 'wait', 'expect asked nothing'], { window: true, env });
  assert.match(text(at, 'asked.txt'), /--file-selection --multiple/);
  writeFileSync(join(bin, 'zenity'), '#!/bin/sh\nexit 1\n'); // they changed their mind
  await passes(at, ['run open', 'wait 200', 'expect filings 0', 'expect asked nothing'], { window: true, env });
  // A name may have a line's end; a dialog that fails is no change of mind, and says so.
  const broken = join(at, 'two\nlines.xml');
  copyFileSync(exercise, broken);
  writeFileSync(join(at, 'chosen.txt'), `${chosen}\n${broken}\n`);
  writeFileSync(join(bin, 'zenity'), `#!/bin/sh\ncat ${join(at, 'chosen.txt')}\n`);
  await passes(at, ['run open', 'await filings 2', 'wait', 'expect problems 0'], { window: true, env });
  for (const failing of ['exit 2', 'kill -9 $$', 'exit 255']) {
    writeFileSync(join(bin, 'zenity'), `#!/bin/sh\n${failing}\n`);
    await passes(at, ['run open', 'await asked path', "contains status zenity, the desktop's dialog, has failed"], { window: true, env });
  }
  writeFileSync(join(bin, 'zenity'), '\u007fELF of no machine');
  await passes(at, ['run open', 'await asked path', 'contains status has failed'], { window: true, env });
  await passes(at, ['run open', 'expect asked path', 'key Ctrl+A', `type ${exercise}`, 'key Enter', 'await filings 1']);
});

test('a path “-” is a file’s name: nothing is read from standard input', async (t) => {
  const at = folder(t);
  await passes(at, ['run open', 'type -', 'key Enter', 'wait', 'expect filings 1', 'contains problems 1', 'expect tabs 0']);
});
