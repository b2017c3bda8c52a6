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
import type { DocumentView, RemovedDocumentView } from '../../../domain/contract';
import type { VillageRecord } from '../../../domain/record/record';
import type { BulletinEvent } from '../../../domain/village/bulletin/bulletin';
import type { MeetingEvent } from '../../../domain/village/meeting/meeting';
import type { Context } from '../context';

const fileId = v.pipe(v.string(), v.maxLength(300));

/** What a call that takes a document out says of it. */
export const documentToRemove = { fileId };

/** What a call that adds a document brings. */
export const newDocument = {
  fileId,
  name: v.pipe(v.string(), v.maxLength(200)),
};

/**
 * 看附件 · A file that the caller has uploaded for a record, looked into. Refuses: FILE_NOT_YOURS, FILE_UNREADABLE.
 */
export async function seeDocument(
  { files, documents, actor }: Context,
  shelf: Shelf,
  recordId: string,
  file: { readonly fileId: string; readonly name: string },
): Promise<KeptDocument> {
  assertOwnDocument(shelf, recordId, file.fileId, actor);
  const bytes = await files.read(file.fileId, MOST_DOCUMENT_BYTES);
  if (!bytes) throw new DomainError('FILE_UNREADABLE', { why: 'gone' });
  const seen = await documents.look(bytes);
  return { ...seen, fileId: file.fileId, name: documentName(file.name, seen.format) };
}

/** 撤下的附件 · When and why. */
export const removedDocuments = ({
  timeline,
}: VillageRecord<BulletinEvent | MeetingEvent>): readonly RemovedDocumentView[] =>
  timeline.flatMap(({ event: { type, at, words } }) =>
    type === 'documentRemoved' ? [{ at, words: words ?? '' }] : [],
  );

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
