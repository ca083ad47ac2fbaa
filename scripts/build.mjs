// `npm run build`: the WebAssembly module, then the static page in build/site. Other scripts build their presets here.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { needImgui } from './imgui.mjs';
import { emscriptenEnv, forPage, need, needNodeModules } from './setup.mjs';
import { ask, isMain, main, root, run } from './run.mjs';

/**
 * Configures and builds one preset of CMakePresets.json.
 * `define` are cache variables on top of the preset's, `targets` what to build (all when empty); with `keepGoing` a file
 * that fails does not keep the others from being compiled.
 */
export async function buildPreset(preset, { label, define = {}, targets = [], keepGoing = false } = {}) {
  const emscripten = preset === 'wasm';
  const env = emscripten ? emscriptenEnv() : {};
  const configure = ['cmake', '--preset', preset, ...(cacheIsForeign(preset, emscripten) ? ['--fresh'] : [])];
  for (const [name, value] of Object.entries(define)) configure.push(`-D${name}=${value}`);
  if (emscripten) configure.unshift('emcmake');
  await run(`Configuring ${label}`, configure[0], configure.slice(1), { env });
  const build = ['--build', '--preset', preset, '--parallel', String(availableParallelism())];
  if (targets.length > 0) build.push('--target', ...targets);
  if (keepGoing) build.push('--', '-k', '0');
  await run(`Building ${label}`, 'cmake', build, { env });
}

/** True when the build folder was configured in another place or with another Emscripten: CMake would refuse it. */
function cacheIsForeign(preset, emscripten) {
  const file = join(root, 'build', preset, 'CMakeCache.txt');
  if (!existsSync(file)) return false;
  const cache = readFileSync(file, 'utf8');
  const value = (name) => new RegExp(`^${name}:[A-Z]+=(.*)$`, 'm').exec(cache)?.[1] ?? '';
  if (value('CMAKE_HOME_DIRECTORY') !== root) return true;
  const toolchain = emscripten ? ask('em-config', ['EMSCRIPTEN_ROOT']) : undefined;
  return toolchain !== undefined && !value('CMAKE_TOOLCHAIN_FILE').startsWith(toolchain);
}

const workbench = { FILIGREE_UI: 'ON' };

/** build/wasm/bin: the modules of the page, and that of the workbench. */
export async function buildModule() {
  await needImgui();
  const targets = ['filigree_web', 'filigree_workbench'];
  await buildPreset('wasm', { label: 'the WebAssembly modules', define: workbench, targets });
}

/** build/release/bin/filigree-workbench and the command beside it. */
export async function buildWorkbench() {
  await needImgui();
  await buildPreset('release', { label: 'the workbench', define: workbench, targets: ['filigree', 'filigree-workbench'] });
}

/** build/site, from the module and the TypeScript. */
export const buildPage = () => run('Building the page', process.execPath, ['scripts/build-web.mjs']);

if (isMain(import.meta.url)) {
  await main(async () => {
    await need(forPage);
    await needNodeModules();
    await buildModule();
    await buildPage();
    console.log('The page is in build/site.');
  });
}
