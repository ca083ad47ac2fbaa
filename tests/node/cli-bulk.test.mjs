// The command over many filings: folders and archives in, one table set out, whatever the inputs try.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tar, tarGz, unzip, zip } from '../support/archives.mjs';
import { manyFilings, oneFiling, rowsOf, saveFilings } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');
const count = 320;

let folder;
let filings;
let facts;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-bulk-'));
  filings = join(folder, 'filings');
  facts = saveFilings(filings, count);
});
after(() => rmSync(folder, { recursive: true }));

let numbered = 0;
const fresh = (name = 'out') => join(folder, `${name}-${++numbered}`);
function saved(name, bytes) {
  const below = fresh('input');
  mkdirSync(below);
  writeFileSync(join(below, name), bytes);
  return join(below, name);
}

function run(args, { input = '', limit = '' } = {}) {
  // `limit` is a shell's ulimit, so that the system itself watches over memory and disk.
  const program = limit === '' ? [command, 'parse', ...args] : ['sh', '-c', `${limit}; exec "$0" "$@"`, command, 'parse', ...args];
  const { status, signal, stdout, stderr, error } = spawnSync(program[0], program.slice(1), { input, maxBuffer: 2 ** 28 });
  assert.equal(error, undefined);
  assert.equal(signal, null);
  return { status, out: stdout.toString(), err: stderr.toString() };
}

/** What a person sees in the folder: name → bytes. */
function contentOf(out) {
  const names = readdirSync(out).filter((name) => name !== '.filigree').sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name))]));
}
const rowsIn = (out, table) => readFileSync(join(out, `${table}.ndjson`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
function counted(out) {
  return Object.fromEntries(Object.keys(rowsOf([])).map((table) => [table, existsSync(join(out, `${table}.ndjson`)) ? rowsIn(out, table).length : 0]));
}
const members = (first, n) => [...manyFilings(n, first)].map(({ name, text }) => ({ name, bytes: text }));
const ndjson = (out, ...args) => run(['--format', 'ndjson', '--out', out, ...args]);
const withoutFile = (rows) => rows.map((row) => ({ ...row, FILE: undefined }));

describe('a folder', () => {
  it('gives every row of every filing, in the order of names', () => {
    const out = fresh();
    const { status, err } = ndjson(out, filings);
    assert.equal(status, 0, err);
    assert.match(err, /320 filings/);
    assert.deepEqual(counted(out), rowsOf(facts));
    assert.deepEqual(
      rowsIn(out, 'NONDERIV_TRANS').map((row) => row.TRANS_SHARES),
      facts.flatMap((one) => one.transactions.map(({ shares }) => Number(shares))),
    );
    const files = rowsIn(out, 'SUBMISSION').map((row) => row.FILE);
    assert.deepEqual(files, Array.from({ length: count }, (_, n) => `filings/${String(Math.floor(n / 100)).padStart(4, '0')}/${oneFiling(n).name}`));
    assert.deepEqual(rowsIn(out, 'SUBMISSION').map((row) => row.FORM), facts.map(({ form }) => form));
  });

  it('has leading columns and keys that are unique', () => {
    const out = fresh();
    run(['--format', 'csv', '--out', out, filings]);
    const header = (table) => readFileSync(join(out, `${table}.csv`), 'utf8').split('\r\n')[0];
    assert.match(header('FOOTNOTES'), /^FILE,ACCESSION,FORM,FILING_DATE,ACCESSION_NUMBER,/);
    // SUBMISSION has a column FILING_DATE of its own.
    assert.match(header('SUBMISSION'), /^FILE,ACCESSION,FORM,ACCESSION_NUMBER,FILING_DATE,/);
    const again = fresh();
    ndjson(again, filings);
    for (const table of ['NONDERIV_TRANS', 'NONDERIV_HOLDING', 'DERIV_TRANS']) {
      const keys = rowsIn(again, table).map((row) => row[`${table}_SK`]);
      assert.deepEqual(keys, keys.map((_, i) => i + 1));
    }
  });

  it('tells the day of filing and the accession where a submission does', () => {
    const out = fresh();
    ndjson(out, filings);
    const rows = rowsIn(out, 'OWNER_SIGNATURE').filter((row) => row.FILE.endsWith('.txt'));
    assert.ok(rows.length > 20);
    for (const row of rows) {
      const { accession, date } = facts[Number(/(\d+)\.txt/.exec(row.FILE)[1])];
      assert.deepEqual([row.ACCESSION, row.FILING_DATE], [accession, date]);
    }
  });

  it('gives the same bytes whatever the threads do, in every format', () => {
    for (const as of ['csv', 'tsv', 'ndjson', 'json', 'xlsx', 'zip']) {
      const [one, many] = [fresh(), fresh()];
      assert.equal(run(['--format', as, '--jobs', '1', '--out', one, filings]).status, 0);
      assert.equal(run(['--format', as, '--jobs', '8', '--out', many, filings]).status, 0);
      assert.deepEqual(contentOf(many), contentOf(one), as);
    }
  });

  it('gives each filing’s JSON as it is when read alone', () => {
    const out = fresh();
    run(['--out', out, filings]);
    const content = contentOf(out);
    assert.equal(Object.keys(content).length, count);
    for (const n of [0, 7, 14, 255]) {
      const { name } = oneFiling(n);
      const alone = JSON.parse(run([join(filings, String(Math.floor(n / 100)).padStart(4, '0'), name)]).out);
      const one = JSON.parse(content[`${name}.json`]);
      assert.deepEqual({ ...one, source: null }, { ...alone, source: null });
    }
  });

  it('follows no links in circles, and tells so once', () => {
    const below = fresh('looped');
    mkdirSync(join(below, 'deep'), { recursive: true });
    writeFileSync(join(below, 'deep', 'a.xml'), oneFiling(0).text);
    symlinkSync('..', join(below, 'deep', 'up'));
    symlinkSync(below, join(below, 'self'));
    symlinkSync('itself', join(below, 'itself'));
    const out = fresh();
    const { status, err } = ndjson(out, below);
    assert.equal(counted(out).SUBMISSION, 1);
    assert.equal(err.match(/deep\/up: leads to a folder that has been read already/g).length, 1);
    assert.equal(err.match(/\/self: leads to a folder that has been read already/g).length, 1);
    assert.match(err, /itself: is a link to itself/);
    assert.equal(status, 1, 'the link to itself may have been meant to be a filing');
  });

  it('does not wait for pipes, nor read hidden files or its own output', () => {
    const below = fresh('odd');
    mkdirSync(below);
    writeFileSync(join(below, 'a.xml'), oneFiling(0).text);
    writeFileSync(join(below, '.DS_Store'), 'x');
    execFileSync('mkfifo', [join(below, 'pipe')]);
    const out = join(below, 'tables');
    const { status, err } = ndjson(out, below);
    assert.equal(status, 0, err);
    assert.match(err, /pipe: is no regular file/);
    const again = ndjson(out, below);
    assert.equal(again.status, 0, again.err);
    assert.equal(counted(out).SUBMISSION, 1);
  });

  it('lists what could not be read, and reads the rest', () => {
    const below = fresh('mixed');
    mkdirSync(below);
    writeFileSync(join(below, 'a.xml'), oneFiling(0).text);
    writeFileSync(join(below, 'b.txt'), 'Dear all');
    symlinkSync('nowhere', join(below, 'c.xml'));
    writeFileSync(join(below, 'd\x1b[2J.xml'), '');
    writeFileSync(join(below, 'e.xml'), oneFiling(1).text);
    const out = fresh();
    const { status, err } = ndjson(out, below);
    assert.equal(status, 1);
    assert.equal(counted(out).SUBMISSION, 2);
    assert.match(err, /b\.txt: ./);
    assert.match(err, /c\.xml: No such file/);
    assert.match(err, /d\?\[2J\.xml: ./);
    assert.ok(!err.includes('\x1b'), 'a terminal is not told what to do by a file name');
    assert.match(err, /3 could not be read/);
    assert.match(ndjson(out, below).err, /b\.txt: ./, 'and tells it again when the others are done');
  });

  it('cannot be read by a person without the right', { skip: process.getuid() === 0 && 'run as root' }, () => {
    const path = saved('a.xml', oneFiling(0).text);
    chmodSync(path, 0);
    assert.match(ndjson(fresh(), path).err, /Permission denied/);
  });
});

describe('an archive', () => {
  const n = 60;
  let expected;
  before(() => {
    const out = fresh();
    ndjson(out, join(filings, '0000'));
    expected = rowsIn(out, 'NONDERIV_TRANS').filter((row) => Number(/(\d+)\.\w+$/.exec(row.FILE)[1]) < n);
  });
  const check = (name, bytes, label, args = []) => {
    const out = fresh();
    const path = saved(name, bytes);
    const { status, err } = ndjson(out, ...args, path);
    assert.equal(status, 0, err);
    const rows = rowsIn(out, 'NONDERIV_TRANS');
    assert.deepEqual(withoutFile(rows), withoutFile(expected));
    assert.equal(rows[0].FILE, label(oneFiling(0).name));
  };

  it('is read as a zip, deflated and stored', () => {
    check('many.zip', zip(members(0, n)), (name) => `many.zip/${name}`);
    check('many.zip', zip(members(0, n).map((one) => ({ ...one, stored: true }))), (name) => `many.zip/${name}`);
  });
  it('is read as a tar and a tar.gz, whatever its name', () => {
    check('many.tar', tar(members(0, n)), (name) => `many.tar/${name}`);
    check('20260102.nc.tar.gz', tarGz(members(0, n)), (name) => `20260102.nc.tar.gz/${name}`);
    check('form4.xml', tarGz(members(0, n)), (name) => `form4.xml/${name}`);
  });
  it('is read when the system’s own tar made it', () => {
    const path = join(fresh('made'), '..', 'system.tar.gz');
    execFileSync('tar', ['czf', path, '-C', filings, '.']);
    const out = fresh();
    ndjson(out, path);
    assert.deepEqual(counted(out), rowsOf(facts));
  });
  it('is read inside another one', () => {
    check('a.tar', tar([{ name: 'in/b.zip', bytes: zip(members(0, n)) }]), (name) => `a.tar/in/b.zip/${name}`);
    check('a.tgz', tarGz([{ name: 'b.zip', bytes: zip(members(0, n)) }]), (name) => `a.tgz/b.zip/${name}`);
    check('a.zip', zip([{ name: 'b.tar.gz', bytes: tarGz(members(0, n)) }]), (name) => `a.zip/b.tar.gz/${name}`);
    check('a.tar', tar(members(0, n).map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }))), (name) => `a.tar/${name}.gz`);
  });
  it('is read from standard input', () => {
    for (const bytes of [zip(members(0, n)), tar(members(0, n)), tarGz(members(0, n))]) {
      const { out, status, err } = run(['--format', 'ndjson', '--table', 'NONDERIV_TRANS', '-'], { input: bytes });
      assert.equal(status, 0, err);
      const rows = out.trim().split('\n').map((line) => JSON.parse(line));
      assert.deepEqual(withoutFile(rows), withoutFile(expected));
    }
  });
  it('may be one file in gzip, also in several members', () => {
    const { text } = oneFiling(3);
    const half = Math.floor(text.length / 2);
    for (const bytes of [gzipSync(text), Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))])]) {
      const { out, status } = run([saved('one.xml.gz', bytes)]);
      assert.equal(status, 0);
      assert.equal(JSON.parse(out).source.bytes, Buffer.from(text).length);
    }
  });
  it('three deep is not opened, and the rest is read', () => {
    const deep = zip([{ name: 'c.zip', bytes: zip(members(0, 1)) }]);
    const out = fresh();
    const { status, err } = ndjson(out, saved('a.tar', tar([{ name: 'b.zip', bytes: deep }, ...members(1, 1)])));
    assert.equal(status, 1);
    assert.match(err, /a\.tar\/b\.zip\/c\.zip: is an archive in an archive in an archive/);
    assert.equal(counted(out).SUBMISSION, 1);
  });
  it('has names that are labels and never places', () => {
    const names = ['../../escaped.xml', '/tmp/escaped-too.xml', '..', '=cmd()|x', 'ok/../../../third.xml', 'with\nbreak.xml'];
    const out = fresh();
    const { status, err } = run(['--out', out, saved('a.zip', zip(names.map((name, i) => ({ name, bytes: oneFiling(i).text }))))]);
    assert.equal(status, 0, err);
    assert.deepEqual(Object.keys(contentOf(out)).sort(), ['=cmd()|x.json', 'escaped-too.xml.json', 'escaped.xml.json', 'third.xml.json', 'with?break.xml.json'].sort());
    assert.ok(!existsSync('/tmp/escaped-too.xml') && !existsSync(join(out, '../../escaped.xml')));
    const table = fresh();
    run(['--format', 'csv', '--out', table, saved('=a.zip', zip([{ name: 'x.xml', bytes: oneFiling(0).text }]))]);
    assert.match(readFileSync(join(table, 'SUBMISSION.csv'), 'utf8'), /\n"'=a\.zip\/x\.xml",/);
  });
  it('may hold one name twice', () => {
    const [a, b] = members(0, 2);
    const out = fresh();
    ndjson(out, saved('a.zip', zip([a, { ...b, name: a.name }])));
    assert.equal(counted(out).SUBMISSION, 2);
    assert.match(ndjson(out, saved('a.zip', zip([a]))).err, /1 filings/);
  });
  it('that is damaged says where, and the members before it count', () => {
    const whole = tarGz(members(0, n));
    for (const [bytes, sentence] of [
      [whole.subarray(0, whole.length / 2), /gzip file that has been cut/],
      [Buffer.concat([whole.subarray(0, -8), Buffer.from([1, 2, 3, 4]), whole.subarray(-4)]), /damaged gzip file/],
      [tar(members(0, n)).subarray(0, 9_000), /a\.tar/],
      [zip(members(0, 3)).subarray(0, 2_000), /a\.tar/],
    ]) {
      const { status, err } = ndjson(fresh(), saved('a.tar', bytes));
      assert.equal(status, 1, String(sentence));
      assert.match(err, sentence);
    }
    const [first, second, third] = members(0, 3);
    const out = fresh();
    const { status, err } = ndjson(out, saved('a.zip', zip([first, { ...second, crc: 1 }, third])));
    assert.equal(status, 1);
    assert.match(err, new RegExp(`${second.name}: is damaged`));
    assert.equal(counted(out).SUBMISSION, 2, 'wrong bytes give no rows');
  });
  it('may be empty, or hold folders and links', () => {
    assert.equal(ndjson(fresh(), saved('a.zip', zip([]))).status, 0);
    const out = fresh();
    const { err, status } = ndjson(out, saved('a.tar', tar([{ name: 'd/', type: '5' }, { name: 'l', type: '2' }, { name: '__MACOSX/._x', bytes: 'x' }, ...members(0, 1)])));
    assert.equal(status, 0, err);
    assert.match(err, /l: is a link inside an archive/);
    assert.equal(counted(out).SUBMISSION, 1);
  });
});

describe('limits', () => {
  const little = 'ulimit -v 700000'; // kB: what ends up in memory is little, whatever is declared

  it('refuse a member that declares 10 GB before a byte of it is read', () => {
    for (const bytes of [
      zip([{ name: 'huge.xml', bytes: 'x', declared: 10 * 2 ** 30 }, ...members(0, 1)]),
      tar([...members(0, 1), { name: 'huge.xml', bytes: 'x', declared: 10 * 2 ** 30 }]),
    ]) {
      const out = fresh();
      const { status, err } = run(['--format', 'ndjson', '--out', out, saved('a.bin', bytes)], { limit: little });
      assert.equal(status, 1);
      assert.match(err, /huge\.xml: declares 10\.7 GB; at most 1\.1 GB are read \(--max-size\)/);
      assert.equal(counted(out).SUBMISSION, 1);
    }
  });
  it('stop a bomb, in zip, gzip and tar.gz', () => {
    const zeros = Buffer.alloc(200 * 2 ** 20);
    const packed = gzipSync(zeros);
    for (const bytes of [zip([{ name: 'bomb.xml', bytes: zeros }]), packed, tarGz([{ name: 'bomb.xml', bytes: zeros }]), tar([{ name: 'b.gz', bytes: packed }])]) {
      const { status, err } = run(['--format', 'ndjson', '--out', fresh(), '--max-ratio', '100', saved('a.bin', bytes)], { limit: little });
      assert.equal(status, 1);
      assert.match(err, /a\.bin: expands more than 100-fold \(--max-ratio\): is it a zip bomb\?/);
    }
  });
  it('are options', () => {
    const path = saved('a.zip', zip(members(0, 10)));
    const said = (...args) => run(['--format', 'ndjson', '--out', fresh(), ...args, path]);
    assert.match(said('--max-members', '9').err, /more than 9 members \(--max-members\)/);
    assert.match(said('--max-total', '10kb').err, /expands to more than 10\.0 kB \(--max-total\)/);
    assert.match(said('--max-size', '1kb').err, /at most 1\.0 kB are read \(--max-size\)/);
    for (const option of [['--max-members', '9'], ['--max-total', '10kb'], ['--max-size', '1kb']]) assert.equal(said(...option).status, 1);
    assert.equal(said('--max-members', '10').status, 0);
  });
  it('hold for what lies in a folder, too', () => {
    const path = saved('a.xml', oneFiling(0).text);
    assert.match(run(['--max-size', '100', path]).err, /at most 100 bytes are read/);
    assert.match(run(['--max-size', '100', '-'], { input: oneFiling(0).text }).err, /more than 100 bytes/);
  });
});

describe('memory', () => {
  it('does not grow with the inputs', () => {
    // 1.6 GB of filings, once unpacked, through a program that may not have 700 MB.
    const large = oneFiling(11).text.padEnd(8 * 2 ** 20, ' \n');
    const bytes = tarGz(Array.from({ length: 200 }, (_, i) => ({ name: `${i}.xml`, bytes: i % 8 === 0 ? large : oneFiling(i).text })));
    const out = fresh();
    const { status, err } = run(['--format', 'ndjson', '--max-ratio', '100000', '--jobs', '2', '--out', out, saved('a.tgz', bytes)], { limit: 'ulimit -v 700000' });
    assert.equal(status, 0, err);
    assert.equal(counted(out).SUBMISSION, 200);
  });
});

describe('a file that changes while it is read', () => {
  it('is told, and gives no rows', (t) => {
    const path = saved('a.xml', oneFiling(0).text);
    const source = saved('touch.c', `
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <stdlib.h>
      #include <stdio.h>
      #include <unistd.h>
      ssize_t read(int fd, void* to, size_t room) {
        static int done = 0;
        ssize_t got = ((ssize_t (*)(int, void*, size_t))dlsym(RTLD_NEXT, "read"))(fd, to, room);
        if (!done && got > 100) {
          done = 1;
          FILE* file = fopen(getenv("FILIGREE_TOUCHED"), "ab");
          fputs("<!-- more -->", file);
          fclose(file);
        }
        return got;
      }`);
    const library = `${source}.so`;
    const built = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
    if (built.error || built.status !== 0) return t.skip('no C compiler called cc');
    const out = fresh();
    const { status, stderr } = spawnSync(command, ['parse', '--format', 'ndjson', '--out', out, path, join(filings, '0000', oneFiling(1).name)], {
      env: { ...process.env, LD_PRELOAD: library, FILIGREE_TOUCHED: path },
    });
    assert.equal(status, 1);
    assert.match(stderr.toString(), /a\.xml: changed while it was read/);
    assert.equal(counted(out).SUBMISSION, 1);
  });
});

describe('provenance', () => {
  it('names the bytes of each row, inside archives too', () => {
    const path = saved('a.zip', zip(members(0, 32)));
    const out = fresh();
    ndjson(out, '--provenance', path);
    for (const table of ['NONDERIV_TRANS', 'FOOTNOTES', 'REPORTINGOWNER']) {
      for (const row of rowsIn(out, table)) {
        const { text } = oneFiling(Number(/(\d+)\.\w+$/.exec(row.FILE)[1]));
        const bytes = Buffer.from(text);
        assert.equal(row.SOURCE_FILE, row.FILE);
        assert.equal(row.SOURCE_SHA256, createHash('sha256').update(bytes).digest('hex'));
        const { value, raw } = table === 'FOOTNOTES' ? row.FOOTNOTE_TXT : table === 'REPORTINGOWNER' ? row.RPTOWNERNAME : row.TRANS_SHARES;
        const place = bytes.subarray(row.SOURCE_OFFSET, row.SOURCE_OFFSET + row.SOURCE_LENGTH).toString();
        assert.ok(place.includes(raw ?? String(value)), `${table} of ${row.FILE}`);
      }
    }
  });
});

describe('the SEC’s data sets as a zip', () => {
  it('holds the tables as the TSV files have them, with metadata and readme', () => {
    const [out, plain] = [fresh(), fresh()];
    assert.equal(run(['--format', 'zip', '--out', out, filings]).status, 0);
    assert.equal(run(['--format', 'tsv', '--layout', 'sec', '--out', plain, filings]).status, 0);
    assert.deepEqual(Object.keys(contentOf(out)), ['FILINGS.tsv', 'form345.zip']);
    const unpacked = unzip(readFileSync(join(out, 'form345.zip')));
    const { 'FORM345_METADATA.json': metadata, 'FORM345_README.htm': readme, ...tables } = unpacked;
    const { 'FILINGS.tsv': filings_beside, ...expected } = contentOf(plain);
    assert.deepEqual(tables, expected);
    assert.deepEqual(readFileSync(join(out, 'FILINGS.tsv')), filings_beside);
    assert.match(readme.toString(), /not the SEC’s|not the SEC's/);
    for (const { url, tableSchema } of JSON.parse(metadata).tables) {
      const names = tables[url].toString().split('\n')[0].split('\t');
      assert.deepEqual(tableSchema.columns.map(({ name }) => name), names);
    }
  });
});

describe('the terminal', () => {
  it('shows how far the run is, and is left clean', (t) => {
    if (spawnSync('script', ['--version']).error) return t.skip('no program called script');
    const many = fresh('many');
    saveFilings(many, 3000);
    const out = fresh();
    const { stdout } = spawnSync('script', ['-qec', `${command} parse --format csv --out ${out} ${many}`, '/dev/null']);
    const shown = stdout.toString();
    assert.match(shown, /filigree: 3,000 filings, [\d.]+ MB, in [\d.]+ s/);
    const last = shown.trimEnd().split('\n').at(-1);
    if (shown.includes('/s')) assert.match(last, /\r\x1b\[K\S*filigree:/); // quick machines may have nothing to show
  });
});

describe('times and sizes', () => {
  it('tell an input that has changed since its rows were written, and these are replaced', () => {
    const path = saved('a.xml', oneFiling(0).text);
    const out = fresh();
    assert.equal(ndjson(out, path).status, 0);
    utimesSync(path, new Date(1e12), new Date(1e12));
    assert.equal(ndjson(out, path).status, 0, 'the same bytes with another time are the same input');
    assert.equal(counted(out).SUBMISSION, 1);
    writeFileSync(path, oneFiling(1).text);
    assert.equal(ndjson(out, path).status, 0);
    assert.deepEqual(rowsIn(out, 'SUBMISSION').map((row) => row.DOCUMENT_TYPE), [oneFiling(1).facts.form]);
  });
});

describe('keys of rows in other tables', () => {
  it('count on with those rows, so that they stay joined over filings', () => {
    const portfolio = (isin) => `<edgarSubmission xmlns="http://www.sec.gov/edgar/nport"><headerData><submissionType>NPORT-P</submissionType>
</headerData><formData><invstOrSecs><invstOrSec><name>A</name></invstOrSec><invstOrSec><name>${isin}</name>
<identifiers><isin value="${isin}"/></identifiers></invstOrSec></invstOrSecs></formData></edgarSubmission>`;
    const [below, out] = [fresh('input'), fresh()];
    mkdirSync(below);
    for (const n of [1, 2, 3]) writeFileSync(join(below, `${n}.xml`), portfolio(`US000000000${n}`));
    assert.equal(ndjson(out, below).status, 0);
    const holdings = rowsIn(out, 'FUND_REPORTED_HOLDING');
    const identifiers = rowsIn(out, 'IDENTIFIERS');
    assert.deepEqual(holdings.map(({ HOLDING_ID }) => HOLDING_ID), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(identifiers.map(({ HOLDING_ID }) => HOLDING_ID), [2, 4, 6]);
    for (const { HOLDING_ID, IDENTIFIER_ISIN } of identifiers)
      assert.equal(holdings[HOLDING_ID - 1].ISSUER_NAME, IDENTIFIER_ISIN);
    assert.ok(existsSync(join(out, 'N_PORT_SUBMISSION.ndjson')), 'forms that share a table’s name are told apart');
  });
});
