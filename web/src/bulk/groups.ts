/** What is found in archives and folders, in groups that are parsed together, with their bytes. */
import { gather } from './gather.js';
import type { Limits } from './limits.js';
import type { Found } from './unpack.js';
import { reasonOf } from './words.js';

/** What makes a group: enough to be worth a message, not so much that others wait for it. */
const GROUP_FILES = 128;
const GROUP_BYTES = 1_500_000;
/** Of a file whose size is not known before it is unpacked. */
const GUESS = 100_000;
/** Files larger than this are left to those who parse them. */
const CARRIED = 1_000_000;
/** Groups that are being read while others are parsed. */
const AHEAD = 3;

/** The groups, one after the other; those that come next are on their way already. */
export class Groups {
  readonly #found: AsyncGenerator<Found>;
  readonly #limits: Limits;
  readonly #carry: boolean;
  /** Groups that are on their way; undefined is the end. */
  readonly #coming: Promise<{ readonly ready: Promise<Found[]> } | undefined>[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #left: Found | undefined;
  #end: { readonly failure?: unknown } | undefined;

  /** With `carry`, the bytes come along as far as they are not large. */
  constructor(found: AsyncGenerator<Found>, limits: Limits, carry: boolean) {
    this.#found = found;
    this.#limits = limits;
    this.#carry = carry;
  }

  /** The next group; undefined at the end. @throws what the archive failed with, once all groups before it were given. */
  async next(): Promise<Found[] | undefined> {
    this.#fill();
    const group = await this.#coming.shift();
    this.#fill();
    return group && (await group.ready);
  }

  #fill(): void {
    while (this.#coming.length < AHEAD) {
      const coming = this.#last.then(() => this.#group());
      coming.catch(() => undefined);
      this.#last = coming;
      this.#coming.push(coming);
    }
  }

  async #group(): Promise<{ readonly ready: Promise<Found[]> } | undefined> {
    const group: Found[] = this.#left ? [this.#left] : [];
    let bytes = this.#left ? sizeOf(this.#left) : 0;
    this.#left = undefined;
    while (!this.#end && group.length < GROUP_FILES) {
      const value = await this.#one();
      if (!value) break;
      bytes += sizeOf(value);
      if (group.length > 0 && bytes > GROUP_BYTES) {
        this.#left = value;
        break;
      }
      group.push(value);
    }
    if (group.length > 0) return { ready: this.#carry ? carried(group, this.#limits) : Promise.resolve(group) };
    if (this.#end && 'failure' in this.#end) throw this.#end.failure;
    return undefined;
  }

  async #one(): Promise<Found | undefined> {
    try {
      const { done, value } = await this.#found.next();
      if (done) this.#end = {};
      return done ? undefined : value;
    } catch (failure) {
      this.#end = { failure };
      return undefined;
    }
  }
}

const sizeOf = ({ size, bytes, trouble }: Found): number => (trouble === undefined ? (bytes?.length ?? size ?? GUESS) : 0);

/** Reads what is small. What cannot be read says why; archives in it stay where they are. */
async function carried(group: readonly Found[], limits: Limits): Promise<Found[]> {
  const small = group.filter(({ bytes, trouble, size }) => !bytes && trouble === undefined && (size ?? Infinity) <= CARRIED);
  const gathered = await gather(small, limits);
  const got = new Map(small.map((one, index) => [one, gathered[index]]));
  return group.map((one) => {
    const now = got.get(one);
    if (!now || 'archive' in now) return one;
    return 'error' in now ? { ...one, trouble: reasonOf(now.error) } : { ...one, bytes: now.bytes as Uint8Array<ArrayBuffer> };
  });
}

/** The same with all bytes in one buffer, which moves to another worker at once. */
export function together(group: readonly Found[]): { found: Found[]; buffer: ArrayBuffer } {
  const all = new Uint8Array(group.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0));
  let at = 0;
  const found = group.map((one) => {
    if (!one.bytes) return one;
    all.set(one.bytes, at);
    at += one.bytes.length;
    return { ...one, bytes: all.subarray(at - one.bytes.length, at) };
  });
  return { found, buffer: all.buffer };
}
