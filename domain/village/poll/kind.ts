import type { PersonActor } from '../../access/actor';
import type { World } from '../../deadline/world';
import { isWithin } from '../../grid/place';
import type { RecordKind } from '../../record/kind';
import { audienceKey, isAtVillageDesk, isAudience } from '../audience';
import { ballotOfPerson, suggestionOfPerson } from './personal';
import type { Ballot, Poll, Suggestion } from './poll';
import { afterTime } from './publish';

/** 清单 · All that a village has asked. */
export const villagePolls = (villageId: string): string => `village:${villageId}`;
/** 清单 · Asked of an audience (`audienceKey`). */
export const pollsFor = (key: string): string => `for:${key}`;
/** 清单 · Answers to a poll. */
export const answersTo = (pollId: string): string => `poll:${pollId}`;
/** 清单 · Suggestions to a poll that nobody has answered yet. */
export const waitingIn = (pollId: string): string => `waiting:${pollId}`;

const POLL_ROW = [
  '_id',
  'title',
  'audience',
  'per',
  'isAnonymous',
  'opensAt',
  'closesAt',
  'state',
  'publishedAt',
] as const;

/** 征求意见 · As a kind of record. */
export const pollKind: RecordKind<Poll, (typeof POLL_ROW)[number]> = {
  subjectOf: ({ title }) => title,
  // Who was asked may know that it was recalled, and why; the view then has nothing else of it.
  mayRead: ({ audience, villageId }, actor) =>
    isAtVillageDesk(actor, villageId) || isAudience(actor, audience),
  listKeys: ({ villageId, audience, state }) => [
    villagePolls(villageId),
    ...(state === 'recalled' ? [] : [pollsFor(audienceKey(audience))]),
  ],
  sortAt: ({ closesAt }) => closesAt,
  rowFields: POLL_ROW,
  onDue: (poll, { now }: World) => afterTime(poll, now),
};

const BALLOT_ROW = ['_id', 'picks', 'names', 'voterId'] as const;

/** 答卷 · As a kind of record: found by the poll alone, unless it was taken back. */
export const ballotKind: RecordKind<Ballot, (typeof BALLOT_ROW)[number]> = {
  subjectOf: () => '',
  mayRead: ({ voterId }, { personId }) => voterId === personId,
  listKeys: ({ pollId, isIn }) => (isIn ? [answersTo(pollId)] : []),
  sortAt: ({ placedAt }) => placedAt,
  rowFields: BALLOT_ROW,
  personal: ballotOfPerson,
};

const SUGGESTION_ROW = [
  '_id',
  'questionId',
  'text',
  'isShared',
  'fate',
  'reason',
  'isWithheld',
  'names',
  'voterId',
] as const;

/** 建议 · As a kind of record. */
export const suggestionKind: RecordKind<Suggestion, (typeof SUGGESTION_ROW)[number]> = {
  subjectOf: () => '一条建议',
  mayRead: ({ villageId }, actor) => isAtVillageDesk(actor, villageId),
  listKeys: ({ pollId, text, fate }) =>
    text === '' ? [] : [answersTo(pollId), ...(fate === null ? [waitingIn(pollId)] : [])],
  sortAt: ({ placedAt }) => placedAt,
  rowFields: SUGGESTION_ROW,
  personal: suggestionOfPerson,
};

/** 可回答 · Whoever lives there, or has a post there (of party members alone: one that only they hold). */
export function mayAnswer({ audience, per }: Pick<Poll, 'audience' | 'per'>, actor: PersonActor): boolean {
  const { binding, seats } = actor;
  const isHome = binding?.state === 'confirmed' && isWithin(binding.placeId, audience.placeId);
  if (per === 'household') return isHome;
  const own = seats.filter(
    ({ deskId, standsInFor }) => standsInFor === null && isWithin(deskId, audience.placeId),
  );
  return isAudience({ binding: isHome ? binding : null, seats: own }, audience);
}
