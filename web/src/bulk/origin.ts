/** Where a filing's bytes lie: a file that was dropped, and the way into it through archives. */
import { FiligreeError } from '../errors.js';
import { crc32 } from './crc32.js';
import { chunksOf, gunzip } from './gunzip.js';
import { Meter, tooLarge } from './limits.js';
import type { Limits } from './limits.js';
import { SNIFFED } from './sniff.js';
import { LOCAL_MOST, dataStart } from './zip.js';
import type { ZipMember } from './zip.js';

/** One step into a file. */
export type Step =
  | { readonly kind: 'range'; readonly offset: number; readonly length: number }
  | { readonly kind: 'gunzip' }
  | ({ readonly kind: 'zip' } & Omit<ZipMember, 'path' | 'trouble'>);

/** Where bytes lie. It can be kept, sent to a worker, and opened again any time. */
export interface Origin {
  readonly file: Blob;
  readonly steps: readonly Step[];
}

/** The bytes of a stream or a stretch of it, as chunks. */
type Chunks = () => AsyncIterable<Uint8Array>;

/** A place on the way: a blob, or chunks that only stream. */
type Place =
  | { readonly blob: Blob; readonly sum?: { readonly size: number; readonly crc: number } }
  | { readonly chunks: Chunks; readonly size: number | undefined };

async function follow({ file, steps }: Origin, limits: Limits): Promise<Place> {
  let place: Place = { blob: file };
  for (const step of steps) place = await into(place, step, limits);
  return place;
}

async function into(place: Place, step: Step, limits: Limits): Promise<Place> {
  if (step.kind === 'range') {
    const { offset, length } = step;
    if ('blob' in place) return { blob: place.blob.slice(offset, offset + length) };
    const { chunks } = place;
    return { chunks: () => stretch(chunks(), offset, length), size: length };
  }
  const blob = await blobOf(place);
  if (step.kind === 'gunzip') {
    const meter = () => new Meter(limits, blob.size, limits.archiveBytes, 'The gzip file');
    return { chunks: () => gunzip(blob, meter()), size: undefined };
  }
  const start = step.offset + dataStart(await bytesOf(blob.slice(step.offset, step.offset + LOCAL_MOST)));
  const packed = blob.slice(start, start + step.packed);
  if (!step.deflated) return { blob: packed, sum: step };
  return { chunks: () => inflated(packed, step, limits), size: step.size };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

async function* inflated(packed: Blob, member: { size: number; crc: number }, limits: Limits): AsyncGenerator<Uint8Array> {
  const meter = new Meter(limits, packed.size, Math.min(member.size, limits.archiveBytes), 'The member');
  let crc = 0;
  for await (const chunk of chunksOf(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')))) {
    meter.add(chunk.length);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  checkMember(member, meter.unpacked, crc);
}

/** @throws FiligreeError `archive` when a zip's member is not what its directory says. */
export function checkMember(member: { size: number; crc: number }, size: number, crc: number): void {
  if (size !== member.size || crc !== member.crc)
    throw new FiligreeError('archive', 'The archive is damaged here: what is unpacked is not what was packed.');
}

async function* stretch(chunks: AsyncIterable<Uint8Array>, offset: number, length: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const piece = chunk.subarray(Math.max(0, offset - at), Math.max(0, offset + length - at));
    if (piece.length > 0) yield piece;
    at += chunk.length;
    if (at >= offset + length) return;
  }
}

/** As a blob, which the browser keeps where it likes: an archive in an archive is not held in memory. */
async function blobOf(place: Place): Promise<Blob> {
  if ('blob' in place) return place.blob;
  const { chunks } = place;
  const iterator = chunks()[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** What lies there, as a blob. */
export async function openBlob(origin: Origin, limits: Limits): Promise<Blob> {
  return await blobOf(await follow(origin, limits));
}

/** What lies there, as bytes. @throws FiligreeError `limit` when it is too large for one filing. */
export async function openBytes(origin: Origin, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const place = await follow(origin, limits);
  const size = 'blob' in place ? place.blob.size : place.size;
  if (size !== undefined && size > limits.memberBytes) throw tooLarge(size, limits);
  if (!('blob' in place)) return await gathered(place.chunks(), size ?? 0, limits);
  const bytes = await bytesOf(place.blob);
  if (place.sum) checkMember(place.sum, bytes.length, crc32(bytes));
  return bytes;
}

/** The first bytes of what lies there. */
export async function openHead(origin: Origin, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const place = await follow(origin, limits);
  if ('blob' in place) return await bytesOf(place.blob.slice(0, SNIFFED));
  return await gathered(stretch(place.chunks(), 0, SNIFFED), SNIFFED, limits);
}

async function gathered(chunks: AsyncIterable<Uint8Array>, expected: number, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  let all = new Uint8Array(expected);
  let have = 0;
  for await (const chunk of chunks) {
    if (have + chunk.length > limits.memberBytes) throw tooLarge(have + chunk.length, limits);
    if (have + chunk.length > all.length) {
      const larger = new Uint8Array(Math.max(2 * all.length, have + chunk.length));
      larger.set(all.subarray(0, have));
      all = larger;
    }
    all.set(chunk, have);
    have += chunk.length;
  }
  return have === all.length ? all : all.slice(0, have);
}
