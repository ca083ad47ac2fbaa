// Ten thousand generated filings through the command, as a folder, a zip and a tar.gz: filings a second, best of three.
// Beside others, each where the Python that FILIGREE_PYTHON names (else `python3`) has it: secsgml only splits
// submissions, datamule splits them and makes tables of their documents, EdgarTools builds objects of the ownership XML.
// They are given a part of the same filings, every one as a full submission, and print what they read of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { tarGz, zip } from '../support/archives.mjs';
import { manyFilings, saveFilings } from '../support/many_filings.mjs';

const count = 10_000;
const command = join(root, 'build/release/bin/filigree');
const folder = mkdtempSync(join(tmpdir(), 'filigree-bench-'));

function measure(name, args) {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const out = join(folder, 'out');
    const start = performance.now();
    const { status, stderr } = spawnSync(command, ['parse', ...args, '--out', out]);
    if (status !== 0) throw new Error(stderr.toString());
    best = Math.min(best, (performance.now() - start) / 1000);
    rmSync(out, { recursive: true });
  }
  console.log(`  ${name.padEnd(34)} ${Math.round(count / best).toLocaleString('en').padStart(8)} filings/s  (${best.toFixed(2)} s)`);
}

const some = 500;
const python = process.env.FILIGREE_PYTHON ?? 'python3';

/** Runs `read(path)` over the files; the seconds of one pass, what was read, of how many. */
const timed = (imports, read, pattern) => `
import sys, time, pathlib, logging
logging.disable(logging.CRITICAL)
${imports}
paths = sorted(pathlib.Path(sys.argv[1]).rglob('${pattern}'))[:${some}]
${read}
start = time.perf_counter()
done = 0
for path in paths:
    try:
        done += 1 if read(path) else 0
    except Exception:
        pass
print(done / (time.perf_counter() - start), done, len(paths))
`;
const others = {
  'secsgml, split only': timed('from secsgml import parse_sgml_content_into_memory', "read = lambda path: len(parse_sgml_content_into_memory(bytes_content=path.read_bytes())[1])", '*.txt'),
  'datamule, XML to tables': timed('from datamule import Submission', `def read(path):
    rows = 0
    for document in Submission(sgml_content=path.read_bytes(), accession='0009900001-26-000001'):
        if document.extension == '.xml':
            rows += len(document.tables)
    return rows`, '*.txt'),
  'EdgarTools, XML to objects': timed('from edgar.ownership import Ownership', 'read = lambda path: Ownership.from_xml(path.read_text()) is not None', '*.xml'),
};

/** Each filing as EDGAR disseminates it. */
function saveSubmissions(to) {
  mkdirSync(to);
  for (const { name, text, facts } of manyFilings(count)) {
    const whole = text.startsWith('<SEC-DOCUMENT>')
      ? text
      : `<SEC-DOCUMENT>${facts.accession}.txt : 20260105\n<SEC-HEADER>${facts.accession}.hdr.sgml : 20260105\n<ACCEPTANCE-DATETIME>20260105120000\nACCESSION NUMBER:\t\t${facts.accession}\nCONFORMED SUBMISSION TYPE:\t${facts.form}\nPUBLIC DOCUMENT COUNT:\t\t1\nFILED AS OF DATE:\t\t20260105\n\nISSUER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t${facts.issuer.name}\n\t\tCENTRAL INDEX KEY:\t\t\t${facts.issuer.cik}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${facts.form}\n<SEQUENCE>1\n<FILENAME>${name}\n<TEXT>\n${text.startsWith('<?xml') ? `<XML>\n${text}</XML>` : text}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n`;
    writeFileSync(join(to, `${name.replace(/\.\w+$/, '')}.txt`), whole);
  }
}

function beside() {
  for (const [name, script] of Object.entries(others)) {
    const { status, stdout } = spawnSync(python, ['-c', script, join(folder, name.startsWith('Edgar') ? 'filings' : 'submissions')]);
    if (status !== 0) {
      console.log(`  absent: ${name.split(',')[0]} (${python} cannot import it)`);
      continue;
    }
    if (Number(stdout.toString().split(' ')[1]) === 0) {
      console.log(`  no figure: ${name.split(',')[0]} reads none of these files here (it may want the network)`);
      continue;
    }
    const [speed, read, of] = stdout.toString().split(' ').map(Number);
    console.log(`  ${name.padEnd(34)} ${Math.round(speed).toLocaleString('en').padStart(8)} filings/s  (${read} of ${of} read, one thread)`);
  }
}

try {
  saveFilings(join(folder, 'filings'), count);
  const members = [...manyFilings(count)].map(({ name, text }) => ({ name, bytes: text }));
  writeFileSync(join(folder, 'many.zip'), zip(members));
  writeFileSync(join(folder, 'many.tar.gz'), tarGz(members));
  console.log(`${count.toLocaleString('en')} filings, ${(members.reduce((sum, one) => sum + one.bytes.length, 0) / 1e6).toFixed(0)} MB`);
  const inputs = { 'a folder': 'filings', 'a zip': 'many.zip', 'a tar.gz': 'many.tar.gz' };
  for (const [name, path] of Object.entries(inputs)) measure(`${name} to CSV`, ['--format', 'csv', join(folder, path)]);
  measure('a folder to CSV, one thread', ['--format', 'csv', '--jobs', '1', join(folder, 'filings')]);
  measure('a folder to JSON', ['--format', 'json', join(folder, 'filings')]);
  measure('a folder to XLSX', ['--format', 'xlsx', join(folder, 'filings')]);
  saveSubmissions(join(folder, 'submissions'));
  measure('submissions to CSV', ['--format', 'csv', join(folder, 'submissions')]);
  measure('submissions to CSV, one thread', ['--format', 'csv', '--jobs', '1', join(folder, 'submissions')]);
  beside();
} finally {
  rmSync(folder, { recursive: true });
}
