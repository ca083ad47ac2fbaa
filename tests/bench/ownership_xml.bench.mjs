// Form 4 XML to all tables in WebAssembly, beside parsers that only build their trees: see beside_parsers.mjs. Run `npm run
// bench`, or this file after `npm run build`.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { root } from '../../scripts/run.mjs';
import { compare } from './beside_parsers.mjs';

/** Well-formed filings, so that all parsers do the whole work; without the corpus, the sample many times over. */
function filings() {
  const folder = join(process.env.FILIGREE_SHARED ?? join(root, '../shared'), 'corpus/ownership-xml');
  if (!existsSync(folder)) {
    console.log('../shared/corpus is absent: the sample is read instead.');
    return Array(500).fill(readFileSync(join(root, 'site/samples/option-exercise.xml'), 'utf8'));
  }
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.filter((text) => XMLValidator.validate(text) === true);
}

await compare('Ownership filings', filings());
