// node scripts/run-wasm.cjs PROGRAM.js ARGUMENTS…: runs a program that Emscripten built for Node.
// Two things keep Node from running one by itself: the program is CommonJS below a package.json of type "module", and
// Emscripten 3.1.6 loads the .wasm with fetch() where there is one, which in Node does not take a file's path.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');

process.argv.splice(1, 1);
const file = resolve(process.argv[1]);
delete globalThis.fetch;

const program = new Module(file);
program.filename = file;
program._compile(readFileSync(file, 'utf8'), file);
