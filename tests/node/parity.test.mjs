// The command and the module are one core: for every file they print the same bytes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { corpus, root } from './web-support.mjs';

const command = join(root, 'build/release/bin/filigree');
const largest = 64 * 1024 * 1024;

let module;

before(async () => {
  assert.ok(existsSync(command), 'the command is built');
  const { default: createModule } = await import(pathToFileURL(join(root, 'build/wasm/bin/filigree.js')));
  module = await createModule({ wasmBinary: readFileSync(join(root, 'build/wasm/bin/filigree.wasm')) });
});

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** What the command prints, one Buffer for each file. `extra` are further arguments. */
function printed(files, extra) {
  const { status, stdout, stderr } = spawnSync(command, ['parse', ...extra, ...files], { maxBuffer: 2 ** 30 });
  assert.ok(status === 0 || status === 1, `the command ended with ${status}: ${stderr}`);
  assert.equal(stderr.toString(), '');
  const lines = [];
  for (let from = 0; from < stdout.length; ) {
    const end = stdout.indexOf('\n', from);
    lines.push(stdout.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** What the module writes for one file. */
function written(file, format, layout, provenance) {
  const handle = module.open(new Uint8Array(readFileSync(file)), basename(file));
  assert.notEqual(handle, 0, `${file} opens`);
  const bytes = module.write(handle, format, '', layout, provenance);
  assert.ok(module.close(handle));
  return Buffer.from(bytes);
}

/** What the module writes for each submission of a file. */
function writtenByPiece(file) {
  const bytes = new Uint8Array(readFileSync(file));
  const flat = module.submissions(bytes);
  if (flat.length === 3) return [written(file, 'json', 'own', true)];
  return Array.from({ length: flat.length / 3 }, (_, i) => {
    const [offset, length, line] = flat.subarray(3 * i);
    const name = i === 0 ? basename(file) : `${basename(file)}#${i + 1}`;
    const handle = module.openPiece(bytes.subarray(offset, offset + length), name, offset, line);
    assert.notEqual(handle, 0, `${file} opens`);
    const json = Buffer.from(module.write(handle, 'json', '', 'own', true));
    assert.ok(module.close(handle));
    return json;
  });
}

function compare(files) {
  const group = 40;
  for (let first = 0; first < files.length; first += group) {
    const some = files.slice(first, first + group);
    const lines = printed(some, ['--provenance']);
    const pieces = some.flatMap((file) => writtenByPiece(file).map((own) => ({ file, own })));
    assert.equal(lines.length, pieces.length, 'one line for each submission');
    for (const [i, { file, own }] of pieces.entries()) {
      if (own.equals(lines[i])) continue;
      let at = 0;
      while (own[at] === lines[i][at]) at++;
      const near = (bytes) => bytes.subarray(Math.max(0, at - 60), at + 60).toString();
      assert.fail(`${file} differs at byte ${at}:\nnative: ${near(lines[i])}\nmodule: ${near(own)}`);
    }
  }
  assert.equal(module.handles(), 0);
}

describe('parity of command and module', () => {
  it('holds for the invented filings, in every format and layout', () => {
    const files = filesBelow(join(root, 'tests/golden/filings')).filter((file) => !file.endsWith('.json'));
    assert.ok(files.length >= 6);
    compare(files);
    for (const file of files) {
      for (const layout of ['own', 'sec']) {
        for (const format of ['json', 'ndjson']) {
          const { stdout } = spawnSync(command, ['parse', '--format', format, '--layout', layout, file]);
          const end = format === 'json' ? '\n' : '';
          assert.equal(written(file, format, layout, false).toString() + end, stdout.toString(), `${file} ${format} ${layout}`);
        }
        for (const format of ['csv', 'tsv']) {
          const { stdout } = spawnSync(command, ['parse', '--format', format, '--layout', layout, '--table', 'NONDERIV_TRANS', file]);
          const handle = module.open(new Uint8Array(readFileSync(file)), basename(file));
          const table = Buffer.from(module.write(handle, format, 'NONDERIV_TRANS', layout, false));
          module.close(handle);
          assert.equal(table.toString(), stdout.toString(), `${file} ${format} ${layout}`);
        }
      }
    }
  });

  const whole = ['ownership-xml', 'ownership-html', 'ownership-html-rendered', 'ownership-text', 'ownership-text-rendered', 'bad'];
  for (const folder of whole) {
    it(`holds for corpus/${folder}`, { skip: corpus === undefined && 'needs the shared corpus' }, () => {
      compare(filesBelow(join(corpus, folder)));
    });
  }

  it('holds for the seed', { skip: corpus === undefined && 'needs the shared corpus' }, () => {
    compare(filesBelow(join(corpus, '../seed')));
  });

  it('holds for the submissions and, one in four, everything else', { skip: corpus === undefined && 'needs the shared corpus' }, () => {
    compare(filesBelow(join(corpus, 'submission-txt')));
    const others = readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !whole.includes(entry.name) && entry.name !== 'submission-txt')
      .flatMap((entry) => filesBelow(join(corpus, entry.name)));
    compare(others.filter((file, i) => i % 4 === 0 && statSync(file).size < largest));
  });
});
