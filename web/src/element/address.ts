/** A file at an address of the page's own origin. */
import { FiligreeError } from '../errors.js';

/**
 * Fetches what `src` names. Only the page's own origin is asked, and no redirect is followed: what is shown under the
 * page's address is the page's own.
 * @throws FiligreeError `bad-argument` for an address elsewhere, `open-failed` when there is nothing at it.
 */
export async function fileAt(address: string): Promise<File> {
  const url = ownAddress(address);
  try {
    const response = await fetch(url, { mode: 'same-origin', credentials: 'same-origin', redirect: 'error' });
    if (!response.ok) throw new Error(`The server answers with status ${response.status}.`);
    return new File([await response.blob()], nameOf(url));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FiligreeError('open-failed', `The file could not be fetched: ${reason}`, { cause });
  }
}

function ownAddress(address: string): URL {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== self.origin)
    throw new FiligreeError('bad-argument', 'Only a file of this page’s own origin is opened by its address.');
  return url;
}

function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || 'filing';
  } catch {
    return last;
  }
}
