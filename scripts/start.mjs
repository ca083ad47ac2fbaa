// `npm start`: from a fresh checkout to the page in the browser.
import { buildModule, buildPage } from './build.mjs';
import { main } from './run.mjs';
import { checkPort, serve } from './serve.mjs';
import { forModule, need, needNodeModules } from './setup.mjs';

await main(async () => {
  await checkPort();
  await need(forModule);
  await needNodeModules();
  await buildModule();
  await buildPage();
  const { address } = await serve();
  console.log(`\nFiligree is at ${address}  (Ctrl+C ends it)`);
});
