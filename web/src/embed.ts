/** For a page that shows Filigree in an iframe: `connect` waits for the frame and speaks with it. */
import { greetingIn, protocolVersion } from './embed/protocol.js';
import type {
  CellPlace,
  EmbeddedEvent,
  EmbeddedFile,
  EmbeddedLeave,
  EmbeddedReply,
  EmbeddedRequestName,
  EmbeddedRequests,
} from './embed/protocol.js';
import { FiligreeError } from './errors.js';
import type { ViewerEvents } from './element/events.js';
import type { ViewerState } from './element/state.js';

export { protocolVersion } from './embed/protocol.js';
export type * from './embed/protocol.js';
export type { ViewerEventDetails, ViewerEvents } from './element/events.js';
export type { FilterState, GridViewState, SortState, ViewerState } from './element/state.js';
export { FiligreeError } from './errors.js';

/** How to connect. */
export interface ConnectOptions {
  /**
   * The frame's origin: nobody else is listened to. Default: that of its address; `"null"` where the iframe has a
   * `sandbox` without `allow-same-origin`, and so no origin.
   */
  readonly origin?: string;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for the frame's answer. Default: 15,000. */
  readonly timeout?: number;
}

/** Milliseconds from ping to ping. */
const PAUSE = 100;

/**
 * A viewer in an iframe. The element's events, such as `filigree-select`, are dispatched on it. The connection lasts as
 * long as the frame's page does: once that is loaded anew all calls reject with `closed`, until `connect` is called again.
 */
export class EmbeddedViewer extends EventTarget {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: FiligreeError) => void }>();
  #nextId = 1;
  #closed = false;

  /** @internal Use `connect`. */
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<EmbeddedReply | EmbeddedEvent | EmbeddedLeave>) => {
      if ('event' in data) this.dispatchEvent(new CustomEvent(data.event, { detail: data.detail }));
      else if ('left' in data) this.disconnect();
      else this.#settle(data);
    });
    port.addEventListener('close', () => this.disconnect());
    port.start();
  }

  /** Reads files; resolves when all have been read. A file that cannot be read is told by `filigree-error`. */
  async open(files: readonly (File | EmbeddedFile)[]): Promise<void> {
    const given = files.map((file) => (file instanceof File ? { name: file.name, content: file } : file));
    await this.#ask('open', { files: given });
  }

  /** Closes all filings. */
  async close(): Promise<void> {
    await this.#ask('close', {});
  }

  /** The view as JSON, to be kept. */
  async save(): Promise<ViewerState> {
    return await this.#ask('save', {});
  }

  /** Shows a view that was saved, of the filings that are open. @throws FiligreeError `bad-argument`. */
  async restore(state: unknown): Promise<void> {
    await this.#ask('restore', { state });
  }

  /** Selects a cell and shows it; false when there is none. */
  async select(place: CellPlace): Promise<boolean> {
    return await this.#ask('select', place);
  }

  /** Ends the connection; what is pending rejects with `closed`. The iframe stays. */
  disconnect(): void {
    this.#closed = true;
    this.#port.close();
    for (const { reject } of this.#waiting.values()) reject(closed());
    this.#waiting.clear();
  }

  #ask<Name extends EmbeddedRequestName>(
    request: Name,
    takes: EmbeddedRequests[Name]['takes'],
  ): Promise<EmbeddedRequests[Name]['gives']> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ ...takes, id, request });
    });
  }

  #settle(reply: EmbeddedReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.result as never);
    else waiting?.reject(new FiligreeError(reply.code, reply.message));
  }
}

/** The element's events as an `EmbeddedViewer` dispatches them. */
export interface EmbeddedViewer {
  addEventListener<Name extends keyof ViewerEvents>(
    type: Name,
    listener: (event: ViewerEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

const closed = (): FiligreeError => new FiligreeError('closed', 'The connection to the frame has ended.');

/**
 * Waits until the page in the iframe answers, and connects to it. The iframe may still be loading, but must be in the page.
 * @throws FiligreeError `load-failed` when there is no answer in time; the signal's reason when aborted.
 */
export async function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<EmbeddedViewer> {
  const { origin = originOf(iframe), signal, timeout = 15_000 } = options;
  signal?.throwIfAborted();
  const session = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ping = { filigree: 'ping', protocol: protocolVersion, session };
  const done = new AbortController();
  try {
    const port = await new Promise<MessagePort>((resolve, reject) => {
      const listen = ({ source, origin: from, data, ports }: MessageEvent<unknown>) => {
        if (source !== iframe.contentWindow || from !== origin) return;
        const pong = greetingIn(data, 'pong');
        if (pong?.session !== session || !ports[0]) return;
        if (pong.protocol === protocolVersion) resolve(ports[0]);
        else reject(new FiligreeError('load-failed', `The frame speaks protocol ${pong.protocol}, this page ${protocolVersion}.`));
      };
      addEventListener('message', listen, { signal: done.signal });
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
      // It says nothing that anybody could not know, so it needs no one origin: the frame may be loading still.
      const send = () => iframe.contentWindow?.postMessage(ping, '*');
      const timers = [setInterval(send, PAUSE), setTimeout(() => reject(unanswered(origin)), timeout)];
      done.signal.addEventListener('abort', () => timers.forEach(clearTimeout));
      send();
    });
    return new EmbeddedViewer(port);
  } finally {
    done.abort();
  }
}

const unanswered = (origin: string): FiligreeError =>
  new FiligreeError(
    'load-failed',
    `The frame did not answer as ${origin}. Is this page’s own origin, ${location.origin}, among those that the frame lets in?`,
  );

function originOf(iframe: HTMLIFrameElement): string {
  const { sandbox, src } = iframe;
  const opaque = iframe.hasAttribute('sandbox');
  return opaque && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src, document.baseURI).origin;
}
