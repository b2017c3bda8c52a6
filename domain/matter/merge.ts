import type { PersonActor } from '../access/actor';
import { closeFrom, resumedFrom, workingMsLeft } from '../deadline/limits';
import type { MatterKind } from '../deadline/settings';
import { reckon } from '../deadline/term';
import { DomainError } from '../errors';
import { evolve } from './evolve';
import { handRefusal } from './guard';
import type { Refusal } from './guard';
import type { HandOver, Matter } from './matter';
import type { Happening, MatterEvent, OtherMatter } from './event';
import type { NewJoiner } from './reporter';
import { MOVES } from './moves';
import { joinerOf } from './reporters';
import { rulesNow } from '../deadline/world';
import { timekeepingFor } from './world';
import type { World } from '../deadline/world';
import type { By } from '../record/line';
import { withOutboxAt } from '../record/outbox';

type Merged = Extract<Happening, { type: 'merged' }>;
type Unmerged = Extract<Happening, { type: 'unmerged' }>;

type Mergeable = Pick<Matter, '_id' | 'villageId' | 'categoryId' | 'kind' | 'isUrgent' | 'state'>;

/** 相关的性质 · Kinds that people take for one another; others merge only within their category. */
const RELATED: readonly (readonly MatterKind[])[] = [
  ['repair', 'sanitation', 'hazard'],
  ['opinion', 'information', 'policy'],
];

const areRelated = (a: MatterKind, b: MatterKind): boolean =>
  RELATED.some((kinds) => kinds.includes(a) && kinds.includes(b));

/** 相关类别 · Categories into whose matters one of this category may be merged. */
export const relatedCategories = (
  { categoryId, kind }: Pick<Matter, 'categoryId' | 'kind'>,
  world: World,
): readonly string[] =>
  rulesNow(world)
    .categories.filter((category) => category.id === categoryId || areRelated(category.kind, kind))
    .map(({ id }) => id);

/**
 * 能否并到 · Why this matter can't become part of another task; null: it can.
 *
 * Complaints never do, an urgent one not into one that isn't, and both must be open.
 */
export function whyNotInto(matter: Mergeable, into: Mergeable): Refusal | null {
  const why = (rule: string): Refusal => ({ code: 'NOT_MERGEABLE', facts: { rule } });
  if (matter._id === into._id) return why('same');
  if (matter.villageId !== into.villageId) return why('village');
  if (matter.kind === 'complaint' || into.kind === 'complaint') return why('complaint');
  if (matter.categoryId !== into.categoryId && !areRelated(matter.kind, into.kind)) return why('category');
  if (!MOVES.merge.from.includes(into.state)) return why('ended');
  return matter.isUrgent && !into.isUrgent ? why('urgency') : null;
}

/**
 * 并案 · The event by which a matter becomes part of another task, with what undoing it would need.
 *
 * Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED (the other isn't the actor's either), NOT_MERGEABLE.
 */
export function mergedInto(matter: Matter, into: Matter, actor: PersonActor, world: World): Merged {
  const { now } = world;
  const refused = handRefusal(into, 'merge', actor) ?? whyNotInto(matter, into);
  if (refused) throw new DomainError(refused.code, refused.facts);
  const rules = timekeepingFor(world, matter);
  const { dueAt, isUrgent } = matter;
  const fromState = matter.state === 'acknowledged' ? 'acknowledged' : 'reported';
  const isRoundTheClock = isUrgent && fromState === 'reported';
  const left = (until: number): number =>
    isRoundTheClock ? Math.max(0, until - now) : workingMsLeft(now, until, rules);
  const leftMs = dueAt === null ? (matter.workingMsLeft ?? 0) : left(dueAt);
  return { type: 'merged', intoMatterId: into._id, intoCode: into.code, fromState, leftMs };
}

const lastMerge = ({ timeline }: Matter): (MatterEvent & { type: 'merged' }) | null =>
  timeline.flatMap(({ event }) => (event.type === 'merged' ? [event] : [])).at(-1) ?? null;

/** 撤销并案 · Back to where it was, with the time that was left; the time while merged doesn't count. */
export function unmerged(matter: Matter, world: World): Unmerged {
  const { now } = world;
  const merge = lastMerge(matter);
  const { fromState: toState = 'reported', leftMs = 0, intoMatterId: fromMatterId = '' } = merge ?? {};
  const isRoundTheClock = matter.isUrgent && toState === 'reported';
  const rules = timekeepingFor(world, matter);
  const due = isRoundTheClock
    ? reckon({ fromAt: now, amount: leftMs, unit: 'naturalMs' }, rules.desk)
    : resumedFrom(now, leftMs, rules);
  return { type: 'unmerged', fromMatterId, toState, ...due };
}

/**
 * 可否撤销 · Why a merge can't be undone any more: the task has been merged further, or ended so long ago that its
 * reporters have had their say. Null: it can.
 */
export function whyNotUndo(into: Matter, world: World): Refusal | null {
  const why = (rule: string): Refusal => ({ code: 'MERGE_SETTLED', facts: { rule } });
  if (into.state === 'merged') return why('mergedOn');
  const isOver = ['closed', 'withdrawn', 'declined'].includes(into.state);
  const untilAt = closeFrom(into.updatedAt, timekeepingFor(world, into)).dueAt;
  return isOver && untilAt < world.now ? why('ended') : null;
}

/** What a matter is to hand over at its present line. */
export const toHandOver = (matter: Matter, kind: HandOver['kind'], matterId: string): Matter =>
  withOutboxAt({ ...matter, handOver: { kind, matterId } }, matter.updatedAt);

/** The line of the merge or its undoing, and who did it. */
function handingLine({ timeline, _id, code }: Matter): { readonly other: OtherMatter; readonly by: By } {
  const line = timeline.filter(({ event }) => event.type === 'merged' || event.type === 'unmerged').at(-1);
  const other = { fromMatterId: _id, fromCode: code, fromLine: line?.line ?? 0 };
  return { other, by: line?.event.by ?? { kind: 'clock' } };
}

/** Whether a matter has this hand-over, or a later one of the same matter, on its lines. */
const hasReceived = ({ timeline }: Matter, { fromMatterId, fromLine }: OtherMatter): boolean =>
  timeline.some(
    ({ event }) =>
      (event.type === 'absorbed' || event.type === 'released') &&
      event.fromMatterId === fromMatterId &&
      event.fromLine >= fromLine,
  );

const joinersOf = (matter: Matter): readonly NewJoiner[] =>
  matter.reporterIds.map((personId) => {
    const joiner = joinerOf(matter, personId);
    const { isNameHidden, personId: own } = matter.reporter;
    return joiner
      ? { personId, isNameHidden: joiner.isNameHidden, isOnBehalf: joiner.isOnBehalf }
      : { personId, isNameHidden, isOnBehalf: own === null };
  });

/**
 * 过户 · What the other matter becomes by a merge or its undoing: reporters come, or go back.
 *
 * Done twice, or after a later one, it gives back `into` itself, so that the courier may finish what a call had
 * begun. Null: `into` can't take anybody in any more.
 */
export function received(into: Matter, from: Matter, at: number): Matter | null {
  const { other, by } = handingLine(from);
  if (hasReceived(into, other)) return into;
  const then = Math.max(at, into.updatedAt);
  if (from.handOver?.kind === 'release') {
    const isHere = into.mergedFromIds.includes(from._id);
    return isHere
      ? evolve(into, { type: 'released', at: then, by, words: null, ...other }, from.names)
      : into;
  }
  if (!MOVES.absorb.from.includes(into.state)) return null;
  const joiners = joinersOf(from);
  const event: MatterEvent = { type: 'absorbed', at: then, by, words: null, ...other, joiners };
  return evolve(into, event, from.names);
}

/** 自动撤销并案 · The task had ended before anybody came to it: a matter of its own again. */
export function undoneByClock(matter: Matter, world: World): Matter {
  const event = { at: Math.max(world.now, matter.updatedAt), by: { kind: 'clock' }, words: null } as const;
  const after = evolve(matter, { ...event, ...unmerged(matter, { ...world, now: event.at }) });
  return withOutboxAt({ ...after, handOver: null }, after.updatedAt);
}
