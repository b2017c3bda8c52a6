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
 * TOO_MANY_FILES, FILE_UNREADABLE (that very file has just been taken out).
 */
export function withDocument<R extends VillageRecord & WithDocuments>(record: R, added: KeptDocument): R {
  const { documents = [], leaving = [] } = record;
  if (documents.some(({ digest }) => digest === added.digest)) return record;
  // The courier is about to take it out of the storage.
  if (leaving.includes(added.fileId)) throw new DomainError('FILE_UNREADABLE', { why: 'gone' });
  if (documents.length >= MAX_DOCUMENTS)
    throw new DomainError('TOO_MANY_FILES', { documents: MAX_DOCUMENTS });
  return { ...record, documents: [...documents, added] };
}

/**
 * 撤下附件 · The record without one of its documents, whose file the courier takes out of the storage; which one it was,
 * for the line. Null: there is none such (any more).
 */
export function withoutDocument<R extends VillageRecord & WithDocuments>(
  record: R,
  fileId: string,
): { readonly record: R; readonly document: SeenDocument } | null {
  const { documents = [], leaving = [] } = record;
  const found = documents.find((one) => one.fileId === fileId);
  if (!found) return null;
  const { format, bytes, digest } = found;
  return {
    record: { ...record, documents: documents.filter((one) => one !== found), leaving: [...leaving, fileId] },
    document: { format, bytes, digest },
  };
}

/** How many more a record may have. */
export const documentsLeft = ({ documents = [] }: WithDocuments): number => MAX_DOCUMENTS - documents.length;
