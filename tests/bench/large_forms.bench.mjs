// A large table of holdings (Form 13F) and a large portfolio (Form N-PORT), both invented, to all tables in WebAssembly,
// beside parsers that only build their trees; and beside EdgarTools where Python has it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { compare } from './beside_parsers.mjs';

const HOLDINGS = 20_000;
const SECURITIES = 5_000;

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** @returns the text of an information table. */
function holdings() {
  const row = (i) => `  <infoTable>
    <nameOfIssuer>LANTERN WORKS NO ${i}</nameOfIssuer>
    <titleOfClass>COM</titleOfClass>
    <cusip>${String(900000000 + i)}</cusip>
    <value>${1000 + i * 37}</value>
    <shrsOrPrnAmt><sshPrnamt>${100 + i}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>
    <investmentDiscretion>SOLE</investmentDiscretion>
    <votingAuthority><Sole>${100 + i}</Sole><Shared>0</Shared><None>0</None></votingAuthority>
  </infoTable>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">
${many(HOLDINGS, row)}
</informationTable>`;
}

/** @returns the text of a portfolio report. */
function portfolio() {
  const row = (i) => `    <invstOrSec>
      <name>Juniper Credit ${i}</name><lei>N/A</lei><title>Juniper Credit ${i} 4.25% 2031</title><cusip>${String(800000000 + i)}</cusip>
      <identifiers><isin value="US${String(8000000000 + i)}"/></identifiers>
      <balance>${1000 + i}.00</balance><units>PA</units><curCd>USD</curCd><valUSD>${950 + i}.25</valUSD><pctVal>0.0${100 + (i % 900)}</pctVal>
      <payoffProfile>Long</payoffProfile><assetCat>DBT</assetCat><issuerCat>CORP</issuerCat><invCountry>US</invCountry>
      <isRestrictedSec>N</isRestrictedSec><fairValLevel>2</fairValLevel>
      <debtSec><maturityDt>2031-06-30</maturityDt><couponKind>Fixed</couponKind><annualizedRt>4.25</annualizedRt>
        <isDefault>N</isDefault><areIntrstPmntsInArrs>N</areIntrstPmntsInArrs><isPaidKind>N</isPaidKind></debtSec>
      <securityLending><isCashCollateral>N</isCashCollateral><isNonCashCollateral>N</isNonCashCollateral><isLoanByFund>N</isLoanByFund></securityLending>
    </invstOrSec>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/nport" xmlns:com="http://www.sec.gov/edgar/common">
  <headerData><submissionType>NPORT-P</submissionType></headerData>
  <formData>
  <genInfo><regName>Juniper Funds</regName><repPdDate>2026-06-30</repPdDate></genInfo>
  <invstOrSecs>
${many(SECURITIES, row)}
  </invstOrSecs>
  </formData>
</edgarSubmission>`;
}

/** The seconds that EdgarTools takes for the table of holdings and the command for the same; nothing without EdgarTools. */
function besideEdgarTools(text) {
  const python = process.env.FILIGREE_PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import edgar.thirteenf.parsers']).status !== 0)
    return console.log('\nEdgarTools is not there: FILIGREE_PYTHON names a Python that has it.');
  const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
  try {
    const file = join(folder, 'table.xml');
    writeFileSync(file, text);
    const script = `import sys, time
from edgar.thirteenf.parsers import parse_infotable_xml
text = open(sys.argv[1]).read()
start = time.perf_counter()
rows = len(parse_infotable_xml(text))
print(time.perf_counter() - start, rows)`;
    const [theirs, rows] = execFileSync(python, ['-c', script, file], { encoding: 'utf8' }).trim().split(' ').map(Number);
    const start = performance.now();
    execFileSync(join(root, 'build/release/bin/filigree'), ['parse', '--format', 'csv', '--table', 'INFOTABLE', file], {
      maxBuffer: 1 << 30,
    });
    const ours = (performance.now() - start) / 1000;
    console.log(`\nEdgarTools, ${rows} holdings to a data frame: ${theirs.toFixed(2)} s; the command, to CSV with its start: ` +
      `${ours.toFixed(2)} s; ${(theirs / ours).toFixed(0)} x as fast`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const table = holdings();
await compare('A table of holdings', [table], { script: 'engine.js' });
besideEdgarTools(table);
await compare('A portfolio report', [portfolio()], { script: 'engine.js' });
