/** What all workers do: answer one message after the other, and tell what they load. */
import { FiligreeError } from './errors.js';
import type { Handlers, Notice, OperationMap, Reply, Request } from './protocol.js';

declare const self: DedicatedWorkerGlobalScope;

/** What moves along with a result, where that is more than bytes that fill their own buffer. */
const moving = new WeakMap<object, Transferable[]>();

/** Says what moves along with a result. */
export function move<T extends object>(result: T, transfer: Transferable[]): T {
  moving.set(result, transfer);
  return result;
}

/** Serves the operations from now on. */
export function serve<Ops extends OperationMap<Ops>>(handlers: Handlers<Ops>): void {
  self.addEventListener('message', async (event: MessageEvent<Request>) => {
    const reply = await answer(handlers as unknown as Record<string, (request: Request) => unknown>, event.data);
    self.postMessage(reply, reply.ok ? (moving.get(reply.result as object) ?? movable(reply.result)) : []);
  });
  new PerformanceObserver((list) => {
    const notice: Notice = { resources: list.getEntries().map(({ name }) => name) };
    self.postMessage(notice);
  }).observe({ type: 'resource', buffered: true });
}

async function answer(handlers: Record<string, (request: Request) => unknown>, request: Request): Promise<Reply> {
  try {
    return { id: request.id, ok: true, result: await handlers[request.operation]?.(request) };
  } catch (error) {
    if (error instanceof FiligreeError) {
      return { id: request.id, ok: false, code: error.code, message: error.message, fatal: false };
    }
    // The module never throws: this is a trap, after which its memory cannot be trusted.
    return {
      id: request.id,
      ok: false,
      code: 'engine-failed',
      message: `The module stopped: ${String(error)}`,
      fatal: true,
    };
  }
}

// Only bytes that fill their own buffer are moved; the module hands out such copies.
function movable(result: unknown): Transferable[] {
  const found: ArrayBuffer[] = [];
  const look = (part: unknown, depth: number) => {
    if (part instanceof Uint8Array) {
      if (part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength) found.push(part.buffer);
    } else if (depth > 0 && Array.isArray(part)) part.forEach((each) => look(each, depth - 1));
    else if (depth > 0 && part !== null && Object.getPrototypeOf(part ?? 0) === Object.prototype)
      Object.values(part as object).forEach((each) => look(each, depth - 1));
  };
  look(result, 3);
  return found;
}
