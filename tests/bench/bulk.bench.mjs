// Ten thousand generated filings through the command, as a folder, a zip and a tar.gz: filings a second, best of three.
// Beside EdgarTools building its objects from the same files, where a `python3` that has it is on the path
// (`pip install edgartools`); it is given a part of them and its figure is a second's worth too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const edgarTools = `
import sys, time, pathlib, logging
logging.disable(logging.CRITICAL)
from edgar.ownership import Ownership
texts = [p.read_text() for p in sorted(pathlib.Path(sys.argv[1]).rglob('*.xml'))[:500]]
start = time.perf_counter()
read = 0
for text in texts:
    try:
        Ownership.from_xml(text)
        read += 1
    except Exception:
        pass
print(read / (time.perf_counter() - start), read, len(texts))
`;

function beside() {
  const { status, stdout } = spawnSync('python3', ['-c', edgarTools, join(folder, 'filings')]);
  if (status !== 0) return console.log('  skipped: EdgarTools (no python3 that can import edgar)');
  const [speed, read, of] = stdout.toString().split(' ').map(Number);
  console.log(`  ${'EdgarTools, XML to objects only'.padEnd(34)} ${Math.round(speed).toLocaleString('en').padStart(8)} filings/s  (${read} of ${of} read)`);
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
  beside();
} finally {
  rmSync(folder, { recursive: true });
}
