/** Text in the XML of a workbook. */

/** What a cell may have: Excel's limit, in UTF-16 code units. */
export const longestText = 32_767;

// XML 1.0 has no place for these; the standard writes them as _xHHHH_ (ST_Xstring, ECMA-376 part 1, 22.9.2.19). With
// the flag u only those surrogates match that are alone.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;
// Text that looks like such an escape, or would beside the next character's, would be read as one.
const escapeLike = /_(?=x[0-9A-Fa-f]{4}[_\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff])/gu;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

const escape = (character: string): string =>
  `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The content of a text element: nothing of it is markup, and every character comes back. */
export function content(text: string): string {
  return text
    .replace(escapeLike, '_x005F_')
    .replace(/[&<>"\r]/g, (character) => special[character] ?? character)
    .replace(forbidden, escape);
}

/** The first `length` code units, or one less where a character would be cut in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
