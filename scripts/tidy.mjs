// `npm run tidy`: compiles everything under clang-tidy with the checks of .clang-tidy; what it finds is an error.
import { buildPreset } from './build.mjs';
import { main } from './run.mjs';
import { forTidy, need } from './setup.mjs';

await main(async () => {
  await need(forTidy);
  await buildPreset('tidy', { label: 'under clang-tidy', keepGoing: true });
});
