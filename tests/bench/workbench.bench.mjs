// The workbench over a million rows, invented: the work of a frame while it is scrolled (no rasteriser: nothing is drawn
// but into lists), and a sort of all rows by a decimal column.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';

const FILES = 50;
const HOLDINGS = 20_000;

function holdings(file) {
  const rows = Array.from({ length: HOLDINGS }, (_, i) => {
    const number = file * HOLDINGS + i;
    return `<infoTable><nameOfIssuer>LANTERN WORKS NO ${number % 5003}</nameOfIssuer><titleOfClass>COM</titleOfClass>
<cusip>${100000000 + (number % 5003)}</cusip><value>${(number * 7919) % 1_000_003}</value>
<shrsOrPrnAmt><sshPrnamt>${(number * 104729) % 999_983}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>
<investmentDiscretion>SOLE</investmentDiscretion><votingAuthority><Sole>${number}</Sole><Shared>0</Shared><None>0</None></votingAuthority></infoTable>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">
${rows.join('\n')}
</informationTable>`;
}

const folder = mkdtempSync(join(tmpdir(), 'filigree-million-'));
try {
  for (let file = 0; file < FILES; file++) writeFileSync(join(folder, `manager-${file}.xml`), holdings(file));
  const program = join(root, 'build/release/bin/filigree-workbench');
  const { stdout, stderr, status } = spawnSync(program, ['--headless', '--bench', 'VALUE', folder], { encoding: 'utf8' });
  console.log(stdout + stderr);
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
