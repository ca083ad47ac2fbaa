// The tasks of a page's main thread, as the browser's own trace tells them: also those that are too short for
// PerformanceObserver. Of that, only what costs nearly nothing is switched on.

/** Tasks, and the mark by which the page's own thread is found. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const MARK = 'filigree-bench';

/**
 * Does something with a page while its main thread is traced.
 * @returns what `work` gives, and the longest task in milliseconds: as a clock sees it, and of the processor alone, which
 * other programs disturb less.
 */
export async function longestTask(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  let result;
  let trace;
  try {
    await page.evaluate((mark) => performance.mark(mark), MARK);
    result = await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents: events } = JSON.parse(trace.toString());
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace has not the page’s mark.');
  const tasks = events.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === mark.pid && tid === mark.tid);
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  const most = (key) => Math.max(...tasks.map((task) => task[key] ?? 0)) / 1000;
  return { result, longest: most('dur'), processor: most('tdur') };
}
