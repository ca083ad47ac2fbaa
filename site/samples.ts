/**
 * Invented filings. Those that the module of a first visit reads are in the page's script, so opening one asks the network
 * for nothing; the others are a part of the page, which is counted when it is loaded.
 */
import type { Sample } from '../web/src/element.js';
import { t } from '../web/src/locales/index.js';
import htmlSample from './samples/open-market-purchase.htm';
import xmlSample from './samples/option-exercise.xml';

const files = [
  ['option-exercise.xml', 'exercise', xmlSample],
  ['open-market-purchase.htm', 'purchase', htmlSample],
  ['plain-text.txt', 'sale', async () => (await import('./more-samples.js')).plainText],
  ['holdings.txt', 'holdings', async () => (await import('./more-samples.js')).holdings],
  ['five-percent.xml', 'fivePercent', async () => (await import('./more-samples.js')).fivePercent],
] as const;

/** The samples with their titles in the language in use. */
export const samples = (): readonly Sample[] =>
  files.map(([name, key, content]) => {
    const [title = '', shape = ''] = t.samples[key];
    return { name, title, shape, content };
  });
