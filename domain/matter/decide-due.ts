import { nextAlarm, resumedFrom } from '../deadline/limits';
import { parentOf } from '../grid/grid';
import type { Route } from '../grid/routing';
import { isTop, passedOn, upward, whyStuck } from './arrival';
import type { Matter } from './matter';
import type { Happening, MatterEvent } from './event';
import { MOVES } from './moves';
import type { MoveName } from './moves';
import { reschedule } from './reschedule';
import { timekeepingFor } from './world';
import type { World } from '../deadline/world';

/**
 * 到期裁决 · What the clock has to do with a matter now; null: nothing (yet).
 *
 * One step a call: overdue at a desk → the desk above (上报), overdue at the top → alarm (村级兜底), silence
 * after a question → the handling clock runs on, resolved and unrated → closed. A desk that has lost its last
 * hand passes on what it holds at once, due or not. Before all that, a period that the calendar has moved since is
 * reckoned anew (时限调整), so that nothing is passed up by a date that no longer holds. What a step leads to isn't due at that instant, so that
 * asking twice for the same (matter, desk, deadline) changes nothing, however late the clock is.
 */
export function decideDue(matter: Matter, world: World): MatterEvent | null {
  const then: World = { ...world, now: Math.max(world.now, matter.updatedAt) };
  const rescheduled = reschedule(matter, then);
  if (rescheduled) return rescheduled;
  const isDue = matter.wakeAt !== null && matter.wakeAt <= world.now;
  const move = dueMove(matter, then, isDue);
  if (move === null || !isForClock(move, matter)) return null;
  return { at: then.now, by: { kind: 'clock' }, words: null, ...happening(matter, move, then, isDue) };
}

type ClockMove = Extract<MoveName, 'escalate' | 'alarm' | 'expireAnswer' | 'close'>;

const isForClock = (move: ClockMove, { state }: Matter): boolean =>
  MOVES[move].by.includes('clock') && MOVES[move].from.includes(state);

/** What time or an empty desk asks for. */
function dueMove(matter: Matter, world: World, isDue: boolean): ClockMove | null {
  if (matter.wakeFor === null || matter.wakeFor === 'close') return isDue ? matter.wakeFor : null;
  const stuck = whyStuck(matter, world);
  const mustStay = isTop(matter) && stuck === 'vacant';
  if (stuck && !mustStay) return 'escalate';
  if (isDue) return matter.wakeFor;
  return mustStay && matter.alarmedAt === null ? 'alarm' : null;
}

/** To the desk above; if the desk itself can't act any more, the way begins with why. */
function wayUp(matter: Matter, world: World): Route {
  const above = upward(matter, world);
  const stuck = whyStuck(matter, world);
  const parent = parentOf(matter.deskId);
  if (stuck === null || isTop(matter) || parent === null) return above;
  return { ...above, route: [{ rule: stuck, deskId: parent, skippedDeskId: matter.deskId }, ...above.route] };
}

/** An escalation's `deadlineAt` is the promise that was missed; null when only the desk is empty. */
function happening(matter: Matter, move: ClockMove, world: World, isDue: boolean): Happening {
  const { now } = world;
  switch (move) {
    case 'close':
      return { type: 'closed' };
    case 'expireAnswer':
      return {
        type: 'answerExpired',
        ...resumedFrom(now, matter.workingMsLeft ?? 0, timekeepingFor(world, matter)),
      };
    case 'alarm':
      return {
        type: 'alarmed',
        deadlineAt: matter.dueAt ?? now,
        nextAt: nextAlarm(now, timekeepingFor(world, matter)),
      };
    case 'escalate':
      return {
        type: 'escalated',
        fromDeskId: matter.deskId,
        deadlineAt: isDue ? matter.dueAt : null,
        ...passedOn(wayUp(matter, world), matter, world),
      };
  }
}
