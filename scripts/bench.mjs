// `npm run bench`: the native benchmarks, then those in Node and Chromium. Their figures are their output.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildModule, buildPage, buildPreset, buildWorkbench } from './build.mjs';
import { Stop, execute, main, root } from './run.mjs';
import { chromium, forBench, need, needNodeModules } from './setup.mjs';

const files = (folder, pattern) =>
  readdirSync(join(root, folder))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `./${join(folder, name)}`);

await main(async () => {
  await need(forBench);
  await needNodeModules();
  await buildPreset('bench', { label: 'the benchmarks' });
  await buildWorkbench(); // and the command
  await buildModule();
  await buildPage();
  const native = files('build/bench/bin', /^filigree_\w*bench$/).map((program) => [program]);
  const script = files('tests/bench', /\.bench\.mjs$/).map((program) => [process.execPath, program]);
  for (const [command, ...args] of [...native, ...script]) {
    console.log(`\n${args[0] ?? command}`);
    const { ok, status } = await execute(command, args, { env: { FILIGREE_CHROMIUM: chromium() }, show: true });
    if (!ok) throw new Stop(`${args[0] ?? command} ended with ${status}.`);
  }
});
