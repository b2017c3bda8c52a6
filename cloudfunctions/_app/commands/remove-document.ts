import * as v from 'valibot';

import { removeDocument } from '../../../domain/village/bulletin/publish';
import { removeMeetingDocument as removeMaterial } from '../../../domain/village/meeting/plan';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { bulletinId, recordId, words } from '../schemas';
import { documentToRemove } from '../village/documents';

export const removeBulletinDocumentInput = v.object({ bulletinId, ...documentToRemove, words });
export const removeMeetingDocumentInput = v.object({ meetingId: recordId, ...documentToRemove, words });

/** 撤下附件 · Of a bulletin. Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY. */
export const removeBulletinDocument: Handler<'bulletin.removeDocument'> = async (
  { bulletinId: id, fileId, words: reason },
  context,
) => {
  const { actor, now } = context;
  await changeRecord(context, 'bulletins', id, (one) => removeDocument(one, fileId, reason, actor, now), {
    words: reason,
  });
  return { bulletinId: id };
};

/** 撤下材料 · Of a meeting; refuses likewise. */
export const removeMeetingDocument: Handler<'meeting.removeDocument'> = async (
  { meetingId: id, fileId, words: reason },
  context,
) => {
  const { actor, now } = context;
  await changeRecord(context, 'meetings', id, (one) => removeMaterial(one, fileId, reason, actor, now), {
    words: reason,
  });
  return { meetingId: id };
};
