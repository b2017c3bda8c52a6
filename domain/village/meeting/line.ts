import type { Notice } from '../../notice/notice';
import { appended } from '../../record/append';
import type { Origin } from '../../record/line';
import { withOutboxAt } from '../../record/outbox';
import type { Meeting, MeetingEvent } from './meeting';

const originOf = ({
  _id,
  villageId,
  kind,
  title,
  audience,
  firstBeginsAt,
  agenda,
}: Meeting): Origin<MeetingEvent> => ({
  facts: { _id, villageId, kind, title, audience, firstBeginsAt },
  wordsOf: (line, { words }) => (line === 1 ? agenda : words),
});

/** The meeting with one more line, and what the courier has to deliver of it. */
export const recorded = (
  meeting: Meeting,
  event: MeetingEvent,
  names: Readonly<Record<string, string>>,
  notices: (sealed: Meeting) => readonly Notice[] = () => [],
): Meeting =>
  withOutboxAt(
    appended({ ...meeting, updatedAt: event.at }, event, originOf(meeting), names, notices),
    event.at,
  );
