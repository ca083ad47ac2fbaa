/** Larger invented filings: a part of the page, loaded when one of them is opened. */
export { default as holdings } from './samples/holdings.txt';
export { default as fivePercent } from './samples/five-percent.xml';
