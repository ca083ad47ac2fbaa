// `npm test`: everything, or only the suites named: `npm test -- units browser`. The last line gives the sum.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { buildModule, buildPage, buildPreset } from './build.mjs';
import { needImgui } from './imgui.mjs';
import { closingLine, fromGoogleTest, fromNode, fromPlaywright, judge, nothing, sum } from './results.mjs';
import { Stop, excerpt, execute, main, root, step, verbose } from './run.mjs';
import { chromium, forTests, need, needNodeModules, welcome } from './setup.mjs';

const reports = join(root, 'build', 'test-reports');
const timeout = 1500; // seconds for one test program: only one that hangs takes so long

const files = (folder, pattern) => {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => pattern.test(name)).sort().map((name) => join(folder, name)) : [];
};

/**
 * Runs one test program. `read` makes counts of the report that it leaves at `report`. Its output is shown when it fails.
 */
async function runProgram(name, command, args, { env, report, read }) {
  return runShards(name, [{ command, args, env, report }], { read });
}

/**
 * Runs the shards of one test program side by side, and counts them as one. When they pass, `remark` picks what of their
 * output is still worth showing.
 */
async function runShards(name, shards, { read, remark = () => '' }) {
  for (const { report } of shards) rmSync(report, { force: true });
  const start = ({ command, args, env }) => execute(command, args, { env, timeout });
  const ends = await step(`  ${name}`, () => Promise.all(shards.map(start)));
  const output = ends.map((each) => each.output).join('\n');
  const end = ends.find(({ ok }) => !ok) ?? ends[0];
  const counts = shards.filter(({ report }) => existsSync(report)).map(({ report }) => read(readFileSync(report, 'utf8')));
  const count = judge(name, end, counts.length === shards.length || !end.ok ? sum(counts) : undefined);
  writeFileSync(shards[0].report.replace(/(-\d+)?\.\w+$/, '.log'), output);
  if (!verbose) process.stdout.write(count.failed.length > 0 ? `${excerpt(withoutPassed(output))}\n` : remark(output));
  return count;
}

/** A GoogleTest program's output without the lines about tests that passed: the one in which it crashed stays. */
function withoutPassed(output) {
  const lines = output.split('\n');
  const name = (line) => line.slice(13).split(' ', 1)[0];
  const passed = new Set(lines.filter((line) => line.startsWith('[       OK ] ')).map(name));
  const chatter = (line) =>
    line.startsWith('[---') || (/^\[( RUN      |       OK )\] /.test(line) && passed.has(name(line)));
  return lines.filter((line) => !chatter(line)).join('\n');
}

/** What a GoogleTest program's own tests printed, such as a score, without the framework's lines. */
function testsOwnLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^(\[|Note: |Running main)/.test(line));
  return lines.length > 0 ? `${excerpt(lines.join('\n'), { lines: 40 }).replace(/^/gm, '    ')}\n` : '';
}

/** Every GoogleTest program in build/<preset>/bin, its tests shared out over the processors. */
async function runGoogleTests(preset, { env, remark } = {}) {
  const programs = files(`build/${preset}/bin`, preset === 'wasm' ? /^filigree_\w+_tests\.js$/ : /^filigree_\w+_tests$/);
  const total = preset === 'wasm' ? 1 : availableParallelism(); // Emscripten's programs do not see the environment
  const counts = [];
  for (const program of programs) {
    const name = basename(program, '.js');
    const [command, ...args] = preset === 'wasm' ? [process.execPath, 'scripts/run-wasm.cjs', program] : [`./${program}`];
    const shards = Array.from({ length: total }, (_, index) => {
      const report = join(reports, `${preset}-${name}-${index + 1}.json`);
      const part = { ...env, GTEST_TOTAL_SHARDS: String(total), GTEST_SHARD_INDEX: String(index) };
      return { command, args: [...args, '--gtest_color=no', `--gtest_output=json:${report}`], env: part, report };
    });
    counts.push(await runShards(name, shards, { read: (text) => fromGoogleTest(JSON.parse(text)), remark }));
  }
  return sum(counts);
}

async function runNodeTests(folder) {
  const tests = files(folder, /\.test\.mjs$/);
  if (tests.length === 0) return nothing();
  const report = join(reports, `${basename(folder)}.jsonl`);
  const args = ['--test', `--test-concurrency=${availableParallelism()}`]; // Node's own default leaves one free
  args.push('--test-reporter=spec', '--test-reporter-destination=stdout');
  args.push('--test-reporter=./scripts/node-reporter.mjs', `--test-reporter-destination=${report}`, ...tests);
  return runProgram(`node --test ${folder}`, process.execPath, args, { report, read: fromNode });
}

async function runBrowserTests() {
  const report = join(reports, 'browser.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, FILIGREE_CHROMIUM: chromium() };
  // A busy machine is late now and then: a test is repeated once, and named if it passed only then.
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', '--retries=1'];
  return runProgram('playwright', process.execPath, args, { env, report, read: (text) => fromPlaywright(JSON.parse(text)) });
}

/** Does a piece of building once in this run: suites that share it get the same success or the same Stop. */
function once(build) {
  let result;
  return () => (result ??= build());
}
const define = { FILIGREE_TESTS: 'ON' };
const buildNative = once(async () => {
  await needImgui();
  await buildPreset('release', { label: 'the command, the workbench and their tests', define: { ...define, FILIGREE_UI: 'ON' } });
});
const buildSanitized = once(() => buildPreset('asan', { label: 'the tests with sanitizers' }));
const buildWasmTests = once(() => buildPreset('wasm', { label: 'the WebAssembly tests', define }));
const buildSite = once(async () => {
  await buildModule();
  await buildPage();
});

const sanitizers = {
  ASAN_OPTIONS: 'detect_stack_use_after_return=1:strict_string_checks=1',
  UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
};

/** What is about figures and data, not about memory, is slow with sanitizers, and has run without them. */
const notSanitized = '-seed_shapes.form4s_of_the_corpus:FilingStream.*MemoryDoesNotGrowWith*:Forms.PathsNameWhatASchemaOrAFileHas:PathOracle.*';

const suites = [
  {
    name: 'native',
    title: 'C++, native (release)',
    build: buildNative,
    run: () => runGoogleTests('release', { remark: testsOwnLines }),
  },
  {
    name: 'asan',
    title: 'C++, native (AddressSanitizer, UndefinedBehaviorSanitizer)',
    build: buildSanitized,
    run: () => runGoogleTests('asan', { env: { ...sanitizers, GTEST_FILTER: notSanitized } }),
  },
  {
    name: 'wasm',
    title: 'C++, as WebAssembly in Node',
    build: buildWasmTests,
    run: () => runGoogleTests('wasm'),
  },
  {
    name: 'node',
    title: 'JavaScript in Node',
    build: async () => {
      await buildNative(); // its output is compared with the module's
      await buildSite();
    },
    run: () => runNodeTests('tests/node'),
  },
  {
    name: 'workbench',
    title: 'The workbench, in a window and without',
    build: async () => {
      await buildNative();
      const leaks = { label: 'the workbench with LeakSanitizer', define: { ...define, FILIGREE_UI: 'ON' } };
      await buildPreset('release', { ...leaks, targets: ['filigree-workbench-leaks'] });
    },
    run: () => runNodeTests('tests/workbench'),
  },
  {
    name: 'browser',
    title: 'The page and the workbench in Chromium, the page in Firefox',
    build: async () => {
      await welcome(['firefox']);
      await buildSite();
      await needNodeModules('tests/recipes'); // bundlers that the recipes are tested with
    },
    run: runBrowserTests,
  },
];

const shown = new Set();

/** Builds and runs one suite. What cannot be built is one failure, and the other suites still run. */
async function runSuite(suite) {
  console.log(`\n${suite.title}`);
  let count;
  try {
    await suite.build();
    count = judge(suite.title, { ok: true }, await suite.run());
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (!shown.has(error)) console.log(error.message); // suites share what they build, and so what went wrong
    shown.add(error);
    count = { ...nothing(), failed: [`${suite.title} could not be built`] };
  }
  console.log(`  ${closingLine(count)}`);
  for (const name of count.failed) console.log(`  failed: ${name}`);
  for (const name of count.skipped) console.log(`  skipped: ${name}`);
  for (const name of count.repeated) console.log(`  passed only when repeated: ${name}`);
  return count;
}

await main(async () => {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) throw new Stop(`There is no suite "${unknown}": ${suites.map((suite) => suite.name).join(', ')}.`);
  await need(forTests);
  await needNodeModules();
  mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const suite of suites) {
    if (names.length === 0 || names.includes(suite.name)) counts.push(await runSuite(suite));
  }
  const total = sum(counts);
  console.log(`\n${closingLine(total)}`);
  if (total.failed.length > 0) process.exitCode = 1;
});
