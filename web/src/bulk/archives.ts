/** Reading archives, by itself: for tests, and for pages that only want the files. */
export { defaultLimits } from './limits.js';
export { openBlob, openBytes, openHead } from './origin.js';
export { sniff } from './sniff.js';
export { unpack } from './unpack.js';
