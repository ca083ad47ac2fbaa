/** What a file is, by its first bytes: names are only labels. */
import { isTarHeader } from './tar-header.js';

/** What is opened to get at the files inside. */
export type ArchiveKind = 'zip' | 'gzip' | 'tar';

/** Bytes that `sniff` looks at. */
export const SNIFFED = 512;

/** The kind of archive that begins with these bytes; undefined when it is none. */
export function sniff(head: Uint8Array): ArchiveKind | undefined {
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  return head.length >= SNIFFED && isTarHeader(head) ? 'tar' : undefined;
}
