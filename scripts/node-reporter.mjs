// A reporter for `node --test` that writes one JSON object per finished test, for results.mjs to count.
// A suite is not a test of its own; it fails through its tests, or by itself when one of its hooks does.

/** Why a suite that "failed" only did so because something inside it failed, which is counted already. */
const inherited = 'subtestsFailed';

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail' && data.todo === undefined;
    if (data.details?.type === 'suite' && !(failed && data.details.error?.failureType !== inherited)) continue;
    if (!failed && data.name === data.file) continue; // Node 20 reports a file without any test as a test that passed
    yield `${JSON.stringify({
      name: data.name,
      passed: type === 'test:pass',
      skipped: data.skip !== undefined || data.todo !== undefined,
    })}\n`;
  }
}
