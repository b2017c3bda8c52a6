import type { Instant } from '../deadline/instant';
import type { Handover } from '../grid/handovers';
import { evolve } from './evolve';
import type { Matter } from './matter';
import { MOVES } from './moves';

/**
 * 交接 · A matter that waits to be done says that somebody has left its desk, or come to it; desk, state and
 * deadline stay as they are.
 *
 * The matter itself comes back when there is nothing to say: it isn't there any more, came later, or says so
 * already.
 */
export function handOver(
  matter: Matter,
  { deskId, at: changedAt, from, to, isVacant }: Handover,
  now: Instant,
): Matter {
  const isConcerned =
    matter.deskId === deskId &&
    matter.arrivedAt < changedAt &&
    MOVES.handOver.from.includes(matter.state) &&
    !isWritten(matter, deskId, changedAt);
  if (!isConcerned) return matter;
  const people = [...from, ...to];
  const event = {
    type: 'handedOver',
    at: Math.max(now, matter.updatedAt),
    by: { kind: 'clock' },
    words: null,
    deskId,
    changedAt,
    from: from.map(({ personId, role }) => ({ personId, role })),
    to: to.map(({ personId, role }) => ({ personId, role })),
    isVacant,
  } as const;
  return evolve(matter, event, Object.fromEntries(people.map((one) => [one.personId, one.personName])));
}

/** Whether the matter has the line of this hand-over. */
export const isWritten = ({ timeline }: Matter, deskId: string, changedAt: Instant): boolean =>
  timeline.some(
    ({ event }) => event.type === 'handedOver' && event.deskId === deskId && event.changedAt === changedAt,
  );
