import * as v from 'valibot';

import { publishExample as publish, recallExample as recall } from '../../../domain/village/example/tell';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { exampleId, words } from '../schemas';

export const publishExampleInput = v.object({ exampleId });
export const recallExampleInput = v.object({ exampleId, words });

/** 发布典型 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, SHOWN_NOT_AGREED. */
export const publishExample: Handler<'example.publish'> = async ({ exampleId: id }, context) => {
  await changeRecord(context, 'examples', id, (one) => publish(one, context.actor, context.now));
  return { exampleId: id };
};

/** 撤下典型 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY. */
export const recallExample: Handler<'example.recall'> = async ({ exampleId: id, words: reason }, context) => {
  await changeRecord(context, 'examples', id, (one) => recall(one, reason, context.actor, context.now), {
    words: reason,
  });
  return { exampleId: id };
};
