import type { Matter } from './matter';
import type { MatterEvent } from './event';
import type { Joiner, NewJoiner } from './reporter';
import type { By } from '../record/line';

/** 报事人们 · Who has the matter in their own list, and what they have said of its result. */
type Reporters = Pick<Matter, 'reporterIds' | 'joiners' | 'satisfiedIds' | 'unsatisfiedIds' | 'isSatisfied'>;

const idOf = (by: By): string => (by.kind === 'person' ? by.personId : '');
const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);
const withOne = (ids: readonly string[], id: string): readonly string[] => [...without(ids, id), id];

/** 首位报事人 · Those of a matter that has just been reported. */
export const firstReporters = (by: By): Reporters => ({
  reporterIds: [idOf(by)],
  joiners: [],
  satisfiedIds: [],
  unsatisfiedIds: [],
  isSatisfied: null,
});

/** 同报 · One more; who was there as the reporter stays just that. */
export function withJoiners(
  { reporterIds, joiners }: Reporters,
  more: readonly (NewJoiner & Pick<Joiner, 'fromMatterId' | 'sinceAt'>)[],
): Partial<Reporters> {
  const isJoiner = (id: string): boolean => joiners.some(({ personId }) => personId === id);
  const fresh = more.filter(({ personId }) => !reporterIds.includes(personId) || isJoiner(personId));
  const ids = fresh.map(({ personId }) => personId);
  return { reporterIds: [...new Set([...reporterIds, ...ids])], joiners: [...joiners, ...fresh] };
}

/** 退出 · Somebody no longer follows it; their word on an earlier result stays. */
export function withoutReporter(
  { reporterIds, joiners, satisfiedIds }: Reporters,
  by: By,
): Partial<Reporters> {
  const id = idOf(by);
  return {
    reporterIds: without(reporterIds, id),
    joiners: joiners.filter(({ personId }) => personId !== id),
    satisfiedIds: without(satisfiedIds, id),
  };
}

/** 分出 · Those whom a merged matter brought, unless they are here for another reason too. */
export function withoutMerged(before: Reporters, fromMatterId: string): Partial<Reporters> {
  const joiners = before.joiners.filter((one) => one.fromMatterId !== fromMatterId);
  const gone = before.joiners
    .map(({ personId }) => personId)
    .filter((id) => !joiners.some(({ personId }) => personId === id));
  const stay = (ids: readonly string[]): readonly string[] => ids.filter((id) => !gone.includes(id));
  const words = { satisfiedIds: stay(before.satisfiedIds), unsatisfiedIds: stay(before.unsatisfiedIds) };
  return { reporterIds: stay(before.reporterIds), joiners, ...words, isSatisfied: verdict(words) };
}

/** 满意 · Of the present result. */
export function satisfied({ satisfiedIds, unsatisfiedIds }: Reporters, by: By): Partial<Reporters> {
  const words = {
    satisfiedIds: withOne(satisfiedIds, idOf(by)),
    unsatisfiedIds: without(unsatisfiedIds, idOf(by)),
  };
  return { ...words, isSatisfied: verdict(words) };
}

/** 重办 · What was said of the old result is over, but for who was not satisfied. */
export function reopenedBy({ unsatisfiedIds }: Reporters, by: By, isByRating: boolean): Partial<Reporters> {
  const words = {
    satisfiedIds: [],
    unsatisfiedIds: isByRating ? withOne(unsatisfiedIds, idOf(by)) : unsatisfiedIds,
  };
  return { ...words, isSatisfied: verdict(words) };
}

/** 总评 · One who isn't satisfied is enough for no. */
function verdict({
  satisfiedIds,
  unsatisfiedIds,
}: Pick<Reporters, 'satisfiedIds' | 'unsatisfiedIds'>): boolean | null {
  if (unsatisfiedIds.length > 0) return false;
  return satisfiedIds.length > 0 ? true : null;
}

/** 同报人 · How somebody came to a matter that others had reported; null: it is their own, or none of theirs. */
export const joinerOf = ({ joiners }: Pick<Matter, 'joiners'>, personId: string): Joiner | null =>
  joiners.find((joiner) => joiner.personId === personId) ?? null;

/** 报事人的行 · Lines that only reporters write; other reporters don't read their words. */
export const BY_REPORTERS: ReadonlySet<MatterEvent['type']> = new Set([
  'reported',
  'joined',
  'left',
  'answered',
  'rated',
  'reopened',
  'objected',
  'withdrawn',
]);
