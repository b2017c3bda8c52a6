import * as v from 'valibot';

import { withYear } from '../../../domain/deadline/calendar-changes';
import { DomainError } from '../../../domain/errors';
import { writeSettings } from '../county/write-settings';
import type { Handler } from '../context';
import { year, yearDays } from '../schemas';
import { calendarView, yearView } from '../views/calendar-view';

export const saveYearInput = v.object({ year, before: v.nullable(yearDays), days: yearDays });

/**
 * 保存年历 · The county's days off, make-up days and half-days of a year; open matters follow by the clock.
 *
 * Refuses: NOT_ALLOWED, INVALID_INPUT, STALE_WRITE (somebody else has changed the year meanwhile).
 */
export const saveYear: Handler<'calendar.save-year'> = async ({ year: name, before, days }, context) => {
  const settings = await writeSettings(context, (current) => {
    const stored = current.calendars[name];
    if (JSON.stringify(before && yearView(before)) !== JSON.stringify(stored ? yearView(stored) : null))
      throw new DomainError('STALE_WRITE', { revision: current.revision });
    return withYear(current, name, yearView(days), context.now);
  });
  return calendarView(settings, context);
};
