/**
 * The files of a folder that the browser gives a handle of. Where there are handles, a file costs it a fraction of what it
 * takes through entries, and all of it happens in a worker.
 */
import type { Found } from './unpack.js';
import { reasonOf } from './words.js';

/** Folders in folders that are looked into: a link may lead back to where it is. */
const DEEPEST = 64;
/** Folders that are listed, and files that are asked for, before their turn comes. */
const FOLDERS_AHEAD = 8;
const FILES_AHEAD = 128;

interface Entry {
  /** In the order of these, files come in the order of their paths. */
  readonly key: string;
  readonly path: string;
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle;
  listed?: Promise<Entry[]>;
  file?: Promise<File>;
}

/**
 * All files, those of folders inside too, by the way to them from this one and in the order of that. What the browser does
 * not give says why.
 */
export async function* walk(folder: FileSystemDirectoryHandle): AsyncGenerator<Found> {
  const open = [{ entries: await list(folder, ''), at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const entry = level.entries[level.at];
    if (!entry) {
      open.pop();
      continue;
    }
    begin(level.entries, level.at);
    level.at++;
    if (entry.file) yield await found(entry, entry.file);
    else if (entry.listed && open.length < DEEPEST) {
      const inside = await entry.listed.catch((error: unknown) => error);
      if (Array.isArray(inside)) open.push({ entries: inside as Entry[], at: 0 });
      else yield lost(entry, inside);
    }
  }
}

/** Asks for what comes next. */
function begin(entries: readonly Entry[], at: number): void {
  for (const entry of entries.slice(at, at + FILES_AHEAD)) if (entry.handle.kind === 'file') entry.file ??= quiet(entry.handle.getFile());
  let folders = 0;
  for (let next = at; next < entries.length && folders < FOLDERS_AHEAD; next++) {
    const entry = entries[next] as Entry;
    if (entry.handle.kind !== 'directory') continue;
    entry.listed ??= quiet(list(entry.handle, `${entry.path}/`));
    folders++;
  }
}

/** Its failure is told when its turn comes. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function list(folder: FileSystemDirectoryHandle, inside: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const handle of folder.values() as AsyncIterable<Entry['handle']>)
    entries.push({ key: handle.kind === 'file' ? handle.name : `${handle.name}/`, path: inside + handle.name, handle });
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function found(entry: Entry, asked: Promise<File>): Promise<Found> {
  try {
    const file = await asked;
    return { path: entry.path, origin: { file, steps: [] }, cost: file.size, size: file.size };
  } catch (error) {
    return lost(entry, error);
  }
}

const lost = ({ path }: Entry, error: unknown): Found => ({
  path,
  origin: { file: new Blob(), steps: [] },
  cost: 0,
  size: 0,
  trouble: reasonOf(error),
});
