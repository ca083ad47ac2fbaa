// `npm run workbench [-- FILE…]`: builds the desktop workbench and opens it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWorkbench } from './build.mjs';
import { main, root } from './run.mjs';
import { forWorkbench, need } from './setup.mjs';

await main(async () => {
  await need(forWorkbench);
  await buildWorkbench();
  const program = join(root, 'build', 'release', 'bin', 'filigree-workbench');
  const files = process.argv.slice(2).filter((argument) => argument !== '--verbose');
  console.log(`${program} ${files.join(' ')}`);
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('There is no screen here. On a machine with one, this command opens the window.');
    return;
  }
  const child = spawn(program, files, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? root });
  child.on('close', (status) => (process.exitCode = status ?? 1));
});
