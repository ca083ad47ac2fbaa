/** Bytes that opening the workbench may download, compressed with brotli. */
export const workbenchBudget: number;
/** What opening the workbench downloads, its workers included. */
export function workbenchSizes(site: string): Promise<{ name: string; bytes: number; brotli: number }[]>;
