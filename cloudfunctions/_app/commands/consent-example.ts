import * as v from 'valibot';

import { answerOnPaper, answerShown } from '../../../domain/village/example/consent';
import { askShown } from '../../../domain/village/example/tell';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { exampleId, id, version } from '../schemas';

export const onExample = v.object({ exampleId });
export const answerExampleInput = v.object({ exampleId, version, isAgreed: v.boolean() });
export const paperExampleInput = v.object({ exampleId, shownId: id, isAgreed: v.boolean() });

/** 请他们看看 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, MOVE_NOT_OPEN. */
export const askExample: Handler<'example.ask'> = async ({ exampleId: of }, context) => {
  await changeRecord(context, 'examples', of, (one) => askShown(one, context.actor, context.now));
  return { exampleId: of };
};

/** 同意或不同意 · By somebody shown. Refuses: RECORD_NOT_FOUND, STALE_WRITE (it was rewritten since), NOT_ALLOWED. */
export const answerExample: Handler<'example.answer'> = async (
  { exampleId: of, isAgreed, version: seen = null },
  context,
) => {
  await changeRecord(context, 'examples', of, (one) =>
    answerShown(one, isAgreed, seen, context.actor, context.now),
  );
  return { exampleId: of };
};

/** 纸上签的 · Refuses: RECORD_NOT_FOUND, NOT_ALLOWED. */
export const paperExample: Handler<'example.paper'> = async (
  { exampleId: of, shownId, isAgreed },
  context,
) => {
  await changeRecord(context, 'examples', of, (one) =>
    answerOnPaper(one, shownId, isAgreed, context.actor, context.now),
  );
  return { exampleId: of };
};
