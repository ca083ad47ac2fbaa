// The tasks of a page's main thread, as the browser's own trace tells them: also those that are too short for
// PerformanceObserver.

/** What the trace is made of: the tasks, and which process is the page's. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Does something with a page while its main thread is traced.
 * @returns what `work` gives, and the tasks' lengths in milliseconds, the longest first.
 */
export async function tracedTasks(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  let result;
  let trace;
  try {
    result = await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents: events } = JSON.parse(trace.toString());
  const started = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const { processId } = started.args.data.frames.find(({ parent }) => parent === undefined);
  const isMain = ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && pid === processId;
  const main = events.find(isMain);
  const tasks = events.filter(({ name, pid, tid, dur }) => name === 'RunTask' && pid === main.pid && tid === main.tid && dur > 0);
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  return { result, events: events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid), tasks: tasks.map(({ dur }) => dur / 1000).sort((a, b) => b - a) };
}
