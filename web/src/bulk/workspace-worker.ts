/** The worker that holds the workspace: takes packs from the parsing workers, makes views, writes files. */
import { startModule } from '../engine.js';
import { FiligreeError } from '../errors.js';
import type { Advance, Withdrawal } from '../protocol.js';
import { serve } from '../serving.js';
import type { Delivery, Taken } from './protocol.js';
import { Store } from './store.js';
import type { Pace } from './store.js';
import type { WorkspaceOperations } from './workspace-protocol.js';

declare const self: DedicatedWorkerGlobalScope;

let store: Store | undefined;
const withdrawn = new Set<number>();

const running = (): Store => {
  if (!store) throw new FiligreeError('load-failed', 'The worker has not been started.');
  return store;
};

/** Batches that have come, in whatever order, and those that are complete. */
const deliveries = new Map<number, Delivery[]>();
const sealed = new Map<number, readonly number[]>();
let added = 0;
/** True while nothing is added, because it may have to be set aside again. */
let held = false;
let taken: Taken[] = [];
let onAdded: (() => void) | undefined;

/** Adds all batches whose turn it is. */
function addWhole(): void {
  while (!held) {
    const pieces = sealed.get(added);
    // A worker that died may have sent a piece that was then read again under another number.
    const came = (deliveries.get(added) ?? []).filter(({ piece }) => pieces?.includes(piece));
    if (pieces === undefined || came.length < pieces.length) break;
    for (const { sequence, piece, pack } of came.sort((a, b) => a.piece - b.piece)) {
      if (!pack) continue;
      const id = running().add(pack);
      taken.push(typeof id === 'number' ? { sequence, piece, first: id } : { sequence, piece, first: 0, sentence: id });
    }
    deliveries.delete(added);
    sealed.delete(added);
    added++;
  }
  onAdded?.();
}

function take(delivery: Delivery): void {
  if (delivery.sequence < added) return;
  const came = deliveries.get(delivery.sequence) ?? [];
  deliveries.set(delivery.sequence, [...came, delivery]);
  addWhole();
}

/** Work under a ticket: it tells how far it is, and ends when it is withdrawn. */
function paceOf(ticket: number): Pace {
  return {
    async breathe(progress) {
      const advance: Advance = { ticket, advance: progress };
      self.postMessage(advance);
      // Messages are tasks: what has come meanwhile is heard.
      await new Promise((resolve) => setTimeout(resolve));
      if (withdrawn.delete(ticket)) throw new FiligreeError('withdrawn', 'It was withdrawn.');
    },
  };
}

self.addEventListener('message', (event: MessageEvent<object | Withdrawal>) => {
  if ('withdraw' in event.data) {
    withdrawn.add(event.data.withdraw);
    event.stopImmediatePropagation();
  }
});

serve<WorkspaceOperations>({
  async start({ module }) {
    store = new Store(await startModule(module));
    return true;
  },
  connect({ port }) {
    port.addEventListener('message', (event: MessageEvent<Delivery>) => take(event.data));
    port.start();
    return true;
  },
  seal({ sequence, pieces }) {
    sealed.set(sequence, pieces);
    addWhole();
    return true;
  },
  hold() {
    held = true;
    return true;
  },
  drop({ sequence }) {
    deliveries.clear();
    sealed.clear();
    added = sequence;
    held = false;
    return true;
  },
  async settle({ sequence }) {
    held = false;
    addWhole();
    while (added < sequence) await new Promise<void>((resolve) => (onAdded = resolve));
    onAdded = undefined;
    const gives = { taken, info: running().describeBytes() };
    taken = [];
    return gives;
  },
  remove({ file }) {
    const removed = running().remove(file);
    return { removed, info: running().describeBytes() };
  },
  view: ({ table, query, ticket }) => running().view(table, query, paceOf(ticket)),
  slice: ({ view, first, count }) => running().slice(view, first, count),
  groups: ({ view, first, count }) => running().groups(view, first, count),
  find: ({ view, text, row, column, backwards, ticket }) =>
    running().find(view, text, { row, column }, backwards, paceOf(ticket)),
  closeView: ({ view }) => running().closeView(view),
  async save({ view, format, options, ticket }) {
    const { saveView } = await import('./save.js');
    return await saveView(running(), view, format, options, paceOf(ticket));
  },
  async saveAll({ format, options, ticket }) {
    const { saveAll } = await import('./save.js');
    return await saveAll(running(), format, options, paceOf(ticket));
  },
  memory: () => running().describe().memory,
});
