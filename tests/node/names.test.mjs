// Names by which files are told apart.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { importSource } from './web-support.mjs';

const { Names } = await importSource('bulk/names.ts');

const given = (...paths) => {
  const names = new Names();
  return paths.map((path) => names.take(path));
};

it('names that differ stay as they are', () => {
  const paths = ['a.xml', 'b.xml', 'x/a.xml', 'a', 'a (2).xml'];
  assert.deepEqual(given(...paths), paths);
});

it('a name that is taken is numbered before its ending, whatever was taken before', () => {
  assert.deepEqual(given('a.xml', 'a.xml', 'a.xml'), ['a.xml', 'a (2).xml', 'a (3).xml']);
  assert.deepEqual(given('a (2).xml', 'a.xml', 'a.xml', 'a (2).xml'), ['a (2).xml', 'a.xml', 'a (3).xml', 'a (2) (2).xml']);
  assert.deepEqual(given('1.2/a', '1.2/a', '1.2/.a', '1.2/.a'), ['1.2/a', '1.2/a (2)', '1.2/.a', '1.2/.a (2)']);
});

it('a name that is kept twice is taken once', () => {
  const names = new Names();
  for (const name of ['a.xml', 'a.xml', 'b.xml']) names.keep(name);
  assert.deepEqual(['a.xml', 'b.xml', 'c.xml'].map((name) => names.take(name)), ['a (2).xml', 'b (2).xml', 'c.xml']);
});

it('many of one name take no longer each', () => {
  const names = given(...Array.from({ length: 50_000 }, () => 'primary_doc.xml'));
  assert.equal(new Set(names).size, 50_000);
  assert.equal(names.at(-1), 'primary_doc (50000).xml');
});
