/** The worker that goes through archives and folders. */
import { FiligreeError } from '../errors.js';
import { move, serve } from '../serving.js';
import { walk } from './folder.js';
import { Groups, together } from './groups.js';
import type { Limits } from './limits.js';
import type { UnpackOperations } from './protocol.js';
import { unpack } from './unpack.js';
import { reasonOf } from './words.js';

let running: { readonly limits: Limits; readonly carry: boolean } | undefined;
let groups: Groups | undefined;

function started() {
  if (!running) throw new FiligreeError('load-failed', 'The worker has not been started.');
  return running;
}

serve<UnpackOperations>({
  start(takes) {
    running = takes;
    return true;
  },
  open({ origin, path, kind }) {
    const { limits, carry } = started();
    groups = new Groups(unpack(origin, path, kind, limits), limits, carry);
    return true;
  },
  walk({ folder }) {
    // Files are read here whoever parses: one blob of many is read in a fraction of the time.
    groups = new Groups(walk(folder), started().limits, true);
    return true;
  },
  async more() {
    try {
      const group = await groups?.next();
      if (!group) return { found: [], done: true };
      const { found, buffer } = together(group);
      return move({ found, done: false }, [buffer]);
    } catch (error) {
      return { found: [], done: true, failure: reasonOf(error) };
    }
  },
});
