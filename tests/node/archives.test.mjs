// Archives as the page reads them. They are made by others: fflate's zip, the system's tar, Node's zlib.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { manyFilings } from '../support/many_filings.mjs';
import { importSource } from './web-support.mjs';

const { walk } = await importSource('bulk/folder.ts');
const { Groups } = await importSource('bulk/groups.ts');
const { defaultLimits, openBlob, openBytes, openHead, sniff, unpack } = await importSource('bulk/archives.ts');

const encoder = new TextEncoder();
const files = Object.fromEntries([...manyFilings(40)].map(({ name, text }) => [`day/${name}`, encoder.encode(text)]));
const zipped = (entries, options) => zipSync(entries, options);

const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;

/** A tar archive of files, by the system's own program. */
function tarOf(entries, options = [], prepare = () => {}) {
  const place = join(folder, String(made++));
  for (const [name, bytes] of Object.entries(entries)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), bytes);
  }
  prepare(place);
  execFileSync('tar', ['-cf', `${place}.tar`, ...options, '-C', place, '.']);
  return readFileSync(`${place}.tar`);
}

/** All that is found, with its bytes opened anew by its origin. */
async function found(bytes, kind, { limits = defaultLimits, path = `x.${kind}` } = {}) {
  const all = [];
  for await (const one of unpack({ file: new Blob([bytes]), steps: [] }, path, kind, limits)) {
    const opened = one.trouble === undefined ? await openBytes(one.origin, limits).catch((error) => error) : undefined;
    if (one.bytes && opened instanceof Uint8Array) assert.deepEqual(opened, one.bytes);
    all.push({ ...one, opened });
  }
  return all;
}

const read = (all) =>
  Object.fromEntries(all.map(({ path, opened }) => [path.replace(/^\.\//, ''), opened]).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('archives', () => {
  it('are known by their first bytes', () => {
    assert.equal(sniff(zipped(files)), 'zip');
    assert.equal(sniff(zipped({})), 'zip');
    assert.equal(sniff(gzipSync('x')), 'gzip');
    for (const format of ['ustar', 'gnu', 'pax', 'v7']) assert.equal(sniff(tarOf(files, ['--format', format])), 'tar');
    for (const bytes of [...Object.values(files), encoder.encode('PK'), new Uint8Array(2000)])
      assert.equal(sniff(bytes), undefined);
  });

  it('zip: deflated and stored members, read by slices', async () => {
    for (const level of [0, 6]) assert.deepEqual(read(await found(zipped(files, { level }), 'zip')), files);
  });

  it('zip: an archive behind a program that unpacks it', async () => {
    const shifted = Buffer.concat([Buffer.from('#!/bin/sh\nexit\n'), zipped(files)]);
    assert.deepEqual(read(await found(shifted, 'zip')), files);
  });

  it('tar: every format, long names too, folders passed over', async () => {
    const deep = { ...files, [`${'long-folder/'.repeat(20)}x.xml`]: encoder.encode('deep') };
    for (const format of ['gnu', 'pax']) assert.deepEqual(read(await found(tarOf(deep, ['--format', format]), 'tar')), deep);
    for (const format of ['ustar', 'v7']) assert.deepEqual(read(await found(tarOf(files, ['--format', format]), 'tar')), files);
  });

  it('tar.gz and gz, of one member and of several', async () => {
    const tar = tarOf(files);
    assert.deepEqual(read(await found(gzipSync(tar), 'gzip')), files);
    const parts = Buffer.concat([gzipSync(tar.subarray(0, 20_000)), gzipSync(tar.subarray(20_000))]);
    assert.deepEqual(read(await found(parts, 'gzip')), files);
    const [one] = await found(gzipSync(files['day/filing-000000.xml']), 'gzip', { path: 'a/form4.xml.gz' });
    assert.equal(one.path, 'form4.xml');
    assert.deepEqual(one.opened, files['day/filing-000000.xml']);
  });

  it('costs add up to the archive', async () => {
    const packed = gzipSync(tarOf(files));
    const cost = (await found(packed, 'gzip')).reduce((sum, one) => sum + one.cost, 0);
    assert.ok(cost > 0 && cost <= packed.length, `${cost} of ${packed.length}`);
  });

  it('an archive in an archive is opened by its origin', async () => {
    const inner = zipped(files);
    for (const [outer, kind] of [
      [zipped({ 'in.zip': inner }), 'zip'],
      [gzipSync(tarOf({ 'in.zip': inner })), 'gzip'],
    ]) {
      const [one] = await found(outer, kind);
      assert.equal(sniff(await openHead(one.origin, defaultLimits)), 'zip');
      const blob = await openBlob(one.origin, defaultLimits);
      assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), inner);
      const all = [];
      for await (const { path, origin } of unpack(one.origin, 'in.zip', 'zip', defaultLimits))
        all.push({ path, opened: await openBytes(origin, defaultLimits) });
      assert.deepEqual(read(all), files);
    }
  });

  it('a path is a label: it stays as it is and leads nowhere', async () => {
    const [one] = await found(zipped({ '../../etc/x.xml': encoder.encode('x') }), 'zip');
    assert.equal(one.path, '../../etc/x.xml');
  });
});

/** A folder as the browser gives it: `entries` are bytes, folders, or what asking for the file fails with. */
const folderOf = (name, entries, { fails } = {}) => ({
  kind: 'directory',
  name,
  async *values() {
    if (fails) throw fails;
    for (const [inside, entry] of Object.entries(entries).reverse()) {
      if (entry.kind) yield entry;
      else if (entry instanceof Uint8Array) yield { kind: 'file', name: inside, getFile: async () => new File([entry], inside) };
      else if (entry instanceof Error) yield { kind: 'file', name: inside, getFile: () => Promise.reject(entry) };
      else yield folderOf(inside, entry);
    }
  },
});

describe('folders', () => {
  const bytes = (text) => encoder.encode(text);
  const all = async (folder) => {
    const found = [];
    for await (const one of walk(folder)) found.push(one);
    return found;
  };

  it('are walked through in the order of their paths', async () => {
    const found = await all(folderOf('day', { b: { 'y.xml': bytes('2'), a: { 'z.xml': bytes('1') } }, 'b.xml': bytes('3'), 'b-c.xml': bytes('4'), e: {} }));
    const paths = found.map(({ path }) => path);
    assert.deepEqual(paths, ['b-c.xml', 'b.xml', 'b/a/z.xml', 'b/y.xml']);
    assert.deepEqual(paths, [...paths].sort());
    assert.equal(await found[2].origin.file.text(), '1');
  });

  it('what the browser does not give says why, and stops nothing', async () => {
    const locked = new DOMException('No right to read it.', 'NotAllowedError');
    const gone = folderOf('gone', {}, { fails: new DOMException('', 'NotFoundError') });
    const found = await all(folderOf('day', { 'a.xml': locked, 'b.xml': bytes('2'), gone }));
    assert.deepEqual(found.map(({ path, trouble }) => [path, trouble]), [
      ['a.xml', 'It could not be read: No right to read it.'],
      ['b.xml', undefined],
      ['gone', 'It is no longer where it was.'],
    ]);
  });

  it('that lead back to where they are come to an end', async () => {
    const circle = folderOf('circle', {});
    circle.values = async function* () {
      yield { kind: 'file', name: 'a.xml', getFile: async () => new File(['1'], 'a.xml') };
      yield circle;
    };
    assert.equal((await all(circle)).length, 64);
  });

  it('are given in groups with their bytes, and one that changes while it is read spoils no other', async () => {
    const entries = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${String(i).padStart(3, '0')}.xml`, bytes(`filing ${i}`)]));
    const found = (async function* () {
      for await (const one of walk(folderOf('day', entries))) {
        if (one.path !== '007.xml') yield one;
        // Its size was another when the folder was looked at.
        else yield { ...one, origin: { file: Object.defineProperty(new Blob(['longer than it was']), 'size', { value: 3 }), steps: [] } };
      }
    })();
    const groups = new Groups(found, defaultLimits, true);
    const sizes = [];
    let at = 0;
    for (let group = await groups.next(); group; group = await groups.next()) {
      sizes.push(group.length);
      for (const one of group) {
        if (one.path !== '007.xml') assert.equal(new TextDecoder().decode(one.bytes), `filing ${at}`);
        at++;
      }
    }
    assert.deepEqual(sizes, [128, 128, 44]);
  });
});

describe('hostile archives', () => {
  const sentence = (error) => /^[A-Z].*\.$/.test(error.message) && (error.code === 'archive' || error.code === 'limit');
  const fails = (bytes, kind, options, pattern = /./) =>
    assert.rejects(found(bytes, kind, options), (error) => sentence(error) && pattern.test(error.message));
  const small = { ...defaultLimits, memberBytes: 1_000_000 };

  it('a bomb is stopped by its ratio, in zip and gzip', async () => {
    const zeros = new Uint8Array(40_000_000);
    const [one] = await found(zipped({ zeros }), 'zip');
    assert.match(one.opened.message, /more than 200 times its size/);
    const [two] = await found(gzipSync(zeros), 'gzip');
    assert.match(two.opened.message, /more than 200 times its size/);
    await fails(gzipSync(tarOf({ zeros })), 'gzip', {}, /more than 200 times its size/);
  });

  it('a member that declares 10 GB is refused without being unpacked', async () => {
    const bytes = zipped({ 'a.xml': encoder.encode('a'.repeat(1000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    // Zip64: the size stands in the extra field. fflate writes none, so the entry is made anew.
    const name = encoder.encode('a.xml');
    const extra = new DataView(new ArrayBuffer(12));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 8, true);
    extra.setBigUint64(4, 10_000_000_000n, true);
    const head = bytes.slice(entry, entry + 46);
    const headView = new DataView(head.buffer);
    headView.setUint32(24, 0xffffffff, true);
    headView.setUint16(30, 12, true);
    const directory = Buffer.concat([head, name, new Uint8Array(extra.buffer)]);
    const end = bytes.slice(bytes.length - 22);
    new DataView(end.buffer).setUint32(12, directory.length, true);
    assert.equal(view.getUint32(bytes.length - 22 + 16, true), entry);
    const [one] = await found(Buffer.concat([bytes.subarray(0, entry), directory, end]), 'zip');
    assert.equal(one.size, 10_000_000_000);
    assert.match(one.opened.message, /^It has 10 GB; at most 1 GB are read of one file\.$/);
  });

  it('a tar member that declares 10 GB is told, and the archive found too short', async () => {
    const tar = tarOf({ 'a.xml': 'x' }, ['--format', 'gnu']);
    const block = tar.indexOf('./a.xml');
    const header = tar.subarray(block, block + 512);
    header.set(Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 2, 0x54, 0x0b, 0xe4, 0]), 124);
    header.fill(0x20, 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    const seen = [];
    await assert.rejects(async () => {
      for await (const one of unpack({ file: new Blob([tar]), steps: [] }, 'x', 'tar', defaultLimits)) seen.push(one);
    }, /^FiligreeError: The archive ends in the middle of \.\/a\.xml\.$/);
    assert.match(seen[0].trouble, /^It has 10 GB; at most 1 GB/);
  });

  it('members over one another are refused', async () => {
    const bytes = Buffer.from(zipped({ 'a.xml': encoder.encode('a'.repeat(999)), 'b.xml': encoder.encode('b') }));
    const second = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0, second + 42);
    await fails(bytes, 'zip', {}, /lie over one another/);
  });

  it('too many members, too large a member', async () => {
    await fails(zipped(files), 'zip', { limits: { ...defaultLimits, members: 5 } }, /40 members; at most 5/);
    await fails(tarOf(files), 'tar', { limits: { ...defaultLimits, members: 5 } }, /more than 5 members/);
    const [one] = await found(tarOf({ 'big.txt': new Uint8Array(2_000_000) }), 'tar', { limits: small });
    assert.equal(one.trouble, 'It has 2 MB; at most 1 MB are read of one file.');
    const [two] = await found(zipped({ 'big.txt': Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))) }), 'zip', {
      limits: { ...defaultLimits, memberBytes: 50_000 },
    });
    assert.match(two.opened.message, /at most 50 KB/);
  });

  it('encrypted, unknown methods, links, office documents: each with its sentence', async () => {
    const change = (at, value) => {
      const bytes = Buffer.from(zipped({ 'a.xml': encoder.encode('a') }));
      bytes.writeUInt16LE(value, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + at);
      return bytes;
    };
    assert.equal((await found(change(8, 1), 'zip'))[0].trouble, 'It is encrypted.');
    assert.match((await found(change(10, 14), 'zip'))[0].trouble, /method 14/);
    const links = await found(tarOf({ 'a.xml': 'a' }, [], (place) => symlinkSync('/etc/passwd', join(place, 'b.xml'))), 'tar');
    assert.match(links.find(({ path }) => path.endsWith('b.xml')).trouble, /link/);
    await fails(zipped({ '[Content_Types].xml': encoder.encode('<x/>') }), 'zip', {}, /office/);
  });

  it('damage is found: bytes changed, cut anywhere', async () => {
    const zip = Buffer.from(zipped({ 'a.xml': files['day/filing-000000.xml'] }, { level: 0 }));
    zip[200] ^= 1;
    assert.match((await found(zip, 'zip'))[0].opened.message, /damaged here/);
    const whole = Buffer.from(zipped(files));
    for (let length = 0; length < whole.length; length += 997) await fails(whole.subarray(0, length), 'zip');
    const tar = tarOf(files);
    for (let length = 5000; length < tar.length - 20_000; length += 9973) await fails(tar.subarray(0, length), 'tar');
    await assert.rejects(found(gzipSync(tar).subarray(0, 9000), 'gzip'));
  });

  it('any byte of a directory changed gives members or a sentence, never anything else', async () => {
    const whole = Buffer.from(zipped({ 'a.xml': encoder.encode('aaaa'), 'b.xml': encoder.encode('bbbb') }));
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 0xff, whole[at] ^ 1]) {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        await found(bytes, 'zip').then(
          (all) => assert.ok(all.length <= 2),
          (error) => assert.ok(sentence(error), error.stack),
        );
      }
    }
  });
});
