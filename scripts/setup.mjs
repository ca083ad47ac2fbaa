// What building, testing and measuring need, as data, and how a missing one gets onto the machine.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, ask, onPath, root, run } from './run.mjs';

const compiler = () => process.env.CXX || onPath('c++', 'g++', 'clang++');

/** True when the C++ compiler finds this header. */
function hasHeader(name) {
  const source = `#if !__has_include(<${name}>)\n#error missing\n#endif\n`;
  return compiler() !== undefined && ask(compiler(), ['-E', '-x', 'c++', '-'], source) !== undefined;
}

function hasCMake() {
  const [, major, minor] = /version (\d+)\.(\d+)/.exec(ask('cmake', ['--version']) ?? '') ?? [];
  return major > 3 || (major == 3 && minor >= 25); // CMakePresets.json is of version 6
}

/** The browser that tests drive; the variable names one that is not on PATH. */
export const chromium = () =>
  process.env.FILIGREE_CHROMIUM || onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');

/** The other one, as Debian ships it. */
export const firefox = () => process.env.FILIGREE_FIREFOX || onPath('firefox-esr');

/** Debian's html2text: Python has another program of that name, which may stand before it on PATH. */
export const debianHtml2text = () =>
  ['/usr/bin/html2text', 'html2text'].find((one) => / version \d/.test(ask(one, ['-version']) ?? ''));

/** name: what a person calls it; found: whether it is there; packages: Debian's names for it. */
const catalogue = {
  compiler: { name: 'a C++20 compiler', found: compiler, packages: ['g++'] },
  cmake: { name: 'CMake 3.25', found: hasCMake, packages: ['cmake'] },
  ninja: { name: 'Ninja', found: () => onPath('ninja'), packages: ['ninja-build'] },
  emscripten: { name: 'Emscripten', found: () => onPath('emcc'), packages: ['emscripten'] },
  cli11: { name: 'CLI11', found: () => hasHeader('CLI/CLI.hpp'), packages: ['libcli11-dev'] },
  libarchive: { name: 'libarchive', found: () => hasHeader('archive.h'), packages: ['libarchive-dev'] },
  zlib: { name: 'zlib', found: () => hasHeader('zlib.h'), packages: ['zlib1g-dev'] },
  nettle: { name: 'Nettle', found: () => hasHeader('nettle/sha2.h'), packages: ['nettle-dev'] },
  xlsxwriter: { name: 'libxlsxwriter', found: () => hasHeader('xlsxwriter.h'), packages: ['libxlsxwriter-dev'] },
  glfw: { name: 'GLFW', found: () => hasHeader('GLFW/glfw3.h'), packages: ['libglfw3-dev'] },
  opengl: { name: 'OpenGL', found: () => hasHeader('GL/gl.h'), packages: ['libgl-dev'] },
  xvfb: {
    name: 'Xvfb with software rendering', // a screen that nobody looks at
    found: () => onPath('xvfb-run') && onPath('xauth') && existsSync('/usr/share/doc/libgl1-mesa-dri'),
    packages: ['xvfb', 'xauth', 'libgl1-mesa-dri'],
  },
  inter: { name: 'the font Inter', found: () => existsSync('/usr/share/doc/fonts-inter'), packages: ['fonts-inter'] },
  dejavu: {
    name: 'the font DejaVu',
    found: () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf'),
    packages: ['fonts-dejavu-core'],
  },
  fonttools: { name: 'fonttools', found: () => onPath('pyftsubset'), packages: ['fonttools'] },
  googletest: {
    name: 'GoogleTest with its sources', // the library for native tests, the sources for those in WebAssembly
    found: () => hasHeader('gtest/gtest.h') && existsSync('/usr/src/googletest/CMakeLists.txt'),
    packages: ['libgtest-dev', 'googletest'],
  },
  pugixml: { name: 'pugixml', found: () => hasHeader('pugixml.hpp'), packages: ['libpugixml-dev'] },
  expat: { name: 'Expat', found: () => hasHeader('expat.h'), packages: ['libexpat1-dev'] },
  benchmark: {
    name: 'Google Benchmark',
    found: () => hasHeader('benchmark/benchmark.h'),
    packages: ['libbenchmark-dev'],
  },
  chromium: { name: 'Chromium', found: chromium, packages: ['chromium'] },
  firefox: { name: 'Firefox', found: firefox, packages: ['firefox-esr'] },
  pandoc: { name: 'pandoc', found: () => onPath('pandoc'), packages: ['pandoc'] },
  html2text: { name: 'html2text', found: debianHtml2text, packages: ['html2text'] },
  clang: { name: 'Clang', found: () => onPath('clang++'), packages: ['clang'] },
  clangTidy: { name: 'clang-tidy', found: () => onPath('clang-tidy'), packages: ['clang-tidy'] },
  clangFormat: { name: 'clang-format', found: () => onPath('clang-format'), packages: ['clang-format'] },
};

export const forModule = ['cmake', 'ninja', 'emscripten'];
export const forNative = ['cmake', 'ninja', 'compiler', 'cli11', 'libarchive', 'zlib', 'nettle', 'xlsxwriter'];
export const forWorkbench = [...forNative, 'glfw', 'opengl', 'inter', 'dejavu'];
/** The page's workbench: its faces are cut down to the characters that it shows. */
export const forPage = [...forModule, 'inter', 'dejavu', 'fonttools'];
export const forTests = [...forPage, ...forWorkbench, 'xvfb', 'googletest', 'pugixml', 'expat', 'chromium', 'pandoc', 'html2text'];
export const forBench = [...forPage, ...forWorkbench, 'benchmark', 'pugixml', 'expat', 'chromium'];
export const forTidy = [...forNative, 'clang', 'clangTidy'];
export const forFormat = ['clangFormat'];

const list = new Intl.ListFormat('en');
const missing = (names) => [...new Set(names)].map((name) => catalogue[name]).filter((one) => !one.found());

/** Makes sure that everything named is there: installs it where that is possible, else stops with one sentence. */
export async function need(names) {
  const wanted = missing(names);
  if (wanted.length === 0) return;
  const packages = wanted.flatMap((one) => one.packages);
  const what = list.format(wanted.map((one) => one.name));
  if (onPath('apt-get') === undefined) throw new Stop(`Filigree needs ${what}: please install and run this again.`);
  if (process.getuid() !== 0) {
    throw new Stop(`Filigree needs ${what}: please run "sudo apt-get install ${packages.join(' ')}" and then this again.`);
  }
  await aptInstall(packages);
  const still = missing(names);
  if (still.length > 0) {
    throw new Stop(`${list.format(still.map((one) => one.name))} cannot be found even after "apt-get install".`);
  }
}

/** Installs what is missing where that is possible; what needs it is skipped elsewhere. */
export async function welcome(names) {
  const wanted = missing(names);
  if (wanted.length === 0 || onPath('apt-get') === undefined || process.getuid() !== 0) return;
  try {
    await aptInstall(wanted.flatMap((one) => one.packages));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(error.message);
  }
}

/** Loading may hang and is cut off; unpacking is local and must not be interrupted, so the two are separate steps. */
async function aptInstall(packages) {
  const waits = ['Acquire::http::Timeout=30', 'Acquire::https::Timeout=30', 'Acquire::Retries=1', 'DPkg::Lock::Timeout=120'];
  const common = ['-q', '-y', '--no-install-recommends', ...waits.flatMap((wait) => ['-o', wait])];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const names = packages.join(' ');
  const sentence = `The Debian mirror did not deliver ${names}: check the network, or install them by hand.`;
  await run('Refreshing the package list', 'apt-get', [...common, 'update'], {
    env,
    timeout: 180,
    sentence,
  });
  await run(`Loading ${names}`, 'apt-get', [...common, '--download-only', 'install', ...packages], {
    env,
    timeout: 900,
    sentence,
  });
  await run(`Installing ${names}`, 'apt-get', [...common, '--no-download', 'install', ...packages], {
    env,
    sentence: `apt-get could not install ${names}.`,
  });
}

/** Runs `npm ci` in a folder of the repository unless its node_modules already holds what the lock file names. */
export async function needNodeModules(folder = '.') {
  if (nodeModulesAreCurrent(join(root, folder))) return;
  await run('Installing the npm packages', 'npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], {
    timeout: 600,
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    sentence: `npm could not install the packages of ${join(folder, 'package-lock.json')}: check the network.`,
  });
}

function nodeModulesAreCurrent(folder) {
  const lock = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).packages;
  const hidden = 'node_modules/.package-lock.json'; // npm's own record of what it installed
  if (!existsSync(join(folder, hidden))) return false;
  const wanted = lock('package-lock.json');
  const present = lock(hidden);
  const same = ([path, { version }]) => wanted[path]?.version === version && existsSync(join(folder, path));
  const there = ([path, { optional }]) => path === '' || optional || present[path] !== undefined;
  return Object.entries(present).every(same) && Object.entries(wanted).every(there);
}

/**
 * Variables that emcc needs here. Debian's Emscripten loads acorn as a Node module from Debian's folder, which another
 * Node does not look into; and a cache that is neither complete (frozen) nor writable must be put elsewhere.
 */
export function emscriptenEnv() {
  const env = {};
  const debian = '/usr/share/nodejs';
  if (existsSync(debian)) {
    env.NODE_PATH = [process.env.NODE_PATH, debian].filter(Boolean).join(delimiter);
  }
  const cache = ask('em-config', ['CACHE']);
  if (cache && !process.env.EM_CACHE && ask('em-config', ['FROZEN_CACHE']) !== 'True' && !writable(cache)) {
    env.EM_CACHE = join(root, 'build', 'emscripten-cache');
  }
  return env;
}

function writable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return !existsSync(path);
  }
}
