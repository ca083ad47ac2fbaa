/** What is neutralised on the way to a spreadsheet, and files that are saved. */

/** A field, and whether it is text. Numbers and dates pass as they are. */
export interface Field {
  readonly text: string;
  readonly isText: boolean;
}

/**
 * A field of tab-separated text. White space that would break it becomes a blank. A spreadsheet runs text that begins
 * with one of these signs as a formula; an apostrophe in front keeps it text.
 */
export function safe({ text, isText }: Field): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return isText && /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** Saves bytes under a name, as a download made in the page. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  saveBlob(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
}

/** The same of a blob. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address well after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
