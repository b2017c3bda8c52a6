import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import { meetingsFor, villageMeetings } from '../../../domain/village/meeting/kind';
import { ownAudienceKeys, villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { ownVillage } from '../people/own-village';
import { meetingRow } from '../views/meeting-view';
import { nameIn } from '../views/place-names';

/** More than a village meets in a month. */
const MOST = 200;

export const monthOfMeetingsInput = v.object({
  month: v.exactOptional(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
});

/** 一个月的会议和活动 · What is for the caller, also what was cancelled; at a village's desk all of its own. */
export const monthOfMeetings: Handler<'meetings.month'> = async ({ month: asked }, context) => {
  const { actor, records, jurisdictions, now } = context;
  const month = asked ?? monthOf(now);
  const desk = ownVillage(actor);
  const canPlan = desk !== undefined && hasRight(actor.seats, 'meeting.plan', desk);
  const keys = canPlan ? [villageMeetings(desk)] : ownAudienceKeys(context).map(meetingsFor);
  const { rows } = await records.meetings.list(keys, 'asc', MOST, null, monthRange(month));
  const nameOf = nameIn(jurisdictions);
  return {
    month,
    rows: rows.map((row) => meetingRow(row, nameOf)),
    villageNames: villagesOf(actor).map(nameOf),
    canPlan,
  };
};
