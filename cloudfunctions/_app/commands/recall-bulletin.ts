import * as v from 'valibot';

import type { Bulletin } from '../../../domain/village/bulletin/bulletin';
import { recall } from '../../../domain/village/bulletin/publish';
import type { Handler } from '../context';
import { changeRecord } from '../records';
import { bulletinId, words } from '../schemas';

export const recallBulletinInput = v.object({ bulletinId, words });

/** 撤下 · At once; who hasn't heard of it yet won't. Refuses: RECORD_NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY. */
export const recallBulletin: Handler<'bulletin.recall'> = async ({ bulletinId, words: reason }, context) => {
  const change = (one: Bulletin): Bulletin => recall(one, reason, context.actor, context.now);
  await changeRecord(context, 'bulletins', bulletinId, change, { words: reason });
  return { bulletinId };
};
