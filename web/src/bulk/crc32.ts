/** CRC-32 as zip has it, four bytes at a time. */
const tables = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  tables[0][n] = c >>> 0;
}
for (let n = 0; n < 256; n++)
  for (let k = 1; k < 4; k++) {
    const before = (tables[k - 1] as Uint32Array)[n] as number;
    (tables[k] as Uint32Array)[n] = (before >>> 8) ^ (tables[0][before & 255] as number);
  }

/** The sum of `bytes`, carried on from `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = tables as unknown as [number[], number[], number[], number[]];
  const b = bytes as unknown as number[];
  let c = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    c ^= (b[at] as number) | ((b[at + 1] as number) << 8) | ((b[at + 2] as number) << 16) | ((b[at + 3] as number) << 24);
    c =
      (t3[c & 255] as number) ^
      (t2[(c >>> 8) & 255] as number) ^
      (t1[(c >>> 16) & 255] as number) ^
      (t0[c >>> 24] as number);
  }
  for (; at < bytes.length; at++) c = (t0[(c ^ (b[at] as number)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
