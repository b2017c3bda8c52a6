import type { PersonActor } from '../access/actor';
import { DomainError } from '../errors';
import { assertOwnFile, uploadPath, type Shelf } from './files';
import type { VillageRecord } from './record';

/** 附件的种类 · What every phone opens by itself; told by what is in the file, never by its name. */
export type DocumentFormat = 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx';

/** How many documents a record may have, and what each may weigh. */
export const MAX_DOCUMENTS = 5;
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;

const MOST_NAME = 50;
const NAMELESS = '附件';

/** 看过的附件 · What looking into a file has found. */
export interface SeenDocument {
  readonly format: DocumentFormat;
  readonly bytes: number;
  /** SM3 of its bytes, 64 hex digits: which file it was can be told for ever. */
  readonly digest: string;
}

/** 附件 · A document that lies with a record. */
export interface KeptDocument extends SeenDocument {
  readonly fileId: string;
  readonly name: string;
}

export interface WithDocuments {
  /** Without: none. */
  readonly documents?: readonly KeptDocument[];
}

/** What is left of a name without the folders before it, signs that nobody sees or that turn writing round, and its ending. */
function stemOf(name: string): string {
  const own = name.split(/[\\/]/).at(-1) ?? '';
  const visible = own.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}:*?"<>|]/gu, '');
  const stem = visible.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return [...stem].slice(0, MOST_NAME).join('').trim();
}

/** 附件名 · As it is shown and opened: '三季度收支.pdf', the ending by what the file is. */
export const documentName = (name: string, format: DocumentFormat): string =>
  `${stemOf(name) || NAMELESS}.${format}`;

/** Refuses FILE_NOT_YOURS for a file outside the person's own folder: before a byte of it is read. */
export const assertOwnDocument = (
  shelf: Shelf,
  recordId: string,
  fileId: string,
  { personId }: PersonActor,
): void => assertOwnFile(fileId, uploadPath(shelf, recordId, personId));

/**
 * 加附件 · The record with one more document; the same bytes again, wherever they lie, give back the record itself. Refuses
 * TOO_MANY_FILES.
 */
export function withDocument<R extends VillageRecord & WithDocuments>(record: R, added: KeptDocument): R {
  const { documents = [] } = record;
  if (documents.some(({ digest }) => digest === added.digest)) return record;
  if (documents.length >= MAX_DOCUMENTS)
    throw new DomainError('TOO_MANY_FILES', { documents: MAX_DOCUMENTS });
  return { ...record, documents: [...documents, added] };
}

/** How many more a record may have. */
export const documentsLeft = ({ documents = [] }: WithDocuments): number => MAX_DOCUMENTS - documents.length;
