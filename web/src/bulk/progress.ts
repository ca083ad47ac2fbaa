/** How far the reading of many files has come. */
export interface Progress {
  /** Files that have been read or found unreadable, and those known of so far: archives bring more. */
  readonly files: number;
  readonly known: number;
  /** True while files are still being found, so that nobody knows how many there are. */
  readonly growing: boolean;
  /** True when all is read and is being added to what was open: it can be neither stopped nor cancelled any more. */
  readonly ending: boolean;
  /** Filings read, and files that could not be. */
  readonly filings: number;
  readonly failed: number;
  /** Bytes of what was dropped, packed as it was, that are done, and all of them. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Over the whole time so far; 0 in its first moments. */
  readonly bytesPerSecond: number;
  /** Undefined while it cannot be told. */
  readonly secondsLeft: number | undefined;
}

/** Milliseconds between two reports. */
const PAUSE = 100;
/** Seconds before a rate says anything. */
const SETTLING = 0.5;

/** Counts, and reports now and then. */
export class Meterage {
  files = 0;
  known = 0;
  filings = 0;
  failed = 0;
  bytes = 0;
  totalBytes = 0;
  /** True while not all sizes are known. */
  sizing = false;
  /** True when it can no longer be cancelled. */
  ending = false;
  readonly #begun = performance.now();
  readonly #report: ((progress: Progress) => void) | undefined;
  #last = -Infinity;

  constructor(report: ((progress: Progress) => void) | undefined) {
    this.#report = report;
  }

  get now(): Progress {
    const seconds = (performance.now() - this.#begun) / 1000;
    const rate = seconds < SETTLING ? 0 : this.bytes / seconds;
    return {
      files: this.files,
      known: this.known,
      growing: this.sizing,
      ending: this.ending,
      filings: this.filings,
      failed: this.failed,
      bytes: Math.min(this.bytes, this.totalBytes),
      totalBytes: this.totalBytes,
      bytesPerSecond: rate,
      secondsLeft: rate > 0 && !this.sizing ? Math.max(0, this.totalBytes - this.bytes) / rate : undefined,
    };
  }

  /** Reports, unless it has just done so. */
  tell(always = false): void {
    const now = performance.now();
    if (!always && now - this.#last < PAUSE) return;
    this.#last = now;
    this.#report?.(this.now);
  }
}
