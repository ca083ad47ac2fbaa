/** Reads one filing again, whole, with a module of its own: the window never waits for it. */
import type { WorkbenchModule } from '#filigree-workbench';
import { defaultLimits } from '../../web/src/bulk/limits.js';
import { openBytes } from '../../web/src/bulk/origin.js';
import { startModule } from '../../web/src/engine.js';
import type { SourceAnswer, SourceRequest } from './source-protocol.js';

declare const self: DedicatedWorkerGlobalScope;

let reader: Promise<WorkbenchModule> | undefined;

async function read({ module, label, place: { origin, offset, length } }: SourceRequest): Promise<SourceAnswer> {
  reader ??= startModule(module) as unknown as Promise<WorkbenchModule>;
  const whole = await openBytes(origin, defaultLimits);
  const bytes = length === null ? whole : whole.subarray(offset, offset + length);
  const [pack, details, source] = (await reader).workbenchRead(bytes, label, offset);
  return { source, pack, details };
}

self.onmessage = ({ data }: MessageEvent<SourceRequest>) => {
  read(data).then(
    (answer) => self.postMessage(answer, 'source' in answer ? [answer.source.buffer, answer.pack.buffer, answer.details.buffer] : []),
    (error: unknown) => self.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
  );
};
