/** Cells for the clipboard: as tab-separated text and as an HTML table. */
import type { Cell, Column } from '../../wire.js';
import { t } from '../../locales/index.js';
import { safe } from '../clipboard.js';

/** What is copied, in both forms. */
export interface Copied {
  readonly text: string;
  readonly html: string;
  readonly rows: number;
}

/** What is being copied. */
export interface Copies {
  readonly made: Promise<Copied>;
  /** Text alone: the browser reads a table before it takes it, and the page stands still meanwhile. */
  readonly plain?: boolean;
}

/** More cells than this are saved, not copied. */
export const MOST_COPIED = 500_000;
/** More cells than this are copied as text alone. */
export const MOST_FORMATTED = 20_000;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const isText = ({ type }: Column): boolean => type === 'text' || type === 'code';

/** What is copied, written row by row: dates as ISO, numbers as filed, with no digit lost. */
export class Copying {
  readonly #columns: readonly Column[];
  readonly #text: string[] = [];
  readonly #html: string[] = [];
  #rows = 0;

  /** `titles` come with more than one cell. */
  constructor(columns: readonly Column[], titles?: readonly string[]) {
    this.#columns = columns;
    const head = titles?.map((text) => safe({ text, isText: true }));
    if (head) this.#text.push(head.join('\t'));
    this.#html.push('<table>', head ? `<thead><tr>${head.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr></thead>` : '', '<tbody>');
  }

  add(row: readonly (Cell | undefined)[]): void {
    const fields = this.#columns.map((column, at) => safe({ text: row[at]?.text ?? '', isText: isText(column) }));
    this.#text.push(fields.join('\t'));
    this.#html.push(`<tr>${fields.map(cellOf).join('')}</tr>`);
    this.#rows++;
  }

  get copied(): Copied {
    return { text: this.#text.join('\n'), html: `${this.#html.join('')}</tbody></table>`, rows: this.#rows };
  }
}

/** A record: titles before their values. */
export function copiedRecord(columns: readonly Column[], titles: readonly string[], cells: readonly (Cell | undefined)[]): Copied {
  if (columns.length === 1) {
    const copying = new Copying(columns);
    copying.add(cells);
    return copying.copied;
  }
  const lines = columns.map((column, at) => [
    safe({ text: titles[at] ?? '', isText: true }),
    safe({ text: cells[at]?.text ?? '', isText: isText(column) }),
  ]);
  const html = lines.map(([title = '', value = '']) => `<tr><th>${escaped(title)}</th>${cellOf(value)}</tr>`);
  return { text: lines.map((line) => line.join('\t')).join('\n'), html: `<table>${html.join('')}</table>`, rows: 1 };
}

const cellOf = (text: string): string => `<td>${escaped(text)}</td>`;

/** Puts both on the clipboard at once. `made` may take a while. */
export async function copy({ made, plain = false }: Copies): Promise<void> {
  const blob = (type: 'text/plain' | 'text/html', form: 'text' | 'html') =>
    made.then((copied) => new Blob([copied[form]], { type }));
  try {
    const item = { 'text/plain': blob('text/plain', 'text'), ...(!plain && { 'text/html': blob('text/html', 'html') }) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  } catch {
    // Where the page may not write to it, the browser's own copy command is used.
    const { text, html } = await made;
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      if (!plain) event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    const done = document.execCommand('copy');
    document.removeEventListener('copy', give, { capture: true });
    if (!done) throw new Error(t.table.noClipboard);
  }
}
