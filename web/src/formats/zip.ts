/** A zip of any files, written as they come, by fflate, which is loaded when it is first used. */
import { FiligreeError } from '../errors.js';

/** The media type of the bytes. */
export const zipType = 'application/zip';

/** A file to put into a zip. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
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

/** Writes members one after another. None has a time, so that equal members give equal bytes. */
export async function* writeZip(
  members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
  { signal, limit = largest }: ZipOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate');
  const made: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    total += piece.length;
    made.push(piece as Uint8Array<ArrayBuffer>);
  });
  const checked = (size: number, name: string) => {
    if (size > Math.min(limit, largest))
      throw new FiligreeError('limit', `${name} is larger than the ${Math.min(limit, largest)} bytes that this zip may hold.`);
  };
  for await (const { name, bytes, stored } of members) {
    signal?.throwIfAborted();
    const member = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    member.mtime = new Date(1980, 0, 1);
    zip.add(member);
    let size = 0;
    for await (const piece of bytes) {
      signal?.throwIfAborted();
      size += piece.length;
      checked(size, name);
      member.push(piece);
      checked(total, name);
      yield* made.splice(0);
    }
    member.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  checked(total, 'The whole');
  yield* made;
}
