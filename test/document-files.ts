import { ole, zip, type Parts } from './workbook-parts';

/** 附件样本 · The least that a reader takes for a document of its kind. */
export const pdf = (about = ''): Uint8Array =>
  Buffer.from(`%PDF-1.7\n%${about}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`);

const TYPES = { '[Content_Types].xml': '<Types/>' };
export const docx = (more: Parts = {}): Uint8Array =>
  zip({ ...TYPES, 'word/document.xml': '<w:document/>', ...more });
export const xlsx = (more: Parts = {}): Uint8Array =>
  zip({ ...TYPES, 'xl/workbook.xml': '<workbook/>', ...more });

/** An OLE file whose directory has these names. */
export function oleWith(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.from(ole());
  names.forEach((name, at) => {
    const written = Buffer.from(`${name}\0`, 'utf16le');
    written.copy(bytes, 512 + at * 128);
    bytes.writeUInt16LE(written.length, 512 + at * 128 + 64);
  });
  return bytes;
}
