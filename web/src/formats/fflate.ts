/** What is used of fflate, so that only this is downloaded. */
export { Zip, ZipPassThrough } from 'fflate';
