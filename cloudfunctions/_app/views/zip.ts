import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the first day that a zip can name: the same input makes the same bytes. */
const NO_DATE = 0x0021;

/** 压缩包 · Files in a zip, stored as they are: what goes in is small, or packed already. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  let at = 0;
  const parts = entries.map(({ name, content }) => {
    const facts = factsOf(name, content);
    const part = Buffer.concat([uint32(LOCAL), facts, Buffer.from(name), content]);
    const central = Buffer.concat([
      uint32(CENTRAL),
      uint16(VERSION),
      facts,
      // No comment, on the first disk, with no attributes.
      Buffer.alloc(10),
      uint32(at),
      Buffer.from(name),
    ]);
    at += part.length;
    return { part, central };
  });
  const directory = Buffer.concat(parts.map(({ central }) => central));
  const count = uint16(entries.length);
  const end = [
    uint32(END),
    Buffer.alloc(4),
    count,
    count,
    uint32(directory.length),
    uint32(at),
    Buffer.alloc(2),
  ];
  return Buffer.concat([...parts.map(({ part }) => part), directory, ...end]);
}

/** What a file's own header and its line in the directory have in common. */
const factsOf = (name: string, content: Buffer): Buffer =>
  Buffer.concat([
    uint16(VERSION),
    uint16(UTF8_NAMES),
    uint16(0),
    uint16(0),
    uint16(NO_DATE),
    uint32(crc32(content)),
    uint32(content.length),
    uint32(content.length),
    uint16(Buffer.byteLength(name)),
    uint16(0),
  ]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
