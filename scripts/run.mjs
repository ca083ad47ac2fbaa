// Runs other programs: one line per step with the seconds it took, their output only when they fail or are asked for.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** `npm start -- --verbose` and `npm start --verbose` both show everything. */
export const verbose = process.argv.includes('--verbose') || process.env.npm_config_loglevel === 'verbose';

/** True in the script that was started, false in one that was imported. */
export const isMain = (url) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);

/** Something a person has to put right: shown as its sentence, without a stack. */
export class Stop extends Error {}

/** Runs a script's main function; any error becomes exit status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error.stack);
    process.exitCode = 1;
  }
}

/** The first of `names` that is a program on PATH, as its full path; undefined when none is. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here: look further
      }
    }
  }
  return undefined;
}

/** What a quick command prints, trimmed; undefined when it is missing or fails. */
export function ask(command, args, input = '') {
  const { status, stdout } = spawnSync(command, args, { input, encoding: 'utf8', cwd: root });
  return status === 0 ? stdout.trim() : undefined;
}

/** Shows `label` and the seconds that `work` takes. */
export async function step(label, work) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const live = process.stdout.isTTY && !verbose;
  const draw = () => process.stdout.write(`\r${label} ... ${seconds().toFixed(0)} s `);
  if (live) draw();
  else process.stdout.write(`${label} ...${verbose ? '\n' : ' '}`);
  const ticker = setInterval(live ? draw : () => verbose || process.stdout.write('. '), live ? 1000 : 15_000);
  const finish = (word) => {
    clearInterval(ticker);
    const start = live ? `\r${label} ... ` : verbose ? `${label}: ` : '';
    process.stdout.write(`${start}${word}${seconds().toFixed(1)} s\n`);
  };
  try {
    const result = await work();
    finish('');
    return result;
  } catch (error) {
    finish('failed after ');
    throw error;
  }
}

/**
 * Runs a program in the repository's top folder to its end.
 * Resolves to {ok, status, timedOut, output}: `status` is its exit status or signal, `output` both streams as they came.
 * It gets no input and is ended after `timeout` seconds. With `show`, its output also appears as it comes.
 */
export function execute(command, args, { env = {}, timeout = 3600, show = verbose } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PWD: root, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    const take = (chunk) => {
      chunks.push(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    let timedOut = false;
    const clock = setTimeout(() => {
      timedOut = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    }, timeout * 1000);
    const end = (status, more = '') => {
      clearTimeout(clock);
      const output = Buffer.concat(chunks).toString('utf8') + more;
      resolve({ ok: status === 0 && !timedOut, status, timedOut, output });
    };
    child.on('error', (error) => end('not started', `${error.message}\n`));
    child.on('close', (code, signal) => end(code ?? signal));
  });
}

/** The end of a long output, its lines cut to a readable width. */
export function excerpt(output, { lines = 200, width = 400 } = {}) {
  const all = output.trimEnd().split('\n');
  const shown = all.slice(-lines).map((line) => (line.length > width ? `${line.slice(0, width)} …` : line));
  if (all.length > lines) shown.unshift(`… ${all.length - lines} more lines above`);
  return shown.join('\n');
}

/** One step that must succeed: its output is shown when it does not, followed by `sentence`. */
export async function run(label, command, args, { sentence, ...options } = {}) {
  await step(label, async () => {
    const { ok, status, timedOut, output } = await execute(command, args, options);
    if (ok) return;
    const what = [basename(command), ...args].join(' ');
    const why = timedOut ? `took longer than ${options.timeout} s` : `ended with ${status}`;
    throw new Stop(`\n${verbose ? '' : excerpt(output)}\n${sentence ?? `"${what}" ${why}.`}`);
  });
}
