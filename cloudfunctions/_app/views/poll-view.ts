import type { PollRow } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import type { RowIn } from '../../../domain/village/kinds';
import { phaseOf } from '../../../domain/village/poll/poll';
import type { NameOfPlace } from './place-names';

/** 一次征求意见 · As lists show it. */
export const pollRow = (row: RowIn<'polls'>, nameOf: NameOfPlace, now: Instant): PollRow => ({
  id: row._id,
  title: row.title,
  placeName: nameOf(row.audience.placeId),
  isPartyOnly: row.audience.isPartyOnly,
  per: row.per,
  isAnonymous: row.isAnonymous,
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  phase: phaseOf(row, now),
});
