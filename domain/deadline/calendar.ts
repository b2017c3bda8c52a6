/**
 * 工作日历 · Which days and hours are worked.
 *
 * Monday to Friday, less the holidays and plus the make-up weekends (调休) that the State Council's notice
 * names for the year. A year without a calendar is taken as plain weeks.
 */
import type { Instant } from './instant';
import { DAY_MS, HOUR_MS, MINUTE_MS, dateOf, dayOf, startOfDay, timeOfDay, weekdayOf } from './local-time';
import type { DayNumber } from './local-time';
import type { YearCalendar } from './settings';

/** By year, '2026'. */
export type Calendars = Readonly<Record<string, YearCalendar>>;

/** 工作时间 · 08:30–12:00 and 14:30–18:00, as ms since midnight. */
const SHIFTS = [
  { opens: 8 * HOUR_MS + 30 * MINUTE_MS, closes: 12 * HOUR_MS },
  { opens: 14 * HOUR_MS + 30 * MINUTE_MS, closes: 18 * HOUR_MS },
] as const;

/** 一个工作日 · Seven working hours. */
export const WORKDAY_MS = SHIFTS.reduce((sum, { opens, closes }) => sum + closes - opens, 0);

export function isWorkday(day: DayNumber, calendars: Calendars): boolean {
  const { year, monthDay } = dateOf(day);
  const calendar = calendars[year];
  if (calendar?.workDays.includes(monthDay)) return true;
  if (calendar?.offDays.includes(monthDay)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Working ms between two times of one working day. */
function workedWithin(from: number, to: number): number {
  return SHIFTS.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)),
    0,
  );
}

/** The time of a working day at which `ms` of work have passed since `from`; undefined: not on this day. */
function timeAfterWork(from: number, ms: number): number | undefined {
  let left = ms;
  for (const { opens, closes } of SHIFTS) {
    const start = Math.max(from, opens);
    if (start >= closes) continue;
    if (left <= closes - start) return start + left;
    left -= closes - start;
  }
  return undefined;
}

/**
 * 加工作时长 · The instant at which `ms` of working time have passed since `at`.
 *
 * Out of hours the count starts at the next opening. An end that falls on closing time stays there, and
 * isn't moved to the next opening: 18:00 is a time by which something can be done.
 */
export function addWorkingMs(at: Instant, ms: number, calendars: Calendars): Instant {
  let left = Math.max(0, ms);
  let from = timeOfDay(at);
  for (let day = dayOf(at); ; day += 1, from = 0) {
    if (!isWorkday(day, calendars)) continue;
    const time = timeAfterWork(from, left);
    if (time !== undefined) return startOfDay(day) + time;
    left -= workedWithin(from, DAY_MS);
  }
}

/** 工作时长 · Working ms from one instant to a later one; 0 if it isn't later. */
export function workingMsBetween(from: Instant, to: Instant, calendars: Calendars): number {
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    if (!isWorkday(day, calendars)) continue;
    const start = Math.max(0, from - startOfDay(day));
    sum += workedWithin(start, Math.max(start, to - startOfDay(day)));
  }
  return sum;
}

/**
 * 加工作日 · The last ms of the `count`-th working day after the day of `at`.
 *
 * For what a resident may do (an objection): the whole of the last day is theirs, not only office hours.
 */
export function addWorkdays(at: Instant, count: number, calendars: Calendars): Instant {
  let day = dayOf(at);
  for (let left = count; left > 0;) {
    day += 1;
    if (isWorkday(day, calendars)) left -= 1;
  }
  return startOfDay(day + 1) - 1;
}
