/** Where filings come from: files and folders dropped or chosen, and pasted text. */
import { FiligreeError } from '../errors.js';

/** A file with the way to it in the folder that was dropped, or why the browser does not give it; or a folder's handle. */
export interface Dropped {
  readonly name: string;
  readonly content: File | FileSystemDirectoryHandle | FiligreeError;
}

/** Folders in folders that are looked into: a link may lead back to where it is. */
const DEEPEST = 64;

/** Files that are asked for at once. */
const TOGETHER = 16;

/**
 * All that was dropped: files, and folders as handles where the browser has such, so that a worker can go through them.
 * Elsewhere the files inside them, in the order of their paths; `found` is told how many so far.
 */
export async function droppedFiles(data: DataTransfer, found: (files: number) => void): Promise<(File | Dropped)[]> {
  // The list is emptied once the event is over: take everything from it before waiting.
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const files = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files.length > 0 ? files : pastedFiles(data);
  const given = await handlesOf(data);
  if (given) return given;
  const all: Dropped[] = [];
  const waiting = entries.filter((entry) => entry !== null).map((entry) => ({ entry, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, depth } = next;
    if (isFile(entry)) all.push(await fileOf(entry));
    else if (isDirectory(entry) && depth < DEEPEST) {
      const inside = await entriesOf(entry).catch((cause: unknown) => void all.push(unopened(entry, cause)));
      if (!inside) continue;
      for (const each of inside) if (isDirectory(each)) waiting.push({ entry: each, depth: depth + 1 });
      const files = inside.filter(isFile);
      for (let at = 0; at < files.length; at += TOGETHER) {
        all.push(...(await Promise.all(files.slice(at, at + TOGETHER).map(fileOf))));
        found(all.length);
      }
    }
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Handles of all that was dropped, in the order of their names; undefined where the browser does not give them. */
async function handlesOf(data: DataTransfer): Promise<Dropped[] | undefined> {
  const items = [...data.items].filter(({ kind }) => kind === 'file') as (DataTransferItem & {
    getAsFileSystemHandle?(): Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
  })[];
  try {
    const asked = items.map((item) => item.getAsFileSystemHandle?.());
    const handles = await Promise.all(asked);
    const contents = await Promise.all(handles.map((handle) => (handle?.kind === 'file' ? handle.getFile() : handle)));
    const all = contents.flatMap((content) => (content ? [{ name: content.name, content }] : []));
    return all.length === items.length ? all.sort((a, b) => (a.name < b.name ? -1 : 1)) : undefined;
  } catch {
    return undefined; // entries say of each file why it is not given
  }
}

/** What a paste holds: files, else HTML when it has a table, else text. */
function pastedFiles(data: DataTransfer): File[] {
  if (data.files.length > 0) return [...data.files];
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  return textFiles(html, text);
}

/** The same from the clipboard itself, which the browser may refuse. */
export async function clipboardFiles(): Promise<File[]> {
  const kinds: Record<string, string> = { 'text/html': '', 'text/plain': '' };
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types) if (type in kinds) kinds[type] += await (await item.getType(type)).text();
  }
  return textFiles(kinds['text/html'] ?? '', kinds['text/plain'] ?? '');
}

function textFiles(html: string, text: string): File[] {
  if (/<table[\s>]/i.test(html)) return [new File([html], 'pasted.htm', { type: 'text/html' })];
  return text === '' ? [] : [new File([text], 'pasted.txt', { type: 'text/plain' })];
}

/**
 * Listens for drops and pastes on a target, for an element. `hover` is told when something is held over the target, and
 * when no longer. Text that is dropped on a text field is the field's, and what is dragged out of the element is no filing.
 */
export function listen(
  target: Window | HTMLElement,
  element: HTMLElement,
  take: (files: Promise<(File | Dropped)[]>) => void,
  hover: (over: boolean) => void,
  found: (files: number) => void,
): () => void {
  const listeners = new AbortController();
  const on = <E extends Event>(type: string, handler: (event: E) => void) =>
    target.addEventListener(type, handler as EventListener, { signal: listeners.signal });
  let own = false;
  const brings = (event: DragEvent): boolean => {
    const { types = [] } = event.dataTransfer ?? {};
    return types.includes('Files') || (!own && !isTextField(event) && (types.includes('text/html') || types.includes('text/plain')));
  };
  on<DragEvent>('dragstart', (event) => (own = event.composedPath().includes(element)));
  on<DragEvent>('dragend', () => (own = false));
  on<PointerEvent>('pointerdown', () => (own = false)); // what was dragged may be gone, and its end told to nobody
  let depth = 0;
  const over = (change: number) => {
    depth = Math.max(0, depth + change);
    hover(depth > 0);
  };
  on<DragEvent>('dragenter', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    over(1);
  });
  on<DragEvent>('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  on<DragEvent>('dragleave', (event) => brings(event) && over(-1));
  on<DragEvent>('drop', (event) => {
    if (!event.dataTransfer || !brings(event)) return;
    event.preventDefault();
    over(-depth);
    take(droppedFiles(event.dataTransfer, found));
  });
  on<ClipboardEvent>('paste', (event) => {
    if (!event.clipboardData || isTextField(event)) return;
    event.preventDefault();
    take(Promise.resolve(pastedFiles(event.clipboardData)));
  });
  return () => listeners.abort();
}

const isTextField = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const pathOf = (entry: FileSystemEntry): string => entry.fullPath.replace(/^\//, '');

const unopened = (entry: FileSystemEntry, cause: unknown): Dropped => ({
  name: pathOf(entry),
  content: new FiligreeError('open-failed', `The browser could not open it: ${reasonOf(cause)}`, { cause }),
});
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

async function fileOf(entry: FileSystemFileEntry): Promise<Dropped> {
  try {
    return { name: pathOf(entry), content: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) };
  } catch (cause) {
    return unopened(entry, cause);
  }
}

// A folder's reader gives its entries by and by; an empty batch is the last.
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}
