import { createHash } from 'node:crypto';

import type { DocumentFormat, SeenDocument } from '../../../../domain/record/documents';
import { Package, unreadable } from './zip';

const MOST_UNPACKED = 100 * 1024 * 1024;
const PDF = Buffer.from('%PDF-');
const PDF_END = Buffer.from('%%EOF');
/** Readers look for a PDF's end no farther from its last byte. */
const PDF_TAIL = 4096;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004');
/** How far apart names lie in an OLE file's directory, and where the name's length stands. */
const OLE_STEP = 128;
const OLE_LENGTH_AT = 64;

const beginsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

/** 看附件 · Refuses FILE_UNREADABLE. */
export async function lookAtDocument(content: Uint8Array): Promise<SeenDocument> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const format = await formatOf(bytes);
  return { format, bytes: bytes.length, digest: createHash('sm3').update(bytes).digest('hex') };
}

async function formatOf(bytes: Buffer): Promise<DocumentFormat> {
  if (beginsWith(bytes, PDF)) {
    if (bytes.subarray(-PDF_TAIL).includes(PDF_END)) return 'pdf';
    throw unreadable('broken');
  }
  if (beginsWith(bytes, OLE)) return oleFormat(bytes);
  if (beginsWith(bytes, ZIP)) return zipFormat(bytes);
  throw unreadable('kind');
}

/** Word's and Excel's files of before 2007, and those of after that have a password. */
function oleFormat(bytes: Buffer): DocumentFormat {
  const has = (name: string): boolean => hasOleName(bytes, name);
  if (has('EncryptedPackage')) throw unreadable('locked');
  if (has('_VBA_PROJECT') || has('_VBA_PROJECT_CUR')) throw unreadable('macro');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  throw unreadable('kind');
}

function hasOleName(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
    if (at % OLE_STEP === 0 && at + OLE_LENGTH_AT + 2 <= bytes.length)
      if (bytes.readUInt16LE(at + OLE_LENGTH_AT) === wanted.length) return true;
  return false;
}

/** Every part is unpacked once and thrown away: a file is told to be no bomb by more than what it says itself. */
async function zipFormat(bytes: Buffer): Promise<DocumentFormat> {
  const zip = await Package.open(bytes, MOST_UNPACKED);
  const isOffice = zip.has('[Content_Types].xml');
  const format = zip.has('word/document.xml') ? 'docx' : zip.has('xl/workbook.xml') ? 'xlsx' : null;
  if (!isOffice || format === null) throw unreadable('kind');
  if (zip.names.some((name) => name.endsWith('vbaproject.bin'))) throw unreadable('macro');
  for (const name of zip.names) for await (const piece of zip.pieces(name)) void piece;
  return format;
}
