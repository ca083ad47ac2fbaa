// The writers of web/src/formats, read back with other people's libraries.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { bytesOf, odd, piecesOf, present, python, sourceOf, unzipped } from './formats-support.mjs';
import { importSource } from './web-support.mjs';

const { writeXlsx } = await importSource('formats/xlsx.ts');
const { writeParquet } = await importSource('formats/parquet.ts');
const { writeZip } = await importSource('formats/zip.ts');
const { defaultLimits, openBytes, unpack } = await importSource('bulk/archives.ts');
const { writeSecZip, dataSets } = await importSource('formats/sec-zip.ts');
const { dayNumber, digitsOf } = await importSource('formats/values.ts');
const { toBlob } = await importSource('formats/table-source.ts');

const oddTable = () => sourceOf('ODD', odd.columns, odd.rows);
const xlsx = (tables, options) => bytesOf(writeXlsx(tables, options));
const parquet = (table, options) => bytesOf(writeParquet(table, options));
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

describe('values', () => {
  it('know every day of the calendar, and no other', () => {
    const [first, last] = [Date.UTC(2000, 0, 1) / 86_400_000 - 730_485, Date.UTC(9999, 11, 31) / 86_400_000];
    for (let day = first; day <= last; day += 13) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      assert.equal(dayNumber(text), day, text);
    }
    for (const year of ['1900', '2000', '2023', '2024'])
      for (let month = 0; month <= 13; month += 1)
        for (let date = 0; date <= 32; date += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const there = new Date(Date.UTC(Number(year), month - 1, date)).toISOString().slice(0, 10) === text;
          assert.equal(dayNumber(text) !== undefined, there, text);
        }
    for (const text of ['', '2023-1-1', '02023-01-01', '-001-01-01', '2023-01-01T', 'soon']) assert.equal(dayNumber(text), undefined);
  });

  it('are digits, a point and a sign, or no decimal', () => {
    assert.deepEqual(digitsOf('-0012.50'), { negative: true, whole: '12', fraction: '50' });
    assert.deepEqual(digitsOf('0'), { negative: false, whole: '', fraction: '' });
    for (const text of ['', '-', '.', '.5', '5.', '1e5', '+1', '1,0', ' 1', '0x1', 'NaN']) assert.equal(digitsOf(text), undefined);
    assert.equal(digitsOf(`${'0'.repeat(1_000_000)}x`), undefined);
  });
});

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

/** The file with its decimals as bytes: hyparquet would make doubles of them. */
async function exact(bytes) {
  const file = bytes.buffer;
  const metadata = parquetMetadata(file);
  const scales = new Map();
  for (const element of metadata.schema) {
    if (element.converted_type !== 'DECIMAL') continue;
    scales.set(element.name, element.scale);
    delete element.converted_type;
    delete element.logical_type;
  }
  const rows = await parquetReadObjects({ file, metadata, utf8: false });
  const decimal = (value, scale) => {
    const hex = Buffer.from(value).toString('hex');
    const unscaled = BigInt.asIntN(8 * value.length, BigInt(`0x${hex}`));
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
    const at = digits.length - scale;
    return `${unscaled < 0n ? '-' : ''}${digits.slice(0, at)}${scale > 0 ? `.${digits.slice(at)}` : ''}`;
  };
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        scales.has(name) && value != null ? decimal(value, scales.get(name)) : (value ?? null),
      ]),
    ),
  );
}

/** Texts of decimals are equal when their values are. */
const plain = (text) => {
  const short = text.replace(/^(-?)0+(?=\d)/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return short === '-0' ? '0' : short;
};

describe('Parquet', () => {
  it('holds what another library reads, with equal values and types', async () => {
    const rows = await exact(await parquet(oddTable()));
    assert.equal(rows.length, odd.rows.length);
    for (const [index, row] of odd.rows.entries()) {
      const { WORDS, AMOUNT, DAY, FLAG, CODE, WHOLE } = rows[index];
      assert.equal(WORDS, row[0]);
      assert.equal(CODE, row[4]);
      assert.equal(AMOUNT === null ? null : plain(AMOUNT), row[1] === null ? null : plain(row[1]));
      assert.equal(WHOLE, row[5]);
      assert.equal(DAY === null ? null : isoOf(DAY), row[2]);
      assert.equal(FLAG, row[3] === null ? null : String(row[3]) === 'true');
    }
  });

  it('is typed, and says what its columns mean', async () => {
    const { schema, key_value_metadata, num_rows, created_by } = parquetMetadata((await parquet(oddTable())).buffer);
    assert.equal(num_rows, 12n);
    assert.equal(created_by, 'filigree');
    assert.deepEqual(
      schema.slice(1).map(({ name, type, converted_type, precision, scale }) => [name, type, converted_type, precision, scale]),
      [
        ['WORDS', 'BYTE_ARRAY', 'UTF8', undefined, undefined],
        ['AMOUNT', 'FIXED_LEN_BYTE_ARRAY', 'DECIMAL', 38, 18],
        ['DAY', 'INT32', 'DATE', undefined, undefined],
        ['FLAG', 'BOOLEAN', undefined, undefined, undefined],
        ['CODE', 'BYTE_ARRAY', 'UTF8', undefined, undefined],
        ['WHOLE', 'FIXED_LEN_BYTE_ARRAY', 'DECIMAL', 38, 0],
      ],
    );
    const said = new Map(key_value_metadata.map(({ key, value }) => [key, value]));
    assert.equal(said.get('filigree.table'), 'ODD');
    assert.equal(said.get('filigree.title'), 'ODD in words');
    const columns = JSON.parse(said.get('filigree.columns'));
    assert.deepEqual(columns[1], { name: 'AMOUNT', type: 'decimal', title: 'Title of AMOUNT', meaning: '=what AMOUNT means', origin: 'sec' });
  });

  it('reads the same in pyarrow', async (t) => {
    const read = python(
      'pyarrow.parquet',
      `import sys,json,pyarrow as pa,pyarrow.parquet as pq
table=pq.read_table(pa.BufferReader(sys.stdin.buffer.read()))
def plain(v,type):
  if v is None: return None
  if type.startswith('decimal'): return format(v,'f')
  return v.isoformat() if hasattr(v,'isoformat') else v
columns=[[plain(v,str(c.type)) for v in c.to_pylist()] for c in table.columns]
print(json.dumps([[str(f.type) for f in table.schema],columns,table.schema.metadata[b'filigree.table'].decode()]))`,
      await parquet(oddTable(), { batch: 5 }),
    );
    if (!read) return t.skip('no pyarrow');
    const [types, columns, name] = read;
    assert.equal(name, 'ODD');
    assert.deepEqual(types, ['string', 'decimal128(38, 18)', 'date32[day]', 'bool', 'string', 'decimal128(38, 0)']);
    const filed = (index) => odd.rows.map((row) => row[index]);
    for (const index of [0, 2, 4, 5]) assert.deepEqual(columns[index], filed(index), `column ${index}`);
    assert.deepEqual(columns[1].map((text) => text && plain(text)), filed(1).map((text) => text && plain(text)));
    assert.deepEqual(columns[3], filed(3).map((value) => (value === null ? null : String(value) === 'true')));
  });

  it('is text where a value does not fit, and says so', async () => {
    const columns = { A: 'decimal', B: 'date', C: 'boolean', D: 'decimal' };
    const rows = [
      ['1'.repeat(30), '2023-02-30', 'yes', '9'.repeat(38)],
      [`0.${'1'.repeat(9)}`, '2023-01-01', 'true', `-${'9'.repeat(38)}`],
      [null, null, null, null],
    ];
    const bytes = await parquet(sourceOf('T', columns, rows));
    assert.deepEqual((await exact(bytes)).map((row) => Object.values(row)), rows);
    const { key_value_metadata } = parquetMetadata(bytes.buffer);
    const said = JSON.parse(key_value_metadata.find(({ key }) => key === 'filigree.columns').value);
    assert.deepEqual(said.map(({ writtenAs }) => writtenAs), ['text', 'text', 'text', undefined]);
  });

  it('keeps the sign and place of decimals at all scales', async () => {
    const values = ['-0.01', '-100', '0.10', '12345678901234567890123456789012345.123', '-1', '0', '-0.001'];
    const rows = await exact(await parquet(sourceOf('T', { A: 'decimal' }, values.map((value) => [value]))));
    assert.deepEqual(rows.map(({ A }) => plain(A)), values.map(plain));
  });

  it('has no rows, one column, or only unknown values', async () => {
    const empty = await parquet(sourceOf('NONE', odd.columns, []));
    assert.equal(parquetMetadata(empty.buffer).num_rows, 0n);
    assert.deepEqual(await exact(empty), []);
    const unknown = Array.from({ length: 3 }, () => [null, null, null, null, null, null]);
    const rows = await exact(await parquet(sourceOf('UNKNOWN', odd.columns, unknown)));
    assert.deepEqual(rows.map((row) => Object.values(row)), unknown);
    await assert.rejects(parquet(sourceOf('T', {}, [])), { code: 'bad-argument' });
  });

  it('tells columns of one name apart', async () => {
    const table = sourceOf('T', { A: 'text', B: 'decimal' }, [['x', '1']]);
    const [first, second] = table.columns;
    const twice = { ...table, columns: [first, { ...second, name: 'A' }] };
    assert.deepEqual(await exact(await parquet(twice)), [{ A: 'x', A_2: '1' }]);
  });

  it('is written in row groups, each as soon as it is whole', async () => {
    const count = 130_000;
    const table = {
      ...sourceOf('MANY', { A: 'decimal', B: 'text', C: 'date', D: 'boolean' }, []),
      rowCount: count,
      slice: async (first, length) =>
        Array.from({ length }, (_, index) => [`${first + index}.25`, `row ${first + index}`, '2020-01-01', 'true']),
    };
    const pieces = [];
    for await (const piece of writeParquet(table)) pieces.push(piece.length);
    assert.equal(pieces.length, 2);
    const bytes = await parquet(table);
    assert.deepEqual(parquetMetadata(bytes.buffer).row_groups.map(({ num_rows }) => num_rows), [125_000n, 5_000n]);
    const rows = await exact(bytes);
    assert.equal(rows.length, count);
    assert.ok(rows.every(({ A, B }, index) => A === `${index}.25` && B === `row ${index}`));
  });

  it('tells progress and stops when told', async () => {
    const table = sourceOf('T', { A: 'text' }, Array.from({ length: 10 }, () => ['x']));
    const told = [];
    await parquet(table, { batch: 4, progress: (rows, total) => void told.push([rows, total]) });
    assert.deepEqual(told, [0, 0, 0, 4, 8, 10].map((rows) => [rows, 10]));
    const reason = new Error('enough');
    await assert.rejects(parquet(table, { signal: AbortSignal.abort(reason) }), reason);
  });
});

describe("a data set's zip", () => {
  const names = ['SUBMISSION', 'NONDERIV_TRANS', 'FOOTNOTES'];
  const tables = () => names.map((name) => ({ name, columns: ['ACCESSION_NUMBER'], bytes: piecesOf('ACCESSION_NUMBER\n', `${name}\u{1F600}\n`) }));

  it('holds a TSV for each table, byte for byte, and what describes them', async () => {
    const members = unzipped(await bytesOf(writeSecZip('form0', tables())));
    assert.deepEqual([...members.keys()], [...names.map((name) => `${name}.tsv`), 'FORM0_METADATA.json', 'FORM0_README.htm']);
    for (const name of names) assert.equal(members.get(`${name}.tsv`).toString('utf8'), `ACCESSION_NUMBER\n${name}\u{1F600}\n`);
    const { tables: described } = JSON.parse(members.get('FORM0_METADATA.json'));
    assert.deepEqual(described[1], { url: 'NONDERIV_TRANS.tsv', tableSchema: { columns: [{ name: 'ACCESSION_NUMBER' }] } });
  });

  it('is whole for unzip', async (t) => {
    if (!present('unzip')) return t.skip('no program called unzip');
    const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.zip');
    writeFileSync(path, await bytesOf(writeSecZip('form0', tables())));
    const { status, stdout } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.equal(spawnSync('unzip', ['-p', path, 'FOOTNOTES.tsv'], { encoding: 'utf8' }).stdout, 'ACCESSION_NUMBER\nFOOTNOTES\u{1F600}\n');
  });

  it('has no name that is none, and none twice', async () => {
    const [one] = tables();
    await assert.rejects(bytesOf(writeSecZip('form0', [{ ...one, name: '../SUBMISSION' }])), { code: 'bad-argument' });
    await assert.rejects(bytesOf(writeSecZip('form0', [one, one])), { code: 'bad-argument' });
  });

  it('is one of those that the forms tell of, with the tables that are published', () => {
    const columns = [{ name: 'ONE', origin: 'sec' }, { name: 'TWO', origin: 'filigree' }];
    const table = (name, published) => ({ name, mergedName: `F_${name}`, published, columns });
    const sets = dataSets([
      { dataSet: null, tables: [table('A', false)] },
      { dataSet: 'form0', tables: [table('B', true), table('C', false), table('A', true)] },
    ]);
    assert.deepEqual([...sets], [['form0', ['B', 'A'].map((name) => ({ mergedName: `F_${name}`, name, columns: ['ONE'] }))]]);
  });
});

describe('zip', () => {
  it('writes as it reads: what is read at a time is what is held', async () => {
    let read = 0;
    async function* noise() {
      for (; read < 200; read += 1) yield crypto.getRandomValues(new Uint8Array(65_536));
    }
    let [written, behind] = [0, 0];
    for await (const piece of writeZip([{ name: 'a', bytes: noise() }])) {
      written += piece.length;
      behind = Math.max(behind, read * 65_536 - written);
    }
    assert.ok(written > 200 * 65_536);
    assert.ok(behind < 4 * 65_536, `${behind} bytes held`);
  });

  it('stores what is compressed, and says the same twice', async () => {
    const make = (stored) => bytesOf(writeZip([{ name: 'é.bin', bytes: piecesOf('a'.repeat(1000)), stored }]));
    const [stored, packed] = [await make(true), await make(false)];
    assert.ok(stored.length > 1000 && packed.length < 200);
    assert.equal(unzipped(stored).get('é.bin').toString(), 'a'.repeat(1000));
    assert.equal(unzipped(packed).get('é.bin').toString(), 'a'.repeat(1000));
    assert.deepEqual(await make(false), packed);
  });

  it('refuses to be larger than sizes of 32 bits can say, where its readers know no others', async () => {
    const member = () => ({ name: 'big', bytes: piecesOf('a'.repeat(600), 'b'.repeat(600)) });
    const plain = (large, stored) => bytesOf(writeZip([{ ...member(), stored }], { zip64: false, large }));
    await assert.rejects(plain(1000), { code: 'limit' });
    await assert.rejects(plain(1250, true), { code: 'limit' });
    assert.equal(unzipped(await plain(1201)).get('big').length, 1200);
    await assert.rejects(bytesOf(writeZip([member(), { ...member(), name: 'b' }], { zip64: false, many: 2 })), { code: 'limit' });
  });

  describe('zip64', () => {
    const texts = { 'small.txt': 'ab', 'large.txt': 'é'.repeat(700), 'stored.bin': 'x'.repeat(900), 'last.txt': 'z' };
    const members = () => Object.entries(texts).map(([name, text]) => ({ name, bytes: piecesOf(text), stored: name.startsWith('stored') }));
    // Nothing is so large in a test, so what 32 and 16 bits can say is said to be less.
    const bounds = { 'large members': { large: 600 }, 'all that is far or large': { large: 1 }, 'many members': { many: 2 }, both: { large: 600, many: 4 } };
    for (const [what, options] of Object.entries(bounds)) {
      it(`${what}: read back by fflate, by unzip, by Python and by the page`, async (t) => {
        const bytes = await bytesOf(writeZip(members(), options));
        assert.ok(Buffer.from(bytes).includes(Buffer.from([0x50, 0x4b, 6, 6])));
        const decoder = new TextDecoder();
        const read = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
        assert.deepEqual(read, texts);
        const ours = {};
        for await (const { path, origin, trouble } of unpack({ file: new Blob([bytes]), steps: [] }, 'x.zip', 'zip', defaultLimits)) {
          assert.equal(trouble, undefined);
          ours[path] = decoder.decode(await openBytes(origin, defaultLimits));
        }
        assert.deepEqual(ours, texts);
        const program = 'import io,json,sys,zipfile\nz=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\nassert z.testzip() is None\nprint(json.dumps({n:z.read(n).decode() for n in z.namelist()}))';
        const theirs = python('zipfile', program, bytes);
        if (theirs) assert.deepEqual(theirs, texts);
        else t.diagnostic('no Python');
        if (!present('unzip')) return t.diagnostic('no program called unzip');
        const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
        try {
          writeFileSync(join(folder, 'a.zip'), bytes);
          const { status, stdout, stderr } = spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' });
          assert.equal(status, 0, stdout + stderr);
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
    }

    it('as others write it is read: Python, told to', async (t) => {
      const program = 'import base64,io,json,sys,zipfile\nb=io.BytesIO()\nwith zipfile.ZipFile(b,"w",zipfile.ZIP_DEFLATED) as z:\n  with z.open("wide.txt","w",force_zip64=True) as m: m.write(b"w"*5000)\n  for i in range(66000): z.writestr(f"{i}.txt","")\nprint(json.dumps(base64.b64encode(b.getvalue()).decode()))';
      const text = python('zipfile', program, '');
      if (!text) return t.skip('no Python');
      const found = [];
      for await (const one of unpack({ file: new Blob([Buffer.from(text, 'base64')]), steps: [] }, 'x.zip', 'zip', defaultLimits)) found.push(one);
      assert.equal(found.length, 66_001);
      assert.equal((await openBytes(found[0].origin, defaultLimits)).length, 5000);
    });

    it('more members than 16 bits can say', async () => {
      async function* empty() {}
      async function* names() {
        for (let i = 0; i < 65_600; i++) yield { name: String(i), bytes: empty(), stored: true };
      }
      const bytes = await bytesOf(writeZip(names()));
      assert.equal(Object.keys(unzipSync(bytes)).length, 65_600);
    });
  });

  it('passes on what goes wrong while reading, and stops when told', async () => {
    async function* broken() {
      yield new Uint8Array(5);
      throw new Error('the disk is gone');
    }
    await assert.rejects(bytesOf(writeZip([{ name: 'a', bytes: broken() }])), /the disk is gone/);
    const reason = new Error('enough');
    await assert.rejects(bytesOf(writeZip([{ name: 'a', bytes: piecesOf('a') }], { signal: AbortSignal.abort(reason) })), reason);
  });

  it('stops reading when nobody wants more', async () => {
    for (const stored of [true, false]) {
      let ended = false;
      async function* endless() {
        try {
          for (;;) yield crypto.getRandomValues(new Uint8Array(65_536));
        } finally {
          ended = true;
        }
      }
      for await (const piece of writeZip([{ name: 'a', bytes: endless(), stored }])) if (piece.length > 1000) break;
      assert.ok(ended);
    }
  });

  it('becomes a Blob', async () => {
    const blob = await toBlob(piecesOf('ab', 'c'), 'text/plain');
    assert.equal(await blob.text(), 'abc');
    assert.equal(blob.type, 'text/plain');
  });
});
