/** What is used of hyparquet-writer, so that only this is downloaded. */
export { ByteWriter, ParquetWriter } from 'hyparquet-writer';
