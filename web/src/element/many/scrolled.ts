/** How far what is in an element was scrolled: taken out of the page, it forgets. */
export class Scrolled {
  readonly #within: HTMLElement;
  readonly #places = new Map<Element, { readonly left: number; readonly top: number }>();

  constructor(within: HTMLElement) {
    this.#within = within;
    const keep = ({ target }: Event) => {
      const { scrollLeft: left, scrollTop: top } = target as Element;
      this.#places.set(target as Element, { left, top });
    };
    within.addEventListener('scroll', keep, { capture: true, passive: true });
  }

  /** Has everything where it was, once it is in the page again. */
  resume(): void {
    for (const [element, place] of this.#places) {
      if (this.#within.contains(element)) element.scrollTo(place);
      else this.#places.delete(element);
    }
  }
}
