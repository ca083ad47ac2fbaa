/** A zip of any files, written as they come: by fflate, loaded when it is first used, and the platform's deflate. */
import { FiligreeError } from '../errors.js';

/** The media type of the bytes. */
export const zipType = 'application/zip';

/** A file to put into a zip. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** True for what is compressed already. */
  readonly stored?: boolean;
}

export interface ZipOptions {
  /** Ends the writing between two pieces; the writer then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bytes that a member, and the whole, may have: 4 GiB and no more, as sizes have 32 bits without zip64. */
  readonly limit?: number;
}

const largest = 0xffff_ffff;
/** The method's number in zip files. */
const deflate = 8;

/** Writes members one after another. None has a time, so that equal members give equal bytes. */
export async function* writeZip(
  members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
  { signal, limit = largest }: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Zip, ZipPassThrough } = await import('./fflate.js');
  /** Sums and counts what is pushed; what comes out is said to it. */
  class Deflated extends ZipPassThrough {
    override compression = deflate;
    protected override process(): void {}
  }
  const made: Uint8Array<ArrayBuffer>[] = [];
  const most = Math.min(limit, largest);
  let total = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    total += piece.length;
    made.push(piece as Uint8Array<ArrayBuffer>);
  });
  const check = (size: number, name: string) => {
    if (size > most)
      throw new FiligreeError('limit', `${name} is larger than the ${most} bytes that this zip may hold.`);
  };
  for await (const { name, bytes, stored } of members) {
    signal?.throwIfAborted();
    const member = stored ? new ZipPassThrough(name) : new Deflated(name);
    member.mtime = new Date(1980, 0, 1);
    zip.add(member);
    const counted = each(bytes, (piece) => {
      signal?.throwIfAborted();
      member.push(piece);
      check(member.size, name);
    });
    for await (const piece of stored ? counted : deflated(counted)) {
      if (!stored) member.ondata(null, piece, false);
      check(total, name);
      yield* made.splice(0);
    }
    member.push(new Uint8Array(0), true);
    if (!stored) member.ondata(null, new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  check(total, 'The whole');
  yield* made;
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
