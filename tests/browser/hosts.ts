/** Servers of their own for tests of embedding: other origins, other headers, answers that a static host would not give. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const built = (path: string): string => join(root, 'build', path);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

export interface Answer {
  readonly body?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Hosting {
  /** Folders by the paths that they are served under. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Answers by path, before any folder is looked into. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Sent with everything. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Content types other than the usual ones, by extension. */
  readonly types?: Readonly<Record<string, string>>;
}

/** A server on a port of its own, and so with an origin of its own. */
export class Host {
  readonly #server = createServer();
  /** What was asked for, in order. */
  readonly requests: string[] = [];
  #refusing = false;

  static async start(hosting: Hosting): Promise<Host> {
    const host = new Host();
    host.#server.on('request', (request, response) => {
      const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
      host.requests.push(path);
      if (host.#refusing) return void response.destroy();
      const { status, body, headers } = answerTo(hosting, path);
      return void response.writeHead(status, { 'Cache-Control': 'no-store', ...hosting.headers, ...headers }).end(body);
    });
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers nothing any more. */
  refuse(): void {
    this.#refusing = true;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function answerTo(hosting: Hosting, path: string): { status: number; body: string | Buffer; headers: Record<string, string> } {
  const type = { ...types, ...hosting.types }[extname(path)] ?? 'text/html; charset=utf-8';
  // Browsers ask for it unasked.
  if (path === '/favicon.ico') return { status: 204, body: '', headers: {} };
  const given = hosting.answers?.[path];
  if (given) return { status: given.status ?? 200, body: given.body ?? '', headers: { 'Content-Type': type, ...given.headers } };
  for (const [prefix, folder] of Object.entries(hosting.folders ?? {})) {
    const file = join(folder, path.slice(prefix.length));
    if (path.startsWith(prefix) && !path.includes('..') && existsSync(file) && statSync(file).isFile())
      return { status: 200, body: readFileSync(file), headers: { 'Content-Type': type } };
  }
  return { status: 404, body: '', headers: {} };
}

/** Starts servers for the time of one test. */
export async function withHosts<T extends Record<string, Hosting>>(
  hostings: T,
  work: (hosts: { [Name in keyof T]: Host }) => Promise<void>,
): Promise<void> {
  const entries = await Promise.all(Object.entries(hostings).map(async ([name, each]) => [name, await Host.start(each)] as const));
  try {
    await work(Object.fromEntries(entries) as { [Name in keyof T]: Host });
  } finally {
    await Promise.all(entries.map(([, host]) => host.close()));
  }
}
