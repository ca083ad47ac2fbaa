// The sum that `npm test` closes with: a failure must never get lost on its way there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closingLine, fromGoogleTest, fromNode, fromPlaywright, judge, nothing, sum } from '../../scripts/results.mjs';

const ended = { ok: true, status: 0, timedOut: false };
const crashed = { ok: false, status: 'SIGSEGV', timedOut: false };

test('GoogleTest: passed, failed, skipped and disabled tests', () => {
  const count = fromGoogleTest({
    tests: 4,
    failures: 1,
    testsuites: [
      {
        name: 'decimal',
        testsuite: [
          { name: 'keeps_digits', status: 'RUN', result: 'COMPLETED' },
          { name: 'rounds', status: 'RUN', result: 'COMPLETED', failures: [{ failure: 'expected 1' }] },
          { name: 'corpus', status: 'RUN', result: 'SKIPPED' },
          { name: 'DISABLED_later', status: 'NOTRUN', result: 'SUPPRESSED' },
        ],
      },
    ],
  });
  assert.deepEqual(count, {
    passed: 1,
    failed: ['decimal.rounds'],
    skipped: ['decimal.corpus', 'decimal.DISABLED_later'],
    repeated: [],
  });
});

test('GoogleTest: a failure outside every test counts', () => {
  const suite = { name: 'date', testsuite: [{ name: 'leap', status: 'RUN', result: 'COMPLETED' }] };
  assert.equal(fromGoogleTest({ failures: 1, testsuites: [suite] }).failed.length, 1);
});

test('Playwright: nested suites, a flaky test and an error outside any test', () => {
  const spec = (title, status) => ({ title, tests: [{ status }] });
  const count = fromPlaywright({
    suites: [
      {
        title: 'page.spec.ts',
        specs: [spec('opens', 'expected'), spec('drops', 'unexpected')],
        suites: [{ title: 'export', specs: [spec('csv', 'flaky'), spec('json', 'skipped')] }],
      },
    ],
    errors: [{ message: 'no server\nat line 1' }],
  });
  assert.equal(count.passed, 2);
  assert.deepEqual(count.failed, ['page.spec.ts › drops', 'no server']);
  assert.deepEqual(count.repeated, ['page.spec.ts › export › csv']);
  assert.deepEqual(count.skipped, ['page.spec.ts › export › json']);
});

/** Runs `source` as a test file under the reporter; gives its exit status and the counts. */
function runNode(source) {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-node-'));
  try {
    const file = join(folder, 'sample.test.mjs');
    const report = join(folder, 'report.jsonl');
    writeFileSync(file, source);
    const reporter = fileURLToPath(new URL('../../scripts/node-reporter.mjs', import.meta.url));
    const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${report}`, file];
    const env = { ...process.env };
    delete env.NODE_TEST_CONTEXT; // this run is one of its own, not a part of the one around it
    const { status } = spawnSync(process.execPath, args, { env });
    return { status, count: fromNode(readFileSync(report, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Node: what the reporter writes of a real run', () => {
  const { status, count } = runNode(`
    import { describe, it, test, before } from 'node:test';
    test('good', () => {});
    test('bad', () => { throw new Error('no'); });
    test('later', { skip: true }, () => {});
    describe('group', () => { it('inner good', () => {}); it('inner bad', () => { throw new Error('no'); }); });
    describe('broken', () => { before(() => { throw new Error('hook'); }); it('never', () => {}); });`);
  assert.equal(status, 1);
  assert.equal(count.passed, 2);
  assert.deepEqual(count.skipped, ['later']);
  for (const name of ['bad', 'inner bad', 'broken']) assert.ok(count.failed.includes(name), name);
});

test('Node: a file that fails outside its tests counts, one without tests does not', () => {
  assert.equal(runNode('throw new Error("at import");').count.failed.length, 1);
  assert.equal(runNode('import { test } from "node:test"; test("a", () => process.exit(3));').count.failed.length, 1);
  assert.deepEqual(runNode('export {};').count, nothing());
});

test('a program that crashes, hangs, reports nothing or runs nothing has failed', () => {
  const good = { ...nothing(), passed: 3 };
  assert.deepEqual(judge('units', ended, good), good);
  assert.deepEqual(judge('units', crashed, undefined).failed, ['units ended with SIGSEGV']);
  assert.deepEqual(judge('units', crashed, good).failed, ['units ended with SIGSEGV']);
  assert.deepEqual(judge('units', { ...crashed, timedOut: true }, good).failed, ['units did not end in time']);
  assert.deepEqual(judge('units', ended, undefined).failed, ['units left no report']);
  assert.deepEqual(judge('units', ended, nothing()).failed, ['units ran no test']);
});

test('a program that names its failed tests is not counted twice', () => {
  const bad = { ...nothing(), passed: 1, failed: ['a.b'] };
  assert.deepEqual(judge('units', { ok: false, status: 1, timedOut: false }, bad), bad);
});

test('the closing line', () => {
  const total = sum([
    { ...nothing(), passed: 2, failed: ['a'] },
    { ...nothing(), passed: 3 },
  ]);
  assert.equal(closingLine(total), '5 passed, 1 failed');
  assert.equal(closingLine({ ...total, skipped: ['b'] }), '5 passed, 1 failed, 1 skipped');
  assert.equal(closingLine({ ...total, repeated: ['c'] }), '5 passed, 1 failed, 1 only when repeated');
});
