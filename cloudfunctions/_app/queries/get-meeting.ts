import * as v from 'valibot';

import type { MeetingView } from '../../../domain/contract';
import { documentsLeft } from '../../../domain/record/documents';
import { uploadPath } from '../../../domain/record/files';
import { audienceOf, isAtVillageDesk, isAudience } from '../../../domain/village/audience';
import { comingTo, notComingTo } from '../../../domain/village/meeting/kind';
import type { Meeting } from '../../../domain/village/meeting/meeting';
import { MAX_PICTURES, minutesOf } from '../../../domain/village/meeting/plan';
import { nextReminder } from '../../../domain/village/meeting/remind';
import { replyId } from '../../../domain/village/meeting/reply';
import type { Context, Handler } from '../context';
import { documentViews, removedDocuments } from '../village/documents';
import { everyResident } from '../people/every-resident';
import { readFileUrls } from '../file-urls';
import { readWorld } from '../places/jurisdictions';
import { readRecord } from '../records';
import { recordId } from '../schemas';
import { meetingRow } from '../views/meeting-view';
import { nameIn } from '../views/place-names';

/** More than come to a meeting of a village. */
const MOST_NAMES = 500;

export const getMeetingInput = v.object({ meetingId: recordId });

/** 看一次会议 · By whom it is for; who means to come only the village's desk sees. Refuses: RECORD_NOT_FOUND. */
export const getMeeting: Handler<'meeting.get'> = async ({ meetingId }, context) => {
  const { actor, jurisdictions } = context;
  const meeting = await readRecord(context, 'meetings', meetingId);
  const isDesk = isAtVillageDesk(actor, meeting.villageId);
  const shown = meeting.media.filter(({ check }) => check === 'pass');
  const opened = [...shown, ...(meeting.documents ?? [])];
  const [urls, own, desk] = await Promise.all([
    readFileUrls(
      context,
      opened.map(({ fileId }) => fileId),
      meetingId,
    ),
    ownOf(context, meeting),
    isDesk ? deskOf(context, meeting) : null,
  ]);
  const pictures = isDesk ? meeting.media.filter(({ check }) => check !== 'risky') : shown;
  const by = meeting.timeline[0]?.event.by;
  return {
    ...meetingRow(meeting, nameIn(jurisdictions)),
    agenda: meeting.agenda,
    byName: by?.kind === 'person' ? (meeting.names[by.personId] ?? '') : '',
    pictures: pictures.map(({ fileId }) => ({ fileId, url: urls.get(fileId) ?? null })),
    documents: documentViews(meeting, urls),
    removedDocuments: removedDocuments(meeting),
    minutes: minutesOf(meeting),
    changed: changedOf(meeting),
    own,
    desk,
  };
};

function changedOf({ timeline, firstBeginsAt }: Meeting): MeetingView['changed'] {
  let found: MeetingView['changed'] = null;
  let before = firstBeginsAt;
  for (const { event } of timeline) {
    if (event.type !== 'moved' && event.type !== 'cancelled') continue;
    found = { at: event.at, type: event.type, words: event.words ?? '', fromBeginsAt: before };
    if (event.type === 'moved') before = event.beginsAt;
  }
  return found;
}

const isAhead = ({ state, beginsAt }: Meeting, now: number): boolean => state === 'planned' && now < beginsAt;

async function ownOf({ records, actor, now }: Context, meeting: Meeting): Promise<MeetingView['own']> {
  const { _id, audience, beginsAt } = meeting;
  if (!isAhead(meeting, now) || !isAudience(actor, audience)) return null;
  const reply = await records.meetingReplies.get(replyId(_id, actor.personId));
  return {
    isComing: reply?.forBeginsAt === beginsAt ? reply.isComing : null,
    wantsReminder: reply?.wantsReminder ?? false,
    remindAt: nextReminder(beginsAt, now),
  };
}

async function deskOf(context: Context, meeting: Meeting): Promise<MeetingView['desk']> {
  const { actor, now, people, records } = context;
  const { _id, villageId, audience, beginsAt, media, state } = meeting;
  const canMove = isAhead(meeting, now);
  const [{ jurisdiction }, residents, coming, notComing] = await Promise.all([
    readWorld(context, villageId),
    everyResident(people, villageId),
    canMove ? records.meetingReplies.list([comingTo(_id, beginsAt)], 'asc', MOST_NAMES, null) : null,
    canMove ? records.meetingReplies.count([notComingTo(_id, beginsAt)]) : null,
  ]);
  const left = MAX_PICTURES - media.length;
  const papersLeft = documentsLeft(meeting);
  return {
    reach: audienceOf(jurisdiction, residents, audience, now).size,
    coming: coming?.rows.map(({ names, personId }) => names[personId] ?? '') ?? null,
    notComing,
    canMove,
    canMinute: state === 'planned' && now >= beginsAt,
    uploadPath: left + papersLeft > 0 ? uploadPath('meetings', _id, actor.personId) : null,
    picturesLeft: left,
    documentsLeft: papersLeft,
  };
}
