// The icons as PNG: the two diamonds of site/icon.svg, drawn by their equation.
import * as zlib from 'node:zlib';

const accent = [0x24, 0x57, 0xc5];
const paper = [0xfe, 0xfe, 0xfd];

/** How much of a pixel lies within `reach` of the middle, by the sum of its distances: a diamond with smooth edges. */
const inside = (distance, reach) => Math.max(0, Math.min(1, (reach - distance) / Math.SQRT2 + 0.5));

/** Mixes a colour over another. */
const over = (top, share, under) => under.map((value, index) => Math.round(value + (top[index] - value) * share));

/** A chunk of a PNG. */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc(body), body.length + 4);
  return frame;
}

/** Node has crc32 from 20.15 on. */
function crc(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/**
 * A square picture of so many pixels. `maskable`: on a ground that fills it, with the drawing in the part that every mask
 * leaves.
 */
export function icon(size, { maskable = false } = {}) {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  const middle = size / 2;
  const unit = (size / 64) * (maskable ? 0.72 : 1);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.abs(x + 0.5 - middle) + Math.abs(y + 0.5 - middle);
      const whole = inside(distance, 26 * unit);
      // A line three units wide along a diamond is so much wider along an axis.
      const half = (3 / 2) * Math.SQRT2 * unit;
      const line = inside(distance, 13 * unit + half) - inside(distance, 13 * unit - half);
      const at = y * (size * 4 + 1) + 1 + x * 4;
      const drawn = over(paper, line, accent);
      lines.set([...(maskable ? over(drawn, whole, paper) : drawn), maskable ? 255 : Math.round(255 * whole)], at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, colour with alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
