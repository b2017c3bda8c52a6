import { crc32, deflateSync } from 'node:zlib';

import qrcode from 'qrcode-generator';

/** Picture points a module, and the quiet margin around the code in modules. */
const POINTS = 4;
const MARGIN = 4;
/** The smallest code that holds the text. */
const ANY_SIZE = 0;

const ALPHANUMERIC = /^[0-9A-Z $%*+./:-]*$/;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const ONE_BIT_GREY = Buffer.from([1, 0, 0, 0, 0]);

/**
 * 二维码图 · A text as a PNG data URL of two colours; about 500 bytes for one of alphanumeric letters.
 *
 * Written here rather than by the library, whose GIF takes 10 ms against 1 ms: every view of a matter has one.
 */
export function qrPicture(text: string): string {
  const code = qrcode(ANY_SIZE, 'M');
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const size = (modules + 2 * MARGIN) * POINTS;
  const isInside = (at: number): boolean => at >= 0 && at < modules;
  const rows = Buffer.alloc(size * (1 + Math.ceil(size / 8)));
  const width = rows.length / size;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const row = Math.floor(y / POINTS) - MARGIN;
      const column = Math.floor(x / POINTS) - MARGIN;
      if (isInside(row) && isInside(column) && code.isDark(row, column)) continue;
      const at = y * width + 1 + (x >> 3);
      rows.writeUInt8(rows.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
  }
  const header = Buffer.concat([uint32(size), uint32(size), ONE_BIT_GREY]);
  const png = [
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return `data:image/png;base64,${Buffer.concat(png).toString('base64')}`;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}
