import type { EffectView } from '../../../domain/contract';
import type { CountySettings } from '../../../domain/deadline/settings';
import { movedPeriod } from '../../../domain/matter/reschedule';
import type { Context } from '../context';

/**
 * 影响几件 · How many open matters' dates these settings would move, by the very rule that the clock will apply.
 *
 * Complaints about the viewer aren't counted: even their number is none of their business.
 */
export async function effectOf(context: Context, settings: CountySettings): Promise<EffectView> {
  const reckoning = settings.reckonings.at(-1);
  if (settings === context.settings || !reckoning) return { matters: 0, isAtLeast: false };
  const { rows, isAll } = await context.matters.runningFacts(reckoning.under, reckoning.fromAt);
  const moved = rows.filter((row) => {
    const place = { now: context.now, settings, villageId: row.villageId };
    const period = row.aboutPersonId === context.actor.personId ? null : movedPeriod(row, place);
    return period !== null && period.after.dueAt !== period.before.dueAt;
  });
  return { matters: moved.length, isAtLeast: !isAll };
}
