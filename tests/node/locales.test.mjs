// The words of the viewer: each language has all of them, in its own typography, and lacks none without the compiler's saying so.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importSource, root } from './web-support.mjs';

const { bestOf, languageOf, languages } = await importSource('locales/index.ts');
const words = {};
for (const language of Object.keys(languages)) words[language] = (await importSource(`locales/${language}.ts`))[language];

/** Every sentence by the path of its key; functions are given numbers and names as they take them. */
function sentences(messages, path = '') {
  return Object.entries(messages).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') {
      return [1, 1234].flatMap((number) => {
        const made = value(...Array.from({ length: value.length }, () => number));
        return typeof made === 'string' ? [[`${at}(${number})`, made]] : sentences(made, at).map(([of, text]) => [`${of}(${number})`, text]);
      });
    }
    return sentences(value, at);
  });
}

describe('languages', () => {
  const english = sentences(words.en);

  for (const language of ['de', 'fr', 'es']) {
    const own = sentences(words[language]);

    it(`${language} has the keys of English, and a sentence for each`, () => {
      assert.deepEqual(own.map(([key]) => key), english.map(([key]) => key));
      for (const [key, text] of own) assert.notEqual(text.trim(), '', key);
    });

    it(`${language} is translated`, () => {
      const same = own.filter(([, text], at) => text === english[at][1] && /[a-z]{4}/i.test(text)).map(([, text]) => text);
      // Words that are the same in both.
      const known = /^(Ctrl \+ [ACP]|Options|Schedule 13G, XML|XLSX|NDJSON|JSON|Filter|1 Minute|1 minute|1,?234 minutes|document|Documents|1,?234 bytes|1 bytes|byte 1|byte 1,?234|error|Provenance|absent|1 error)$/;
      assert.deepEqual(same.filter((text) => !known.test(text)), []);
    });

    it(`${language} uses what is given to it`, () => {
      const given = (text) => (text.match(/1[.,\u202f]?234|\b1\b/g) ?? []).length;
      for (const [at, [key, text]] of own.entries())
        if (key.endsWith('(1234)')) assert.equal(given(text), given(english[at][1]), `${key}: ${text}`);
    });
  }

  it('has the typography of its language', () => {
    for (const [language, own] of Object.entries(words)) {
      for (const [key, text] of sentences(own)) {
        assert.doesNotMatch(text, /['"]/, `${language} ${key}: straight quotes`);
        assert.doesNotMatch(text, /\.\.\.|!\s*$/, `${language} ${key}`);
      }
    }
    const invalid = (language) => words[language].cell.invalid.text('x');
    assert.match(invalid('en'), /\u201cx\u201d/);
    assert.match(invalid('de'), /\u201ex\u201c/);
    assert.match(invalid('fr'), /\u00ab\u00a0x\u00a0\u00bb/);
    assert.match(invalid('es'), /\u00abx\u00bb/);
    // In French a mark of two parts has a narrow space before it that does not break. Filters are typed as they stand.
    for (const [key, text] of sentences(words.fr))
      if (!key.startsWith('many.hints')) assert.doesNotMatch(text, /[^\u00a0\u202f][;:!?\u00bb]/, `${key}: ${text}`);
  });

  it('numbers take the plural of their language', () => {
    assert.equal(words.en.rows(0), '0 rows');
    assert.equal(words.en.rows(1), '1 row');
    assert.equal(words.de.rows(1), '1 Zeile');
    assert.equal(words.de.rows(2), '2 Zeilen');
  });

  it('the first language that there are words in is spoken, in the region of the person', () => {
    assert.equal(bestOf(['de'], []), 'de');
    assert.equal(bestOf(['de'], ['en-US', 'de-CH']), 'de-CH');
    assert.equal(bestOf(['ja', 'fr-CA'], ['ja']), 'fr-CA');
    assert.equal(bestOf(['nl', 'zz-!!', ''], ['nl']), 'en');
    assert.equal(languageOf('ES-mx'), 'es');
    assert.equal(languageOf('toString'), undefined);
  });

  it('a key that a language lacks does not compile', () => {
    const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
    const locales = join(root, 'web/src/locales');
    const whole = readFileSync(join(locales, 'de.ts'), 'utf8').replaceAll(/from '\.\/(\w+)\.js'/g, `from '${locales}/$1.js'`);
    try {
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.json'), files: ['de.mts'], include: [] }));
      const compiled = (text) => {
        writeFileSync(join(folder, 'de.mts'), text);
        return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
      };
      const { status, stdout } = compiled(whole);
      assert.equal(status, 0, stdout);
      assert.match(compiled(whole.replace(/^    paste: .*\n/m, '')).stdout, /'paste' is missing/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
