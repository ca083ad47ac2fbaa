/**
 * The directory of a zip archive, read from its end by slices of the file: the archive itself is never held.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { FiligreeError } from '../errors.js';
import type { Limits } from './limits.js';
import { tooLarge } from './limits.js';

/** A file in a zip archive. `offset` is that of its local header. */
export interface ZipMember {
  readonly path: string;
  readonly offset: number;
  /** Bytes in the archive, and unpacked as the directory declares. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly deflated: boolean;
  /** Why it cannot be read. */
  readonly trouble?: string;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** The end record, with the longest comment. */
const END_MOST = 22 + 65_535;
const ENTRY_LEAST = 46;
/** Of a directory, read at once. */
const PAGE = 1 << 20;
const NOT_HERE_16 = 0xffff;
const NOT_HERE_32 = 0xffffffff;
const ENCRYPTED = 1;
const DEFLATED = 8;

const damaged = (what: string): FiligreeError =>
  new FiligreeError('archive', `The zip archive is damaged or incomplete: ${what}.`);

/** The files that the archive's directory lists; folders are passed over. */
export async function* zipMembers(blob: Blob, limits: Limits): AsyncGenerator<ZipMember> {
  const { offset, size, entries, shift } = await directory(blob);
  if (entries > limits.members)
    throw new FiligreeError('limit', `The archive has ${entries} members; at most ${limits.members} are read.`);
  const overlaps = new Overlaps();
  let seen = 0;
  let page = new Uint8Array(0);
  for (let at = offset; seen < entries; seen++) {
    const left = offset + size - at;
    if (page.length < ENTRY_LEAST || page.length < entryLength(page)) page = await slice(blob, at, Math.min(PAGE, left));
    if (page.length < ENTRY_LEAST || page.length < entryLength(page) || word(page, 0) !== ENTRY)
      throw damaged(`entry ${seen + 1} of its directory is cut`);
    const length = entryLength(page);
    const member = entry(page.subarray(0, length), shift, limits);
    page = page.subarray(length);
    at += length;
    if (member.path.endsWith('/') && member.size === 0) continue;
    overlaps.add(member.offset, member.packed);
    yield member;
  }
}

/**
 * Members that lie over one another are how a small archive unpacks to petabytes. Archives are written in order, so
 * one number is enough; those that are not are looked at in whole.
 */
class Overlaps {
  readonly #taken: [from: number, to: number][] = [];

  add(from: number, length: number): void {
    const to = from + 30 + length;
    const last = this.#taken[this.#taken.length - 1];
    let at = this.#taken.length;
    if (last && from < last[1]) {
      let low = 0;
      for (let high = at; low < high; ) {
        const middle = (low + high) >> 1;
        if ((this.#taken[middle] as [number, number])[0] < from) low = middle + 1;
        else high = middle;
      }
      at = low;
    }
    const [before, after] = [this.#taken[at - 1], this.#taken[at]];
    if ((before && before[1] > from) || (after && after[0] < to))
      throw new FiligreeError('limit', 'Members of the archive lie over one another, as in one made to fill the memory.');
    if (before && before[1] === from && at === this.#taken.length) before[1] = to;
    else this.#taken.splice(at, 0, [from, to]);
  }
}

async function directory(blob: Blob): Promise<{ offset: number; size: number; entries: number; shift: number }> {
  const start = Math.max(0, blob.size - END_MOST);
  const tail = await slice(blob, start, END_MOST);
  let at = tail.length - 22;
  while (at >= 0 && !(word(tail, at) === END && at + 22 + half(tail, at + 20) <= tail.length)) at--;
  if (at < 0) throw damaged('it has no directory at its end');
  let end = start + at;
  let [entries, size, offset] = [half(tail, at + 10), word(tail, at + 12), word(tail, at + 16)];
  if (entries === NOT_HERE_16 || size === NOT_HERE_32 || offset === NOT_HERE_32) {
    const locator = await slice(blob, end - 20, 20);
    if (locator.length === 20 && word(locator, 0) === LOCATOR_64) {
      end = long(locator, 8);
      const record = await slice(blob, end, 56);
      if (record.length < 56 || word(record, 0) !== END_64) throw damaged('its large directory is missing');
      [entries, size, offset] = [long(record, 32), long(record, 40), long(record, 48)];
    }
  }
  // What stands in front of the archive, such as a program that unpacks it, shifts all offsets.
  const shift = end - size - offset;
  if (shift < 0 || entries * ENTRY_LEAST > size) throw damaged('its directory does not fit into it');
  return { offset: offset + shift, size, entries, shift };
}

const half = (b: Uint8Array, at: number): number => (b[at] ?? 0) | ((b[at + 1] ?? 0) << 8);
const word = (b: Uint8Array, at: number): number => (half(b, at) | (half(b, at + 2) << 16)) >>> 0;
const long = (b: Uint8Array, at: number): number => word(b, at) + word(b, at + 4) * 2 ** 32;
const entryLength = (b: Uint8Array): number => ENTRY_LEAST + half(b, 28) + half(b, 30) + half(b, 32);

const slice = async (blob: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(Math.max(0, from), Math.max(0, from) + length).arrayBuffer());

function entry(b: Uint8Array, shift: number, limits: Limits): ZipMember {
  const [flags, method, nameLength] = [half(b, 8), half(b, 10), half(b, 28)];
  const name = b.subarray(ENTRY_LEAST, ENTRY_LEAST + nameLength);
  let [packed, size, offset] = [word(b, 20), word(b, 24), word(b, 42)];
  const extra = extraField(b.subarray(ENTRY_LEAST + nameLength, ENTRY_LEAST + nameLength + half(b, 30)), 1);
  let at = 0;
  const wide = (value: number): number => {
    if (value !== NOT_HERE_32 || extra.length < at + 8) return value;
    at += 8;
    return long(extra, at - 8);
  };
  size = wide(size);
  packed = wide(packed);
  offset = wide(offset) + shift;
  const member = { path: nameOf(name), offset, packed, size, crc: word(b, 16), deflated: method === DEFLATED };
  const trouble =
    flags & ENCRYPTED
      ? 'It is encrypted.'
      : method !== 0 && method !== DEFLATED
        ? `It is compressed by method ${method}, which is not read here.`
        : method === 0 && packed !== size
          ? 'The archive contradicts itself about its size.'
          : size > limits.archiveBytes
            ? tooLarge(size, limits).message
            : undefined;
  return trouble === undefined ? member : { ...member, trouble };
}

function extraField(extra: Uint8Array, id: number): Uint8Array {
  for (let at = 0; at + 4 <= extra.length; at += 4 + half(extra, at + 2))
    if (half(extra, at) === id) return extra.subarray(at + 4, at + 4 + half(extra, at + 2));
  return new Uint8Array(0);
}

// Names are UTF-8 or, by old writers, in a code page that is not told.
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Where the bytes of a member begin, behind its local header, which `b` begins with. */
export function dataStart(b: Uint8Array): number {
  if (b.length < 30 || word(b, 0) !== 0x04034b50) throw damaged('a member is not where the directory says');
  return 30 + half(b, 26) + half(b, 28);
}

/** The longest local header. */
export const LOCAL_MOST = 30 + 2 * 65_535;
