/**
 * The records of a zip archive. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, by its sections.
 * Sizes stand behind each member, as nobody knows them before (bit 3 of its flags); what 32 bits cannot say has 64.
 */

/** A member: its sizes and sum are known once it has been written. */
export interface Entry {
  readonly name: Uint8Array;
  readonly deflated: boolean;
  /** Where its local header stands. */
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

/** From where on numbers have 64 bits. */
export interface Bounds {
  readonly large: number;
  readonly many: number;
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

const half = (value: number): Field => [2, value];
const word = (value: number): Field => [4, value];
const long = (value: number): Field => [8, value];

const NOT_HERE_16 = 0xffff;
const NOT_HERE_32 = 0xffff_ffff;
const SIZES_BEHIND = 1 << 3;
const UTF_8 = 1 << 11;
const DEFLATED = 8;
/** Versions that a reader must know: 2.0 for deflate, 4.5 for Zip64. */
const PLAIN = 20;
const ZIP_64 = 45;
/** 1980-01-01, the first day that can be said. */
const NO_DAY = 1 | (1 << 5);

function record(...parts: readonly (Field | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + (part instanceof Uint8Array ? part.length : part[0]), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      bytes.set(part, at);
      at += part.length;
      continue;
    }
    const [size, value] = part;
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

const flagsOf = ({ name }: Entry): number => SIZES_BEHIND | (name.some((byte) => byte >= 0x80) ? UTF_8 : 0);
const isWide = ({ size, packed }: Entry, { large }: Bounds): boolean => size >= large || packed >= large;

/** 4.3.7 */
export const localHeader = (entry: Entry): Uint8Array<ArrayBuffer> =>
  record(
    word(0x04034b50),
    ...[half(PLAIN), half(flagsOf(entry)), half(entry.deflated ? DEFLATED : 0), half(0), half(NO_DAY)],
    ...[word(0), word(0), word(0), half(entry.name.length), half(0)],
    entry.name,
  );

/** 4.3.9: the data descriptor. */
export function sizesBehind(entry: Entry, bounds: Bounds): Uint8Array<ArrayBuffer> {
  const number = isWide(entry, bounds) ? long : word;
  return record(word(0x08074b50), word(entry.crc), number(entry.packed), number(entry.size));
}

/** 4.3.12, with the field of 4.5.3 where it is needed. */
export function directoryEntry(entry: Entry, bounds: Bounds): Uint8Array<ArrayBuffer> {
  const { name, offset, crc, size, packed, deflated } = entry;
  const wide = isWide(entry, bounds);
  const far = offset >= bounds.large;
  const inExtra = [...(wide ? [long(size), long(packed)] : []), ...(far ? [long(offset)] : [])];
  const extra = inExtra.length > 0 ? [half(1), half(8 * inExtra.length), ...inExtra] : [];
  const needed = half(inExtra.length > 0 ? ZIP_64 : PLAIN);
  return record(
    word(0x02014b50),
    ...[half(PLAIN), needed, half(flagsOf(entry)), half(deflated ? DEFLATED : 0), half(0), half(NO_DAY)],
    ...[word(crc), word(wide ? NOT_HERE_32 : packed), word(wide ? NOT_HERE_32 : size)],
    ...[half(name.length), half(extra.length > 0 ? 4 + 8 * inExtra.length : 0), half(0)],
    ...[half(0), half(0), word(0), word(far ? NOT_HERE_32 : offset)],
    name,
    ...extra,
  );
}

/** 4.3.16, with 4.3.14 and 4.3.15 before it where they are needed. */
export function directoryEnd(
  { entries, offset, size }: { readonly entries: number; readonly offset: number; readonly size: number },
  { large, many }: Bounds,
): Uint8Array<ArrayBuffer> {
  const wide = entries >= many || offset >= large || size >= large;
  const number = (value: number) => word(value >= large ? NOT_HERE_32 : value);
  const members = half(entries >= many ? NOT_HERE_16 : entries);
  const end = record(word(0x06054b50), half(0), half(0), members, members, number(size), number(offset), half(0));
  if (!wide) return end;
  return record(
    ...[word(0x06064b50), long(44), half(ZIP_64), half(ZIP_64), word(0), word(0)],
    ...[long(entries), long(entries), long(size), long(offset)],
    ...[word(0x07064b50), word(0), long(offset + size), word(1)],
    end,
  );
}
