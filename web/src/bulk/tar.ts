/**
 * Reads a tar archive as it streams by; nothing but the member at hand is kept. (nanotar needs the whole archive in
 * memory, so it cannot be used here.)
 */
import { FiligreeError } from '../errors.js';
import type { Limits } from './limits.js';
import { BLOCK, isTarHeader, paxRecords, tarHeader } from './tar-header.js';
import { tooLarge } from './limits.js';

/** A member, or why it cannot be read. `offset` counts in the tar's own bytes. */
export interface TarMember {
  readonly path: string;
  readonly offset: number;
  readonly size: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly trouble?: string;
}

/** Names and records longer than this are no names. */
const META = 1 << 20;

/** Takes bytes from a stream of chunks, however they are cut. */
class Taker {
  offset = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, fewer at the end. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const taken = new Uint8Array(length);
    let have = 0;
    await this.#walk(length, (piece) => {
      taken.set(piece, have);
      have += piece.length;
    });
    return have < length ? taken.slice(0, have) : taken;
  }

  /** Passes over `length` bytes; false when there were fewer. */
  async skip(length: number): Promise<boolean> {
    return (await this.#walk(length, () => {})) === length;
  }

  async #walk(length: number, see: (piece: Uint8Array) => void): Promise<number> {
    let left = length;
    while (left > 0) {
      if (this.#at === this.#chunk.length) {
        const next = await this.#chunks.next();
        if (next.done) break;
        this.#chunk = next.value;
        this.#at = 0;
      }
      const piece = this.#chunk.subarray(this.#at, this.#at + left);
      see(piece);
      this.#at += piece.length;
      left -= piece.length;
    }
    this.offset += length - left;
    return length - left;
  }

  async end(): Promise<void> {
    await this.#chunks.return?.();
  }
}

const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

/**
 * The files of a tar archive. Folders are passed over; links and devices come as trouble. `wanted` says whether a
 * member's bytes are taken along.
 * @throws FiligreeError `archive` when the archive is damaged: its members so far have been given.
 */
export async function* tarMembers(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
  wanted: (size: number) => boolean = () => true,
): AsyncGenerator<TarMember> {
  const taker = new Taker(chunks);
  try {
    yield* members(taker, limits, wanted);
  } finally {
    await taker.end();
  }
}

async function* members(taker: Taker, limits: Limits, wanted: (size: number) => boolean): AsyncGenerator<TarMember> {
  let next = new Map<string, string>();
  const always = new Map<string, string>();
  let count = 0;
  for (;;) {
    const block = await taker.take(BLOCK);
    if (block.length === 0)
      throw new FiligreeError('archive', 'The archive ends without an end mark: members behind its last one may be missing.');
    if (block.length === BLOCK && block.every((byte) => byte === 0)) return;
    if (!isTarHeader(block))
      throw new FiligreeError('archive', `The archive is damaged at byte ${taker.offset - block.length}.`);
    const header = tarHeader(block);
    const size = Number(next.get('size') ?? always.get('size') ?? header.size);
    if (!Number.isSafeInteger(size) || size < 0)
      throw new FiligreeError('archive', `The archive is damaged at byte ${taker.offset - BLOCK}: a size is no number.`);
    if ('xgLK'.includes(header.type)) {
      if (size > META) throw new FiligreeError('limit', `A name in the archive has ${size} bytes.`);
      const body = (await taker.take(padded(size))).subarray(0, size);
      if (header.type === 'x') next = new Map([...next, ...paxRecords(body)]);
      if (header.type === 'g') for (const [key, value] of paxRecords(body)) always.set(key, value);
      if (header.type === 'L') next.set('path', new TextDecoder().decode(body).replace(/\0+$/, ''));
      continue;
    }
    const path = next.get('path') ?? always.get('path') ?? header.name;
    next = new Map();
    if (header.type === '5') {
      await taker.skip(padded(size));
      continue;
    }
    if (++count > limits.members)
      throw new FiligreeError('limit', `The archive has more than ${limits.members} members, which is the limit.`);
    yield* member(taker, limits, wanted, { path, size, type: header.type });
  }
}

async function* member(
  taker: Taker,
  limits: Limits,
  wanted: (size: number) => boolean,
  { path, size, type }: { path: string; size: number; type: string },
): AsyncGenerator<TarMember> {
  const at = { path, offset: taker.offset, size };
  const cut = () => new FiligreeError('archive', `The archive ends in the middle of ${path}.`);
  if (type !== '0' && type !== '7') {
    if (!(await taker.skip(padded(size)))) throw cut();
    yield { ...at, trouble: 'It is a link or a device, which is not followed.' };
  } else if (size > limits.memberBytes || !wanted(size)) {
    yield size > limits.memberBytes ? { ...at, trouble: tooLarge(size, limits).message } : at;
    if (!(await taker.skip(padded(size)))) throw cut();
  } else {
    const bytes = await taker.take(size);
    if (bytes.length < size) throw cut();
    yield { ...at, bytes };
    await taker.skip(padded(size) - size);
  }
}
