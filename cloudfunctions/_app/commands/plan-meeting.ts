import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { MEETING_KINDS } from '../../../domain/village/meeting/meeting';
import { planMeeting as plan } from '../../../domain/village/meeting/plan';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import { addRecord } from '../records';
import { clientKey, instant, meetingPlace, placeId } from '../schemas';

export const planMeetingInput = v.object({
  clientKey,
  kind: v.picklist(MEETING_KINDS),
  title: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40)),
  agenda: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  place: meetingPlace,
  placeId,
  isPartyOnly: v.exactOptional(v.boolean()),
  beginsAt: instant,
});

/**
 * 安排会议 · By the village's desk; a retry finds what the first try wrote. Refuses what the rules of `planMeeting`
 * do, TEXT_RISKY and SERVICE_UNAVAILABLE (nothing is stored then).
 */
export const planMeeting: Handler<'meeting.plan'> = async (input, context) => {
  const { actor, now } = context;
  const { placeId: forPlace, isPartyOnly = false, ...rest } = input;
  const villageId = assertRight(actor, 'meeting.plan', ownVillage(actor));
  const draft = { ...rest, audience: { placeId: forPlace, isPartyOnly } };
  const meeting = plan(draft, actor, await readJurisdiction(context, villageId), now);
  const text = [input.place, input.agenda].join('\n');
  const { id } = await addRecord(context, 'meetings', meeting, { title: input.title, text });
  return { meetingId: id };
};
