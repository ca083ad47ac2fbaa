// Sessions with the native workbench: scripts that name widgets (ui/src/script.hpp), under Xvfb or without any window.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bin = join(root, 'build/release/bin');
export const samples = join(root, 'site/samples');

export const text = (at, name) => readFileSync(join(at, name), 'utf8');

/** Runs a script that must hold to its end; what it printed. */
export async function passes(at, lines, options) {
  const { status, output } = await session(at, lines, options);
  assert.equal(status, 0, output);
  return output;
}

/** A folder that is gone after the test. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'filigree-workbench-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Runs a script to its end: `{ status, output }`. With `window`, in one on a screen that nobody looks at. */
export function session(at, lines, { window = false, program = 'filigree-workbench', args = [], env = {} } = {}) {
  const script = join(at, 'script.txt');
  writeFileSync(script, lines.flat().join('\n'));
  const command = [join(bin, program), ...(window ? [] : ['--headless']), '--script', script, ...args];
  const xvfb = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
  const [name, ...rest] = window ? [...xvfb, ...command] : command;
  return new Promise((resolve) => {
    const child = spawn(name, rest, { env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', ...env } });
    let output = '';
    const take = (chunk) => (output += chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** What the command writes, as text or into `out`. */
export function command(...args) {
  const { status, stdout, stderr } = spawnSync(join(bin, 'filigree'), args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The rows of a CSV file as objects. Fields are text; quotes are undone. */
export function readCsv(path) {
  const text = readFileSync(path, 'utf8');
  const rows = [];
  let [row, field, quoted] = [[], '', false];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push(row), (row = []);
    } else field += c;
  }
  const [names = [], ...body] = rows;
  return body.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])));
}
