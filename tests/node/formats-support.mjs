// What the tests of the writers share: invented tables, a zip reader of their own, other people's readers.
import { spawnSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';

/** A TableSource over an array. Columns are `name: type`. */
export function sourceOf(name, columns, rows, { longest = Infinity } = {}) {
  const asked = [];
  return {
    name,
    title: `${name} in words`,
    columns: Object.entries(columns).map(([column, type]) => ({
      name: column,
      type,
      title: `Title of ${column}`,
      meaning: `=what ${column} means`,
      origin: 'sec',
    })),
    rowCount: rows.length,
    asked,
    async slice(first, count) {
      asked.push([first, count]);
      return rows.slice(first, first + Math.min(count, longest));
    },
  };
}

export async function bytesOf(pieces) {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

export async function* piecesOf(...texts) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Reads a zip by its central directory, with zlib; what the directory says of a member is checked. */
export function unzipped(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = view.length - 22;
  if (view.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of central directory');
  const members = new Map();
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new Error('no directory entry');
    const [crc, packed, size] = [16, 20, 24].map((offset) => view.readUInt32LE(at + offset));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
    const path = view.toString('utf8', at + 46, at + 46 + name);
    const local = view.readUInt32LE(at + 42);
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const content = view.subarray(from, from + packed);
    const whole = view.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    if (whole.length !== size || crc32(whole) !== crc) throw new Error(`${path} is not what the directory says`);
    if (members.has(path)) throw new Error(`${path} is there twice`);
    members.set(path, whole);
    at += 46 + name + extra + comment;
  }
  if (at !== end) throw new Error('the directory does not end where it says');
  return members;
}

/** Runs a Python program over bytes and gives its JSON; undefined where a module that it needs is missing. */
export function python(modules, program, bytes) {
  if (spawnSync('python3', ['-c', `import ${modules}`]).status !== 0) return undefined;
  const { status, stdout, stderr } = spawnSync('python3', ['-c', program], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export const present = (program) => !spawnSync(program, ['-v']).error;

const long = `${'\u{1F4C8}é'.repeat(12_000)}end`;

/** Every kind of value that is hard for some format; what other readers give of it is known by rule, not by example. */
export const odd = {
  columns: { WORDS: 'text', AMOUNT: 'decimal', DAY: 'date', FLAG: 'boolean', CODE: 'code', WHOLE: 'decimal' },
  rows: [
    ['plain', '1.50', '2023-11-14', 'true', 'P', '42'],
    [null, null, null, null, null, null],
    ['', '0', '1900-03-01', 'false', '007', '0'],
    ['=1+1', '-0.25', '1900-02-28', true, '=HYPERLINK("http://a.example")', '-1'],
    ['@SUM(A1:A9)', '123456789012345', '0022-01-01', false, '+cmd|calc', '9007199254740993'],
    ['+cmd|/c calc', '1234567890123456', '2035-12-31', null, '-2+3', '100000000000000000000'],
    ['-2+3', '0.000000000000000001', '1969-12-31', null, '\t=1', '7'],
    ['CR\rLF\nboth\r\nend ', '99999999999999.9', '9999-12-31', null, ' lead', '7'],
    ['\u0001\u0008\u000b\u000c\u001f\u007f\ufffe', '12345678901234567890.123', null, null, '_x0041_', '7'],
    ['_x0001\u0002 and _x005F_', '-0', null, null, '\ud83d\ude00 \u{1F469}\u200d\u{1F680}', '7'],
    ['<b>&amp;"quoted"</b> ]]> \t tab', '00012.0', null, null, 'é\u0301\u202eabc', '7'],
    [long, '1', null, null, 'x', '7'],
  ],
};

export const oddTable = () => sourceOf('ODD', odd.columns, odd.rows);
