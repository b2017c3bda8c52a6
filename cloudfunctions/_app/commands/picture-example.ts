import * as v from 'valibot';

import { addExamplePictures, removeExamplePicture } from '../../../domain/village/example/tell';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { exampleId } from '../schemas';

/** More than the rules allow, so that they are the ones to say TOO_MANY_FILES. */
const MOST_FILES = 20;
const fileId = v.pipe(v.string(), v.maxLength(300));

export const attachExampleInput = v.object({
  exampleId,
  part: v.picklist(['before', 'after']),
  fileIds: v.pipe(v.array(fileId), v.minLength(1), v.maxLength(MOST_FILES)),
});
export const detachExampleInput = v.object({ exampleId, fileId });

/** 加图片 · Of before or after. Refuses: RECORD_NOT_FOUND and what `addExamplePictures` does. */
export const attachExample: Handler<'example.attach'> = async ({ exampleId: id, part, fileIds }, context) => {
  const files = fileIds.map((one) => ({ fileId: one, kind: 'photo' as const }));
  await changeRecord(context, 'examples', id, (one) =>
    addExamplePictures(one, part, files, context.actor, context.now),
  );
  return { exampleId: id };
};

/** 去掉一张 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, MOVE_NOT_OPEN. */
export const detachExample: Handler<'example.detach'> = async ({ exampleId: id, fileId: gone }, context) => {
  await changeRecord(context, 'examples', id, (one) =>
    removeExamplePicture(one, gone, context.actor, context.now),
  );
  return { exampleId: id };
};
