/**
 * One worker at a time, and one request in flight at a time unless more are allowed. A request waiting its turn can be withdrawn; a dead worker
 * rejects what is pending and is replaced at the next request.
 */
import { FiligreeError } from './errors.js';
import type { Advance, Notice, OperationMap, Reply, Withdrawal } from './protocol.js';

interface Job {
  readonly operation: string;
  readonly takes: object;
  readonly transfer: Transferable[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** What a worker is started with. */
export interface Start {
  readonly takes: object;
  readonly transfer?: Transferable[];
}

/** The way to a worker, whichever it is by now. */
export class Channel<Ops extends OperationMap<Ops>> {
  /** Counts the workers: what was opened in an earlier one is gone. */
  generation = 0;
  /** Called with the addresses that a worker has loaded something from. */
  onResources: ((addresses: readonly string[]) => void) | undefined;
  /** Called when a worker tells how far it has come with what was asked for under a ticket. */
  onAdvance: ((advance: Advance) => void) | undefined;
  /** Called when a worker is lost, after those who waited were told. */
  onLost: (() => void) | undefined;

  readonly #spawn: () => Worker;
  readonly #begin: () => Start | Promise<Start>;
  readonly #queue: Job[] = [];
  readonly #depth: number;
  readonly #sent = new Map<number, Pick<Job, 'resolve' | 'reject'>>();
  #worker: Worker | undefined;
  #started = false;
  #nextId = 1;
  #ended = false;

  /**
   * `begin` says what each new worker is started with, which may come while its script loads, `depth` how many requests
   * it may have at a time.
   */
  constructor(spawn: () => Worker, begin: () => Start | Promise<Start>, depth = 1) {
    this.#depth = depth;
    this.#spawn = spawn;
    this.#begin = begin;
  }

  /** Starts the worker before it is asked for anything. */
  warm(): void {
    if (!this.#worker && !this.#ended) this.#start();
  }

  /**
   * Asks the worker. With a signal, a request that has not been sent yet is withdrawn, and the answer to a sent one is
   * dropped.
   */
  async ask<O extends keyof Ops & string>(
    operation: O,
    takes: Ops[O]['takes'],
    {
      transfer = [],
      signal,
      dropped,
    }: { transfer?: Transferable[]; signal?: AbortSignal; dropped?: (late: Ops[O]['gives']) => void } = {},
  ): Promise<Ops[O]['gives']> {
    signal?.throwIfAborted();
    if (this.#ended) throw new FiligreeError('closed', 'Filigree has been closed.');
    return await new Promise((resolve, reject) => {
      const job: Job = {
        operation,
        takes,
        transfer,
        resolve: (result) => {
          signal?.removeEventListener('abort', abort);
          if (signal?.aborted) dropped?.(result as Ops[O]['gives']);
          else resolve(result as Ops[O]['gives']);
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

  /** Tells the worker that what was asked for under a ticket is no longer wanted. */
  withdraw(ticket: number): void {
    const message: Withdrawal = { withdraw: ticket };
    this.#worker?.postMessage(message);
  }

  /** Ends the worker; whatever is pending is rejected. */
  end(): void {
    this.#ended = true;
    this.#lose(new FiligreeError('closed', 'Filigree has been closed.'));
  }

  #next(): void {
    if (!this.#worker && this.#queue.length > 0) this.#start();
    while (this.#sent.size < (this.#started ? this.#depth : 1)) {
      const job = this.#queue.shift();
      if (!job) return;
      this.#send(job);
    }
  }

  #send(job: Job): void {
    this.#worker?.postMessage({ id: this.#register(job), operation: job.operation, ...job.takes }, job.transfer);
  }

  #register(job: Pick<Job, 'resolve' | 'reject'>): number {
    this.#sent.set(this.#nextId, job);
    return this.#nextId++;
  }

  #start(): void {
    let worker: Worker;
    try {
      worker = this.#spawn();
    } catch (cause) {
      const where = 'Its script must be of the page’s own origin, or be named by its address.';
      return this.#lose(new FiligreeError('load-failed', `The worker could not be started. ${where}`, { cause }));
    }
    this.#worker = worker;
    this.generation++;
    worker.addEventListener('message', (event: MessageEvent<Reply | Notice | Advance>) => {
      if (worker !== this.#worker) return;
      if ('resources' in event.data) this.onResources?.(event.data.resources);
      else if ('advance' in event.data) this.onAdvance?.(event.data);
      else this.#settle(event.data);
    });
    const died = (event: Event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#lose(new FiligreeError('worker-lost', "The reader's worker stopped."));
    };
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    // A module that cannot start serves nobody: all who wait are told why.
    const failed = (reason: unknown) => {
      if (reason instanceof FiligreeError && worker === this.#worker) this.#lose(reason);
    };
    const id = this.#register({ resolve: () => (this.#started = true), reject: failed });
    void (async () => await this.#begin())().then(
      ({ takes, transfer = [] }) => worker.postMessage({ id, operation: 'start', ...takes }, transfer),
      failed,
    );
  }

  #settle(reply: Reply): void {
    const job = this.#sent.get(reply.id);
    this.#sent.delete(reply.id);
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
    this.#started = false;
    const pending = [...this.#sent.values(), ...this.#queue.splice(0)];
    this.#sent.clear();
    for (const job of pending) job.reject(error);
    this.onLost?.();
  }
}
