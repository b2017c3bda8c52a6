import * as v from 'valibot';

import { rewriteExample as rewrite } from '../../../domain/village/example/tell';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { exampleId } from '../schemas';
import { story } from '../village/example-story';

export const rewriteExampleInput = v.object({ exampleId, ...story });

/** 改写典型 · A draft; everybody shown is asked anew. Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, MOVE_NOT_OPEN, TEXT_RISKY. */
export const rewriteExample: Handler<'example.rewrite'> = async ({ exampleId: id, ...input }, context) => {
  const words = `${input.title}\n${input.text}`;
  await changeRecord(context, 'examples', id, (one) => rewrite(one, input, context.actor, context.now), {
    words,
  });
  return { exampleId: id };
};
