/** Invented filings that the whole module reads: a part of the page, loaded when one of them is opened. */
export { default as plainText } from './samples/plain-text.txt';
export { default as holdings } from './samples/holdings.txt';
export { default as fivePercent } from './samples/five-percent.xml';
