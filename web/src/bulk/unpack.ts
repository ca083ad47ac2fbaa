/** What an archive holds, one after the other, as it is read. */
import { FiligreeError } from '../errors.js';
import { chunksOf, gunzip } from './gunzip.js';
import { Meter } from './limits.js';
import type { Limits } from './limits.js';
import { openBlob } from './origin.js';
import type { Origin, Step } from './origin.js';
import { SNIFFED, sniff } from './sniff.js';
import type { ArchiveKind } from './sniff.js';
import { tarMembers } from './tar.js';
import { zipMembers } from './zip.js';

/** What was found in an archive: a member to read, or why it cannot be read. */
export interface Found {
  /** Its path, a label only: nothing is ever written where it says. */
  readonly path: string;
  readonly origin: Origin;
  /** Packed bytes of the archive that it stands for. */
  readonly cost: number;
  readonly size: number | undefined;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly trouble?: string;
}

/** Members of a tar up to this size are taken along as the archive streams by; larger ones are opened when their turn comes. */
const CARRIED = 64_000_000;

/** The members of an archive. @throws FiligreeError when it is damaged: what was found so far has been given. */
export async function* unpack(origin: Origin, path: string, kind: ArchiveKind, limits: Limits): AsyncGenerator<Found> {
  const blob = await openBlob(origin, limits);
  if (kind === 'zip') yield* fromZip(origin, blob, limits);
  else if (kind === 'tar') yield* fromTar(origin, blob, limits);
  else yield* fromGzip(origin, blob, path, limits);
}

const beyond = (origin: Origin, ...steps: Step[]): Origin => ({ file: origin.file, steps: [...origin.steps, ...steps] });

async function* fromZip(origin: Origin, blob: Blob, limits: Limits): AsyncGenerator<Found> {
  const list: Found[] = [];
  let all = 0;
  for await (const { path, trouble, ...member } of zipMembers(blob, limits)) {
    if (path === '[Content_Types].xml')
      throw new FiligreeError('archive', 'It is a document of an office program, not an archive of filings.');
    all += member.size;
    if (trouble === undefined && all > limits.archiveBytes)
      throw new FiligreeError('limit', 'What the archive declares to hold is more than the limit allows.');
    const where = beyond(origin, { kind: 'zip', ...member });
    list.push({ path, origin: where, cost: member.packed, size: member.size, ...(trouble !== undefined && { trouble }) });
  }
  yield* list;
}

async function* fromTar(origin: Origin, blob: Blob, limits: Limits): AsyncGenerator<Found> {
  yield* tarFound(origin, chunksOf(blob.stream()), limits, (size) => size <= CARRIED, () => undefined);
}

/** A gzip file holds a tar archive or one file. */
async function* fromGzip(origin: Origin, blob: Blob, path: string, limits: Limits): AsyncGenerator<Found> {
  let consumed = 0;
  const meter = new Meter(limits, blob.size, limits.archiveBytes, 'The archive');
  const chunks = gunzip(blob, meter, (bytes) => (consumed = bytes))[Symbol.asyncIterator]();
  const inside = beyond(origin, { kind: 'gunzip' });
  const first: Uint8Array[] = [];
  let have = 0;
  while (have < SNIFFED) {
    const { done, value } = await chunks.next();
    if (done) break;
    first.push(value);
    have += value.length;
  }
  const head = new Uint8Array(await new Blob(first as Uint8Array<ArrayBuffer>[]).slice(0, SNIFFED).arrayBuffer());
  if (sniff(head) !== 'tar') {
    await chunks.return?.(undefined);
    const name = /([^/]*)\.gz$/i.exec(path)?.[1] || 'content';
    yield { path: name, origin: inside, cost: blob.size, size: undefined };
    return;
  }
  const whole = (async function* () {
    yield* first;
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return;
      yield value;
    }
  })();
  yield* tarFound(inside, whole, limits, () => true, () => consumed);
}

async function* tarFound(
  origin: Origin,
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
  wanted: (size: number) => boolean,
  consumed: () => number | undefined,
): AsyncGenerator<Found> {
  let before = 0;
  for await (const { path, offset, size, bytes, trouble } of tarMembers(chunks, limits, wanted)) {
    const now = consumed() ?? offset + size;
    const where = beyond(origin, { kind: 'range', offset, length: size });
    yield {
      path,
      origin: where,
      cost: now - before,
      size,
      ...(bytes && { bytes }),
      ...(trouble !== undefined && { trouble }),
    };
    before = now;
  }
}
