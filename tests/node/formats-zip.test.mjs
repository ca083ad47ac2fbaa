// The writers of zip files, read back with other people's libraries.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { bytesOf, piecesOf, present, python, unzipped } from './formats-support.mjs';
import { importSource } from './web-support.mjs';

const { writeZip } = await importSource('formats/zip.ts');
const { writeSecZip, dataSets } = await importSource('formats/sec-zip.ts');
const { defaultLimits, openBytes, unpack } = await importSource('bulk/archives.ts');
const { toBlob } = await importSource('formats/table-source.ts');

describe("a data set's zip", () => {
  const names = ['SUBMISSION', 'NONDERIV_TRANS', 'FOOTNOTES'];
  const tables = () => names.map((name) => ({ name, columns: ['ACCESSION_NUMBER'], bytes: piecesOf('ACCESSION_NUMBER\n', `${name}\u{1F600}\n`) }));

  it('holds a TSV for each table, byte for byte, and what describes them', async () => {
    const members = unzipped(await bytesOf(writeSecZip('form0', tables())));
    assert.deepEqual([...members.keys()], [...names.map((name) => `${name}.tsv`), 'FORM0_METADATA.json', 'FORM0_README.htm']);
    for (const name of names) assert.equal(members.get(`${name}.tsv`).toString('utf8'), `ACCESSION_NUMBER\n${name}\u{1F600}\n`);
    const { tables: described } = JSON.parse(members.get('FORM0_METADATA.json'));
    assert.deepEqual(described[1], { url: 'NONDERIV_TRANS.tsv', tableSchema: { columns: [{ name: 'ACCESSION_NUMBER' }] } });
  });

  it('is whole for unzip', async (t) => {
    if (!present('unzip')) return t.skip('no program called unzip');
    const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.zip');
    writeFileSync(path, await bytesOf(writeSecZip('form0', tables())));
    const { status, stdout } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.equal(spawnSync('unzip', ['-p', path, 'FOOTNOTES.tsv'], { encoding: 'utf8' }).stdout, 'ACCESSION_NUMBER\nFOOTNOTES\u{1F600}\n');
  });

  it('has no name that is none, and none twice', async () => {
    const [one] = tables();
    await assert.rejects(bytesOf(writeSecZip('form0', [{ ...one, name: '../SUBMISSION' }])), { code: 'bad-argument' });
    await assert.rejects(bytesOf(writeSecZip('form0', [one, one])), { code: 'bad-argument' });
  });

  it('is one of those that the forms tell of, with the tables that are published', () => {
    const columns = [{ name: 'ONE', origin: 'sec' }, { name: 'TWO', origin: 'filigree' }];
    const table = (name, published) => ({ name, mergedName: `F_${name}`, published, columns });
    const sets = dataSets([
      { dataSet: null, tables: [table('A', false)] },
      { dataSet: 'form0', tables: [table('B', true), table('C', false), table('A', true)] },
    ]);
    assert.deepEqual([...sets], [['form0', ['B', 'A'].map((name) => ({ mergedName: `F_${name}`, name, columns: ['ONE'] }))]]);
  });
});

describe('zip', () => {
  it('writes as it reads: what is read at a time is what is held', async () => {
    let read = 0;
    async function* noise() {
      for (; read < 200; read += 1) yield crypto.getRandomValues(new Uint8Array(65_536));
    }
    let [written, behind] = [0, 0];
    for await (const piece of writeZip([{ name: 'a', bytes: noise() }])) {
      written += piece.length;
      behind = Math.max(behind, read * 65_536 - written);
    }
    assert.ok(written > 200 * 65_536);
    assert.ok(behind < 4 * 65_536, `${behind} bytes held`);
  });

  it('stores what is compressed, and says the same twice', async () => {
    const make = (stored) => bytesOf(writeZip([{ name: 'é.bin', bytes: piecesOf('a'.repeat(1000)), stored }]));
    const [stored, packed] = [await make(true), await make(false)];
    assert.ok(stored.length > 1000 && packed.length < 200);
    assert.equal(unzipped(stored).get('é.bin').toString(), 'a'.repeat(1000));
    assert.equal(unzipped(packed).get('é.bin').toString(), 'a'.repeat(1000));
    assert.deepEqual(await make(false), packed);
  });

  it('refuses to be larger than sizes of 32 bits can say, where its readers know no others', async () => {
    const member = () => ({ name: 'big', bytes: piecesOf('a'.repeat(600), 'b'.repeat(600)) });
    const plain = (large, stored) => bytesOf(writeZip([{ ...member(), stored }], { zip64: false, large }));
    await assert.rejects(plain(1000), { code: 'limit' });
    await assert.rejects(plain(1250, true), { code: 'limit' });
    assert.equal(unzipped(await plain(1201)).get('big').length, 1200);
    await assert.rejects(bytesOf(writeZip([member(), { ...member(), name: 'b' }], { zip64: false, many: 2 })), { code: 'limit' });
  });

  describe('zip64', () => {
    const texts = { 'small.txt': 'ab', 'large.txt': 'é'.repeat(700), 'stored.bin': 'x'.repeat(900), 'last.txt': 'z' };
    const members = () => Object.entries(texts).map(([name, text]) => ({ name, bytes: piecesOf(text), stored: name.startsWith('stored') }));
    // Nothing is so large in a test, so what 32 and 16 bits can say is said to be less.
    const bounds = { 'large members': { large: 600 }, 'all that is far or large': { large: 1 }, 'many members': { many: 2 }, both: { large: 600, many: 4 } };
    for (const [what, options] of Object.entries(bounds)) {
      it(`${what}: read back by fflate, by unzip, by Python and by the page`, async (t) => {
        const bytes = await bytesOf(writeZip(members(), options));
        assert.ok(Buffer.from(bytes).includes(Buffer.from([0x50, 0x4b, 6, 6])));
        const decoder = new TextDecoder();
        const read = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
        assert.deepEqual(read, texts);
        const ours = {};
        for await (const { path, origin, trouble } of unpack({ file: new Blob([bytes]), steps: [] }, 'x.zip', 'zip', defaultLimits)) {
          assert.equal(trouble, undefined);
          ours[path] = decoder.decode(await openBytes(origin, defaultLimits));
        }
        assert.deepEqual(ours, texts);
        const program = 'import io,json,sys,zipfile\nz=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\nassert z.testzip() is None\nprint(json.dumps({n:z.read(n).decode() for n in z.namelist()}))';
        const theirs = python('zipfile', program, bytes);
        if (theirs) assert.deepEqual(theirs, texts);
        else t.diagnostic('no Python');
        if (!present('unzip')) return t.diagnostic('no program called unzip');
        const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
        try {
          writeFileSync(join(folder, 'a.zip'), bytes);
          const { status, stdout, stderr } = spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' });
          assert.equal(status, 0, stdout + stderr);
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
    }

    it('as others write it is read: Python, told to', async (t) => {
      const program = 'import base64,io,json,sys,zipfile\nb=io.BytesIO()\nwith zipfile.ZipFile(b,"w",zipfile.ZIP_DEFLATED) as z:\n  with z.open("wide.txt","w",force_zip64=True) as m: m.write(b"w"*5000)\n  for i in range(66000): z.writestr(f"{i}.txt","")\nprint(json.dumps(base64.b64encode(b.getvalue()).decode()))';
      const text = python('zipfile', program, '');
      if (!text) return t.skip('no Python');
      const found = [];
      for await (const one of unpack({ file: new Blob([Buffer.from(text, 'base64')]), steps: [] }, 'x.zip', 'zip', defaultLimits)) found.push(one);
      assert.equal(found.length, 66_001);
      assert.equal((await openBytes(found[0].origin, defaultLimits)).length, 5000);
    });

    it('more members than 16 bits can say', async () => {
      async function* empty() {}
      async function* names() {
        for (let i = 0; i < 65_600; i++) yield { name: String(i), bytes: empty(), stored: true };
      }
      const bytes = await bytesOf(writeZip(names()));
      assert.equal(Object.keys(unzipSync(bytes)).length, 65_600);
    });
  });

  it('passes on what goes wrong while reading, and stops when told', async () => {
    async function* broken() {
      yield new Uint8Array(5);
      throw new Error('the disk is gone');
    }
    await assert.rejects(bytesOf(writeZip([{ name: 'a', bytes: broken() }])), /the disk is gone/);
    const reason = new Error('enough');
    await assert.rejects(bytesOf(writeZip([{ name: 'a', bytes: piecesOf('a') }], { signal: AbortSignal.abort(reason) })), reason);
  });

  it('stops reading when nobody wants more', async () => {
    for (const stored of [true, false]) {
      let ended = false;
      async function* endless() {
        try {
          for (;;) yield crypto.getRandomValues(new Uint8Array(65_536));
        } finally {
          ended = true;
        }
      }
      for await (const piece of writeZip([{ name: 'a', bytes: endless(), stored }])) if (piece.length > 1000) break;
      assert.ok(ended);
    }
  });

  it('becomes a Blob', async () => {
    const blob = await toBlob(piecesOf('ab', 'c'), 'text/plain');
    assert.equal(await blob.text(), 'abc');
    assert.equal(blob.type, 'text/plain');
  });
});
