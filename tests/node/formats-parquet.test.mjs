// The writer of Parquet, read back with other people's libraries, and the values that it shares with workbooks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { bytesOf, odd, oddTable, python, sourceOf } from './formats-support.mjs';
import { importSource } from './web-support.mjs';

const { writeParquet } = await importSource('formats/parquet.ts');
const { dayNumber, digitsOf } = await importSource('formats/values.ts');

const parquet = (table, options) => bytesOf(writeParquet(table, options));
const isoOf = (date) => date.toISOString().slice(0, 10);

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
