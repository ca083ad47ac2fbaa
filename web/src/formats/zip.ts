/** A zip of any files, written as they come, by fflate, which is loaded when it is first used. */

/** The media type of the bytes. */
export const zipType = 'application/zip';

/** A file to put into a zip. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** True for what is compressed already. */
  readonly stored?: boolean;
}

/** Writes members one after another; equal members give equal bytes. */
export async function* writeZip(
  _members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
  _options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  throw new Error('not yet');
}
