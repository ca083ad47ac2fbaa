/** The frame's side of embedding: answers the window that holds this page, when its origin is let in. */
import type { ManySource } from '../bulk/open-many.js';
import { FiligreeError } from '../errors.js';
import type { ViewerEventDetails } from '../element/events.js';
import type { FiligreeViewer } from '../element/viewer.js';
import { greetingIn, protocolVersion } from './protocol.js';
import type { EmbeddedReply, EmbeddedRequestName, Pong } from './protocol.js';

const events: Record<keyof ViewerEventDetails, true> = {
  'filigree-ready': true,
  'filigree-open': true,
  'filigree-close': true,
  'filigree-error': true,
  'filigree-select': true,
  'filigree-workspace': true,
  'filigree-layout': true,
  'filigree-view': true,
};

/** Origins that the page lets in besides its own: words of `<meta name="filigree-origins">`, each an origin in full. */
export function originsOf(page: Document): readonly string[] {
  const { content = '' } = page.querySelector<HTMLMetaElement>('meta[name=filigree-origins]') ?? {};
  return [location.origin, ...content.split(/\s+/)].filter(isOrigin);
}

/** `https://portal.example`, without a path. A page of no origin says "null", as anybody could: that is never let in. */
function isOrigin(word: string): boolean {
  try {
    return /^https?:/.test(word) && new URL(word).origin === word;
  } catch {
    return false;
  }
}

/** Serves the window that holds this page from now on; all others are passed over in silence. */
export function serveHost(viewer: FiligreeViewer, origins: readonly string[]): void {
  const served = new Set<string>();
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === null || source !== window.parent || source === window) return;
    const ping = greetingIn(data, 'ping');
    if (!ping || served.has(ping.session)) return;
    if (!origins.includes(origin)) {
      console.warn(`Filigree is embedded by ${origin}, which is not among the origins that it answers.`);
      return;
    }
    served.add(ping.session);
    const { port1, port2 } = new MessageChannel();
    servePort(viewer, port1);
    const pong: Pong = { filigree: 'pong', protocol: protocolVersion, session: ping.session };
    window.parent.postMessage(pong, { targetOrigin: origin, transfer: [port2] });
  });
}

function servePort(viewer: FiligreeViewer, port: MessagePort): void {
  const listeners = new AbortController();
  const { signal } = listeners;
  for (const event of Object.keys(events))
    viewer.addEventListener(event, (told) => port.postMessage({ event, detail: (told as CustomEvent).detail }), { signal });
  port.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
    const reply = await answer(viewer, data);
    if (reply && !signal.aborted) port.postMessage(reply);
  });
  // Where the browser tells of it; elsewhere what is said to nobody is lost, and costs nothing.
  port.addEventListener('close', () => listeners.abort());
  // One that is kept for going back is there again, with its port.
  addEventListener('pagehide', ({ persisted }) => !persisted && port.postMessage({ left: true }), { signal });
  port.start();
}

/** Undefined for a message that is no request: nobody waits for an answer to it. */
async function answer(viewer: FiligreeViewer, data: unknown): Promise<EmbeddedReply | undefined> {
  const message = recordOf(data);
  const { id, request } = message;
  if (typeof id !== 'number' || typeof request !== 'string') return undefined;
  try {
    if (!Object.hasOwn(requests, request)) throw bad(`There is no request "${request.slice(0, 40)}".`);
    return { id, ok: true, result: await requests[request as EmbeddedRequestName](viewer, message) };
  } catch (error) {
    const code = error instanceof FiligreeError ? error.code : 'engine-failed';
    return { id, ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

const requests: Record<EmbeddedRequestName, (viewer: FiligreeViewer, takes: Record<string, unknown>) => Promise<unknown>> = {
  open: async (viewer, { files }) => {
    if (!Array.isArray(files)) throw bad('"files" must be an array.');
    await viewer.open(files.map(sourceOf));
  },
  close: (viewer) => viewer.closeAll(),
  save: async (viewer) => viewer.save(),
  restore: (viewer, { state }) => viewer.restore(state),
  select: async (viewer, { table, row, column }) => {
    if (typeof table !== 'string' || typeof row !== 'number' || typeof column !== 'string')
      throw bad('A cell is named by "table", "row" and "column".');
    return await viewer.select(table, row, column);
  },
};

function sourceOf(file: unknown): ManySource {
  const { name, content } = recordOf(file);
  if (typeof name !== 'string') throw bad('Each file needs a name.');
  if (typeof content === 'string' || content instanceof Blob) return { name, content };
  if (content instanceof ArrayBuffer || content instanceof Uint8Array)
    return { name, content: new Blob([content as BlobPart]) };
  throw bad('A file’s content must be a Blob, an ArrayBuffer, a Uint8Array or a string.');
}

const recordOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
const bad = (sentence: string): FiligreeError => new FiligreeError('bad-argument', sentence);
