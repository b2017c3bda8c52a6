import { decideDue } from '../../../domain/matter/decide-due';
import { evolve } from '../../../domain/matter/evolve';
import { decideReminder } from '../../../domain/matter/supervise';
import type { Matter } from '../../../domain/matter/matter';
import type { Ports } from '../context';
import { startBudget } from './budget';
import { clearStations } from './clear-stations';
import { handOverDesks } from './hand-over-desks';
import { keepMonthEnds } from './keep-month-ends';
import { passOnStuck } from './pass-on-stuck';
import { reckonPeriods } from './reckon-periods';
import { sweepPages } from './sweep-pages';
import { dueRecords } from './due-records';
import { eraseWhatIsOver } from './erase-what-is-over';
import { remindOwed } from './remind-owed';
import { tallyMonths } from './tally-months';
import { workOnRights } from './work-on-rights';
import { Worlds } from './worlds';

/** What one run of the clock did. */
export interface ClockReport {
  /** Looked at because the calendar has changed. */
  readonly reckoned: number;
  /** Areas in which a holder had changed, and villages in which a post without office had ended. */
  readonly handedOver: number;
  readonly due: number;
  /** Records besides matters. */
  readonly records: number;
  readonly stuck: number;
  readonly reminded: number;
  readonly months: number;
  /** Villages of which it was kept what stood open and owed as the month ended. */
  readonly monthEnds: number;
  /** Requests about people's own data that were brought to an end. */
  readonly rights: number;
  /** Villages that were looked at for what they owe their people. */
  readonly owed: number;
  /** Documents out of which personal data was taken, or that were removed, as the county's time for them is over. */
  readonly erased: number;
}

/**
 * 时钟 · Everything that time alone brings about: escalation, alarms, unanswered questions, closing; hand-overs;
 * what vacant desks hold; what a changed calendar moves; the tallies of finished months; and what people or
 * the law ask for about personal data.
 *
 * May run twice, late or at once with another: each step is one conditional write that the rules give only
 * once for a deadline.
 */
export async function runClock(ports: Ports): Promise<ClockReport> {
  const { matters, places, clock } = ports;
  const { isOver } = startBudget(clock);
  const now = clock.now();
  const worlds = new Worlds(places, now);
  const step = (matter: Matter): Promise<void> => takeStep(ports, matter, worlds);
  const reckoned = await reckonPeriods(ports, worlds, isOver, step);
  const desks = await handOverDesks(ports, now, isOver);
  const handedOver = desks + (await clearStations(ports, now, isOver));
  // Before the day's own changes: the ledger's sums are then true to the month's last day.
  const monthEnds = await keepMonthEnds(ports, worlds, isOver);
  const due = await sweepPages(ports, {
    what: 'a due matter could not be moved',
    isOver,
    read: (limit, cursor) => matters.due(now, limit, cursor),
    work: step,
  });
  const records = await dueRecords(ports, worlds, isOver);
  const stuck = await passOnStuck(ports, worlds, isOver, step);
  const reminded = await sweepPages(ports, {
    what: 'a desk could not be reminded of a reply',
    isOver,
    read: (limit, cursor) => matters.toRemind(now, limit, cursor),
    work: (matter) => takeStep(ports, matter, worlds, decideReminder),
  });
  const months = isOver() ? 0 : await tallyMonths(ports, now, isOver);
  const rights = await workOnRights(ports, worlds, isOver);
  const owed = await remindOwed(ports, worlds, isOver);
  const erased = isOver() ? 0 : await eraseWhatIsOver(ports, await places.settings(), now);
  return { handedOver, reckoned, due, records, stuck, reminded, months, monthEnds, rights, owed, erased };
}

async function takeStep(
  { matters }: Ports,
  matter: Matter,
  worlds: Worlds,
  decideStep: typeof decideDue = decideDue,
): Promise<void> {
  const event = decideStep(matter, await worlds.of(matter.villageId));
  if (event) await matters.commit(matter, evolve(matter, event));
}
