import * as v from 'valibot';

import { withYear } from '../../../domain/deadline/calendar-changes';
import { CALENDARS } from '../../../domain/deadline/years';
import { DomainError } from '../../../domain/errors';
import { writeSettings } from '../county/write-settings';
import type { Handler } from '../context';
import { year } from '../schemas';
import { calendarView } from '../views/calendar-view';

export const loadYearInput = v.object({ year });

/** 载入年历 · A year as the system's own list has it. Refuses: NOT_ALLOWED, YEAR_NOT_PUBLISHED. */
export const loadYear: Handler<'calendar.load-year'> = async ({ year: name }, context) => {
  const days = CALENDARS[name];
  if (!days) throw new DomainError('YEAR_NOT_PUBLISHED', { year: name });
  const settings = await writeSettings(context, (current) => withYear(current, name, days, context.now));
  return calendarView(settings, context);
};
