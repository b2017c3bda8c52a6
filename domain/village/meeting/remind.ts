import type { Instant } from '../../deadline/instant';
import { dayOf, HOUR_MS, MINUTE_MS, startOfDay, timeOfDay } from '../../deadline/local-time';
import { noticeOf } from '../../record/append';
import { recorded } from './line';
import { toRemindOf } from './lists';
import type { Meeting } from './meeting';

const AHEAD_MS = 2 * HOUR_MS;
/** Before this nobody is woken: then it is the evening before. */
const EARLIEST_MS = 7 * HOUR_MS + 30 * MINUTE_MS;
const EVENING_MS = 18 * HOUR_MS;

/** 何时提醒 · Two hours before it begins; if that is too early in the day, at six the evening before. */
export function remindAt(beginsAt: Instant): Instant {
  const at = beginsAt - AHEAD_MS;
  const isSameDay = dayOf(at) === dayOf(beginsAt);
  if (isSameDay && timeOfDay(at) >= EARLIEST_MS) return at;
  return startOfDay(dayOf(beginsAt) - 1) + EVENING_MS;
}

/** The next reminder for this time; null: too late for one. */
export const nextReminder = (beginsAt: Instant, now: Instant): Instant | null =>
  remindAt(beginsAt) > now ? remindAt(beginsAt) : null;

/** 提醒 · Once, those who asked for it; not any more when it has begun. */
export function remind(meeting: Meeting, now: Instant): Meeting {
  const { wakeAt = null, state, beginsAt } = meeting;
  if (wakeAt === null || now < wakeAt) return meeting;
  const awake: Meeting = { ...meeting, wakeAt: null };
  if (state !== 'planned' || now >= beginsAt) return awake;
  const at = Math.max(now, meeting.updatedAt);
  const event = { type: 'reminded', at, by: { kind: 'clock' }, words: null, beginsAt } as const;
  return recorded(awake, event, {}, (sealed) => [
    noticeOf(sealed, 'meetingSoon', { kind: 'repliers', list: toRemindOf(meeting._id) }),
  ]);
}
