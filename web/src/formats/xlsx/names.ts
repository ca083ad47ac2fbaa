/** Names of sheets. Excel refuses a workbook that breaks one of these rules. */
import { cut } from './xml.js';

const longest = 31;

/** Gives names that are free, in the order in which they are asked for. */
export class SheetNames {
  readonly #taken = new Set<string>();

  /**
   * At most 31 characters, none of `[]:*?/\` or control characters, no apostrophe at either end, not empty, not
   * `History`, which Excel keeps for itself, and different from the others whatever their case. A name that is taken
   * gets a number.
   */
  next(wanted: string): string {
    const allowed = wanted.replace(/[[\]:*?/\\\0-\x1f\ufffe\uffff]/g, '_').replace(/[\ud800-\udfff]/gu, '_');
    const name = trimmed(cut(allowed, longest)) || 'Sheet';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const free = cut(name, longest - suffix.length) + suffix;
      const key = free.toLowerCase();
      if (key === 'history' || this.#taken.has(key)) continue;
      this.#taken.add(key);
      return free;
    }
  }
}

const trimmed = (name: string): string => name.trim().replace(/^'+|'+$/g, '');
