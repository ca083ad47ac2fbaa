// Dear ImGui's sources, which no binary package holds: from Debian's source package, into build/imgui.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, execute, onPath, root, step } from './run.mjs';

const folder = join(root, 'build', 'imgui');

const unpacked = () =>
  existsSync(folder) && readdirSync(folder).some((name) => existsSync(join(folder, name, 'imgui.h')));

/** `deb-src` lines for the places that binary packages come from: most machines list none of sources. */
function sourceLines() {
  const stanzas = (ask('apt-get', ['indextargets', 'Created-By: Packages']) ?? '').split('\n\n');
  const lines = stanzas.map((stanza) => {
    const value = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(stanza)?.[1];
    const [site, release, component] = [value('Repo-URI'), value('Release'), value('Component')];
    const signed = value('Signed-By') ? `[signed-by=${value('Signed-By')}] ` : '';
    return site && release && component ? `deb-src ${signed}${site} ${release} ${component}` : undefined;
  });
  // Other vendors' lists have no sources of Debian's or Ubuntu's.
  return [...new Set(lines)].filter((line) => line && /\/(debian|ubuntu)[^ ]* /.test(line));
}

/**
 * Puts the sources into build/imgui with lists and a cache of its own, so that nothing of the machine's is changed.
 * Where that does not work, CMake fetches them from upstream (ui/CMakeLists.txt).
 */
export async function needImgui() {
  if (unpacked() || onPath('apt-get') === undefined) return;
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  writeFileSync(join(folder, 'sources.list'), `${sourceLines().join('\n')}\n`);
  const own = [
    `Dir::Etc::sourcelist=${join(folder, 'sources.list')}`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'Acquire::http::Timeout=30',
    'Acquire::Retries=1',
    'APT::Sandbox::User=root', // the lists lie in a folder that apt's own user may not enter
  ].flatMap((option) => ['-o', option]);
  await step('Loading the sources of Dear ImGui', async () => {
    await execute('apt-get', ['-q', ...own, 'update'], { timeout: 180 });
    const script = `cd '${folder}' && apt-get -q "$@" source --download-only imgui && tar xf imgui_*.orig.tar.*`;
    await execute('sh', ['-c', script, 'sh', ...own], { timeout: 300 });
  });
  for (const name of ['lists', 'cache']) rmSync(join(folder, name), { recursive: true, force: true });
}
