/** Where a table goes on to the left or the right of what is in sight, its edges show it. */
import { h } from '../h.js';

/** Adds the edges to a table in its scroller. They follow scrolling, and every change of size. */
export function addEdges(scroller: HTMLElement, table: HTMLElement): void {
  table.prepend(...['before', 'after'].map((side) => h('div', { class: `edge ${side}`, 'aria-hidden': 'true' })));
  let frame = 0;
  const measure = () => {
    frame = 0;
    const { scrollLeft, scrollWidth, clientWidth, clientHeight } = scroller;
    const passed = Math.abs(scrollLeft); // below nought where the page is written from right to left
    scroller.classList.toggle('more-before', passed > 1);
    scroller.classList.toggle('more-after', scrollWidth - clientWidth - passed > 1);
    scroller.style.setProperty('--seen', `${clientHeight}px`);
  };
  const later = () => (frame ||= requestAnimationFrame(measure));
  scroller.addEventListener('scroll', later, { passive: true });
  const resized = new ResizeObserver(later);
  resized.observe(scroller);
  resized.observe(table);
}
