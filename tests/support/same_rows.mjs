// Whether the page's rows are the command's: every column of every row of every table, in the order of the rows. Which
// filings belong together only a workspace says, and rows are numbered there over all of them: those columns are left out.
import { createHash } from 'node:crypto';

const own = (name) => name === 'FILING_GROUP' || name === 'REPEATS' || name.endsWith('_SK');

/** The rows of each table, a line each, with their columns in one order. */
function tablesOf(text) {
  const tables = new Map();
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    const { table, ...row } = JSON.parse(line);
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push(JSON.stringify(Object.entries(row).filter(([name]) => !own(name)).sort()));
  }
  return tables;
}

const sumOf = (rows) => rows.reduce((sum, row) => sum.update(row), createHash('sha256')).digest('hex');

/** Where two NDJSON texts of all tables do not have the same rows in the same order; none when they do. */
export function differences(ours, theirs) {
  const [a, b] = [tablesOf(ours), tablesOf(theirs)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const [left, right] = [a.get(name) ?? [], b.get(name) ?? []];
    if (left.length === right.length && sumOf(left) === sumOf(right)) return [];
    const first = left.findIndex((row, index) => row !== right[index]);
    return [`${name}: ${left.length} and ${right.length} rows; row ${first}: ${left[first]} and ${right[first]}`];
  });
}
