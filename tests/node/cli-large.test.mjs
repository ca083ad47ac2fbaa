// One filing too large to keep: its rows are written while it is read. The same filing with fewer holdings is small
// enough to be read as a whole; its tables must be how the large one's begin.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = join(fileURLToPath(new URL('../..', import.meta.url)), 'build/release/bin/filigree');
const holdings = { large: 100_000, small: 30_000 };

function holding(n) {
  const derivative =
    n % 9 === 0
      ? '<derivativeInfo><fwdDeriv derivCat="FWD"><counterparties><counterpartyName>Invented Bank</counterpartyName>' +
        '<counterpartyLei>N/A</counterpartyLei></counterparties><amtCurSold>5</amtCurSold><curSold>USD</curSold>' +
        '</fwdDeriv></derivativeInfo>'
      : '';
  return (
    `<invstOrSec><name>Invented Issuer ${n}</name><lei>N/A</lei><title>Issue, ${n}</title><cusip>000000000</cusip>` +
    `<identifiers><isin value="XX${1e9 + n}"/><other otherDesc="Number" value="${n}"/></identifiers>` +
    `<balance>${n}.50</balance><units>NS</units><curCd>USD</curCd><valUSD>${n}</valUSD><pctVal>0.001</pctVal>` +
    `<payoffProfile>Long</payoffProfile><assetCat>EC</assetCat><issuerCat>CORP</issuerCat>${derivative}</invstOrSec>\n`
  );
}
function save(folder, count) {
  mkdirSync(folder);
  const all = Array.from({ length: count }, (_, n) => holding(n + 1));
  const text =
    '<edgarSubmission xmlns="http://www.sec.gov/edgar/nport"><headerData><submissionType>NPORT-P</submissionType>' +
    '</headerData><formData><genInfo><seriesName>Invented Fund</seriesName></genInfo><invstOrSecs>' +
    `${all.join('')}</invstOrSecs></formData></edgarSubmission>`;
  writeFileSync(join(folder, 'portfolio.xml'), text);
  return text.length;
}

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-large-'));
  assert.ok(save(join(folder, 'large'), holdings.large) > 2 ** 25, 'large enough to come in batches');
  assert.ok(save(join(folder, 'small'), holdings.small) < 2 ** 25, 'small enough not to');
});
after(() => rmSync(folder, { recursive: true }));

function tables(name, ...args) {
  const out = join(folder, `${name}-${args.join('')}`);
  const { status, stderr } = spawnSync(command, ['parse', join(folder, name, 'portfolio.xml'), '--out', out, ...args]);
  assert.equal(status, 0, stderr.toString());
  const names = readdirSync(out).filter((one) => one !== '.filigree');
  return Object.fromEntries(names.map((one) => [one, readFileSync(join(out, one))]));
}

describe('a filing too large to keep', () => {
  for (const [format, ...more] of [['csv'], ['tsv', '--layout', 'sec'], ['ndjson'], ['csv', '--provenance']]) {
    it(`has the rows of the whole as ${[format, ...more].join(' ')}`, () => {
      const large = tables('large', '--format', format, ...more);
      const small = tables('small', '--format', format, ...more);
      assert.deepEqual(Object.keys(large), Object.keys(small));
      for (const [name, bytes] of Object.entries(small)) {
        if (more[0] === '--provenance') continue; // the source's checksum stands in each row
        if (bytes.length === large[name].length) assert.ok(bytes.equals(large[name]), name);
        else assert.ok(bytes.equals(large[name].subarray(0, bytes.length)), name);
      }
      const main = large[`FUND_REPORTED_HOLDING.${format}`].toString();
      const lines = main.trimEnd().split('\n');
      assert.equal(lines.length, holdings.large + (format === 'ndjson' ? 0 : 1));
      assert.match(lines.at(-1), new RegExp(`\\b${holdings.large}\\b.*Issue, ${holdings.large}`));
      const children = large[`FWD_FOREIGNCUR_CONTRACT_SWAP.${format}`].toString().trimEnd().split('\n');
      assert.match(children.at(-1), new RegExp(`\\b${Math.floor(holdings.large / 9) * 9}\\b`));
    });
  }
});
