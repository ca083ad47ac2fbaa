// A view as a workbook has the footnotes of its filings, of whatever form they are: each form has its own table of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { importSource } from './web-support.mjs';

const { saveView } = await importSource('bulk/save.ts');

const column = (name, sense) => ({ name, type: 'text', title: name, meaning: '', role: 'data', origin: 'sec', ...(sense && { sense }) });
const table = (name, rows, notes) => ({ name, title: name, rows: rows.length, leading: 1, columns: [column('FILE'), column('TEXT', notes && 'note-text')], content: rows });
const tables = [
  table('TRADES', [['a', 'bought'], ['b', 'sold']]),
  table('FIRST_NOTES', [['a', 'one'], ['c', 'elsewhere']], true),
  table('SECOND_NOTES', [['b', 'two']], true),
  table('THIRD_NOTES', [['c', 'of none of them']], true),
];

/** What the writer asks of the module. */
function storeOf() {
  const open = new Map();
  const opened = (name, { filter = [] } = {}) => {
    const { content } = tables.find((each) => each.name === name);
    open.set(open.size + 1, { name, rows: content.filter(([file]) => filter.every((each) => each.in.includes(file))) });
    return open.size;
  };
  const asked = new Set();
  return {
    asked,
    describe: () => ({ tables }),
    sums: () => new Map(),
    viewOf: (view) => ({ table: open.get(view).name, rows: open.get(view).rows.length }),
    async view(name, query) {
      const view = opened(name, query);
      asked.add(view);
      return { view, info: { rows: open.get(view).rows.length } };
    },
    closeView: (view) => void asked.delete(view),
    slice(view, first, count) {
      const rows = open.get(view).rows.slice(first, first + count).map((cells, row) => ({ row, file: 1, repeats: null, cells: cells.map((value) => ({ value })) }));
      return new TextEncoder().encode(JSON.stringify({ rows }));
    },
    opened,
  };
}

test('footnotes of several forms are all in the workbook, and those of other filings are not', async () => {
  const store = storeOf();
  const blob = await saveView(store, store.opened('TRADES'), 'xlsx', {}, { breathe: async () => {} });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const sheets = [...strFromU8(files['xl/workbook.xml']).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(sheets, ['TRADES', 'FIRST_NOTES', 'SECOND_NOTES', 'Notes']);
  const all = Object.values(files).map(strFromU8).join('\n');
  for (const text of ['bought', 'one', 'two']) assert.ok(all.includes(`>${text}<`), text);
  assert.ok(!all.includes('elsewhere'));
  assert.equal(store.asked.size, 0, 'views are given back');
});
