/** Where a table goes on to the left or the right of what is in sight, its edges show it. */
import { h } from '../h.js';

/** Adds the edges to a table in its scroller. They follow scrolling, and every change of size. */
export function addEdges(scroller: HTMLElement, table: HTMLElement): void {
  table.prepend(...['before', 'after'].map((side) => h('div', { class: `edge ${side}`, 'aria-hidden': 'true' })));
  let frame = 0;
  let [before, after, seen] = [false, false, 0];
  const show = () => {
    frame = 0;
    scroller.classList.toggle('more-before', before);
    scroller.classList.toggle('more-after', after);
    scroller.style.setProperty('--seen', `${seen}px`);
  };
  // Measured as soon as it is told, while all is laid out; written only where it is something else, in a frame.
  const measure = () => {
    const { scrollLeft, scrollWidth, clientWidth, clientHeight } = scroller;
    const passed = Math.abs(scrollLeft); // below nought where the page is written from right to left
    const now: [boolean, boolean, number] = [passed > 1, scrollWidth - clientWidth - passed > 1, clientHeight];
    if (now[0] === before && now[1] === after && now[2] === seen) return;
    [before, after, seen] = now;
    frame ||= requestAnimationFrame(show);
  };
  scroller.addEventListener('scroll', measure, { passive: true });
  const resized = new ResizeObserver(measure);
  resized.observe(scroller);
  resized.observe(table);
}
