import * as v from 'valibot';

import { addPictures } from '../../../domain/village/bulletin/publish';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { bulletinId, fileIds as pictureIds } from '../schemas';

export const attachPicturesInput = v.object({ bulletinId, fileIds: pictureIds });

/** 加图片 · To a bulletin; each is shown once WeChat has checked it. Refuses: RECORD_NOT_FOUND and what `addPictures` does. */
export const attachPictures: Handler<'bulletin.attach'> = async ({ bulletinId, fileIds }, context) => {
  const files = fileIds.map((fileId) => ({ fileId, kind: 'photo' as const }));
  await changeRecord(context, 'bulletins', bulletinId, (one) =>
    addPictures(one, files, context.actor, context.now),
  );
  return { bulletinId };
};
