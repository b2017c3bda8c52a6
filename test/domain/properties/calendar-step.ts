import fc from 'fast-check';

import { withSuspension, withSuspensionEnded, withYear } from '../../../domain/deadline/calendar-changes';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';

/** 日历变了 · In the middle of a life. */
export interface CalendarStep {
  readonly kind: 'calendar';
  readonly change: 'year' | 'suspend' | 'resume';
  readonly fromDays: number;
  readonly days: number;
  readonly pausesUrgent: boolean;
}

export const calendarStep: fc.Arbitrary<CalendarStep> = fc.record({
  kind: fc.constant('calendar' as const),
  change: fc.constantFrom('year' as const, 'suspend' as const, 'resume' as const),
  fromDays: fc.integer({ min: -6, max: 9 }),
  days: fc.integer({ min: 1, max: 12 }),
  pausesUrgent: fc.boolean(),
});

/** A suspension, its end, or days of the year that turn out otherwise; refused ones change nothing. */
export function withCalendar(world: World, { change, fromDays, days, pausesUrgent }: CalendarStep): World {
  const { settings, now } = world;
  const revised = (after: CountySettings): World => ({
    ...world,
    settings: { ...after, revision: settings.revision + 1 },
  });
  if (change === 'year') {
    const year = fromDays < 0 ? '2027' : '2026';
    return revised(withYear(settings, year, make.someYear(year, days), now));
  }
  if (change === 'resume')
    return revised(withSuspensionEnded(settings, settings.suspensions.at(-1)?.id ?? '', now));
  const fromAt = now + fromDays * make.DAY;
  const toAt = Math.max(now, fromAt) + days * make.DAY;
  const id = `s${settings.suspensions.length}`;
  return revised(withSuspension(settings, make.suspension({ id, fromAt, toAt, pausesUrgent }), now));
}
