import type { Notice } from '../../notice/notice';
import { withLine } from '../../record/append';
import type { Origin } from '../../record/line';
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
  notices?: (sealed: Meeting) => readonly Notice[],
): Meeting => withLine(meeting, event, originOf(meeting), names, notices);
