// The writer of workbooks, read back with other people's libraries.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import readWorkbook from 'read-excel-file/node';
import { bytesOf, odd, oddTable, python, sourceOf, unzipped } from './formats-support.mjs';
import { importSource } from './web-support.mjs';

const { writeXlsx } = await importSource('formats/xlsx.ts');

const xlsx = (tables, options) => bytesOf(writeXlsx(tables, options));
const isoOf = (date) => date.toISOString().slice(0, 10);

/** Standard escapes of characters that XML does not have, as a reader of workbooks has to take them. */
const unescaped = (text) => text.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

/** The sheets of a workbook as they are in the file: cells with their XML attributes and text. */
function sheetsOf(bytes) {
  const members = unzipped(bytes);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ['sheet', 'row', 'c', 'col', 'Relationship'].includes(name),
  });
  const read = (path) => {
    const text = members.get(path).toString('utf8');
    assert.equal(XMLValidator.validate(text), true, path);
    assert.doesNotMatch(text, /[\0-\x08\x0b-\x1f\ufffe\uffff]/, path);
    return parser.parse(text);
  };
  for (const path of members.keys()) read(path);
  const targets = new Map(
    read('xl/_rels/workbook.xml.rels').Relationships.Relationship.map(({ Id, Target }) => [Id, Target]),
  );
  return read('xl/workbook.xml').workbook.sheets.sheet.map((sheet) => ({
    name: sheet.name,
    xml: read(`xl/${targets.get(sheet['r:id'])}`).worksheet,
  }));
}

describe('XLSX', () => {
  it('holds what another library reads, with equal values and types', async () => {
    const [sheet, notes, ...others] = await readWorkbook(Buffer.from(await xlsx([oddTable()])));
    assert.deepEqual(others, []);
    assert.equal(sheet.sheet, 'ODD');
    assert.equal(notes.sheet, 'Notes');
    assert.deepEqual(sheet.data[0], Object.keys(odd.columns));
    const column = (index) => sheet.data.slice(1).map((row) => row[index]);
    // Numbers, where 15 digits hold them; other numbers are their digits.
    assert.deepEqual(column(1), [
      1.5, null, 0, -0.25, 123456789012345, '1234567890123456', 1e-18, 99999999999999.9, '12345678901234567890.123', 0, 12, 1,
    ]);
    assert.deepEqual(
      column(2).map((value) => (value instanceof Date ? ['date', isoOf(value)] : value)),
      [
        ['date', '2023-11-14'], null, ['date', '1900-03-01'], '1900-02-28', '0022-01-01', ['date', '2035-12-31'], ['date', '1969-12-31'],
        ['date', '9999-12-31'], null, null, null, null,
      ],
    );
    assert.deepEqual(column(3), [true, null, false, true, false, null, null, null, null, null, null, null]);
    assert.deepEqual(column(5).slice(4, 6), ['9007199254740993', 1e20]);
  });

  it('gives every text back, and none as a formula', async () => {
    const [{ xml }] = sheetsOf(await xlsx([oddTable()]));
    const cells = xml.sheetData.row.slice(1).map(({ c = [] }) => new Map(c.map((cell) => [cell.r.replace(/\d+/, ''), cell])));
    for (const [number, row] of odd.rows.entries())
      for (const [letter, text] of [['A', row[0]], ['E', row[4]]]) {
        const cell = cells[number].get(letter);
        if (text === null) {
          assert.equal(cell, undefined);
          continue;
        }
        assert.equal(cell.t, 'inlineStr');
        assert.deepEqual(Object.keys(cell).sort(), ['is', 'r', 't']);
        const written = typeof cell.is.t === 'string' ? cell.is.t : (cell.is.t['#text'] ?? '');
        assert.ok(typeof cell.is.t !== 'string' || cell.is.t.trim() === cell.is.t, 'blanks are kept');
        if (text.length <= 32_767) assert.equal(unescaped(written), text, `row ${number}`);
        else assert.ok(text.startsWith(written) && written.length >= 32_766 && written.isWellFormed());
      }
    assert.doesNotMatch(JSON.stringify(sheetsOf(await xlsx([oddTable()]))), /"f":/);
  });

  it('opens in openpyxl, with equal values and types', async (t) => {
    const read = python(
      'openpyxl',
      `import sys,io,json,openpyxl
book=openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
def plain(c): return None if c.value is None else (c.data_type,str(c.value),c.number_format)
print(json.dumps([[s.title,s.freeze_panes,[[plain(c) for c in r] for r in s.iter_rows()]] for s in book]))`,
      await xlsx([oddTable()]),
    );
    if (!read) return t.skip('no openpyxl');
    const [[title, frozen, [header, first, unknown, , formula]], notes] = read;
    assert.deepEqual([title, frozen, notes[0]], ['ODD', 'A2', 'Notes']);
    assert.deepEqual(header.map(([, text]) => text), Object.keys(odd.columns));
    assert.deepEqual(first, [
      ['s', 'plain', 'General'],
      ['n', '1.5', '0.00'],
      ['d', '2023-11-14 00:00:00', 'yyyy-mm-dd'],
      ['b', 'True', 'General'],
      ['s', 'P', 'General'],
      ['n', '42', '0'],
    ]);
    assert.deepEqual(unknown, [null, null, null, null, null, null]);
    assert.deepEqual([formula[0], formula[4]], [['s', '=1+1', 'General'], ['s', '=HYPERLINK("http://a.example")', 'General']]);
  });

  it('says in Notes what is text, and where', async () => {
    const [, { data }] = await readWorkbook(Buffer.from(await xlsx([oddTable()])));
    const remarks = new Map(data.slice(1).map((row) => [row[2], row[7]]));
    assert.equal(remarks.get(null), '12 rows');
    assert.equal(remarks.get('WORDS'), '1 value cut, as a cell holds 32,767 characters');
    assert.equal(remarks.get('AMOUNT'), '2 values text, as a spreadsheet keeps 15 digits of a number');
    assert.equal(remarks.get('DAY'), '2 values text, as a spreadsheet has no days before 1 March 1900');
    assert.equal(remarks.get('FLAG'), null);
    assert.deepEqual(data[2].slice(0, 7), ['ODD', 'ODD', 'WORDS', 'text', 'Title of WORDS', '=what WORDS means', 'sec']);
  });

  it('keeps what is not of its type as the text it is', async () => {
    const columns = { A: 'decimal', B: 'date', C: 'boolean' };
    const rows = [
      ['N/A', '2023-02-30', 'yes'],
      ['1e5', '2023-1-1', '1'],
      ['1,000', '10000-01-01', 'TRUE'],
      [`0.${'0'.repeat(400)}1`, '2023-11-14T00:00', 'False'],
    ];
    const [{ data }, notes] = await readWorkbook(Buffer.from(await xlsx([sourceOf('T', columns, rows)])));
    assert.deepEqual(data.slice(1), rows);
    assert.match(notes.data[3][7], /^4 values text, as filed: no value of this type$/);
  });

  it('freezes the header and makes columns as wide as they need', async () => {
    const [{ xml }] = sheetsOf(await xlsx([oddTable()]));
    assert.equal(xml.sheetViews.sheetView.pane.state, 'frozen');
    assert.equal(xml.sheetViews.sheetView.pane.ySplit, '1');
    assert.deepEqual(xml.cols.col.map(({ width }) => width), ['60', '26', '12', '8', '32', '23']);
  });

  it('has no sheet names that Excel refuses', async () => {
    const x = 'x'.repeat(30);
    const wanted = [
      'T', 't', 'T', 'a[b]:c*d?e/f\\g', "'quoted'", '', 'History', 'Notes', `${x}\u{1F600}y`, `${x}z`, `${x}x`, '\u0001\ufffe<&">',
    ];
    const tables = wanted.map((name) => sourceOf(name, { A: 'text' }, [['1']]));
    const names = sheetsOf(await xlsx(tables)).map(({ name }) => name);
    assert.deepEqual(names, [
      'T', 't (2)', 'T (3)', 'a_b__c_d_e_f_g', 'quoted', 'Sheet', 'History (2)', 'Notes (2)', x, `${x}z`, `${x}x`, '__<&">', 'Notes',
    ]);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    assert.ok(names.every((name) => name.length <= 31));
  });

  it('goes on in further sheets where one is full', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => [String(index)]);
    const table = sourceOf('LONG', { N: 'decimal' }, rows);
    const sheets = await readWorkbook(Buffer.from(await xlsx([table], { rowsPerSheet: 11, batch: 3 })));
    assert.deepEqual(sheets.map(({ sheet }) => sheet), ['LONG', 'LONG (2)', 'LONG (3)', 'Notes']);
    assert.deepEqual(sheets.slice(0, 3).flatMap(({ data }) => data.slice(1).flat()), rows.map(Number));
    assert.deepEqual(sheets.slice(0, 3).map(({ data }) => data[0]), [['N'], ['N'], ['N']]);
    assert.equal(sheets[3].data[1][0], 'LONG, LONG (2), LONG (3)');
  });

  it('is a workbook with no rows, one column or no table at all', async () => {
    const empty = await readWorkbook(Buffer.from(await xlsx([sourceOf('NONE', { A: 'date' }, [])])));
    assert.deepEqual(empty[0].data, [['A']]);
    assert.deepEqual((await readWorkbook(Buffer.from(await xlsx([])))).map(({ sheet }) => sheet), ['Notes']);
  });

  it('is the same bytes for the same table, however it is fetched', async () => {
    const whole = await xlsx([oddTable()]);
    assert.deepEqual(await xlsx([sourceOf('ODD', odd.columns, odd.rows, { longest: 20 })]), whole);
    assert.deepEqual(Buffer.compare(await xlsx([oddTable()]), whole), 0);
  });

  it('tells progress, waits for it, and stops when told', async () => {
    const table = sourceOf('T', { A: 'text' }, Array.from({ length: 10 }, () => ['x']));
    const told = [];
    await xlsx([table, table], { batch: 4, progress: async (rows, total) => void told.push([rows, total]) });
    assert.deepEqual(told, [4, 8, 10, 14, 18, 20].map((rows) => [rows, 20]));
    const control = new AbortController();
    const reason = new Error('enough');
    await assert.rejects(xlsx([table], { batch: 4, signal: control.signal, progress: () => control.abort(reason) }), reason);
    assert.deepEqual(table.asked.at(-1), [4, 4]);
    await assert.rejects(xlsx([table], { progress: () => Promise.reject(reason) }), reason);
  });

  it('does not go on when rows are missing', async () => {
    const table = { ...sourceOf('SHORT', { A: 'text' }, [['1']]), rowCount: 2 };
    await assert.rejects(xlsx([table]), /SHORT ends after 1 row/);
  });
});
