/**
 * The service worker: keeps this site's own files, exactly those of one build, so that the page works offline. It answers
 * requests for them and no others, sends nothing, and stores nothing else.
 *
 * A new build is fetched beside the old one and takes its place once the page has been closed everywhere: no page is ever
 * made of two builds.
 */
declare const self: ServiceWorkerGlobalScope;
/** The files of the build with their SHA-256, and what names them all. */
declare const FILES: readonly (readonly [path: string, sha256: string])[];
declare const VERSION: string;

const PREFIX = 'filigree-';
const scope = new URL('./', self.location.href);
/** Several copies of the site may lie on one host. */
const cacheName = `${PREFIX}${scope.pathname}-${VERSION}`;
const hashes = new Map(FILES);

/** The address under which a file is kept: another content is another address. */
const keyOf = (path: string, sha256: string): string => new URL(`${path}?${encodeURIComponent(sha256)}`, scope).href;

/** The path of one of this site's files; undefined for everything else. */
function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const path = pathname.slice(scope.pathname.length) || 'index.html';
  // Only the page for frames reads its query; no other file has one.
  return hashes.has(path) && (search === '' || path.endsWith('.html')) ? path : undefined;
}

const isOfThisSite = (name: string): boolean => name.startsWith(`${PREFIX}${scope.pathname}-`);

/** Fetches what is new; what an older build had already is taken from it. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  let fetched = 0;
  for (const [path, sha256] of FILES) {
    const key = keyOf(path, sha256);
    if (await cache.match(key)) continue;
    const before = await caches.match(key);
    if (before) {
      await cache.put(key, before);
      continue;
    }
    await cache.put(key, await fetchFile(path, sha256));
    fetched++;
    await tell(fetched);
  }
}

/** The browser refuses bytes of another build, such as a server gives while it is being renewed. */
async function fetchFile(path: string, sha256: string): Promise<Response> {
  const address = new URL(path === 'index.html' ? '' : path, scope);
  const response = await fetch(address, { integrity: `sha256-${sha256}`, cache: 'no-cache', mode: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  // With its headers, a policy among them; as it was unpacked, and without a redirect, which pages are not opened from.
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  return new Response(await response.blob(), { headers });
}

/** The page counts what is fetched for it. */
async function tell(fetched: number): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    client.postMessage({ filigree: 'kept', fetched });
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (isOfThisSite(name) && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(keyOf(path, hashes.get(path) ?? ''))) ?? (await fetch(request));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(event.request, path));
});

export {};
