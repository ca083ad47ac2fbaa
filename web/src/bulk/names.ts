/** Names that tell files apart: of two files called primary_doc.xml, the second is "primary_doc (2).xml". */
export class Names {
  /** Each name with the last number that one like it was given. */
  readonly #taken = new Map<string, number>();

  /** Counts a name as taken. */
  keep(name: string): void {
    if (!this.#taken.has(name)) this.#taken.set(name, 1);
  }

  /** Takes a name; one that is taken already is given a number. */
  take(name: string): string {
    let number = this.#taken.get(name);
    let unique = name;
    while (this.#taken.has(unique)) unique = numbered(name, (number = (number ?? 1) + 1));
    if (number !== undefined) this.#taken.set(name, number);
    this.keep(unique);
    return unique;
  }
}

/** The number stands before the ending, where there is one. */
function numbered(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  return `${path.slice(0, end)} (${number})${path.slice(end)}`;
}
