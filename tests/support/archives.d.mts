/** The members of a zip by their paths. */
export function unzip(bytes: Buffer): Record<string, Buffer>;
