/** A zip of any files, written as they come, deflated by the platform. Large ones are Zip64, which every reader of today knows. */
import { crc32 } from '../bulk/crc32.js';
import { FiligreeError } from '../errors.js';
import { directoryEntry, directoryEnd, localHeader, sizesBehind } from './zip-records.js';
import type { Entry } from './zip-records.js';

/** The media type of the bytes. */
export const zipType = 'application/zip';

/** A file to put into a zip. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** True for what is compressed already. */
  readonly stored?: boolean;
}

/** How a zip is written. */
export interface ZipOptions {
  /** Ends the writing between two pieces; the writer then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** False for readers that know no Zip64, such as spreadsheets: what is too large is then an error. Default: true. */
  readonly zip64?: boolean;
  /** From this on, a size or place has 64 bits. Default: what 32 bits cannot say, which is 0xffffffff. */
  readonly large?: number;
  /** From this on, the number of members has 64 bits. Default: what 16 bits cannot say, which is 0xffff. */
  readonly many?: number;
}

/** Writes members one after another. None has a time, so that equal members give equal bytes. */
export async function* writeZip(
  members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
  { signal, zip64 = true, large = 0xffff_ffff, many = 0xffff }: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bounds = { large, many };
  const check = (size: number, name: string) => {
    if (!zip64 && size >= large)
      throw new FiligreeError('limit', `${name} is larger than the ${large - 1} bytes that this zip may hold.`);
  };
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let written = 0;
  const count = (piece: Uint8Array<ArrayBuffer>) => {
    written += piece.length;
    return piece;
  };
  for await (const { name, bytes, stored = false } of members) {
    signal?.throwIfAborted();
    const entry: Entry = { name: new TextEncoder().encode(name), deflated: !stored, offset: written, crc: 0, size: 0, packed: 0 };
    yield count(localHeader(entry));
    const begun = written;
    const counted = each(bytes, (piece) => {
      signal?.throwIfAborted();
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
      check(entry.size, name);
    });
    for await (const piece of stored ? counted : deflated(counted)) {
      yield count(piece);
      check(written, name);
    }
    entry.packed = written - begun;
    yield count(sizesBehind(entry, bounds));
    directory.push(directoryEntry(entry, bounds));
    if (!zip64 && directory.length >= many) throw new FiligreeError('limit', `This zip may hold ${many - 1} files.`);
  }
  const offset = written;
  for (const entry of directory) yield count(entry);
  check(written, 'The whole');
  yield directoryEnd({ entries: directory.length, offset, size: written - offset }, bounds);
}

async function* each<T>(items: AsyncIterable<T>, look: (item: T) => void): AsyncGenerator<T> {
  for await (const item of items) {
    look(item);
    yield item;
  }
}

/** The platform's own deflate is several times as fast as a script's. */
async function* deflated(
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const reader = (readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const writing = pump(bytes, writable.getWriter());
  // What goes wrong there is what reading fails with.
  writing.catch(() => undefined);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A reader who stops early ends the writing too.
    await reader.cancel().catch(() => undefined);
    await writing.catch(() => undefined);
  }
}

/** Each write is waited for: the queues of Node's streams would take in everything at once. */
async function pump(
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const piece of bytes) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error);
    throw error;
  }
}
