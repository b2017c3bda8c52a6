import { relationsOf } from '../access/access';
import type { Concerned } from '../access/access';
import type { PersonActor } from '../access/actor';
import { isAskIn, isAskOf, ON_MATTER, type Ask } from '../access/table';
import type { ErrorCode, Facts } from '../errors';
import { validPaper } from '../village/service/form';
import type { Matter } from './matter';
import type { Step } from './states';
import { MOVES } from './moves';
import type { MoveRule } from './moves';
import type { World } from '../deadline/world';

/** 拒绝 · Why something may not be; made into an error only when somebody insists (`decide`). */
export interface Refusal {
  readonly code: ErrorCode;
  readonly facts: Facts;
}

/**
 * 经手权 · Whether the table lets the actor, as they stand to the matter, ask this of it; null: it does.
 *
 * Otherwise MATTER_NOT_FOUND for those who may not even know of it, NOT_YOUR_DESK for those at another desk
 * concerned, NOT_ALLOWED for the rest.
 */
export function handRefusal(
  matter: Concerned & Pick<Matter, '_id'>,
  ask: Ask,
  actor: PersonActor,
): Refusal | null {
  const relations = relationsOf(matter, actor);
  if (relations.size === 0) return { code: 'MATTER_NOT_FOUND', facts: { matterId: matter._id } };
  if (isAskOf(ask, relations)) return null;
  const isDeskAction = ON_MATTER[ask].by.includes('desk');
  const isAtAnotherDesk =
    !relations.has('desk') &&
    [...relations].some((relation) => relation !== 'reporter' && relation !== 'joiner');
  return isDeskAction && isAtAnotherDesk
    ? { code: 'NOT_YOUR_DESK', facts: { matterId: matter._id, deskId: matter.deskId } }
    : { code: 'NOT_ALLOWED', facts: { action: ask } };
}

/** 等待补充 · An answer is awaited and the handling clock stands still. */
export const isPaused = (matter: Pick<Matter, 'workingMsLeft'>): boolean => matter.workingMsLeft !== null;

/** Whether the last question of the desk that holds it now went unanswered: asking again may not stop the clock. */
function hasBeenAskedInVain({ timeline, arrivedAt }: Matter): boolean {
  const last = timeline
    .filter(
      ({ event }) => event.at >= arrivedAt && (event.type === 'answerExpired' || event.type === 'answered'),
    )
    .at(-1);
  return last?.event.type === 'answerExpired';
}

/** What an action asks for beyond hand, state and level. */
const CONDITIONS: Partial<
  Record<Step, (matter: Matter, world: World, actor: PersonActor) => Refusal | null>
> = {
  ask: (matter) => (isPaused(matter) || hasBeenAskedInVain(matter) ? notOpen('ask', matter) : null),
  extend: (matter, { now }) => {
    if (matter.extendedDeskIds.includes(matter.deskId))
      return { code: 'ALREADY_EXTENDED', facts: { deskId: matter.deskId } };
    return matter.dueAt === null || matter.dueAt < now ? notOpen('extend', matter) : null;
  },
  object: (matter, { now }) =>
    matter.hasObjected || matter.objectUntilAt === null || matter.objectUntilAt < now
      ? { code: 'OBJECTION_CLOSED', facts: { untilAt: matter.objectUntilAt } }
      : null,
  reply: (matter) => (matter.replyDueAt === null ? notOpen('reply', matter) : null),
  tell: (matter) => (matter.untoldSinceAt === null ? notOpen('tell', matter) : null),
  rate: (matter, _world, { personId }) =>
    matter.satisfiedIds.includes(personId) ? notOpen('rate', matter) : null,
  withdraw: (matter) => (matter.reporterIds.length > 1 ? notOpen('withdraw', matter) : null),
  leave: (matter) => (matter.reporterIds.length > 1 ? null : notOpen('leave', matter)),
  merge: (matter) => {
    if (matter.service) return { code: 'NOT_MERGEABLE', facts: { rule: 'service' } };
    return matter.kind === 'complaint' ? { code: 'NOT_MERGEABLE', facts: { rule: 'complaint' } } : null;
  },
  issue: (matter) => (matter.service && !validPaper(matter.service) ? null : notOpen('issue', matter)),
  revoke: (matter) => (validPaper(matter.service) ? null : notOpen('revoke', matter)),
};

const notOpen = (action: string, { state }: Matter): Refusal => ({
  code: 'MOVE_NOT_OPEN',
  facts: { action, state },
});

/** The desk's level doesn't have this action. */
function levelRefusal(action: Step, { levels }: MoveRule, { level, deskId }: Matter): Refusal | null {
  if (!levels || levels.includes(level)) return null;
  return action === 'escalate'
    ? { code: 'NO_DESK_ABOVE', facts: { deskId } }
    : { code: 'NOT_ALLOWED', facts: { action } };
}

/** 可否 · Why an action isn't open to somebody now; null: it is. Buttons and writes both ask here. */
export function refusal(matter: Matter, action: Step, actor: PersonActor, world: World): Refusal | null {
  const rule = MOVES[action];
  const refused = handRefusal(matter, action, actor);
  if (refused) return refused;
  if (!isAskIn(action, matter.state)) return notOpen(action, matter);
  return levelRefusal(action, rule, matter) ?? CONDITIONS[action]?.(matter, world, actor) ?? null;
}
