// Serves build/site on this machine only, under the same Content-Security-Policy that the page promises everywhere.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { Stop, isMain, main, root } from './run.mjs';

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that a URL's path names inside `folder`; undefined when there is none, or when it lies outside. */
async function fileFor(folder, pathname) {
  try {
    const wanted = decodeURIComponent(pathname);
    let file = await realpath(join(folder, wanted));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined; // no such file, a malformed escape, a zero byte
  }
}

async function answer(folder, request, response) {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
  const refuse = (status, text) => response.writeHead(status, { ...headers, 'Content-Type': types['.txt'] }).end(text);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD are answered.\n');
  const pathname = request.url.split(/[?#]/, 1)[0];
  const file = await fileFor(folder, pathname);
  if (file === undefined) return refuse(404, 'There is no such file.\n');
  headers['Content-Type'] = types[extname(file)] ?? 'application/octet-stream';
  headers['Content-Length'] = (await stat(file)).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Serves `folder` on 127.0.0.1. Port 0 takes any free one.
 * Resolves to {address, close} once it listens; rejects with a Stop that says so when the port is taken.
 */
export async function serve({ folder = join(root, 'build', 'site'), port = portFromEnv() } = {}) {
  const real = await realpath(folder).catch(() => {
    throw new Stop(`There is no page in ${folder} yet: "npm run build" makes it.`);
  });
  const server = createServer((request, response) => {
    answer(real, request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** PORT, or 8080. */
export function portFromEnv(value = process.env.PORT) {
  const port = Number(value || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Stop(`PORT must be a port number, not "${value}".`);
  return port;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const reasons = {
        EADDRINUSE: `Port ${port} is taken by another program: choose another one, as in "PORT=8081 npm start".`,
        EACCES: `Port ${port} is not open to you: choose another one, as in "PORT=8081 npm start".`,
      };
      reject(error.code in reasons ? new Stop(reasons[error.code]) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Rejects at once when the port is taken, before minutes go into a build. */
export async function checkPort(port = portFromEnv()) {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { address } = await serve();
    console.log(`Filigree is at ${address}`);
  });
}
