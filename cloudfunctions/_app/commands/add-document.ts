import * as v from 'valibot';

import { addDocument } from '../../../domain/village/bulletin/publish';
import { addMeetingDocument as addMaterial } from '../../../domain/village/meeting/plan';
import type { Handler } from '../context';
import { newDocument, seeDocument } from '../village/documents';
import { changeRecord, readRecord } from '../records';
import { bulletinId, recordId } from '../schemas';

export const addBulletinDocumentInput = v.object({ bulletinId, ...newDocument });
export const addMeetingDocumentInput = v.object({ meetingId: recordId, ...newDocument });

/**
 * 加附件 · To a bulletin. Refuses: RECORD_NOT_FOUND, FILE_NOT_YOURS, FILE_UNREADABLE, TEXT_RISKY (its name), and what
 * `addDocument` does.
 */
export const addBulletinDocument: Handler<'bulletin.addDocument'> = async (
  { bulletinId: id, ...file },
  context,
) => {
  const { actor, now } = context;
  const [known, document] = await Promise.all([
    readRecord(context, 'bulletins', id),
    seeDocument(context, 'bulletins', id, file),
  ]);
  await changeRecord(context, 'bulletins', id, (one) => addDocument(one, document, actor, now), {
    words: document.name,
    known,
  });
  return { bulletinId: id };
};

/** 加材料 · To a meeting; refuses likewise. */
export const addMeetingDocument: Handler<'meeting.addDocument'> = async (
  { meetingId: id, ...file },
  context,
) => {
  const { actor, now } = context;
  const [known, document] = await Promise.all([
    readRecord(context, 'meetings', id),
    seeDocument(context, 'meetings', id, file),
  ]);
  await changeRecord(context, 'meetings', id, (one) => addMaterial(one, document, actor, now), {
    words: document.name,
    known,
  });
  return { meetingId: id };
};
