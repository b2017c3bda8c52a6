import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { publish } from '../../../domain/village/bulletin/publish';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import { addRecord } from '../records';
import { bulletinKind, clientKey, instant, placeId } from '../schemas';

const MOST_TITLE = 40;
const MOST_TEXT = 5000;

export const publishBulletinInput = v.object({
  clientKey,
  kind: bulletinKind,
  title: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_TITLE)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_TEXT)),
  placeId,
  isPartyOnly: v.exactOptional(v.boolean()),
  period: v.exactOptional(v.pipe(v.string(), v.maxLength(10))),
  untilAt: v.exactOptional(instant),
});

/**
 * 发公开或通知 · By the village's desk, for its village or one of its grids; a retry finds what the first try wrote.
 *
 * Refuses what the rules of `publish` do, TEXT_RISKY and SERVICE_UNAVAILABLE (nothing is stored then).
 */
export const publishBulletin: Handler<'bulletin.publish'> = async (input, context) => {
  const { actor, now } = context;
  const { placeId: forPlace, isPartyOnly = false, period = null, untilAt = null, ...rest } = input;
  const villageId = assertRight(actor, 'bulletin.publish', ownVillage(actor));
  const draft = { ...rest, audience: { placeId: forPlace, isPartyOnly }, period, untilAt };
  const bulletin = publish(draft, actor, await readJurisdiction(context, villageId), now);
  const { id } = await addRecord(context, 'bulletins', bulletin, { title: input.title, text: input.text });
  return { bulletinId: id };
};
