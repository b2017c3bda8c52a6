import { mayAnywhere } from '../../../domain/access/rights';
import type { CalendarView, YearView } from '../../../domain/contract';
import { dateOf, dayOf } from '../../../domain/deadline/local-time';
import type { CountySettings, YearCalendar } from '../../../domain/deadline/settings';
import { CALENDARS } from '../../../domain/deadline/years';
import type { Context } from '../context';

/** 年历 · In order, so that two that mean the same look the same. */
export const yearView = ({ offDays, workDays, halfDays = [] }: YearCalendar): YearView => ({
  offDays: [...offDays].sort(),
  workDays: [...workDays].sort(),
  halfDays: halfDays.map(({ day, off }) => ({ day, off })).sort((a, b) => (a.day < b.day ? -1 : 1)),
});

const isSame = (a: YearCalendar, b: YearCalendar): boolean =>
  JSON.stringify(yearView(a)) === JSON.stringify(yearView(b));

/** 工作日历 · The county's years and the coming one. */
export function calendarView(
  { calendars }: CountySettings,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): CalendarView {
  const thisYear = dateOf(dayOf(now)).year;
  const nextYear = String(Number(thisYear) + 1);
  const years = [...new Set([...Object.keys(calendars), thisYear, nextYear])].sort();
  return {
    thisYear,
    years: years.map((year) => {
      const [stored, builtIn] = [calendars[year], CALENDARS[year]];
      const canLoad = builtIn !== undefined && !(stored && isSame(stored, builtIn));
      return { year, days: stored ? yearView(stored) : null, canLoad };
    }),
    canEdit: mayAnywhere(actor.seats, 'calendar.edit'),
  };
}
