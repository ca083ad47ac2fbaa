// Counts of passed, failed and skipped tests, read from what each runner writes for machines.

/** A count of tests: how many passed, and the names of those that failed, were skipped, or passed only when repeated. */
export const nothing = () => ({ passed: 0, failed: [], skipped: [], repeated: [] });

/** The counts of several programs or suites as one. */
export const sum = (all) => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.flatMap((one) => one.failed),
  skipped: all.flatMap((one) => one.skipped),
  repeated: all.flatMap((one) => one.repeated),
});

/** GoogleTest's `--gtest_output=json`. A disabled test (NOTRUN) counts as skipped. */
export function fromGoogleTest(report) {
  const count = nothing();
  for (const suite of report.testsuites) {
    for (const test of suite.testsuite) {
      const name = `${suite.name}.${test.name}`;
      if (test.failures?.length > 0) count.failed.push(name);
      else if (test.result === 'SKIPPED' || test.status === 'NOTRUN') count.skipped.push(name);
      else count.passed += 1;
    }
  }
  // Failures outside every test, as in a global environment's set-up, stand only in the total.
  for (let unnamed = count.failed.length; unnamed < report.failures; ++unnamed) count.failed.push('outside any test');
  return count;
}

/** Playwright's `--reporter=json`. A test that passes only when repeated counts as passed, and is named. */
export function fromPlaywright(report) {
  const count = nothing();
  const walk = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = [...path, spec.title, test.projectName].filter(Boolean).join(' › ');
        if (test.status === 'flaky') count.repeated.push(name);
        if (test.status === 'expected' || test.status === 'flaky') count.passed += 1;
        else if (test.status === 'skipped') count.skipped.push(name);
        else count.failed.push(name);
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, [...path, inner.title]);
  };
  for (const suite of report.suites) walk(suite, [suite.title]);
  for (const error of report.errors) count.failed.push(firstLine(error.message ?? 'an error outside any test'));
  return count;
}

/** The lines that node-reporter.mjs writes: one JSON object per finished test. */
export function fromNode(lines) {
  const count = nothing();
  for (const line of lines.split('\n').filter(Boolean)) {
    const test = JSON.parse(line);
    if (test.skipped) count.skipped.push(test.name);
    else if (test.passed) count.passed += 1;
    else count.failed.push(test.name);
  }
  return count;
}

/**
 * Joins what a program reported with how it ended. `count` is undefined when it left no report. A program that crashed,
 * hung, or ended badly without naming a failed test counts as one failure; so does one that ran no test at all.
 */
export function judge(name, end, count) {
  const result = count ?? nothing();
  const why = complaint(end, result, count !== undefined);
  return why === undefined ? result : { ...result, failed: [...result.failed, `${name} ${why}`] };
}

function complaint({ ok, status, timedOut }, { passed, failed, skipped }, reported) {
  if (timedOut) return 'did not end in time';
  if (!ok && failed.length === 0) return `ended with ${status}`;
  if (!reported) return 'left no report';
  if (passed + failed.length + skipped.length === 0) return 'ran no test';
  return undefined;
}

/** "3 passed, 1 failed" with ", 2 skipped" where there are any, and how many passed only when repeated. */
export function closingLine({ passed, failed, skipped, repeated }) {
  const parts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped.length > 0) parts.push(`${skipped.length} skipped`);
  if (repeated.length > 0) parts.push(`${repeated.length} only when repeated`);
  return parts.join(', ');
}

const firstLine = (text) => text.split('\n', 1)[0];
