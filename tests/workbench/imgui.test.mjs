// Where Dear ImGui's sources come from: the folder that an option names goes before what the set-up has loaded.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root } from './support.mjs';

test('the folder that an option names is built from', { timeout: 300_000 }, (t) => {
  const at = folder(t);
  const ours = join(root, 'build/imgui');
  const name = readdirSync(ours).find((each) => /^imgui-[\d.]+$/.test(each));
  symlinkSync(join(ours, name), join(at, 'elsewhere'));
  const set = ['-DFILIGREE_UI=ON', '-DFILIGREE_CLI=ON', `-DFILIGREE_IMGUI_DIR=${join(at, 'elsewhere')}`, '-G', 'Ninja'];
  const { status, stdout, stderr } = spawnSync('cmake', ['-S', root, '-B', join(at, 'build'), ...set], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stdout, new RegExp(`Dear ImGui: ${join(at, 'elsewhere')}`));
  const { stdout: commands } = spawnSync('ninja', ['-C', join(at, 'build'), '-t', 'commands', 'filigree_imgui'], { encoding: 'utf8' });
  const sources = [...commands.matchAll(/-c (\S+imgui\w*\.cpp)/g)].map(([, path]) => path);
  assert.ok(sources.length >= 6, commands);
  assert.deepEqual(sources.filter((path) => !path.startsWith(`${join(at, 'elsewhere')}/`)), []);
});
