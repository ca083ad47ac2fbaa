/** Tables of which more can be brought onto paper than is in the page, by their elements. */

export interface Printed {
  /** True when all rows are in the page. */
  readonly isWhole: boolean;
  /** Puts `most` rows into the page, to be printed; those that are there already are seen on the screen alone. */
  toPaper(most: number, signal: AbortSignal): Promise<void>;
}

const tables = new WeakMap<Element, Printed>();

/** Says that an element's table is printed so. */
export const isPrinted = (element: Element, table: Printed): void => void tables.set(element, table);

/** The table of an element in the page. */
export const printedOf = (element: Element): Printed | undefined => tables.get(element);

/** Takes the rows for paper away: the table shows something else. */
export function dropPaper(within: ParentNode): void {
  for (const paper of within.querySelectorAll('.paper')) paper.remove();
}
