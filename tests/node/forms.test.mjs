// What is read, as the command, the module and the README tell it: all from one place.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { describedForms, formsTable, withTable } from '../../scripts/forms-table.mjs';
import { root } from '../../scripts/run.mjs';

const command = join(root, 'build/release/bin/filigree');

test('every form says its types, its shapes and its tables', () => {
  const forms = describedForms(command);
  assert.ok(forms.length > 0);
  for (const form of forms) {
    assert.ok(form.shapes.length > 0 && form.tables.length > 0, form.name);
    for (const type of form.types) assert.match(type, /^[\w -]+(\/[\w-]+)?$/, form.name);
    for (const table of form.tables) assert.ok(table.columns.length > 0, `${form.name} ${table.name}`);
  }
});

test('the list for people names every form and table', () => {
  const list = execFileSync(command, ['forms'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const form of describedForms(command)) {
    assert.ok(list.includes(form.title), form.title);
    for (const { name } of form.tables) assert.match(list, new RegExp(`\\b${name}\\b`));
  }
});

test('the README has the table of the forms as they are: npm run forms writes it anew', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  assert.equal(withTable(readme, formsTable(describedForms(command))), readme);
});
