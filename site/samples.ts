/**
 * Three invented filings, one of each shape. They are part of the script, so opening one asks the network for nothing.
 */
import type { Sample } from '../web/src/element.js';
import htmlSample from './samples/open-market-purchase.htm';
import xmlSample from './samples/option-exercise.xml';
import textSample from './samples/plain-text.txt';

export const samples: readonly Sample[] = [
  { name: 'option-exercise.xml', title: 'An officer exercises options', shape: 'XML, as filed', content: xmlSample },
  {
    name: 'open-market-purchase.htm',
    title: 'A director buys shares',
    shape: 'Web page, as the SEC shows it',
    content: htmlSample,
  },
  {
    name: 'plain-text.txt',
    title: 'An officer sells shares',
    shape: 'Plain text, as copied from a page',
    content: textSample,
  },
];
