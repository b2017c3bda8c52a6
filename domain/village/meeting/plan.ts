import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DAY_MS } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import type { Jurisdiction } from '../../grid/grid';
import { noticeOf } from '../../record/append';
import { bySeat } from '../../record/by-seat';
import { withDocument, withoutDocument, type KeptDocument } from '../../record/documents';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../../record/files';
import { recordId } from '../../record/ids';
import { emptyRecord } from '../../record/record';
import { assertAudience, handAt, reasonOf } from '../hand';
import { recorded } from './line';
import { followersOf } from './lists';
import type { Meeting } from './meeting';
import { nextReminder } from './remind';

const RIGHT = 'meeting.plan';
export const MAX_PICTURES = 9;
const MOST_AHEAD_DAYS = 366;
/** What is moved further is another meeting. */
export const MOST_MOVED_DAYS = 60;

export interface MeetingDraft extends Pick<
  Meeting,
  'kind' | 'title' | 'agenda' | 'place' | 'audience' | 'beginsAt'
> {
  readonly clientKey: string;
}

const after = (meeting: Meeting, now: Instant): Instant => Math.max(now, meeting.updatedAt);

/**
 * 安排会议 · Told to those whom it is for, once. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, BAD_SPAN (in the past, or
 * more than a year ahead).
 */
export function planMeeting(
  { clientKey, ...draft }: MeetingDraft,
  actor: PersonActor,
  village: Jurisdiction,
  now: Instant,
): Meeting {
  const seat = handAt(actor, RIGHT, village._id);
  assertAudience(draft.audience, village, now);
  const { beginsAt } = draft;
  if (beginsAt <= now || beginsAt > now + MOST_AHEAD_DAYS * DAY_MS)
    throw new DomainError('BAD_SPAN', { field: 'beginsAt' });
  const meeting: Meeting = {
    ...emptyRecord(recordId(actor.personId, clientKey), village._id, now),
    ...draft,
    firstBeginsAt: beginsAt,
    state: 'planned',
    wakeAt: nextReminder(beginsAt, now),
  };
  const event = { type: 'planned', at: now, by: bySeat(actor, seat), words: null } as const;
  return recorded(meeting, event, namesOf(actor), (sealed) => [
    noticeOf(sealed, 'meetingPlanned', { kind: 'villagers', ...sealed.audience }),
  ]);
}

/** Refuses MEETING_OVER for what has begun or was cancelled. */
function assertAhead({ state, beginsAt }: Meeting, now: Instant): void {
  if (state === 'cancelled' || now >= beginsAt) throw new DomainError('MEETING_OVER');
}

/**
 * 改期、改地点 · Told to those who say that they come or want to be reminded. Nothing new gives back the meeting
 * itself. Refuses: NOT_ALLOWED, MEETING_OVER, BAD_SPAN (in the past, or too far from when it was planned first).
 */
export function moveMeeting(
  meeting: Meeting,
  { beginsAt, place, words }: { readonly beginsAt: Instant; readonly place: string; readonly words: string },
  actor: PersonActor,
  now: Instant,
): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  if (beginsAt === meeting.beginsAt && place === meeting.place) return meeting;
  assertAhead(meeting, now);
  const isTooFar = beginsAt > meeting.firstBeginsAt + MOST_MOVED_DAYS * DAY_MS;
  if (beginsAt <= now || isTooFar) throw new DomainError('BAD_SPAN', { field: 'beginsAt' });
  const at = after(meeting, now);
  const reason = words.trim();
  const by = bySeat(actor, seat);
  const event = { type: 'moved', at, by, words: reason === '' ? null : reason, beginsAt, place } as const;
  const wakeAt = beginsAt === meeting.beginsAt ? (meeting.wakeAt ?? null) : nextReminder(beginsAt, now);
  return recorded({ ...meeting, beginsAt, place, wakeAt }, event, namesOf(actor), (sealed) => [
    noticeOf(sealed, 'meetingMoved', { kind: 'repliers', list: followersOf(meeting._id) }, 'mustReach'),
  ]);
}

/**
 * 取消 · With a reason; told to those who say that they come or want to be reminded. Done again it gives back the
 * meeting itself. Refuses: NOT_ALLOWED, REASON_NEEDED, MEETING_OVER.
 */
export function cancelMeeting(meeting: Meeting, words: string, actor: PersonActor, now: Instant): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  if (meeting.state === 'cancelled') return meeting;
  assertAhead(meeting, now);
  const reason = reasonOf(words, 'meeting.cancel');
  const at = after(meeting, now);
  const event = { type: 'cancelled', at, by: bySeat(actor, seat), words: reason } as const;
  const cancelled: Meeting = { ...meeting, state: 'cancelled', wakeAt: null, outbox: [] };
  return recorded(cancelled, event, namesOf(actor), (sealed) => [
    noticeOf(sealed, 'meetingCancelled', { kind: 'repliers', list: followersOf(meeting._id) }, 'mustReach'),
  ]);
}

/** 会议记录 · The latest that was written; '' for none. */
export const minutesOf = ({ timeline }: Pick<Meeting, 'timeline'>): string =>
  timeline.filter(({ event }) => event.type === 'minuted').at(-1)?.event.words ?? '';

/**
 * 写会议记录 · Once it has begun; written again, the new one counts and the old one stays on record. The same again
 * gives back the meeting itself. Refuses: NOT_ALLOWED, REASON_NEEDED (nothing written), MOVE_NOT_OPEN (hasn't begun,
 * or was cancelled).
 */
export function minuteMeeting(meeting: Meeting, words: string, actor: PersonActor, now: Instant): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  const minutes = reasonOf(words, 'meeting.minute');
  if (meeting.state === 'cancelled' || now < meeting.beginsAt)
    throw new DomainError('MOVE_NOT_OPEN', { action: 'meeting.minute', state: meeting.state });
  if (minutesOf(meeting) === minutes) return meeting;
  const event = {
    type: 'minuted',
    at: after(meeting, now),
    by: bySeat(actor, seat),
    words: minutes,
  } as const;
  return recorded(meeting, event, namesOf(actor));
}

/**
 * 加图片 · Materials before, photos afterwards; each is shown once WeChat has checked it. Nothing new gives back the
 * meeting itself. Refuses: NOT_ALLOWED, FILE_NOT_YOURS, TOO_MANY_FILES.
 */
export function addMeetingPictures(
  meeting: Meeting,
  files: readonly NewFile[],
  actor: PersonActor,
  now: Instant,
): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  const fresh = freshFiles(meeting, files, uploadPath('meetings', meeting._id, actor.personId));
  if (fresh.length === 0) return meeting;
  if (meeting.media.length + fresh.length > MAX_PICTURES)
    throw new DomainError('TOO_MANY_FILES', { photos: MAX_PICTURES });
  const at = after(meeting, now);
  const fileIds = fresh.map(({ fileId }) => fileId);
  const event = { type: 'filesAttached', at, by: bySeat(actor, seat), words: null, fileIds } as const;
  return withFiles(recorded(meeting, event, namesOf(actor)), fresh, actor.personId);
}

/**
 * 加材料 · A document that somebody at the village's desk has uploaded and that was looked into. The same file again
 * gives back the meeting itself. Refuses: NOT_ALLOWED, TOO_MANY_FILES.
 */
export function addMeetingDocument(
  meeting: Meeting,
  document: KeptDocument,
  actor: PersonActor,
  now: Instant,
): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  const added = withDocument(meeting, document);
  if (added === meeting) return meeting;
  const { format, bytes, digest } = document;
  const event = {
    type: 'documentAdded',
    at: after(meeting, now),
    by: bySeat(actor, seat),
    words: document.name,
    document: { format, bytes, digest },
  } as const;
  return recorded(added, event, namesOf(actor));
}

/**
 * 撤下材料 · One document alone, with a reason. Done again it gives back the meeting itself. Refuses: NOT_ALLOWED,
 * REASON_NEEDED.
 */
export function removeMeetingDocument(
  meeting: Meeting,
  fileId: string,
  words: string,
  actor: PersonActor,
  now: Instant,
): Meeting {
  const seat = handAt(actor, RIGHT, meeting.villageId);
  const without = withoutDocument(meeting, fileId);
  if (!without) return meeting;
  const { record, document } = without;
  const reason = reasonOf(words, 'meeting.removeDocument');
  const at = after(meeting, now);
  const event = { type: 'documentRemoved', at, by: bySeat(actor, seat), words: reason, document } as const;
  return recorded(record, event, namesOf(actor));
}
