/** The worker that goes through archives. */
import { FiligreeError } from '../errors.js';
import { serve } from '../serving.js';
import type { Limits } from './limits.js';
import type { UnpackOperations } from './protocol.js';
import { unpack } from './unpack.js';
import type { Found } from './unpack.js';
import { reasonOf } from './words.js';

/** What is given at once: enough to keep the parsers busy, not so much that it fills the memory. */
const BATCH_BYTES = 2_000_000;
const BATCH_MEMBERS = 4_000;

let limits: Limits | undefined;
let members: AsyncGenerator<Found> | undefined;

serve<UnpackOperations>({
  start(takes) {
    ({ limits } = takes);
    return true;
  },
  open({ origin, path, kind }) {
    if (!limits) throw new FiligreeError('load-failed', 'The worker has not been started.');
    members = unpack(origin, path, kind, limits);
    return true;
  },
  async more() {
    const found: Found[] = [];
    let bytes = 0;
    try {
      while (bytes < BATCH_BYTES && found.length < BATCH_MEMBERS) {
        const next = await members?.next();
        if (!next || next.done) return { found, done: true };
        found.push(next.value);
        bytes += next.value.bytes?.length ?? 0;
      }
      return { found, done: false };
    } catch (error) {
      return { found, done: true, failure: reasonOf(error) };
    }
  },
});
