/** What an archive may ask for. A limit that is reached is said in a sentence; what was read before it is kept. */
import { FiligreeError } from '../errors.js';
import { sizeOf } from './words.js';

/** Limits on archives. Each has a default that no archive of filings should come near. */
export interface Limits {
  /** Members of one archive. Default: 1,000,000. */
  readonly members: number;
  /** Bytes of one filing, unpacked or not. Default: 1 GB, of which the module can hold its tables too. */
  readonly memberBytes: number;
  /** Bytes that one archive may unpack to. Default: 100 GB. */
  readonly archiveBytes: number;
  /** Unpacked bytes for each packed one, once more than 16 MB have been unpacked. Text of filings reaches about 60. Default: 200. */
  readonly ratio: number;
}

/** What is allowed unless somebody says otherwise. */
export const defaultLimits: Limits = {
  members: 1_000_000,
  memberBytes: 1_000_000_000,
  archiveBytes: 100_000_000_000,
  ratio: 200,
};

/** Archives inside of one another that are opened: a zip in a tar.gz is, one inside of that is not. */
export const maxDepth = 2;

/** A ratio is only judged once it can do harm. */
const HARMLESS = 16_000_000;

/** Counts what comes out of a packed stream, and stops it when it is too much. */
export class Meter {
  unpacked = 0;
  readonly #limits: Limits;
  readonly #packed: number;
  readonly #most: number;
  readonly #what: string;

  /** `packed` is the size of what is unpacked, `most` what may come out of it, `what` its name in a sentence. */
  constructor(limits: Limits, packed: number, most: number, what: string) {
    this.#limits = limits;
    this.#packed = packed;
    this.#most = most;
    this.#what = what;
  }

  /** @throws FiligreeError `limit` when a limit is passed. */
  add(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > this.#most)
      throw new FiligreeError('limit', `${this.#what} unpacks to more than ${sizeOf(this.#most)}, which is the limit.`);
    if (this.unpacked > HARMLESS && this.unpacked > this.#packed * this.#limits.ratio)
      throw new FiligreeError(
        'limit',
        `${this.#what} unpacks to more than ${this.#limits.ratio} times its size, as an archive made to fill the memory does.`,
      );
  }
}

/** The error for a filing that is too large. */
export const tooLarge = (bytes: number, limits: Limits): FiligreeError =>
  new FiligreeError('limit', `It has ${sizeOf(bytes)}; at most ${sizeOf(limits.memberBytes)} are read of one file.`);
