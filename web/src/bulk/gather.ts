/** The bytes of a batch of files, read as few times as possible: neighbours in a zip archive come in one slice. */
import { inflateSync } from 'fflate';
import { FiligreeError } from '../errors.js';
import { crc32 } from './crc32.js';
import { Meter, tooLarge } from './limits.js';
import type { Limits } from './limits.js';
import { checkMember, openBytes, openHead } from './origin.js';
import type { Origin, Step } from './origin.js';
import type { Readable } from './protocol.js';
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
export async function gather(items: readonly Readable[], limits: Limits): Promise<Gathered[]> {
  const slices = new Slices(items);
  return await Promise.all(items.map((item) => one(item, limits, slices).catch((error: unknown) => ({ error }))));
}

async function one(item: Readable, limits: Limits, slices: Slices): Promise<Gathered> {
  const bytes = item.bytes ?? (await slices.read(item, limits));
  if (bytes) return judged(bytes);
  const origin = item.origin as Origin;
  if ((item.size ?? Infinity) > LOOK) {
    const archive = sniff(await openHead(origin, limits));
    if (archive) return { archive };
    if (item.size !== undefined && item.size > limits.memberBytes) throw tooLarge(item.size, limits);
  }
  return judged(await openBytes(origin, limits));
}

function judged(bytes: Uint8Array): Gathered {
  const archive = sniff(bytes);
  return archive ? { archive } : { bytes };
}

type ZipStep = Extract<Step, { kind: 'zip' }>;

/** Small files by themselves, and small members of one zip archive that lie close together, are read by one slice. */
class Slices {
  readonly #of = new Map<Readable, { readonly from: number; readonly bytes: Promise<Uint8Array<ArrayBuffer>> }>();

  constructor(items: readonly Readable[]) {
    this.#joinFiles(items.filter(({ origin, size, bytes }) => origin?.steps.length === 0 && !bytes && (size ?? Infinity) <= LOOK));
    let group: { item: Readable; step: ZipStep; file: Blob }[] = [];
    for (const item of items) {
      const step = item.origin?.steps[0];
      const fits = step?.kind === 'zip' && item.origin?.steps.length === 1 && step.size <= LOOK && !item.bytes;
      const last = group[group.length - 1];
      const joins =
        fits &&
        last &&
        last.file === item.origin.file &&
        step.offset >= last.step.offset &&
        step.offset + step.packed - (group[0]?.step.offset ?? 0) < TOGETHER;
      if (!joins) {
        this.#close(group);
        group = [];
      }
      if (fits) group.push({ item, step, file: item.origin.file });
    }
    this.#close(group);
  }

  /** Many files are one blob: the browser is asked once. Where one of them fails, each is asked for by itself. */
  #joinFiles(items: readonly Readable[]): void {
    if (items.length < 2) return;
    const files = items.map(({ origin }) => (origin as Origin).file);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const bytes = new Blob(files).arrayBuffer().then((buffer) => {
      if (buffer.byteLength !== total) throw new FiligreeError('archive', 'A file has changed meanwhile.');
      return new Uint8Array(buffer);
    });
    bytes.catch(() => {});
    let from = 0;
    for (const [index, item] of items.entries()) {
      this.#of.set(item, { from, bytes });
      from += files[index]?.size ?? 0;
    }
  }

  #close(group: readonly { item: Readable; step: ZipStep; file: Blob }[]): void {
    const [first, last] = [group[0], group[group.length - 1]];
    if (!first || !last) return;
    const from = first.step.offset;
    // The last member's local header may be longer than the directory tells.
    const slice = first.file.slice(from, last.step.offset + LOCAL_MOST + last.step.packed);
    const bytes = slice.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    bytes.catch(() => {});
    for (const { item } of group) this.#of.set(item, { from, bytes });
  }

  async read(item: Readable, limits: Limits): Promise<Uint8Array | undefined> {
    const slice = this.#of.get(item);
    if (!slice) return undefined;
    const step = item.origin?.steps[0];
    if (step?.kind !== 'zip') return await fileOf(slice, item.origin?.file.size ?? 0);
    const here = (await slice.bytes).subarray(step.offset - slice.from);
    const start = dataStart(here);
    const packed = here.subarray(start, start + step.packed);
    const bytes = step.deflated ? inflate(packed, step, limits) : packed;
    checkMember(step, bytes.length, crc32(bytes));
    return bytes;
  }
}

/** Undefined when they cannot be read together. */
async function fileOf(slice: { from: number; bytes: Promise<Uint8Array> }, size: number): Promise<Uint8Array | undefined> {
  const bytes = await slice.bytes.catch(() => undefined);
  return bytes?.subarray(slice.from, slice.from + size);
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
