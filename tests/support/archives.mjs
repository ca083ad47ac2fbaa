// Archives made by hand, so that tests can make those that no tool would make: sizes that lie, names that climb.
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** One member's header in ustar form; a size too large for octal digits is binary, as GNU tar writes it. */
function tarHeader(name, size, type) {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** members: {name, bytes, declared: another size than that of the bytes, type: '0' file, '5' folder, '2' link}. */
export function tar(members) {
  const parts = [];
  for (const { name, bytes = '', declared, type = '0' } of members) {
    const body = Buffer.from(bytes);
    parts.push(tarHeader(name, declared ?? body.length, type), body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

export const tarGz = (members) => gzipSync(tar(members));

/** members: {name, bytes, stored: not deflated, declared, crc: a wrong one}. */
export function zip(members) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const { name, bytes = '', stored = false, declared, crc } of members) {
    const body = Buffer.from(bytes);
    const packed = stored ? body : deflateRawSync(body);
    const path = Buffer.from(name);
    const size = declared ?? body.length;
    const is64 = size > 0xfffffffe;
    const extra = Buffer.alloc(is64 ? 20 : 0);
    if (is64) {
      extra.writeUInt16LE(1, 0); // the zip64 field: both sizes
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    const common = Buffer.alloc(26);
    common.writeUInt16LE(is64 ? 45 : 20, 0);
    common.writeUInt16LE(0x800, 2); // names are UTF-8
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8); // 1980-01-01
    common.writeUInt32LE(crc ?? crc32(body), 10);
    common.writeUInt32LE(is64 ? 0xffffffff : packed.length, 14);
    common.writeUInt32LE(is64 ? 0xffffffff : size, 18);
    common.writeUInt16LE(path.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, extra, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, end, path, extra]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What a zip holds: name → Buffer, by its central directory, with the checksums verified. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const found = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, crc, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const [path, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(begin, begin + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + path);
    found[name] = method === 8 ? inflateRawSync(body) : body;
    if (crc32(found[name]) !== crc) throw new Error(`${name}: wrong checksum`);
    at += 46 + path + extra + comment;
  }
  return found;
}
