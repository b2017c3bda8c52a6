import { seatFor } from '../access/access';
import type { Relation } from '../access/access';
import type { PersonActor } from '../access/actor';
import {
  answerUntil,
  closeFrom,
  extendedFrom,
  handleBy,
  objectUntil,
  resumedFrom,
  workingMsLeft,
} from '../deadline/limits';
import type { Due } from '../deadline/term';
import { DomainError } from '../errors';
import { isUnder, placeOf } from '../grid/grid';
import type { PlaceId } from '../grid/grid';
import { deskLevelOf, whySkip } from '../grid/routing';
import { passedOn, upward, whyStuck } from './arrival';
import { bySeat } from '../record/by-seat';
import { refusal } from './guard';
import type { Matter } from './matter';
import type { Arrival, Happening, MatterEvent } from './event';
import type { Action, Outcome } from './states';
import { mergedInto, unmerged } from './merge';
import { MOVES } from './moves';
import type { MoveRule } from './moves';
import { joinerOf } from './reporters';
import { replyBy } from './supervise';
import { categoryOf, timekeepingFor } from './world';
import type { World } from '../deadline/world';
import type { By } from '../record/line';

interface Words {
  readonly words?: string | null | undefined;
}

/** 动作输入 · An action with what it needs. */
export type ActionInput = Words &
  (
    | { readonly action: Exclude<Action, 'sendBack' | 'resolve' | 'rate' | 'merge' | 'supervise'> }
    | { readonly action: 'merge'; readonly into: Matter }
    /** `wantsReply` false: a word to them and no more. */
    | { readonly action: 'supervise'; readonly wantsReply?: boolean | undefined }
    | { readonly action: 'sendBack'; readonly deskId: PlaceId }
    | { readonly action: 'resolve'; readonly outcome: Outcome }
    | { readonly action: 'rate'; readonly isSatisfied: boolean }
    | { readonly action: 'issue'; readonly number: string; readonly digest: string }
    | { readonly action: 'revoke'; readonly number: string }
  );

/**
 * 裁决 · What follows from an action, or why it may not be.
 *
 * The event's instant never lies before the matter's last line, so that the timeline stays in order when two
 * machines' clocks differ. Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED, MOVE_NOT_OPEN,
 * NO_DESK_ABOVE, ALREADY_EXTENDED, OBJECTION_CLOSED, REASON_NEEDED, PLACE_NOT_FOUND, DESK_VACANT,
 * NOT_MERGEABLE.
 */
export function decide(matter: Matter, input: ActionInput, actor: PersonActor, world: World): MatterEvent {
  const then: World = { ...world, now: Math.max(world.now, matter.updatedAt) };
  const refused = refusal(matter, input.action, actor, then);
  if (refused) throw new DomainError(refused.code, refused.facts);
  const rule = MOVES[input.action];
  const words = input.words?.trim() || null;
  if (words === null && needsWords(input, rule))
    throw new DomainError('REASON_NEEDED', { action: input.action });
  return { at: then.now, by: handOf(matter, rule, actor), words, ...happening(matter, input, then, actor) };
}

const needsWords = (input: ActionInput, { words }: MoveRule): boolean =>
  words === 'needed' || (words === 'unlessFixed' && input.action === 'resolve' && input.outcome !== 'fixed');

const isStaffHand = (hand: string): hand is Exclude<Relation, 'reporter' | 'informed'> =>
  hand === 'desk' || hand === 'helper' || hand === 'above' || hand === 'township';

/** 以谁的名义 · The actor at the desk by which they act, or as the reporter. */
export function handOf(matter: Matter, { by }: { readonly by: readonly string[] }, actor: PersonActor): By {
  const seat = seatFor(matter, actor, by.filter(isStaffHand));
  return seat ? bySeat(actor, seat) : byReporter(matter, actor);
}

/** Whoever wrote a matter down for somebody (代) acts for them under their own post, so that it shows. */
function byReporter(matter: Matter, actor: PersonActor): By {
  const { reporter, villageId } = matter;
  const joiner = joinerOf(matter, actor.personId);
  const isProxy = joiner ? joiner.isOnBehalf : actor.personId !== reporter.personId;
  const seat =
    isProxy && actor.seats.find(({ deskId }) => deskId === villageId || isUnder(deskId, villageId));
  return seat
    ? bySeat(actor, seat)
    : { kind: 'person', personId: actor.personId, role: 'reporter', deskId: null, forPersonId: null };
}

function happening(matter: Matter, input: ActionInput, world: World, actor: PersonActor): Happening {
  const { now } = world;
  const rules = timekeepingFor(world, matter);
  const handlingDue = (): Due => handleBy(now, matter.level, categoryOf(world, matter), rules);
  switch (input.action) {
    case 'acknowledge':
      return { type: 'acknowledged', ...handlingDue() };
    case 'note':
      return { type: 'noted' };
    case 'ask': {
      const left = matter.dueAt === null ? 0 : workingMsLeft(now, matter.dueAt, rules);
      const { dueAt: answerUntilAt, term } = answerUntil(now, rules);
      return { type: 'asked', answerUntilAt, term, workingMsLeft: left };
    }
    case 'answer': {
      const { workingMsLeft: left, dueAt } = matter;
      if (left === null) return { type: 'answered', dueAt: dueAt ?? now, term: null };
      return { type: 'answered', ...resumedFrom(now, left, rules) };
    }
    case 'escalate':
      return { type: 'escalated', fromDeskId: matter.deskId, deadlineAt: null, ...upwards(matter, world) };
    case 'sendBack':
      return { type: 'sentBack', fromDeskId: matter.deskId, ...downwards(matter, input.deskId, world) };
    case 'resolve': {
      const { dueAt: closeAt, term } = closeFrom(now, rules);
      return { type: 'resolved', outcome: input.outcome, closeAt, term };
    }
    case 'rate':
      return input.isSatisfied
        ? { type: 'rated', isSatisfied: true, isLast: isLastRating(matter, actor) }
        : { type: 'reopened', isByRating: true, ...again(matter, world, handlingDue) };
    case 'reopen':
      return { type: 'reopened', isByRating: false, ...again(matter, world, handlingDue) };
    case 'decline': {
      const { dueAt: objectUntilAt, term } = objectUntil(now, rules);
      return { type: 'declined', objectUntilAt, term };
    }
    case 'object':
      return { type: 'objected', fromDeskId: matter.deskId, ...upwards(matter, world) };
    case 'withdraw':
      return { type: 'withdrawn' };
    case 'extend':
      return { type: 'extended', ...extendedFrom(matter.dueAt ?? now, matter.term, rules) };
    case 'supervise': {
      const seat = seatFor(matter, actor, ['above', 'township']);
      const replyDueAt = input.wantsReply === false ? null : replyBy(matter, world);
      return { type: 'supervised', fromDeskId: seat?.deskId ?? matter.villageId, replyDueAt };
    }
    case 'reply':
      return { type: 'replied', toDeskIds: matter.supervisions.map(({ fromDeskId }) => fromDeskId) };
    case 'issue':
      return { type: 'issued', number: input.number, digest: input.digest };
    case 'revoke':
      return { type: 'revoked', number: input.number };
    case 'tell':
      return { type: 'told' };
    case 'leave':
      return { type: 'left' };
    case 'merge':
      return mergedInto(matter, input.into, actor, world);
    case 'unmerge':
      return unmerged(matter, world);
  }
}

/** Everybody else is satisfied already. */
const isLastRating = ({ reporterIds, satisfiedIds }: Matter, { personId }: PersonActor): boolean =>
  reporterIds.every((id) => id === personId || satisfiedIds.includes(id));

const upwards = (matter: Matter, world: World): Arrival => passedOn(upward(matter, world), matter, world);

/** 交办 · To a desk below that can act. */
function downwards(matter: Matter, deskId: PlaceId, world: World): Arrival {
  if (!placeOf(world.jurisdiction, deskId)) throw new DomainError('PLACE_NOT_FOUND', { placeId: deskId });
  if (!isUnder(deskId, matter.deskId)) throw new DomainError('NOT_ALLOWED', { action: 'sendBack' });
  if (whySkip(deskId, world, matter.aboutPersonId)) throw new DomainError('DESK_VACANT', { deskId });
  return passedOn({ deskId, level: deskLevelOf(deskId), route: [], isAlarmed: false }, matter, world);
}

/**
 * 重办 · The first time the same desk handles it again; later, or when nobody is there now, the desk above
 * gets it. At the top it stays.
 */
function again(
  matter: Matter,
  world: World,
  handlingDue: () => Due,
): Due & { readonly arrival: Arrival | null } {
  const isStuck = whyStuck(matter, world) !== null;
  const goesUp = matter.reopenedCount > 0 || isStuck;
  const above = goesUp ? upward(matter, world) : null;
  if (above === null || (above.deskId === matter.deskId && !isStuck))
    return { ...handlingDue(), arrival: null };
  const arrival = passedOn(above, matter, world);
  return { dueAt: arrival.dueAt, term: arrival.term, arrival };
}
