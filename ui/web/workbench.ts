/** Starts the workbench in its page: loads the module and its faces, and does what the module asks of a page. */
import createModule from '#filigree-workbench';
import type { WorkbenchModule } from '#filigree-workbench';
import { droppedFiles } from '../../web/src/element/intake.js';
import { saveBlob } from '../../web/src/element/clipboard.js';
import type { WasmModule } from '../../web/src/engine.js';
import { Reading } from './reading.js';
import type { Wanted } from './saving.js';

const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const note = document.querySelector('#note') as HTMLElement;
const beside = (name: string): URL => new URL(name, import.meta.url);

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(beside(name), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${name}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let module: WorkbenchModule;
let reading: Reading;
let asked = false;

/** A frame is drawn when something has changed, never otherwise. */
function wake(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    if (module.workbenchTurn()) wake();
  });
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Given = File | { readonly name: string; readonly content: unknown };

function open(given: readonly Given[]): void {
  const files: { path: string; file: Blob }[] = [];
  const folders: { path: string; folder: FileSystemDirectoryHandle }[] = [];
  for (const one of given) {
    const content = one instanceof File ? one : one.content;
    const path = (one instanceof File && one.webkitRelativePath) || one.name;
    if (content instanceof Blob) files.push({ path, file: content });
    else if ((content as Partial<FileSystemHandle>).kind === 'directory')
      folders.push({ path, folder: content as FileSystemDirectoryHandle });
  }
  reading.open({ files, folders }).catch((error: unknown) => module.workbenchTold(sentenceOf(error)));
}

function choose(folder: boolean): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  input.addEventListener('change', () => open([...(input.files ?? [])]));
  input.click();
}

async function give(label: string): Promise<void> {
  const answer = await reading.source(label);
  if (!answer) return;
  if ('problem' in answer) module.workbenchLost(label, answer.problem);
  else module.workbenchSource(label, answer.source, answer.pack, answer.details);
}

/** Saves what the module has no writer for; how it ended is told. */
async function make(wanted: Wanted): Promise<void> {
  try {
    const { save } = (await import(beside('saving.js').href)) as typeof import('./saving.js');
    saveBlob(await save(module as unknown as WasmModule, wanted), wanted.name);
    module.workbenchTold(`Saved ${wanted.name}`);
  } catch (error) {
    module.workbenchTold(`${wanted.name}: ${sentenceOf(error)}`);
  }
}

// Dear ImGui's mouse cursors, by its numbers.
const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'not-allowed'];
let pieces: Uint8Array<ArrayBuffer>[] = [];
const host = {
  wake,
  copy: (text: string) => void navigator.clipboard.writeText(text).catch(() => {}),
  choose,
  fetch: (label: string) => void give(label),
  cancel: (forget: boolean) => reading.cancel(forget),
  page: () => location.assign('./'),
  write: (bytes: Uint8Array<ArrayBuffer>) => void pieces.push(bytes),
  save(name: string, whole: boolean) {
    if (whole) saveBlob(new Blob(pieces, { type: 'application/octet-stream' }), name);
    pieces = [];
  },
  make: (what: string) => void make(JSON.parse(what) as Wanted),
  cursor: (shape: number) => void (canvas.style.cursor = cursors[shape] ?? 'default'),
};

function fit(): void {
  const scale = devicePixelRatio;
  module.workbenchResize(Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale), scale);
}

/** Keys that the browser would take for itself, though the workbench has a use for them. */
function isOurs({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return /^[a-z1-5,.]$/i.test(key) && !/^[crvxntw]$/i.test(key);
  return ['F1', 'F6', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', ' '].includes(key) || (altKey && key.startsWith('Arrow'));
}

function listen(): void {
  addEventListener('keydown', (event) => isOurs(event) && event.key !== ' ' && event.preventDefault(), { capture: true });
  // What Emscripten makes of a wheel differs between browsers: it is told here.
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 100 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 3 : 1;
    module.workbenchWheel(-event.deltaX / unit, -event.deltaY / unit);
  };
  addEventListener('wheel', wheel, { capture: true, passive: false });
  addEventListener('mousewheel', (event) => event.stopImmediatePropagation(), { capture: true });
  addEventListener('paste', (event) => module.workbenchPaste(event.clipboardData?.getData('text/plain') ?? ''));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer) void droppedFiles(event.dataTransfer, () => {}).then(open);
  });
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  new ResizeObserver(fit).observe(canvas);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => module.workbenchDark(dark.matches);
  dark.addEventListener('change', follow);
  follow();
}

async function start(): Promise<void> {
  const names = ['filigree-workbench.wasm', 'text.otf', 'strong.otf', 'mono.ttf'] as const;
  const [wasm, text, strong, mono] = await Promise.all([bytesOf(names[0]), bytesOf(names[1]), bytesOf(names[2]), bytesOf(names[3])]);
  const compiled = await WebAssembly.compile(wasm);
  module = await createModule({
    canvas,
    host,
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(compiled, imports).then(receive);
      return {};
    },
  });
  reading = new Reading(compiled, {
    add: (pack, records) => module.workbenchAdd(pack, JSON.stringify(records)),
    progress: (...told) => module.workbenchProgress(...told),
  });
  const scale = devicePixelRatio;
  const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
  if (!module.workbenchBegin(text, strong, mono, width, height)) throw new Error('The browser gives no WebGL 2.');
  note.hidden = true;
  listen();
  fit();
  canvas.focus();
  Object.assign(globalThis, { filigreeWorkbench: { open, module } });
}

start().catch((error: unknown) => {
  note.firstChild?.replaceWith(`The workbench could not be started: ${sentenceOf(error)} `);
});
