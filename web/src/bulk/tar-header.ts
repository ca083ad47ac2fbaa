/**
 * One header block of a tar archive: 512 bytes.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */

/** Bytes of a block: headers are one, contents are filled up to whole ones. */
export const BLOCK = 512;

/** What a header says. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  /** "0" a file, "5" a folder, "x" and "g" pax records, "L" a long name, others links and devices. */
  readonly type: string;
}

const decoder = new TextDecoder();

function text(block: Uint8Array, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

// Octal digits, or, with the top bit set, a number in base 256: GNU's way past 8 GB.
function number(block: Uint8Array, from: number, length: number): number {
  if (((block[from] ?? 0) & 0x80) !== 0) {
    let value = (block[from] ?? 0) & 0x3f;
    for (let at = from + 1; at < from + length; at++) value = value * 256 + (block[at] ?? 0);
    return value;
  }
  const digits = text(block, from, length).trim();
  return /^[0-7]*$/.test(digits) ? parseInt(digits || '0', 8) : NaN;
}

const SUM = 148;

/** True when the block's sum, counted with blanks in its own place, is the one it states. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK || block[0] === 0) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= SUM && at < SUM + 8 ? 0x20 : (block[at] ?? 0);
  return number(block, SUM, 8) === sum;
}

/** What a header says of the member behind it. */
export function tarHeader(block: Uint8Array): TarHeader {
  const prefix = text(block, 257, 5) === 'ustar' ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  const type = String.fromCharCode(block[156] ?? 0);
  return { name: prefix ? `${prefix}/${name}` : name, size: number(block, 124, 12), type: type === '\0' ? '0' : type };
}

/** The records of a pax header: "27 path=some/name\n". */
export function paxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank < 0 ? NaN : Number(decoder.decode(bytes.subarray(at, blank)));
    if (!Number.isInteger(length) || length <= blank - at) break;
    const record = decoder.decode(bytes.subarray(blank + 1, at + length - 1));
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
