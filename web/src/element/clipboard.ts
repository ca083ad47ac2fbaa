/** Tables as tab-separated text for spreadsheets, to the clipboard and to files. */

import { t } from '../locales/index.js';

/** A field, and whether it is text. Numbers and dates pass as they are. */
export interface Field {
  readonly text: string;
  readonly isText: boolean;
}

/** Lines of tab-separated fields. White space that would break a field becomes a blank. */
export function tsv(lines: readonly (readonly Field[])[]): string {
  return lines.map((fields) => fields.map(safe).join('\t')).join('\n');
}

// A spreadsheet runs text that begins with one of these as a formula; an apostrophe in front keeps it text.
function safe({ text, isText }: Field): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return isText && /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** Puts text on the clipboard. Where the page may not write to it, the browser's own copy command is used. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', give, { capture: true });
    if (!copied) throw new Error(t.table.noClipboard);
  }
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
