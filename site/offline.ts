/** Offline: the service worker is started once the page has nothing else to do; files that the system opens with this page. */
import type { FiligreeViewer } from '../web/src/element.js';
import { trusted } from '../web/src/resources.js';

/** Keeps the page for offline use. `counted` is called with the number of files of the page that were fetched for that. */
export function keepOffline(counted: (files: number) => void): void {
  const { serviceWorker } = navigator;
  // Elsewhere, as in a file from a disk, there are none.
  if (!serviceWorker || !/^https?:$/.test(location.protocol) || isSaving()) return;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ filigree?: string; fetched?: number } | null>) => {
    if (data?.filigree === 'kept') counted(data.fetched ?? 0);
  });
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200));
  idle(() => {
    // Where it is refused, the page works as long as there is a network.
    serviceWorker.register(trusted(new URL('sw.js', document.baseURI).href), { updateViaCache: 'none' }).catch(() => undefined);
  });
}

/** True where the person asked for less traffic. */
const isSaving = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Opens the files that the system hands to the installed page. */
export function takeLaunched(viewer: FiligreeViewer): void {
  interface Launch {
    readonly files: readonly FileSystemFileHandle[];
  }
  const { launchQueue } = window as { launchQueue?: { setConsumer(take: (launch: Launch) => void): void } };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then((all) => viewer.open(all));
  });
}
