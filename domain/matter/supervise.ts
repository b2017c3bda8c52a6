import type { Instant } from '../deadline/instant';
import { acknowledgeBy } from '../deadline/limits';
import type { Matter } from './matter';
import type { MatterEvent } from './event';
import { MOVES } from './moves';
import { timekeepingFor } from './world';
import type { Supervision } from './supervision';
import type { World } from '../deadline/world';

/** What a matter keeps of it: `replyDueAt` is the earliest of all, `remindAt` that of those not reminded of. */
export type Supervised = Pick<Matter, 'supervisions' | 'replyDueAt' | 'remindAt'>;

export const NO_SUPERVISION: Supervised = { supervisions: [], replyDueAt: null, remindAt: null };

/** 回复期限 · A reply may take as long as an acknowledgement. */
export const replyBy = (
  matter: Pick<Matter, 'isUrgent' | 'reportedAt' | 'villageId'>,
  world: World,
): Instant => acknowledgeBy(world.now, matter.isUrgent, timekeepingFor(world, matter)).dueAt;

const earliest = (supervisions: readonly Supervision[]): Instant | null =>
  supervisions.length === 0 ? null : Math.min(...supervisions.map(({ replyDueAt }) => replyDueAt));

const kept = (supervisions: readonly Supervision[]): Supervised => ({
  supervisions,
  replyDueAt: earliest(supervisions),
  remindAt: earliest(supervisions.filter(({ isReminded }) => !isReminded)),
});

/**
 * 督办演进 · What is still to be answered after an event.
 *
 * It goes with the matter from desk to desk; one answer answers all, and so does an end of the work. A desk
 * that asks again asks once.
 */
export function supervisedAfter(before: Pick<Matter, 'state'> & Supervised, event: MatterEvent): Supervised {
  const { supervisions } = before;
  if (event.type === 'replied' || !isOpen(before)) return NO_SUPERVISION;
  if (event.type === 'reminded')
    return kept(supervisions.map((one) => (one.replyDueAt <= event.at ? { ...one, isReminded: true } : one)));
  const replyDueAt = event.type === 'supervised' ? (event.replyDueAt ?? null) : null;
  if (event.type !== 'supervised' || replyDueAt === null) return kept(supervisions);
  const { fromDeskId, words, at } = event;
  const others = supervisions.filter((one) => one.fromDeskId !== fromDeskId);
  return kept([...others, { fromDeskId, words, askedAt: at, replyDueAt, isReminded: false }]);
}

const isOpen = ({ state }: Pick<Matter, 'state'>): boolean => MOVES.reply.from.includes(state);

/** 催回复 · The clock's one reminder of a reply that is overdue; null: nothing to remind of. */
export function decideReminder({ remindAt, updatedAt, state }: Matter, { now }: World): MatterEvent | null {
  if (remindAt === null || remindAt > now || !isOpen({ state })) return null;
  return { at: Math.max(now, updatedAt), by: { kind: 'clock' }, words: null, type: 'reminded' };
}
