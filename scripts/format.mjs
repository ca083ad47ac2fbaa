// `npm run format`: clang-format over every C++ file that git knows of; `npm run format -- --check` only looks.
import { Stop, ask, main, run } from './run.mjs';
import { forFormat, need } from './setup.mjs';

await main(async () => {
  await need(forFormat);
  const listed = ask('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.cpp', '*.hpp']);
  if (listed === undefined) throw new Stop('"git ls-files" does not work here: is this a git checkout?');
  const files = listed.split('\n').filter(Boolean);
  const check = process.argv.includes('--check');
  const options = check ? ['--dry-run', '--Werror'] : ['-i'];
  await run(`${check ? 'Checking' : 'Formatting'} ${files.length} C++ files`, 'clang-format', [...options, ...files], {
    sentence: check ? '"npm run format" puts these right.' : 'clang-format stopped.',
  });
});
