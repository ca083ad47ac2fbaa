// The development server: what it sends, and what it must never send.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { contentSecurityPolicy, portFromEnv, serve } from '../../scripts/serve.mjs';

let top;
let server;

before(async () => {
  top = mkdtempSync(join(tmpdir(), 'filigree-serve-'));
  const site = join(top, 'site');
  mkdirSync(join(site, 'inner'), { recursive: true });
  mkdirSync(join(top, 'site-secret'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>top</title>');
  writeFileSync(join(site, 'inner', 'index.html'), '<!doctype html><title>inner</title>');
  writeFileSync(join(site, 'filigree.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d]));
  writeFileSync(join(site, 'a name.js'), 'export {};');
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'site-secret', 'secret.txt'), 'secret');
  symlinkSync(join(top, 'secret.txt'), join(site, 'link.txt'));
  server = await serve({ folder: site, port: 0 });
});

after(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

/** Sends the path as it stands; fetch() would tidy the dots away first. */
function get(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = request(server.address, { path, method }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a folder answers with its index, a query does not matter', async () => {
  assert.match((await get('/')).body, /top/);
  assert.match((await get('/?a=b')).body, /top/);
  assert.match((await get('/inner/')).body, /inner/);
});

test('the types are those that browsers insist on', async () => {
  assert.equal((await get('/')).headers['content-type'], 'text/html; charset=utf-8');
  assert.equal((await get('/filigree.wasm')).headers['content-type'], 'application/wasm');
  assert.equal((await get('/a%20name.js')).headers['content-type'], 'text/javascript; charset=utf-8');
});

test('every answer carries the policy of the page', async () => {
  for (const path of ['/', '/filigree.wasm', '/missing']) {
    const { headers } = await get(path);
    assert.equal(headers['content-security-policy'], contentSecurityPolicy);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  assert.match(contentSecurityPolicy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(contentSecurityPolicy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('nothing outside the folder is sent', async () => {
  const attempts = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/inner/../../secret.txt',
    '/../site-secret/secret.txt',
    '/link.txt',
    '//secret.txt',
    '/..%5csecret.txt',
  ];
  for (const path of attempts) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /^secret/, path);
  }
});

test('a path that means nothing is not found', async () => {
  for (const path of ['/missing', '/%', '/%00', '/index.html/x']) assert.equal((await get(path)).status, 404, path);
});

test('HEAD sends the headers alone, other methods are refused', async () => {
  const head = await get('/', 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body, '');
  assert.ok(Number(head.headers['content-length']) > 0);
  assert.equal((await get('/', 'POST')).status, 405);
});

test('a taken port is said in one sentence', async () => {
  const port = Number(new URL(server.address).port);
  await assert.rejects(serve({ folder: top, port }), { message: new RegExp(`^Port ${port} is taken [^\\n]*\\.$`) });
});

test('a folder that is not there is said in one sentence', async () => {
  await assert.rejects(serve({ folder: join(top, 'none'), port: 0 }), { message: /npm run build/ });
});

test('PORT is 8080 unless it is a number of a port', () => {
  assert.equal(portFromEnv(''), 8080);
  assert.equal(portFromEnv('8123'), 8123);
  for (const wrong of ['http', '-1', '65536', '80.5']) assert.throws(() => portFromEnv(wrong), /PORT must be/);
});
