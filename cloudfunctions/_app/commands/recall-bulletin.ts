import * as v from 'valibot';

import { recall } from '../../../domain/village/bulletin/publish';
import { changeBulletin } from '../change-bulletin';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { bulletinId, words } from '../schemas';

export const recallBulletinInput = v.object({ bulletinId, words });

/** 撤下 · At once; who hasn't heard of it yet won't. Refuses: BULLETIN_NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_RISKY. */
export const recallBulletin: Handler<'bulletin.recall'> = async ({ bulletinId, words: reason }, context) => {
  await checkText(context, 'words', reason);
  return changeBulletin(context, bulletinId, (one) => recall(one, reason, context.actor, context.now));
};
