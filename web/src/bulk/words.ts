/** Sentences about bytes and failures. The same everywhere, whatever the locale: they stand in lists that are saved. */
import { FiligreeError } from '../errors.js';

/** Bytes in words. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${unit === 0 ? value : Number(value.toPrecision(3))} ${units[unit]}`;
}

/** For a file that the module has no room for. */
export const noMemory = 'The file is too large to be read here, or memory ran out.';

/** Why something could not be read, in one sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof FiligreeError) return error.message;
  if (error instanceof TypeError) return 'Its compressed data are damaged or incomplete.';
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotReadableError') return 'It could not be read from the disk; it may have been changed or moved meanwhile.';
  if (name === 'NotFoundError') return 'It is no longer where it was.';
  if (error instanceof RangeError) return 'There is not enough memory for it.';
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
