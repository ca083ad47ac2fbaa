// `npm run forms`: writes the table of the forms that are read into the README, from the same data that reads them. A test
// holds the README to it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

const [begin, end] = ['<!-- forms -->\n', '<!-- /forms -->\n'];

/** What the command says of the forms. */
export function describedForms(command = join(root, 'build/release/bin/filigree')) {
  return JSON.parse(execFileSync(command, ['forms', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })).forms;
}

/** Amendments are told once: "13F-HR, 13F-NT and amendments". */
function types(names) {
  if (names.length === 0) return 'any';
  const plain = names.filter((name) => !name.endsWith('/A') || !names.includes(name.slice(0, -2)));
  return plain.join(', ') + (plain.length < names.length ? ' and amendments' : '');
}

/** The first names, and how many more there are. */
function some(names, most = 8) {
  return names.length > most + 1 ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
}

/** The table in Markdown, a line for each form: those that the SEC publishes data sets of stand first. */
export function formsTable(forms) {
  const published = (form) => (form.dataSet === null ? 1 : 0);
  const rows = forms
    .toSorted((a, b) => published(a) - published(b) || a.title.localeCompare(b.title, 'en'))
    .map(({ title, types: names, shapes, tables }) => {
      const levels = shapes.map(({ shape, level }) => `${shape}: ${level}`).join('; ');
      return `| ${title} | ${types(names)} | ${levels} | ${some(tables.map(({ name }) => name))} |`;
    });
  return ['| form | EDGAR types | read from | into |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** The README with `table` in its place. @throws when the marks are not there. */
export function withTable(readme, table) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The README lacks ${begin.trim()} … ${end.trim()}.`);
  return readme.slice(0, from + begin.length) + table + readme.slice(to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'README.md');
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), formsTable(describedForms())));
}
