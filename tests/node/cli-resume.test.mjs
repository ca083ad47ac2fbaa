// A run that is stopped, killed, or without room on the disk: what stands under a final name is whole, and the same
// command goes on to the very bytes that an undisturbed run gives.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import { tarGz, unzip, zip } from '../support/archives.mjs';
import { manyFilings, oneFiling, saveFilings } from '../support/many_filings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');
const count = 600; // more than the command does between two records of its journal

let folder;
let filings;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-resume-'));
  filings = join(folder, 'filings');
  saveFilings(filings, count);
});
after(() => rmSync(folder, { recursive: true }));

let numbered = 0;
const fresh = () => join(folder, `out-${++numbered}`);
const last = oneFiling(count).text; // comes on standard input, behind the folder

function run(args, { input = '', limit = '' } = {}) {
  const program = limit === '' ? [command, 'parse', ...args] : ['sh', '-c', `${limit}; exec "$0" "$@"`, command, 'parse', ...args];
  const { status, signal, stderr, error } = spawnSync(program[0], program.slice(1), { input, maxBuffer: 2 ** 28 });
  assert.equal(error, undefined);
  assert.equal(signal, null);
  return { status, err: stderr.toString() };
}
function contentOf(out) {
  const names = readdirSync(out).filter((name) => name !== '.filigree').sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'latin1')]));
}
const journal = (out) => join(out, '.filigree', 'journal');

/** Starts a run that reads the folder and then waits for standard input, and sends the signal once its journal is there. */
async function disturb(args, out, signal) {
  mkdirSync(join(out, '.filigree'), { recursive: true });
  const child = spawn(command, ['parse', ...args, '--out', out, filings, '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (bytes) => (err += bytes));
  // Not its exit: what it said last may come after that.
  const ended = new Promise((resolve) => child.on('close', (status, by) => resolve({ status, by })));
  await new Promise((resolve) => {
    const look = () => existsSync(journal(out)) && resolve();
    const watcher = watch(join(out, '.filigree'), look);
    child.on('exit', () => watcher.close());
    look();
  });
  child.kill(signal);
  return { ...(await ended), err };
}

const formats = ['csv', 'ndjson', 'json', 'arrow', 'xlsx', 'zip'];

describe('Ctrl+C', () => {
  for (const as of formats)
    it(`leaves a run that goes on to the same bytes: ${as}`, async () => {
      const [out, undisturbed] = [fresh(), fresh()];
      const args = ['--format', as];
      const { status, err } = await disturb(args, out, 'SIGINT');
      assert.equal(status, 130, err);
      assert.match(err, /filings are done; the same command goes on from there/);
      if (as !== 'json') assert.ok(Object.keys(contentOf(out)).every((name) => name.endsWith('.partial')), 'nothing looks whole');
      const second = run([...args, '--out', out, filings, '-'], { input: last });
      assert.equal(second.status, 0, second.err);
      assert.match(second.err, /were done before/);
      assert.equal(run([...args, '--out', undisturbed, filings, '-'], { input: last }).status, 0);
      assert.deepEqual(contentOf(out), contentOf(undisturbed));
    });
});

describe('a run that is killed', () => {
  for (const as of formats)
    it(`goes on to the same bytes: ${as}`, async () => {
      const [out, undisturbed] = [fresh(), fresh()];
      const args = ['--format', as, '--provenance'].slice(0, as === 'zip' ? 2 : 3);
      const { by } = await disturb(args, out, 'SIGKILL');
      assert.equal(by, 'SIGKILL');
      // What it was writing when it died: half a record, half a row.
      appendFileSync(journal(out), 'done\t12\t34');
      const { status, err } = run([...args, '--out', out, filings, '-'], { input: last });
      assert.equal(status, 0, err);
      run([...args, '--out', undisturbed, filings, '-'], { input: last });
      assert.deepEqual(contentOf(out), contentOf(undisturbed));
    });

  it('over its first record has done nothing', () => {
    for (const left of ['', 'filigree-journal', 'filigree-journal 1\n', 'filigree-journal 1\noptions\t--format']) {
      const out = fresh();
      mkdirSync(join(out, '.filigree'), { recursive: true });
      writeFileSync(journal(out), left);
      assert.equal(run(['--format', 'csv', '--out', out, filings]).status, 0, left);
      assert.equal(run(['--format', 'csv', '--out', out, filings]).status, 0, left);
    }
  });

  it('inside an archive goes on inside it', async () => {
    const archive = join(folder, 'many.tgz');
    const members = [...manyFilings(count)].map(({ name, text }) => ({ name, bytes: text }));
    // A run that finds the archive cut has done the members before the cut.
    const whole = tarGz(members);
    writeFileSync(archive, whole.subarray(0, Math.floor(whole.length * 0.8)));
    const [out, undisturbed] = [fresh(), fresh()];
    const cut = run(['--format', 'csv', '--out', out, archive]);
    assert.equal(cut.status, 1);
    const done = Number(/filigree: (\d+) filings/.exec(cut.err)[1]);
    assert.ok(done > 100 && done < count, cut.err);
    writeFileSync(archive, whole);
    const { status, err } = run(['--format', 'csv', '--out', out, archive]);
    assert.equal(status, 0, err);
    assert.match(err, new RegExp(`${count - done} filings, .*; ${done} were done before`));
    run(['--format', 'csv', '--out', undisturbed, archive]);
    assert.deepEqual(contentOf(out), contentOf(undisturbed));
    // And once it has been read to its end it is not opened again.
    assert.equal(run(['--format', 'csv', '--out', out, archive]).err, '');
  });
});

describe('a second run', () => {
  it('over the same inputs does nothing', () => {
    const out = fresh();
    run(['--format', 'csv', '--out', out, filings]);
    const before = contentOf(out);
    const { status, err } = run(['--format', 'csv', '--out', out, filings]);
    assert.equal(status, 0, err);
    assert.deepEqual(contentOf(out), before);
  });

  for (const as of formats)
    it(`adds further inputs behind the others: ${as}`, () => {
      const [out, at_once] = [fresh(), fresh()];
      const further = join(folder, `further-${as}`);
      saveFilings(further, 30);
      const args = ['--format', as];
      run([...args, '--out', out, filings]);
      const { status, err } = run([...args, '--out', out, filings, further]);
      assert.equal(status, 0, err);
      assert.match(err, /30 filings, .*; 600 were done before/);
      run([...args, '--out', at_once, filings, further]);
      assert.deepEqual(contentOf(out), contentOf(at_once));
    });

  it('with other options is refused, and --restart begins anew', () => {
    const out = fresh();
    run(['--format', 'csv', '--out', out, filings]);
    const before = contentOf(out);
    for (const args of [['--format', 'tsv'], ['--format', 'csv', '--provenance'], ['--format', 'csv', '--layout', 'sec'], ['--format', 'csv', '--table', 'FOOTNOTES']]) {
      const { status, err } = run([...args, '--out', out, filings]);
      assert.equal(status, 2);
      assert.match(err, /was begun with other options \(--format csv, filigree [\d.]+\), now they are \(--format/);
    }
    assert.deepEqual(contentOf(out), before);
    assert.equal(run(['--format', 'csv', '--provenance', '--restart', '--out', out, filings]).status, 0);
    assert.match(contentOf(out)['FOOTNOTES.csv'], /SOURCE_SHA256/);
  });

  it('does not touch outputs that somebody else has changed', () => {
    const out = fresh();
    run(['--format', 'csv', '--out', out, filings]);
    appendFileSync(join(out, 'FOOTNOTES.csv'), 'mine\r\n');
    const { status, err } = run(['--format', 'csv', '--out', out, filings]);
    assert.equal(status, 1);
    assert.match(err, /FOOTNOTES\.csv is not as it was left; --restart begins anew/);
    truncateSync(join(out, 'FOOTNOTES.csv'), 10);
    assert.match(run(['--format', 'csv', '--out', out, filings]).err, /is not as it was left/);
    rmSync(join(out, 'FOOTNOTES.csv'));
    assert.match(run(['--format', 'csv', '--out', out, filings]).err, /FOOTNOTES\.csv is missing/);
    assert.match(contentOf(out)['SUBMISSION.csv'], /^FILE,/);
  });

  it('reads an input that is named twice once', () => {
    const out = fresh();
    const one = join(filings, '0000', oneFiling(0).name);
    const { err, status } = run(['--format', 'csv', '--out', out, one, one, filings]);
    assert.equal(status, 0, err);
    assert.match(err, /is named more than once; it is read once/);
    assert.match(err, /600 filings/);
  });
});

describe('an input that has changed since', () => {
  const small = 40;
  const endings = { csv: '.csv', tsv: '.tsv', ndjson: '.ndjson' };
  /** Rows without their keys, which go on counting, in any order: what was replaced stands behind the others. */
  const rowsOf = (out, as) =>
    Object.fromEntries(
      Object.entries(contentOf(out))
        .filter(([name]) => name.endsWith(endings[as]) && !/^(FILINGS|REPEATS)/.test(name))
        .map(([name, text]) => [name, text.replaceAll(/"\w+_SK":\d+/g, '').split('\n').sort()]),
    );
  const begun = (as, folderOf = saveFilings) => {
    const below = join(folder, `changed-${++numbered}`);
    folderOf(below, small);
    const out = fresh();
    const first = run(['--format', as, '--out', out, below]);
    assert.equal(first.status, 0, first.err);
    return { below, out };
  };
  const pathOf = (below, n) => join(below, '0000', oneFiling(n).name);
  const undisturbed = (as, ...inputs) => {
    const out = fresh();
    run(['--format', as, '--out', out, ...inputs]);
    return out;
  };

  it('has its rows replaced, and no others', () => {
    const { below, out } = begun('ndjson');
    writeFileSync(pathOf(below, 3), oneFiling(700).text);
    writeFileSync(pathOf(below, 0), oneFiling(701).text);
    writeFileSync(pathOf(below, small - 1), oneFiling(702).text);
    const { status, err } = run(['--format', 'ndjson', '--out', out, below]);
    assert.equal(status, 0, err);
    assert.match(err, /3 filings, .*; 3 inputs had changed, and their rows were replaced; 37 were done before/);
    assert.deepEqual(rowsOf(out, 'ndjson'), rowsOf(undisturbed('ndjson', below), 'ndjson'));
    const filings = contentOf(out)['FILINGS.ndjson'].trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(filings.length, small);
    assert.equal(new Set(filings.map(({ FILE }) => FILE)).size, small);
    for (const table of ['SUBMISSION', 'NONDERIV_TRANS', 'FOOTNOTES']) {
      const keys = contentOf(out)[`${table}.ndjson`].trim().split('\n').map((line) => Object.entries(JSON.parse(line)).find(([name]) => name.endsWith('_SK'))?.[1]);
      assert.equal(new Set(keys).size, keys[0] === undefined ? 1 : keys.length, `${table}: keys are unique`);
    }
    // And again: what stood behind the others is replaced like any other.
    writeFileSync(pathOf(below, 3), oneFiling(703).text);
    run(['--format', 'ndjson', '--out', out, below]);
    assert.deepEqual(rowsOf(out, 'ndjson'), rowsOf(undisturbed('ndjson', below), 'ndjson'));
    assert.equal(run(['--format', 'ndjson', '--out', out, below]).err.includes('changed'), false);
  });

  for (const as of ['csv', 'tsv'])
    it(`in a file with a header: ${as}`, () => {
      const { below, out } = begun(as);
      const one = pathOf(below, 5);
      writeFileSync(one, oneFiling(705).text);
      assert.equal(run(['--format', as, '--out', out, below]).status, 0);
      const label = contentOf(out)[`SUBMISSION${endings[as]}`];
      assert.equal(label.split(oneFiling(5).name).length, 2, 'its rows stand there once');
      assert.match(label.trimEnd().split('\n').at(-1), new RegExp(oneFiling(5).name.replace('.', '\\.')));
    });

  it('may have nothing any more, or fewer tables', () => {
    const { below, out } = begun('ndjson');
    for (let n = 0; n < small; n++) writeFileSync(pathOf(below, n), n === 7 ? 'nothing\n' : oneFiling(0).text);
    const { status, err } = run(['--format', 'ndjson', '--out', out, below]);
    assert.equal(status, 1);
    assert.match(err, /1 could not be read/);
    const expected = undisturbed('ndjson', below);
    const filled = (rows) => Object.fromEntries(Object.entries(rows).filter(([, lines]) => lines.length > 1));
    assert.deepEqual(filled(rowsOf(out, 'ndjson')), filled(rowsOf(expected, 'ndjson')));
    assert.equal(contentOf(out)['HEADER.ndjson'], '', 'a table that has no rows any more');
  });

  for (const as of ['json', 'xlsx', 'zip'])
    it(`in what is made at the end, or a file a filing: ${as}`, () => {
      const below = join(folder, `changed-${++numbered}`);
      saveFilings(below, small);
      const out = fresh();
      run(['--format', as, '--out', out, below]);
      const last_one = pathOf(below, small - 1);
      writeFileSync(last_one, oneFiling(706).text);
      const { status, err } = run(['--format', as, '--out', out, below]);
      assert.equal(status, 0, err);
      assert.match(err, /1 inputs had changed/);
      const names = Object.keys(contentOf(out));
      const expected = undisturbed(as, below);
      assert.deepEqual(names, Object.keys(contentOf(expected)));
      if (as === 'json') return assert.deepEqual(contentOf(out), contentOf(expected));
      const bytes = contentOf(out)[as === 'xlsx' ? 'filings.xlsx' : 'form345.zip'];
      assert.notEqual(bytes, undefined);
      // Keys apart, the rows are those of a run that has seen nothing else: the last one is last again.
      const parts = (text) => unzip(Buffer.from(text, 'latin1'));
      const rows = (text) => Object.fromEntries(Object.entries(parts(text)).filter(([name]) => /SUBMISSION\.tsv|sheet1\.xml/.test(name)).map(([name, content]) => [name, content.toString()]));
      const other = contentOf(expected)[as === 'xlsx' ? 'filings.xlsx' : 'form345.zip'];
      assert.deepEqual(rows(bytes), rows(other));
    });

  it('in an archive, members that are gone included', () => {
    const archive = join(folder, `changed-${++numbered}.zip`);
    const members = [...manyFilings(small)].map(({ name, text }) => ({ name, bytes: text }));
    writeFileSync(archive, zip(members));
    const out = fresh();
    run(['--format', 'ndjson', '--out', out, archive]);
    const changed = members.filter((_, i) => i % 5 !== 0).map((one, i) => (i === 2 ? { ...one, bytes: oneFiling(707).text } : one));
    writeFileSync(archive, zip(changed));
    const { status, err } = run(['--format', 'ndjson', '--out', out, archive]);
    assert.equal(status, 0, err);
    assert.match(err, /9 inputs had changed/);
    assert.deepEqual(rowsOf(out, 'ndjson'), rowsOf(undisturbed('ndjson', archive), 'ndjson'));
    // A damaged archive does not tell what is gone.
    const before = rowsOf(out, 'ndjson');
    writeFileSync(archive, zip(changed).subarray(0, 2000));
    assert.equal(run(['--format', 'ndjson', '--out', out, archive]).status, 1);
    assert.deepEqual(rowsOf(out, 'ndjson'), before);
  });

  it('that cannot be read now keeps the rows it had', { skip: process.getuid() === 0 && 'run as root' }, () => {
    const { below, out } = begun('ndjson');
    const before = rowsOf(out, 'ndjson');
    writeFileSync(pathOf(below, 1), oneFiling(708).text, { mode: 0 });
    assert.equal(run(['--format', 'ndjson', '--out', out, below]).status, 1);
    assert.deepEqual(rowsOf(out, 'ndjson'), before);
  });

  it('in Arrow streams', () => {
    const { below, out } = begun('arrow');
    writeFileSync(pathOf(below, 3), oneFiling(709).text);
    assert.equal(run(['--format', 'arrow', '--out', out, below]).status, 0);
    const table = tableFromIPC(readFileSync(join(out, 'SUBMISSION.arrows')));
    const ciks = Object.fromEntries(table.toArray().map((row) => [row.FILE, row.ISSUERCIK]));
    assert.equal(table.numRows, small);
    assert.equal(Object.keys(ciks).length, small);
    assert.equal(Object.entries(ciks).find(([name]) => name.endsWith(oneFiling(3).name))[1], oneFiling(709).facts.issuer.cik);
  });

  it('leaves nothing that looks whole when the run is stopped before its rows are replaced', async () => {
    const out = fresh();
    const args = ['--format', 'ndjson'];
    const changed = join(filings, '0000', oneFiling(1).name);
    run([...args, '--out', out, filings]);
    writeFileSync(changed, oneFiling(710).text);
    try {
      rmSync(join(folder, 'stop'), { force: true });
      const child = spawn(command, ['parse', ...args, '--out', out, filings, '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await new Promise((resolve) => {
        const look = () => existsSync(join(out, 'SUBMISSION.ndjson.partial')) && resolve();
        const watcher = watch(out, look);
        child.on('exit', () => watcher.close());
        look();
      });
      child.kill('SIGINT');
      assert.equal(await ended, 130);
      assert.ok(Object.keys(contentOf(out)).every((name) => name.endsWith('.partial')), Object.keys(contentOf(out)).join());
      const { status, err } = run([...args, '--out', out, filings]);
      assert.equal(status, 0, err);
      assert.deepEqual(rowsOf(out, 'ndjson'), rowsOf(undisturbed('ndjson', filings), 'ndjson'));
    } finally {
      writeFileSync(changed, oneFiling(1).text);
    }
  });

  it('is replaced whole even when the run dies between two files', () => {
    const { below, out } = begun('ndjson');
    writeFileSync(pathOf(below, 3), oneFiling(711).text);
    const expected = rowsOf(undisturbed('ndjson', below), 'ndjson');
    const next = join(out, '.filigree', 'next');
    // Before the journal decides: files of a rewriting that was not finished are thrown away.
    mkdirSync(next);
    writeFileSync(join(next, 'SUBMISSION.ndjson'), 'half');
    writeFileSync(join(next, 'journal'), 'half');
    assert.equal(run(['--format', 'ndjson', '--out', out, below]).status, 0);
    assert.deepEqual(rowsOf(out, 'ndjson'), expected);
    assert.equal(existsSync(next), false);
    // Behind it: files that had not been moved yet are moved.
    mkdirSync(next);
    renameSync(join(out, 'SUBMISSION.ndjson'), join(next, 'SUBMISSION.ndjson'));
    renameSync(join(out, 'FOOTNOTES.ndjson'), join(out, 'FOOTNOTES.ndjson.partial'));
    truncateSync(journal(out), readFileSync(journal(out)).length - 'whole\n'.length);
    assert.equal(run(['--format', 'ndjson', '--out', out, below]).status, 0);
    assert.deepEqual(rowsOf(out, 'ndjson'), expected);
  });
});

describe('a full disk', () => {
  // A file may have so many blocks of 512 bytes.
  const limit = (blocks) => `ulimit -f ${blocks}`;

  for (const as of ['csv', 'ndjson', 'xlsx', 'zip'])
    it(`is told, nothing half-written gets a final name, and with room the run goes on: ${as}`, () => {
      const [out, undisturbed] = [fresh(), fresh()];
      const args = ['--format', as, '--out'];
      const full = run([...args, out, filings], { limit: limit(100) });
      assert.equal(full.status, 1);
      assert.match(full.err, /File too large/);
      assert.deepEqual(Object.keys(contentOf(out)).filter((name) => !name.endsWith('.partial')), []);
      assert.equal(run([...args, out, filings]).status, 0);
      run([...args, undisturbed, filings]);
      assert.deepEqual(contentOf(out), contentOf(undisturbed));
    });

  it('is noticed in the temporary files of a workbook', () => {
    const below = join(folder, 'few');
    saveFilings(below, 120);
    // Rows fit; the sheets' XML, which is some times larger, does not.
    const largest = (out) => Math.max(...readdirSync(join(out, '.filigree')).map((name) => readFileSync(join(out, '.filigree', name)).length));
    const whole = fresh();
    run(['--format', 'xlsx', '--out', whole, below]);
    const out = fresh();
    const full = run(['--format', 'xlsx', '--out', out, below], { limit: limit(Math.ceil(largest(whole) / 512) + 8) });
    assert.equal(full.status, 1, full.err);
    assert.notEqual(full.err, '');
    assert.deepEqual(contentOf(out), {});
    assert.equal(run(['--format', 'xlsx', '--out', out, below]).status, 0);
    assert.deepEqual(contentOf(out), contentOf(whole));
  });

  it('is told of standard output, too', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" parse --format ndjson "$1" > /dev/full`, command, filings]);
    assert.equal(status, 1);
    assert.match(stderr.toString(), /standard output cannot be written/);
  });

  it('on a small file system leaves it as the sentence says', (t) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]).status !== 0) return t.skip('cannot mount a small file system');
    try {
      const full = run(['--format', 'csv', '--out', join(small, 'out'), filings]);
      assert.equal(full.status, 1);
      assert.match(full.err, /No space left on device/);
      assert.ok(Object.keys(contentOf(join(small, 'out'))).every((name) => name.endsWith('.partial')));
    } finally {
      spawnSync('umount', [small]);
    }
  });
});
