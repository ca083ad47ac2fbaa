#!/usr/bin/env node
/**
 * Starts the Firefox that FILIGREE_FIREFOX names, for Playwright, and stands between the two, for they do not quite fit yet:
 * releases of Firefox do not know one command that Playwright cannot do without, and do not number downloads of blobs, which
 * Playwright then passes over.
 */
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';

const unknown = 'emulation.setMediaFeaturesOverride';

/** Asks for something that changes nothing, and is answered under the same number. */
function toFirefox({ id, method }) {
  return method === unknown ? { id, method: 'session.status', params: {} } : undefined;
}

/** A blob's address is of one download only: it serves as its number. */
function toPlaywright({ type, method, params }) {
  if (!/^browsingContext\.download(WillBegin|End)$/.test(method) || params.navigation) return undefined;
  return { type, method, params: { ...params, download: params.url } };
}

const firefox = spawn(process.env.FILIGREE_FIREFOX ?? 'firefox-esr', process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('exit', (code) => process.exit(code ?? 1));
firefox.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});

let said = '';
firefox.stderr.setEncoding('utf8').on('data', (chunk) => {
  const lines = (said + chunk).split('\n');
  said = lines.pop();
  for (const line of lines) {
    const port = /^WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port) relay(Number(port));
    else console.error(line);
  }
});

function relay(port) {
  const server = createServer((playwright) => {
    const upstream = connect(port, '127.0.0.1');
    // Firefox refuses requests that are addressed to another port than its own.
    const readdressed = (head) => head.replace(/^host:.*$/im, `Host: 127.0.0.1:${port}`);
    playwright.on('data', frames(upstream, readdressed, toFirefox, [unknown])).on('end', () => upstream.end());
    upstream.on('data', frames(playwright, (head) => head, toPlaywright, ['browsingContext.download'])).on('end', () => playwright.end());
    for (const one of [playwright, upstream]) one.on('error', () => (playwright.destroy(), upstream.destroy()));
  });
  server.listen(0, '127.0.0.1', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
}

/** Passes on one direction of a WebSocket: the head of the handshake, then frame by frame (RFC 6455, 5.2). */
function frames(to, changeHead, change, words) {
  let pending = Buffer.alloc(0);
  let upgraded = false;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    if (!upgraded) {
      const end = pending.indexOf('\r\n\r\n') + 4;
      if (end < 4) return;
      upgraded = true;
      to.write(changeHead(pending.toString('latin1', 0, end)), 'latin1');
      pending = pending.subarray(end);
    }
    for (let frame = firstFrame(pending); frame; frame = firstFrame(pending)) {
      const { start, end, mask } = frame;
      const text = unmasked(pending.subarray(start, end), mask);
      const other = words.some((word) => text.includes(word)) && change(JSON.parse(text.toString()));
      to.write(other ? framed(JSON.stringify(other), mask) : pending.subarray(0, end));
      pending = pending.subarray(end);
    }
  };
}

/** Where the payload of the first frame stands, and its mask; undefined while the frame is not whole. */
function firstFrame(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const after = short < 126 ? 2 : short === 126 ? 4 : 10;
  const start = after + (bytes[1] & 0x80 ? 4 : 0);
  if (bytes.length < start) return undefined;
  const end = start + (short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
  return end <= bytes.length ? { start, end, mask: start > after ? bytes.subarray(after, start) : undefined } : undefined;
}

const unmasked = (payload, mask) => (mask ? payload.map((byte, index) => byte ^ mask[index & 3]) : payload);

/** A frame of text, masked as the one that it stands for. */
function framed(text, mask) {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : 4);
  head[0] = 0x81;
  head[1] = (mask ? 0x80 : 0) | (length < 126 ? length : 126);
  if (length >= 126) head.writeUInt16BE(length, 2);
  return Buffer.concat([head, ...(mask ? [mask] : []), unmasked(payload, mask)]);
}
