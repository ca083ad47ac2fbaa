/**
 * One worker at a time, one request in flight at a time. A request waiting its turn can be withdrawn; a dead worker
 * rejects what is pending and is replaced at the next request.
 */
import { FiligreeError } from './errors.js';
import type { Notice, Operation, Operations, Reply } from './protocol.js';

interface Job {
  readonly operation: Operation;
  readonly takes: object;
  readonly transfer: Transferable[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export class Channel {
  /** Counts the workers: what was opened in an earlier one is gone. */
  generation = 0;
  /** Resources loaded by all workers so far; `onResources` tells of a change. */
  resources = 0;
  onResources: (() => void) | undefined;

  readonly #spawn: () => Worker;
  readonly #wasmUrl: string;
  readonly #queue: Job[] = [];
  #worker: Worker | undefined;
  #current: Job | undefined;
  #ended = false;

  constructor(spawn: () => Worker, wasmUrl: string) {
    this.#spawn = spawn;
    this.#wasmUrl = wasmUrl;
  }

  /**
   * Asks the worker. With a signal, a request that has not been sent yet is withdrawn, and the answer to a sent one is
   * dropped.
   */
  async ask<O extends Operation>(
    operation: O,
    takes: Operations[O]['takes'],
    {
      transfer = [],
      signal,
      dropped,
    }: { transfer?: Transferable[]; signal?: AbortSignal; dropped?: (late: Operations[O]['gives']) => void } = {},
  ): Promise<Operations[O]['gives']> {
    signal?.throwIfAborted();
    if (this.#ended) throw new FiligreeError('closed', 'Filigree has been closed.');
    return await new Promise((resolve, reject) => {
      const job: Job = {
        operation,
        takes,
        transfer,
        resolve: (result) => {
          signal?.removeEventListener('abort', abort);
          if (signal?.aborted) dropped?.(result as Operations[O]['gives']);
          else resolve(result as Operations[O]['gives']);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason);
        },
      };
      const abort = () => {
        const waiting = this.#queue.indexOf(job);
        if (waiting >= 0) this.#queue.splice(waiting, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends the worker; whatever is pending is rejected. */
  end(): void {
    this.#ended = true;
    this.#lose(new FiligreeError('closed', 'Filigree has been closed.'));
  }

  #next(): void {
    if (this.#current) return;
    if (!this.#worker && this.#queue.length > 0) this.#start();
    const job = this.#current ? undefined : this.#queue.shift();
    if (job) this.#send(job);
  }

  #send(job: Job): void {
    this.#current = job;
    this.#worker?.postMessage({ id: 0, operation: job.operation, ...job.takes }, job.transfer);
  }

  #start(): void {
    const worker = this.#spawn();
    const before = this.resources;
    this.#worker = worker;
    this.generation++;
    worker.addEventListener('message', (event: MessageEvent<Reply | Notice>) => {
      if (worker !== this.#worker) return;
      if ('resources' in event.data) {
        this.resources = before + event.data.resources;
        this.onResources?.();
      } else this.#settle(event.data);
    });
    const died = (event: Event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#lose(new FiligreeError('worker-lost', "The reader's worker stopped."));
    };
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    this.#send({
      operation: 'start',
      takes: { wasmUrl: this.#wasmUrl },
      transfer: [],
      resolve: () => {},
      // A module that cannot start serves nobody: all who wait are told why.
      reject: (reason) => {
        if (reason instanceof FiligreeError && worker === this.#worker) this.#lose(reason);
      },
    });
  }

  #settle(reply: Reply): void {
    const job = this.#current;
    this.#current = undefined;
    if (reply.ok) job?.resolve(reply.result);
    else {
      const error = new FiligreeError(reply.code, reply.message);
      job?.reject(error);
      if (reply.fatal) this.#lose(error);
    }
    this.#next();
  }

  /** Drops the worker and rejects all that is pending: a handle means nothing to the next worker. */
  #lose(error: FiligreeError): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const pending = [...(this.#current ? [this.#current] : []), ...this.#queue.splice(0)];
    this.#current = undefined;
    for (const job of pending) job.reject(error);
  }
}
