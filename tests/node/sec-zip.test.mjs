// The page's zip of the SEC's data sets beside the command's, over the same filings: the same files, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzip } from '../support/archives.mjs';
import { oneFiling } from '../support/many_filings.mjs';
import { offeringNotice } from '../support/offerings.mjs';
import { fundReport, managerReport } from '../support/portfolios.mjs';
import { importSource, root } from './web-support.mjs';

const command = join(root, 'build/release/bin/filigree');
const { Store } = await importSource('bulk/store.ts');
const { saveAll } = await importSource('bulk/save.ts');
const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
after(() => rmSync(folder, { recursive: true }));

let module;
before(async () => {
  const { default: createModule } = await import(pathToFileURL(join(root, 'build/wasm/bin/filigree.js')));
  module = await createModule({ wasmBinary: readFileSync(join(root, 'build/wasm/bin/filigree.wasm')) });
});

const holdings = [
  { issuer: 'MARLOWE TIDEWATER CORP', value: '52000', shares: '1000' },
  { issuer: 'MARLOWE TIDEWATER CORP', value: '7000', putCall: 'Put' },
];
const insiders = Object.fromEntries(
  Array.from({ length: 30 }, (_, n) => [`insider-${String(n).padStart(2, '0')}.txt`, oneFiling(n).text]),
);
const managers = {
  'manager-1.txt': managerReport({ cik: '0009900123', period: '12-31-2023', accession: '0009900123-24-000001', holdings }),
  'manager-2.txt': managerReport({ cik: '0009900124', period: '12-31-2023', accession: '0009900124-24-000001', holdings }),
};
const funds = {
  'fund-1.xml': fundReport({ holdings: [{ issuer: 'A', value: '1' }, { issuer: 'B', value: '-2.50', isin: 'US0000000001' }] }),
  'fund-2.xml': fundReport({ holdings: [{ issuer: 'C', isin: 'US0000000002' }] }),
};
const offerings = {
  'offering-1.xml': offeringNotice({ cik: '0009900200', issuers: 2, persons: 3, recipients: 2, offered: '1000000', sold: '250000' }),
  'offering-2.xml': offeringNotice({ cik: '0009900201', offered: 'Indefinite', sold: '0', amended: true }),
  'offering-3.xml': offeringNotice({ cik: '0009900202' }),
};

/** What the page saves. */
async function saved(files) {
  const store = new Store(module);
  for (const [name, text] of Object.entries(files)) {
    const batch = module.batchOpen();
    assert.ok(module.batchAdd(batch, new TextEncoder().encode(text), name));
    assert.equal(typeof store.add(module.batchRead(batch, false)[0]), 'number', name);
  }
  const blob = await saveAll(store, 'sec', {}, { breathe: async () => {} });
  return unzip(Buffer.from(await blob.arrayBuffer()));
}

/** What the command writes: the zips by their names. */
function written(files) {
  const out = mkdtempSync(join(folder, 'out-'));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { status, stderr } = spawnSync(command, ['parse', '--format', 'zip', '--out', out, ...paths], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(zips.map((name) => [name, unzip(readFileSync(join(out, name)))]));
}

const compare = (given, expected) => {
  assert.deepEqual(Object.keys(given), Object.keys(expected));
  for (const [name, bytes] of Object.entries(expected)) assert.equal(given[name].toString(), bytes.toString(), name);
};

describe("the page's zip of data sets", () => {
  for (const [set, files] of Object.entries({ form345: insiders, form13f: managers, formd: offerings, nport: funds })) {
    it(`is the command's ${set}.zip`, async () => {
      const expected = written(files);
      assert.deepEqual(Object.keys(expected), [`${set}.zip`]);
      compare(await saved(files), expected[`${set}.zip`]);
    });
  }

  it('has one in it for each set, where filings of several are there', async () => {
    const files = { ...funds, ...insiders, ...managers, ...offerings };
    const expected = written(files);
    const given = await saved(files);
    assert.deepEqual(Object.keys(given).sort(), ['form13f.zip', 'form345.zip', 'formd.zip', 'nport.zip']);
    for (const [name, bytes] of Object.entries(given)) compare(unzip(bytes), expected[name]);
  });
});
