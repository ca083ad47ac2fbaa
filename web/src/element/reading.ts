/** Reads a dropped file, and says in one sentence why it could not. */
import type { Filigree } from '../client.js';
import { FiligreeError } from '../errors.js';
import { t } from '../locales/index.js';
import type { Item } from './file-list.js';

/** Reads an item. Afterwards it is open, or failed with its sentence, or as it was when the signal was aborted. */
export async function readItem(item: Item, reader: Promise<Filigree>, signal: AbortSignal): Promise<void> {
  const isClosed = () => item.state === 'closed';
  item.state = 'reading';
  try {
    const filing = await (await reader).open(item.file, { name: item.name, signal });
    if (isClosed()) return await filing.close();
    item.filing = filing;
    const nothing = filing.tables.every(({ rows }) => rows === 0);
    const error = nothing ? filing.diagnostics.find(({ severity }) => severity === 'error') : undefined;
    item.state = error ? 'failed' : 'open';
    if (error) item.sentence = error.message;
  } catch (error) {
    if (signal.aborted || isClosed()) return;
    item.state = 'failed';
    item.sentence = failure(error);
  }
}

/** The sentence for an error. */
export function failure(error: unknown): string {
  if (error instanceof FiligreeError) return error.message;
  if (error instanceof DOMException && error.name === 'NotReadableError') {
    return t.say.notFromDisk;
  }
  return t.say.notRead(error instanceof Error ? error.message : String(error));
}
