import type { MeetingRow } from '../../../domain/contract';
import type { RowIn } from '../../../domain/village/kinds';
import type { NameOfPlace } from './place-names';

/** 一次会议 · As the month shows it. */
export const meetingRow = (
  { _id, kind, title, place, audience, beginsAt, state }: RowIn<'meetings'>,
  nameOf: NameOfPlace,
): MeetingRow => ({
  id: _id,
  kind,
  title,
  place,
  placeName: nameOf(audience.placeId),
  isPartyOnly: audience.isPartyOnly,
  beginsAt,
  isCancelled: state === 'cancelled',
});
