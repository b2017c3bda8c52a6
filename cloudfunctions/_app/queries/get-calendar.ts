import { nothing } from '../schemas';
import type { Handler } from '../context';
import { calendarView } from '../views/calendar-view';

export const getCalendarInput = nothing;

/** 工作日历 · Every year that the county has, and the next. Refuses: NOT_ALLOWED. */
export const getCalendar: Handler<'calendar.get'> = (_input, context) =>
  Promise.resolve(calendarView(context.settings, context));
