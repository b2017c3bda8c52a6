import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import {
  assertOwnDocument,
  documentName,
  MOST_DOCUMENT_BYTES,
  type KeptDocument,
  type WithDocuments,
} from '../../../domain/record/documents';
import type { Shelf } from '../../../domain/record/files';
import type { DocumentView } from '../../../domain/contract';
import type { Context } from '../context';

/** What a call that adds a document brings. */
export const newDocument = {
  fileId: v.pipe(v.string(), v.maxLength(300)),
  name: v.pipe(v.string(), v.maxLength(200)),
};

/**
 * 看附件 · A file that the caller has uploaded for a record, looked into. Refuses: FILE_NOT_YOURS, FILE_UNREADABLE.
 */
export async function seeDocument(
  { files, documents, actor }: Context,
  shelf: Shelf,
  recordId: string,
  { fileId, name }: { readonly fileId: string; readonly name: string },
): Promise<KeptDocument> {
  assertOwnDocument(shelf, recordId, fileId, actor);
  const bytes = await files.read(fileId, MOST_DOCUMENT_BYTES);
  if (!bytes) throw new DomainError('FILE_UNREADABLE', { why: 'gone' });
  const seen = await documents.look(bytes);
  return { ...seen, fileId, name: documentName(name, seen.format) };
}

/** 附件 · As pages show them, with the addresses that were read for them. */
export const documentViews = (
  { documents = [] }: WithDocuments,
  urls: ReadonlyMap<string, string>,
): readonly DocumentView[] =>
  documents.map(({ fileId, name, format, bytes, digest }) => ({
    fileId,
    name,
    format,
    bytes,
    digest,
    url: urls.get(fileId) ?? null,
  }));
