/** The bytes of a batch of files, read as few times as possible: neighbours in a zip archive come in one slice. */
import { inflateSync } from 'fflate';
import { crc32 } from './crc32.js';
import { Meter, tooLarge } from './limits.js';
import type { Limits } from './limits.js';
import { checkMember, openBytes, openHead } from './origin.js';
import type { Step } from './origin.js';
import type { Item } from './protocol.js';
import { sniff } from './sniff.js';
import type { ArchiveKind } from './sniff.js';
import { LOCAL_MOST, dataStart } from './zip.js';

/** A file's bytes, or the kind of archive that it is, or why it cannot be read. */
export type Gathered = { readonly bytes: Uint8Array } | { readonly archive: ArchiveKind } | { readonly error: unknown };

/** Larger files are first looked at: an archive is not read whole. */
const LOOK = 1_000_000;
/** Neighbours are read together up to this many bytes. */
const TOGETHER = 8_000_000;

/** Reads all of a batch; what fails for one does not touch another. */
export async function gather(items: readonly Item[], limits: Limits): Promise<Gathered[]> {
  const slices = new Slices(items);
  return await Promise.all(items.map((item) => one(item, limits, slices).catch((error: unknown) => ({ error }))));
}

async function one(item: Item, limits: Limits, slices: Slices): Promise<Gathered> {
  const bytes = item.bytes ?? (await slices.read(item, limits));
  if (bytes) return judged(bytes);
  if ((item.size ?? Infinity) > LOOK) {
    const archive = sniff(await openHead(item.origin, limits));
    if (archive) return { archive };
    if (item.size !== undefined && item.size > limits.memberBytes) throw tooLarge(item.size, limits);
  }
  return judged(await openBytes(item.origin, limits));
}

function judged(bytes: Uint8Array): Gathered {
  const archive = sniff(bytes);
  return archive ? { archive } : { bytes };
}

type ZipStep = Extract<Step, { kind: 'zip' }>;

/** Small members of one zip archive that lie close together, read by one slice. */
class Slices {
  readonly #of = new Map<Item, { readonly from: number; readonly bytes: Promise<Uint8Array<ArrayBuffer>> }>();

  constructor(items: readonly Item[]) {
    let group: { item: Item; step: ZipStep }[] = [];
    for (const item of items) {
      const [step] = item.origin.steps;
      const fits = step?.kind === 'zip' && item.origin.steps.length === 1 && step.size <= LOOK && !item.bytes;
      const last = group[group.length - 1];
      const joins =
        fits &&
        last &&
        last.item.origin.file === item.origin.file &&
        step.offset >= last.step.offset &&
        step.offset + step.packed - (group[0]?.step.offset ?? 0) < TOGETHER;
      if (!joins) {
        this.#close(group);
        group = [];
      }
      if (fits) group.push({ item, step });
    }
    this.#close(group);
  }

  #close(group: readonly { item: Item; step: ZipStep }[]): void {
    const [first, last] = [group[0], group[group.length - 1]];
    if (!first || !last) return;
    const from = first.step.offset;
    // The last member's local header may be longer than the directory tells.
    const slice = first.item.origin.file.slice(from, last.step.offset + LOCAL_MOST + last.step.packed);
    const bytes = slice.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    bytes.catch(() => {});
    for (const { item } of group) this.#of.set(item, { from, bytes });
  }

  async read(item: Item, limits: Limits): Promise<Uint8Array | undefined> {
    const slice = this.#of.get(item);
    const [step] = item.origin.steps;
    if (!slice || step?.kind !== 'zip') return undefined;
    const here = (await slice.bytes).subarray(step.offset - slice.from);
    const start = dataStart(here);
    const packed = here.subarray(start, start + step.packed);
    const bytes = step.deflated ? inflate(packed, step, limits) : packed;
    checkMember(step, bytes.length, crc32(bytes));
    return bytes;
  }
}

// A member that unpacks to more than it declares would be cut here, and is then found damaged by its sum.
function inflate(packed: Uint8Array, { size }: ZipStep, limits: Limits): Uint8Array {
  new Meter(limits, packed.length, limits.memberBytes, 'The member').add(size);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return new Uint8Array(0);
  }
}
