import { WORKDAY_MS } from '../deadline/calendar';
import type { Calendar } from '../deadline/calendar';
import type { Instant } from '../deadline/instant';
import { DAY_MS, dateOf, dayOf } from '../deadline/local-time';
import type { Reckoning } from '../deadline/reckoning';
import type { CountySettings } from '../deadline/settings';
import { covers, endOf, suspensionAt } from '../deadline/suspension';
import type { Suspension } from '../deadline/suspension';
import { reckon } from '../deadline/term';
import type { Due, Term } from '../deadline/term';
import type { Matter } from './matter';
import type { MatterEvent, PeriodKind } from './event';
import { MOVES } from './moves';
import { timekeepingFor } from './world';
import type { World } from '../deadline/world';

/** What of a matter tells which period runs; rows for a preview have it too. */
export type Running = Pick<
  Matter,
  | 'villageId'
  | 'reportedAt'
  | 'isUrgent'
  | 'state'
  | 'term'
  | 'dueAt'
  | 'dueKind'
  | 'wakeAt'
  | 'objectUntilAt'
  | 'alarmedAt'
>;

/** 在走的时限 · The one period of a matter that runs; null: none. */
export function runningPeriod(
  matter: Omit<Running, 'villageId' | 'reportedAt' | 'isUrgent'>,
): (Due & { readonly of: PeriodKind }) | null {
  const { state, term, dueAt, dueKind, wakeAt, objectUntilAt } = matter;
  if (!term) return null;
  if (dueAt !== null && dueKind !== null) return { of: dueKind, dueAt, term };
  if (state === 'declined')
    return objectUntilAt === null ? null : { of: 'object', dueAt: objectUntilAt, term };
  if (wakeAt === null) return null;
  return { of: state === 'resolved' ? 'close' : 'answer', dueAt: wakeAt, term };
}

/** 暂定 · What is promised touches a year whose calendar wasn't loaded when it was reckoned. */
export const isDueProvisional = ({ dueAt, term }: Pick<Matter, 'dueAt' | 'term'>): boolean =>
  dueAt !== null && term?.isProvisional === true;

/** 暂停计时 · Why the clock of what is promised stands still now; null: it runs, or nothing is promised. */
export function suspensionOf(
  { dueAt, villageId, isUrgent }: Pick<Matter, 'dueAt' | 'villageId' | 'isUrgent'>,
  { settings, now }: Pick<World, 'settings' | 'now'>,
): Suspension | null {
  if (dueAt === null) return null;
  return suspensionAt(settings.suspensions, villageId, isUrgent ? 'urgentDesk' : 'desk', now);
}

/** What is left at least of a period that the calendar brings forward, unless it was shorter anyway. */
const LEAST: Readonly<Record<Term['unit'], number>> = {
  workingMs: WORKDAY_MS,
  naturalMs: DAY_MS,
  workdays: 1,
};

/**
 * 重算 · The period by this calendar.
 *
 * A change never makes anybody late in the past: what is brought forward leaves a working day from now (a
 * day for natural time, or the whole period if that is shorter), and never ends later than it did.
 */
function reckonedAnew({ dueAt, term }: Due, calendar: Calendar, now: Instant): Due {
  const anew = reckon(term, calendar);
  if (anew.dueAt >= dueAt) return anew;
  const { unit, amount } = term;
  const least = reckon({ fromAt: now, amount: Math.min(amount, LEAST[unit]), unit }, calendar);
  if (anew.dueAt >= least.dueAt) return anew;
  return least.dueAt < dueAt ? least : { dueAt, term: { ...term, isProvisional: anew.term.isProvisional } };
}

/** 已经过了 · The alarm has been raised over it, or the days to object are over: what was missed stays missed. */
const isMissed = (
  { alarmedAt }: Running,
  { of, dueAt }: { readonly of: PeriodKind; readonly dueAt: Instant },
  now: Instant,
): boolean => dueAt <= now && (of === 'object' || alarmedAt !== null);

/** 新时限 · What the calendar makes of the period that runs, if that is something else; null: nothing to do. */
export function movedPeriod(
  matter: Running,
  world: Pick<World, 'settings' | 'now'>,
): { readonly before: Due & { readonly of: PeriodKind }; readonly after: Due } | null {
  const before = runningPeriod(matter);
  if (!before || isMissed(matter, before, world.now) || !MOVES.reschedule.from.includes(matter.state))
    return null;
  const { desk, resident } = timekeepingFor(world, matter);
  const isDesks = before.of === 'acknowledge' || before.of === 'handle';
  const after = reckonedAnew(before, isDesks ? desk : resident, world.now);
  const isSame = after.dueAt === before.dueAt && after.term.isProvisional === before.term.isProvisional;
  return isSame ? null : { before, after };
}

/** The last change that concerns this village; without one (long carried out) what can be seen of it. */
function changeOf(
  { reckonings, suspensions, revision }: CountySettings,
  villageId: string,
  { dueAt, term }: Due,
): Pick<Reckoning, 'id' | 'cause'> {
  const last = reckonings.filter(({ under }) => under === null || covers(under, villageId)).at(-1);
  if (last) return last;
  const id = `settings-${revision}`;
  const stopped = suspensions.find(
    (one) => covers(one.placeId, villageId) && one.fromAt < dueAt && term.fromAt < endOf(one),
  );
  if (stopped) return { id, cause: { kind: 'suspended', reason: stopped.reason } };
  return { id, cause: { kind: 'year', year: dateOf(dayOf(dueAt)).year } };
}

/**
 * 时限调整 · The line by which a matter takes on a changed calendar; null: it has, or nothing of it is touched.
 *
 * Asked twice it changes nothing, so that a sweep may die and begin again.
 */
export function reschedule(matter: Matter, world: World): MatterEvent | null {
  const moved = movedPeriod(matter, world);
  if (!moved) return null;
  const { before, after } = moved;
  const { id, cause } = changeOf(world.settings, matter.villageId, after);
  return {
    type: 'rescheduled',
    at: world.now,
    by: { kind: 'clock' },
    words: cause.kind === 'year' ? null : cause.reason,
    of: before.of,
    fromDueAt: before.dueAt,
    cause: cause.kind,
    year: cause.kind === 'year' ? cause.year : null,
    changeId: id,
    ...after,
  };
}
