// custom-elements.json, the Custom Elements Manifest: written from the element's doc comments and declarations.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { source } from './bundle.mjs';

const prose = (comment) => comment.replace(/^\s*\/?\*+\/? ?/gm, '').replace(/\s*\*\/\s*$/, '').trim();
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** The tags of a doc comment: their name, type, subject and description. */
function tagsOf(comment) {
  const [description, ...tags] = prose(comment).split(/^@/m);
  const read = (tag) => {
    const [, kind, type, name, text] = /^(\w+)\s+(?:\{([^}]*)\}\s+)?(\S+)(?:\s+-\s+([\s\S]*))?/.exec(tag);
    return { kind, type, name, description: oneLine(text ?? '') };
  };
  return { description: oneLine(description), tags: tags.map(read) };
}

/** The public members of the class, from its declarations: `get` and `set` of one name are one property. */
function membersOf(declarations) {
  const body = /export declare class FiligreeViewer[^{]*\{([\s\S]*?)\n\}/.exec(declarations)[1];
  const found = [...body.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\s*^ {4}((?!#|static|private|constructor)[^\n]*);$/gm)];
  const members = new Map();
  for (const [, comment, line] of found) {
    const description = comment ? oneLine(prose(comment).replace(/^@throws/m, 'Throws')) : '';
    const accessor = /^(get|set) (\w+)\((?:\w+: (.*))?\)(?:: (.*))?$/.exec(line);
    const method = /^(\w+)\((.*)\): (.*)$/.exec(line);
    if (accessor) {
      const [, how, name, , type] = accessor;
      const before = members.get(name) ?? { kind: 'field', name, readonly: true };
      if (how === 'set') members.set(name, { ...before, readonly: false });
      else members.set(name, { ...before, type: { text: type }, description });
    } else if (method && !/Callback$/.test(method[1])) {
      const [, name, parameters, type] = method;
      const each = parameters ? parameters.split(/, (?=\w+\??:)/) : [];
      const parameter = (text) => {
        const [, called, optional, of] = /^(\w+)(\??): (.*)$/.exec(text);
        return { name: called, type: { text: of }, ...(optional && { optional: true }) };
      };
      members.set(name, { kind: 'method', name, description, parameters: each.map(parameter), return: { type: { text: type } } });
    }
  }
  return [...members.values()].map(({ readonly, ...member }) => (readonly ? { ...member, readonly } : member));
}

/** The events, from what they carry. */
function eventsOf(events) {
  const body = /interface ViewerEventDetails \{([\s\S]*?)\n\}/.exec(events)[1];
  return [...body.matchAll(/\/\*\* (.*) \*\/\s+'([\w-]+)': (.*);/g)].map(([, description, name, detail]) => ({
    name,
    description,
    type: { text: `CustomEvent<${detail.replaceAll('readonly ', '')}>` },
  }));
}

/** Writes the manifest of the element whose declarations lie in `dist`. */
export async function writeManifest(dist, file) {
  const [viewer, declarations, events] = await Promise.all([
    readFile(source('element/viewer.ts'), 'utf8'),
    readFile(join(dist, 'element/viewer.d.ts'), 'utf8'),
    readFile(source('element/events.ts'), 'utf8'),
  ]);
  const comment = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export class FiligreeViewer/.exec(viewer)[1];
  const { description, tags } = tagsOf(comment);
  const of = (kind, shape = ({ name, description: about }) => ({ name, description: about })) =>
    tags.filter((tag) => tag.kind === kind).map(shape);
  const declaration = {
    kind: 'class',
    name: 'FiligreeViewer',
    description,
    customElement: true,
    tagName: of('tag')[0].name,
    superclass: { name: 'HTMLElement' },
    attributes: of('attr', ({ name, type, description: about }) => ({ name, type: { text: type }, description: about })),
    members: membersOf(declarations),
    events: eventsOf(events),
    slots: of('slot'),
    cssParts: of('csspart'),
    cssProperties: of('cssprop'),
  };
  const path = 'dist/element.js';
  const reference = { name: declaration.name, module: path };
  const exports = [
    { kind: 'js', name: declaration.name, declaration: reference },
    { kind: 'custom-element-definition', name: declaration.tagName, declaration: reference },
  ];
  const manifest = { schemaVersion: '1.0.0', readme: 'README.md', modules: [{ kind: 'javascript-module', path, declarations: [declaration], exports }] };
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
