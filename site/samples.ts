/**
 * Invented filings, one of each shape. They are part of the script, so opening one asks the network for nothing.
 */
import type { Sample } from '../web/src/element.js';
import { t } from '../web/src/locales/index.js';
import htmlSample from './samples/open-market-purchase.htm';
import xmlSample from './samples/option-exercise.xml';
import textSample from './samples/plain-text.txt';

const files = [
  ['option-exercise.xml', 'exercise', xmlSample],
  ['open-market-purchase.htm', 'purchase', htmlSample],
  ['plain-text.txt', 'sale', textSample],
] as const;

/** The samples with their titles in the language in use. */
export const samples = (): readonly Sample[] =>
  files.map(([name, key, content]) => {
    const [title = '', shape = ''] = t.samples[key];
    return { name, title, shape, content };
  });
