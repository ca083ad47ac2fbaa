// `npm start`: from a fresh checkout to the page in the browser.
import { buildModule, buildPage } from './build.mjs';
import { main } from './run.mjs';
import { checkPort, serve } from './serve.mjs';
import { forPage, need, needNodeModules } from './setup.mjs';

await main(async () => {
  await checkPort();
  await need(forPage);
  await needNodeModules();
  await buildModule();
  await buildPage();
  const { address } = await serve();
  console.log(`\nFiligree is at ${address}, the workbench at ${address}workbench.html  (Ctrl+C ends it)`);
});
