// Filings too large to be kept whole: what is written of them batch by batch is what is written of the whole, and the
// memory for it does not grow with their rows.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { saveLarge } from '../support/large_filings.mjs';
import { manyFilings } from '../support/many_filings.mjs';

const command = join(fileURLToPath(new URL('../..', import.meta.url)), 'build/release/bin/filigree');
const MB = 1e6;
const kinds = ['portfolio', 'cutPortfolio', 'portfolioSubmission', 'shortSales', 'table', 'tableSubmission'];

let folder;
const rows = {};
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-large-'));
  for (const kind of kinds) rows[kind] = saveLarge(join(folder, `${kind}.xml`), kind, 3 * MB);
});
after(() => rmSync(folder, { recursive: true }));
const input = (name) => join(folder, name.includes('.') ? name : `${name}.xml`);

let numbered = 0;
function parse(files, args, whole, out) {
  const options = ['--max-whole', whole ? '1GB' : '1', '--jobs', '2', ...(out ? ['--out', out] : [])];
  const { status, stdout, stderr, error } = spawnSync(command, ['parse', ...files.map(input), ...args, ...options], { maxBuffer: 2 ** 30 });
  assert.equal(error, undefined);
  // The sum at the end has the seconds in it.
  return { status, stdout, stderr: stderr.toString().replace(/ in [\d.]+ s/, '') };
}
function saved(files, args, whole) {
  const out = join(folder, `out-${++numbered}`);
  const { status, stderr } = parse(files, args, whole, out);
  const names = readdirSync(out).filter((name) => name !== '.filigree');
  const content = Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name))]));
  rmSync(out, { recursive: true });
  return { status, stderr, content };
}
function expectSameSaved(files, args) {
  const whole = saved(files, args, true);
  const batches = saved(files, args, false);
  assert.deepEqual(Object.keys(batches.content), Object.keys(whole.content));
  for (const [name, bytes] of Object.entries(whole.content)) assert.ok(bytes.equals(batches.content[name]), name);
  assert.deepEqual([batches.status, batches.stderr], [whole.status, whole.stderr]);
  return whole;
}
function expectSamePrinted(files, args) {
  const whole = parse(files, args, true);
  const batches = parse(files, args, false);
  assert.ok(batches.stdout.equals(whole.stdout));
  assert.deepEqual([batches.status, batches.stderr], [whole.status, whole.stderr]);
  return whole;
}

describe('a filing that is not kept whole', () => {
  const formats = [['csv'], ['tsv', '--layout', 'sec'], ['ndjson'], ['csv', '--provenance'], ['ndjson', '--provenance'], ['arrow']];
  for (const kind of kinds) {
    it(`has the rows of the whole, saved: ${kind}`, () => {
      for (const [format, ...more] of formats) expectSameSaved([kind], ['--format', format, ...more]);
    });
    it(`has the rows of the whole, printed: ${kind}`, () => {
      for (const format of ['csv', 'ndjson', 'json']) expectSamePrinted([kind], ['--format', format]);
      expectSamePrinted([kind], ['--format', 'ndjson', '--provenance']);
    });
  }
  it('has all of its rows', () => {
    const { content } = saved(['portfolio'], ['--format', 'csv'], false);
    const lines = content['FUND_REPORTED_HOLDING.csv'].toString().trimEnd().split('\r\n');
    assert.equal(lines.length, rows.portfolio + 1);
    assert.match(lines.at(-1), new RegExp(`Issue, ${rows.portfolio}"`));
    assert.match(content['OTHER_VALUES.csv'].toString(), /,edgarSubmission\/[^,]*unheardOf,2001\r\n/);
  });
  it('is one table when one is asked for', () => {
    const { stdout } = expectSamePrinted(['portfolio'], ['--format', 'csv', '--table', 'IDENTIFIERS']);
    assert.equal(stdout.toString().trimEnd().split('\r\n').length, 2 * rows.portfolio + 1);
    const { status, stderr } = expectSamePrinted(['portfolio'], ['--format', 'csv', '--table', 'NO_SUCH']);
    assert.equal(status, 2);
    assert.match(stderr, /there is no table NO_SUCH/);
  });
  it('is counted among others, before and behind it', () => {
    const text = [...manyFilings(1)][0].text;
    writeFileSync(join(folder, 'small.txt'), text);
    const files = ['small.txt', 'portfolio', 'table', 'portfolioSubmission', 'small.txt', 'tableSubmission', 'cutPortfolio'];
    for (const format of ['csv', 'ndjson']) {
      const { content } = expectSameSaved(files, ['--format', format]);
      assert.ok(content[`FILINGS.${format}`].length > 0);
    }
    expectSamePrinted(files, ['--format', 'ndjson']);
    expectSamePrinted(files, ['--format', 'csv', '--table', 'HEADER']);
  });
  it('is known as the copy of another', () => {
    writeFileSync(join(folder, 'again.xml'), readFileSync(input('portfolioSubmission')));
    const { content } = expectSameSaved(['portfolioSubmission', 'again'], ['--format', 'csv']);
    assert.match(content['REPEATS.csv'].toString(), /FUND_REPORTED_HOLDING/);
  });
  it('is no reason to fail when it is none of a described form', () => {
    writeFileSync(join(folder, 'odd.xml'), `<a>${'<b><c>1</c><d>2</d></b>'.repeat(50_000)}</a>`);
    writeFileSync(join(folder, 'none.xml'), 'x '.repeat(1 << 20));
    for (const name of ['odd', 'none']) expectSameSaved([name], ['--format', 'csv']);
  });
});

/** Address space, in kB, of the command when it waits for its input with all its threads: all of them sleep, which one that has not had its turn does not. */
async function idleSize(env) {
  const waiting = spawn(command, ['parse', '-', '--jobs', '1'], { env });
  const field = (status, name) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
  const look = () => {
    const threads = readdirSync(`/proc/${waiting.pid}/task`).map((id) => readFileSync(`/proc/${waiting.pid}/task/${id}/status`, 'utf8'));
    const asleep = threads.length > 1 && threads.every((status) => field(status, 'State') === 'S');
    return asleep ? `${threads.length} ${field(threads[0], 'VmPeak')}` : '';
  };
  try {
    for (let before = '', same = 0; ; ) {
      await pause(100);
      const now = look();
      same = now !== '' && now === before ? same + 1 : 0;
      if (same === 5) return Number(now.split(' ')[1]);
      before = now;
    }
  } finally {
    waiting.kill();
  }
}

describe('its memory', () => {
  // What the system may give beyond the program and its input; the cells of the larger one alone take more.
  const room = 40 * MB;
  for (const kind of ['portfolio', 'portfolioSubmission']) {
    it(`does not grow with the input: ${kind}`, { skip: process.platform !== 'linux' }, async () => {
      const env = { ...process.env, MALLOC_ARENA_MAX: '1' };
      const idle = await idleSize(env);
      const run = (path, more = []) => {
        const limit = idle + Math.ceil((statSync(path).size + room) / 1024);
        const args = ['parse', path, '--format', 'csv', '--jobs', '1', '--out', join(folder, `memory-${++numbered}`), ...more];
        return spawnSync('sh', ['-c', `ulimit -v ${limit}; exec "$0" "$@"`, command, ...args], { env });
      };
      for (const size of [20, 80]) {
        const path = join(folder, 'large.xml');
        saveLarge(path, kind, size * MB);
        const { status, stderr } = run(path);
        assert.equal(status, 0, `${size} MB: ${stderr}`);
      }
      const { status, stderr } = run(join(folder, 'large.xml'), ['--max-whole', '1GB']);
      assert.equal(status, 1, 'kept whole, it needs more: the limit would show it');
      assert.match(stderr.toString(), /memory/i);
    });
  }
});
