/** The source of a filing as numbered lines, a window at a time: a filing can be large, and one line of it too. */
import type { Filing } from '../filing.js';

/** A piece of the source: offset and length in bytes. */
export type Piece = readonly [offset: number, length: number];

/** A run of characters, highlighted or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A line, or the part of it that lies in the window. */
export interface Line {
  readonly number: number;
  readonly runs: Run[];
}

/** A window on the source: bytes `first` to `last`. */
export interface View {
  readonly first: number;
  readonly last: number;
  readonly lines: Line[];
}

const CHUNK = 65_536;
const NEWLINE = 0x0a;
const decoder = new TextDecoder();

export class SourceText {
  readonly #filing: Filing;
  /** Line feeds before each multiple of CHUNK, as far as they were counted. */
  readonly #feeds: number[] = [0];

  constructor(filing: Filing) {
    this.#filing = filing;
  }

  get bytes(): number {
    return this.#filing.origin.bytes;
  }

  /**
   * Lines of the bytes from `from` to `to`, with the given pieces marked. Ends move a little, so as not to cut a
   * character.
   */
  async view(from: number, to: number, pieces: readonly Piece[]): Promise<View> {
    const start = Math.max(0, Math.min(from, this.bytes));
    const bytes = await this.#filing.source(start, Math.max(0, Math.min(to, this.bytes) - start));
    const skip = start === 0 ? 0 : continuationBytes(bytes, 0);
    const first = start + skip;
    const last = start + wholeCharacters(bytes, start + bytes.length === this.bytes);
    const slice = (a: number, b: number) => decoder.decode(bytes.subarray(a - start, b - start));
    const lines: Line[] = [{ number: await this.line(first), runs: [] }];
    let at = first;
    for (const [offset, length] of [...pieces].sort((a, b) => a[0] - b[0])) {
      const [a, b] = [Math.max(at, Math.min(offset, last)), Math.max(at, Math.min(offset + length, last))];
      append(lines, slice(at, a), false);
      append(lines, slice(a, b), true);
      at = b;
    }
    append(lines, slice(at, last), false);
    return { first, last, lines };
  }

  /** The line, counted from 1, of a byte. */
  async line(offset: number): Promise<number> {
    const whole = Math.floor(Math.min(offset, this.bytes) / CHUNK);
    while (this.#feeds.length <= whole) {
      const index = this.#feeds.length;
      const chunk = await this.#filing.source((index - 1) * CHUNK, CHUNK);
      // Another call may have counted this chunk meanwhile.
      if (this.#feeds.length === index) this.#feeds.push((this.#feeds[index - 1] ?? 0) + countFeeds(chunk));
    }
    const rest = await this.#filing.source(whole * CHUNK, Math.min(offset, this.bytes) - whole * CHUNK);
    return 1 + (this.#feeds[whole] ?? 0) + countFeeds(rest);
  }
}

function append(lines: Line[], text: string, marked: boolean): void {
  for (const [index, part] of text.replace(/\r/g, '').split('\n').entries()) {
    const last = lines[lines.length - 1] as Line;
    const line = index === 0 ? last : { number: last.number + 1, runs: [] };
    if (index > 0) lines.push(line);
    if (part !== '') line.runs.push({ text: part, marked });
  }
}

function countFeeds(bytes: Uint8Array): number {
  let feeds = 0;
  for (const byte of bytes) if (byte === NEWLINE) feeds++;
  return feeds;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

// A UTF-8 character has at most three bytes after its first; more of them are no UTF-8, and are shown as they are.
function continuationBytes(bytes: Uint8Array, from: number): number {
  let count = 0;
  while (count < 3 && isContinuation(bytes[from + count])) count++;
  return count;
}

/** The length without a character that is cut at the end. */
function wholeCharacters(bytes: Uint8Array, atEnd: boolean): number {
  if (atEnd) return bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isContinuation(byte)) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needs > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
