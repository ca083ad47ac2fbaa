/** Where two NDJSON texts of all tables do not have the same rows in the same order; none when they do. */
export function differences(ours: string, theirs: string): string[];
