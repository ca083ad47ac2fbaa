/** Style sheets of the element. Constructable ones need no `style-src 'unsafe-inline'`. */

const made = new Map<string, CSSStyleSheet>();

/** Adds style sheets, each made once, to the tree that a node is in; those that are there already stay as they are. */
export function adopt(node: Node, ...texts: readonly string[]): void {
  const root = node.getRootNode();
  if (!('adoptedStyleSheets' in root)) return; // it is in no page any more
  const tree = root as ShadowRoot | Document;
  const missing = texts.map(sheetOf).filter((sheet) => !tree.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, ...missing];
}

function sheetOf(text: string): CSSStyleSheet {
  const known = made.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  made.set(text, sheet);
  return sheet;
}
