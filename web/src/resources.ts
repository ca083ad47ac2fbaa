/**
 * Where workers and modules come from: the files of this package, beside the script or at addresses that are set. The
 * defaults are written as `new URL('…', import.meta.url)`, which bundlers follow.
 */
import { FiligreeError } from './errors.js';

/** What the workers are for: the first two read a filing, the others many. */
export type Role = 'reader' | 'whole' | 'parse' | 'unpack' | 'workspace';

/** The module that a first visit downloads, and the one that knows all forms and holds workspaces. */
export type ModuleName = 'reader' | 'whole';

/** Where the files of this package lie, when not beside each other. Addresses may be relative to the page's. */
export interface FiligreeOptions {
  /** The module that is loaded first. Default: filigree.wasm beside this script. */
  readonly wasmUrl?: string | URL;
  /**
   * The worker that is started first. Default: worker.js beside this script. One of another origin is fetched and
   * started from a `blob:` address, which the page's policy must allow.
   */
  readonly workerUrl?: string | URL;
  /** The folder of what is loaded when it is first needed; its files keep their names. Default: parts/ beside this script. */
  readonly partsUrl?: string | URL;
}

/** @internal What a reader is made of. */
export interface Resources {
  /** True where the module that knows all forms is the only one. */
  readonly onlyWhole: boolean;
  /** What starts a worker. */
  worker(role: Role): Promise<() => Worker>;
  /** The module, ready to be instantiated. @throws FiligreeError `load-failed`. */
  module(name: ModuleName): Promise<WebAssembly.Module>;
  /** True for the address of something that is loaded when it is first needed. */
  isPart(address: string): boolean;
}

const named = { type: 'module', name: 'filigree' } as const;

// Bundlers name what they make of a worker by its `name`: each has one of its own.
const workersBeside: Readonly<Record<Role, () => Worker>> = {
  reader: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'filigree' }),
  whole: () => new Worker(new URL('./parts/whole-worker.js', import.meta.url), { type: 'module', name: 'filigree-whole' }),
  parse: () => new Worker(new URL('./parts/parse-worker.js', import.meta.url), { type: 'module', name: 'filigree-parse' }),
  unpack: () => new Worker(new URL('./parts/unpack-worker.js', import.meta.url), { type: 'module', name: 'filigree-unpack' }),
  workspace: () =>
    new Worker(new URL('./parts/workspace-worker.js', import.meta.url), { type: 'module', name: 'filigree-workspace' }),
};

const modulesBeside: Readonly<Record<ModuleName, () => URL>> = {
  reader: () => new URL('./filigree.wasm', import.meta.url),
  whole: () => new URL('./parts/filigree.wasm', import.meta.url),
};

let provided: Resources | undefined;

/** @internal For a page that carries everything in itself: what all its readers are made of. */
export function provide(resources: Resources): void {
  provided = resources;
}

/** @internal What a reader with these options is made of. */
export function resourcesOf({ wasmUrl, workerUrl, partsUrl }: FiligreeOptions): Resources {
  if (provided) return provided;
  const parts = partsUrl === undefined ? undefined : folder(partsUrl);
  const workerAt = (role: Role) =>
    role === 'reader' ? workerUrl && absolute(workerUrl) : parts && new URL(`${role}-worker.js`, parts);
  const moduleAt = (name: ModuleName) =>
    name === 'reader' ? wasmUrl && absolute(wasmUrl) : parts && new URL('filigree.wasm', parts);
  const partsAt = (parts ?? new URL('./', modulesBeside.whole())).href;
  return {
    onlyWhole: false,
    worker: async (role) => {
      const address = workerAt(role);
      return address ? await starterOf(address) : workersBeside[role];
    },
    module: (name) => compiledFrom(moduleAt(name) || modulesBeside[name]()),
    isPart: (address) => address.startsWith(partsAt) && !/[?#]/.test(address),
  };
}

const absolute = (address: string | URL): URL => new URL(address, document.baseURI);
const folder = (address: string | URL): URL => new URL(absolute(address).href.replace(/\/?$/, '/'));

// --- workers ---

const fetched = new Map<string, Promise<string>>();

async function starterOf(address: URL): Promise<() => Worker> {
  if (address.origin === self.origin) return () => new Worker(trusted(address.href), named);
  return workerFrom(await lastingly(fetched, address.href, blobOf));
}

/** What starts a classic worker from a `blob:` address: module workers have none in pages of no origin. */
export function workerFrom(blobUrl: string): () => Worker {
  return () => new Worker(trusted(blobUrl), { name: named.name });
}

async function blobOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  } catch (cause) {
    throw new FiligreeError('load-failed', 'The worker’s script could not be fetched.', { cause });
  }
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

let policy: ScriptPolicy | undefined;

/** Under Trusted Types a worker starts only from an address that a policy has let pass. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  try {
    policy ??= trustedTypes?.createPolicy('filigree', { createScriptURL: (url) => url });
  } catch {
    // The page allows no policy of this name: its own default policy decides.
  }
  return policy?.createScriptURL(address) ?? address;
}

// --- modules ---

const compiled = new Map<string, Promise<WebAssembly.Module>>();

const compiledFrom = (address: URL): Promise<WebAssembly.Module> => lastingly(compiled, address.href, compile);

async function compile(address: string): Promise<WebAssembly.Module> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    // Hosts that do not know .wasm give it another type, which compileStreaming refuses.
    const streams = response.headers.get('Content-Type') === 'application/wasm';
    return await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw new FiligreeError('load-failed', 'The WebAssembly module could not be loaded.', { cause });
  }
}

/** Loads something once; what could not be loaded is tried again when it is next needed. */
function lastingly<T>(loaded: Map<string, Promise<T>>, key: string, load: (key: string) => Promise<T>): Promise<T> {
  const before = loaded.get(key);
  if (before) return before;
  const loading = load(key);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}
