/** Lets others in between two pieces of work: events, drawing. A promise that is settled already would let nothing else in. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds that a frame is waited for: where nothing is drawn, as in a tab behind others, there is none. */
const FRAME = 100;

/** Lets the browser draw what is there: what comes next is work of its own, and laid out by itself. */
export async function drawn(): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
  await pause();
}
