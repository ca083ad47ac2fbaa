// The npm package, packed and installed as anybody would, and what its manifest says of the element.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { builtWeb, root, sample } from './web-support.mjs';

const [project, elsewhere] = ['project', 'elsewhere'].map((name) => mkdtempSync(join(tmpdir(), `filigree-${name}-`)));
after(() => [project, elsewhere].forEach((folder) => rmSync(folder, { recursive: true })));
const npm = (args, cwd) => execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
const isText = (name) => !/\.wasm$/.test(name);

const built = await builtWeb();

describe('the package', () => {
  let packed;
  before(() => {
    [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', project], built.package));
    writeFileSync(join(project, 'package.json'), '{ "name": "somebodys", "private": true, "type": "module" }');
    npm(['install', join(project, packed.filename)], project);
  });

  it('has what it says, as publint sees it', async () => {
    const { messages, pkg } = await publint({ pkgDir: built.package, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  it('holds no path of the machine that it was built on', () => {
    const texts = filesIn(built.package).filter(({ name }) => isText(name));
    assert.ok(texts.length > 20);
    for (const { parentPath, name } of texts) {
      const text = readFileSync(join(parentPath, name), 'utf8');
      assert.ok(!text.includes(root) && !text.includes(tmpdir() + '/'), name);
    }
    assert.ok(!packed.files.some(({ path }) => /\.map$|engine-reader\.js$/.test(path)));
  });

  it('reads, tells of tables and exports in Node', () => {
    writeFileSync(join(project, 'form4.xml'), sample('option-exercise.xml'));
    writeFileSync(
      join(project, 'read.mjs'),
      `import { readFileSync } from 'node:fs';
       import { createEngine } from 'filigree/engine';
       const engine = await createEngine();
       const handle = engine.open(readFileSync('form4.xml'), 'form4.xml');
       const { form, tables } = engine.describe(handle);
       const trades = tables.find(({ name }) => name === 'NONDERIV_TRANS');
       const rows = engine.slice(handle, trades.name, 0, trades.rows);
       const csv = new TextDecoder().decode(engine.export(handle, 'csv', { table: trades.name }));
       const code = trades.columns.findIndex(({ name }) => name === 'TRANS_CODE');
       engine.close(handle);
       console.log(JSON.stringify({ form, codes: rows.map((row) => row[code].value), lines: csv.trim().split('\\n').length,
         forms: engine.forms().length > 10, handles: engine.handles }));`,
    );
    const output = execFileSync(process.execPath, ['read.mjs'], { cwd: project, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(output), { form: '4', codes: ['M', 'F', 'S', 'G'], lines: 5, forms: true, handles: 0 });
  });

  it('can be imported where there is no page', () => {
    const script = "await import('filigree'); await import('filigree/embed'); import.meta.resolve('filigree/worker'); import.meta.resolve('filigree/filigree.wasm'); import.meta.resolve('filigree/parts/whole-worker.js'); import.meta.resolve('filigree/custom-elements.json')";
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project });
  });

  it('has types that a strict project takes, whichever way it resolves', () => {
    writeFileSync(
      join(project, 'typed.ts'),
      `import { createFiligree, FiligreeError, type Cell, type Filing } from 'filigree';
       import { FiligreeViewer, type Sample, type ViewerState } from 'filigree/element';
       import { connect, type EmbeddedViewer } from 'filigree/embed';
       import { createEngine, type Description } from 'filigree/engine';
       export async function all(file: File, frame: HTMLIFrameElement): Promise<[Cell[][], Description, ViewerState]> {
         const filigree = await createFiligree({ wasmUrl: new URL('filigree.wasm', location.href), partsUrl: '/parts' });
         const filing: Filing = await filigree.open(file);
         const engine = await createEngine(await file.arrayBuffer());
         const viewer: FiligreeViewer = document.createElement('filigree-viewer');
         const samples: readonly Sample[] = viewer.samples;
         viewer.addEventListener('filigree-select', ({ detail }) => detail.row.toFixed() + samples.length);
         const embedded: EmbeddedViewer = await connect(frame, { origin: 'https://portal.example' });
         embedded.addEventListener('filigree-open', ({ detail }) => detail.form?.length);
         if (filing.tables.length === 0) throw new FiligreeError('closed', 'none');
         return [await filing.tables[0]!.slice(), engine.describe(engine.open(new Uint8Array())), viewer.save()];
       }\n`,
    );
    for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
      const compilerOptions = { target: 'es2022', lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'], strict: true, noEmit: true, types: [], module, moduleResolution, skipLibCheck: false };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
      const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });

  it('keeps the notices of what is bundled into it', () => {
    const notices = readFileSync(join(built.package, 'third-party-licenses.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) assert.match(notices, new RegExp(`^${name} [\\d.]+$`, 'm'));
    assert.match(notices, /Permission is hereby granted/);
  });
});

describe('the manifest of the element', () => {
  const manifest = JSON.parse(readFileSync(join(built.package, 'custom-elements.json'), 'utf8'));
  const [{ declarations: [element] }] = manifest.modules;
  const names = (list) => list.map(({ name }) => name).sort();
  const folder = join(root, 'web/src');
  const sources = filesIn(folder).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
  const found = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();

  it('names what the element has: attributes, events, slots, parts, custom properties', () => {
    assert.deepEqual(names(element.events), found(/emit\(\s*'(filigree-[\w-]+)'/g));
    assert.deepEqual(names(element.slots), found(/h\('slot', \{ name: '([\w-]+)'/g));
    assert.deepEqual(names(element.cssParts), found(/\bpart: '([\w-]+)'/g));
    assert.deepEqual(names(element.cssProperties), found(/var\((--filigree-[\w-]+)/g));
    assert.equal(element.tagName, 'filigree-viewer');
  });

  it('says something of everything', () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = element;
    for (const { name, description } of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties])
      assert.ok(description?.length > 10, `${name}: "${description}"`);
  });
});

describe('the page in one file', () => {
  it('is the same, byte for byte, wherever it is built', async () => {
    for (const part of ['web', 'site', 'ui', 'scripts', 'package.json', 'LICENSE', 'tsconfig.json', 'tsconfig.types.json'])
      cpSync(join(root, part), join(elsewhere, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    cpSync(join(root, 'build/wasm/bin'), join(elsewhere, 'build/wasm/bin'), { recursive: true });
    execFileSync(process.execPath, ['scripts/build-web.mjs'], { cwd: elsewhere });
    const [one, other] = [built.site, join(elsewhere, 'build/site')].map((folder) => readFileSync(join(folder, 'filigree.html')));
    assert.ok(one.equals(other));
    const [sum] = readFileSync(join(built.site, 'filigree.html.sha256'), 'utf8').split(' ');
    assert.equal(sum, execFileSync('sha256sum', [join(elsewhere, 'build/site/filigree.html')], { encoding: 'utf8' }).split(' ')[0]);
    const tree = (folder) => filesIn(folder).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).sort();
    assert.deepEqual(tree(join(elsewhere, 'build/package')), tree(built.package));
    for (const file of tree(built.package)) assert.ok(readFileSync(join(built.package, file)).equals(readFileSync(join(elsewhere, 'build/package', file))), file);
  });

  it('names nothing outside of itself', () => {
    const html = readFileSync(join(built.site, 'filigree.html'), 'utf8');
    assert.match(html, /connect-src 'none'/);
    assert.doesNotMatch(html, /'unsafe-|<link rel="(stylesheet|manifest)"|<script[^>]* src=/);
  });
});
