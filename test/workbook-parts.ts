import { deflateRawSync } from 'node:zlib';

/** 手写的工作簿 · Excel files part by part, as programs other than ours (or nobody honest) would write them. */
export type Parts = Readonly<Record<string, string | Buffer>>;

interface Oddity {
  /** Lies about how big a part is unpacked. */
  readonly declared?: Readonly<Record<string, number>>;
  /** Sizes come after the data, as of a stream. */
  readonly hasDescriptors?: boolean;
  /** Sizes and places in 64 bits. */
  readonly isZip64?: boolean;
}

const WIDE = 0xffffffff;

export function zip(parts: Parts, { declared = {}, hasDescriptors, isZip64 }: Oddity = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const size = declared[name] ?? bytes.length;
    const flags = hasDescriptors ? 8 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    if (!hasDescriptors) {
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(size, 22);
    }
    local.writeUInt16LE(named.length, 26);
    const descriptor = Buffer.alloc(hasDescriptors ? 16 : 0);
    if (hasDescriptors) {
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(packed.length, 8);
      descriptor.writeUInt32LE(size, 12);
    }
    const extra = Buffer.alloc(isZip64 ? 28 : 0);
    if (isZip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(isZip64 ? WIDE : packed.length, 20);
    central.writeUInt32LE(isZip64 ? WIDE : size, 24);
    central.writeUInt16LE(named.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(isZip64 ? WIDE : offset, 42);
    locals.push(local, named, packed, descriptor);
    directory.push(central, named, extra);
    offset += local.length + named.length + packed.length + descriptor.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** An OLE file, as .xls, .et and everything with a password are: its mark, and nothing that we would read. */
export const ole = (): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';

/** A sheet by its name, with its state and its XML. */
export interface PartSheet {
  readonly name: string;
  readonly xml: string | Buffer;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of a workbook with these sheets, each with the prefix x: as some programs have it. */
export const bookParts = (
  sheets: readonly PartSheet[],
  properties = '',
): Record<string, string | Buffer> => ({
  'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="${OFFICE}">${properties}<x:sheets>${sheets
    .map(
      ({ name, state }, index) =>
        `<x:sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="r${index + 1}"/>`,
    )
    .join('')}</x:sheets></x:workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
    .map((_sheet, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join('')}</Relationships>`,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': '<sst><si><t>共用</t><rPh><t>gong</t></rPh></si></sst>',
  ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
});

/** One sheet named 户. */
export const book = (xml: string | Buffer, oddity: Oddity = {}): Uint8Array =>
  zip(bookParts([{ name: '户', xml }]), oddity);

/** Rows of texts as a sheet's XML, each row with attributes of its own. */
export const sheetXml = (
  rows: readonly (readonly string[])[],
  attributes: (index: number) => string = () => '',
): string =>
  `<worksheet><sheetData>${rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}"${attributes(index)}>${cells
          .map(
            (text, column) =>
              `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="str"><v>${text}</v></c>`,
          )
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;
