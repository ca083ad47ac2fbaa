// The licences of what is bundled: they ask to be kept with every copy.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bundle.mjs';

/** Names, versions and licences of the dependencies, and of those that they bring along. */
export async function notices() {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const names = [...Object.keys(dependencies)];
  const parts = [];
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    const { version, dependencies: more = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    for (const each of Object.keys(more)) if (!names.includes(each)) names.push(each);
    parts.push(`${name} ${version}\n\n${(await readFile(join(folder, 'LICENSE'), 'utf8')).trim()}\n`);
  }
  return `Filigree holds parts of these packages.\n\n${parts.join('\n')}`;
}
