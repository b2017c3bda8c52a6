/**
 * 工作日历 · Which days and hours are worked, and when clocks stand still.
 *
 * Monday to Friday, less the holidays and plus the make-up weekends (调休) that the State Council's notice
 * names for the year; half-days as the county adds them. A year without a calendar is taken as plain weeks.
 * While a suspension (停摆) pauses a clock, no time passes for it at all.
 */
import type { Instant, Span } from './instant';
import { HOUR_MS, MINUTE_MS, dateOf, dayOf, startOfDay, weekdayOf } from './local-time';
import type { DayNumber } from './local-time';
import type { YearCalendar } from './settings';

/** By year, '2026'. */
export type Calendars = Readonly<Record<string, YearCalendar>>;

/** 日历 · The years as they are known, and the spans in which a clock stands still: in order, none overlapping. */
export interface Calendar {
  readonly years: Calendars;
  readonly pauses: readonly Span[];
}

/** 工作时间 · Morning and afternoon, as ms since midnight. */
const MORNING: Span = { fromAt: 8 * HOUR_MS + 30 * MINUTE_MS, toAt: 12 * HOUR_MS };
const AFTERNOON: Span = { fromAt: 14 * HOUR_MS + 30 * MINUTE_MS, toAt: 18 * HOUR_MS };
const WHOLE_DAY: readonly Span[] = [MORNING, AFTERNOON];

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0);

/** 一个工作日 · Seven working hours. */
export const WORKDAY_MS = lengthOf(WHOLE_DAY);

/** When people work on a day, as ms since midnight; none: it is off. */
function shiftsOn(day: DayNumber, years: Calendars): readonly Span[] {
  const { year, monthDay } = dateOf(day);
  const calendar = years[year];
  const isWeekend = [0, 6].includes(weekdayOf(day));
  if (isWeekend ? !calendar?.workDays.includes(monthDay) : calendar?.offDays.includes(monthDay)) return [];
  const half = calendar?.halfDays?.find((one) => one.day === monthDay);
  if (!half) return WHOLE_DAY;
  return half.off === 'morning' ? [AFTERNOON] : [MORNING];
}

export const isWorkday = (day: DayNumber, years: Calendars): boolean => shiftsOn(day, years).length > 0;

/** What is left of a span without the pauses. */
function without(span: Span, pauses: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let { fromAt } = span;
  for (const pause of pauses) {
    if (pause.toAt <= fromAt || pause.fromAt >= span.toAt) continue;
    if (pause.fromAt > fromAt) spans.push({ fromAt, toAt: pause.fromAt });
    fromAt = pause.toAt;
  }
  return fromAt < span.toAt ? [...spans, { fromAt, toAt: span.toAt }] : spans;
}

/** The spans of a day in which working time passes. */
function openSpans(day: DayNumber, { years, pauses }: Calendar): readonly Span[] {
  const midnight = startOfDay(day);
  const shifts = shiftsOn(day, years).map(({ fromAt, toAt }) => ({
    fromAt: midnight + fromAt,
    toAt: midnight + toAt,
  }));
  return pauses.length === 0 ? shifts : shifts.flatMap((shift) => without(shift, pauses));
}

/**
 * 加工作时长 · The instant at which `ms` of working time have passed since `at`.
 *
 * Out of hours the count starts at the next opening. An end that falls on closing time stays there, and
 * isn't moved to the next opening: 18:00 is a time by which something can be done.
 */
export function addWorkingMs(at: Instant, ms: number, calendar: Calendar): Instant {
  let left = Math.max(0, ms);
  for (let day = dayOf(at); ; day += 1) {
    for (const { fromAt, toAt } of openSpans(day, calendar)) {
      const start = Math.max(at, fromAt);
      if (start >= toAt) continue;
      if (left <= toAt - start) return start + left;
      left -= toAt - start;
    }
  }
}

/** 工作时长 · Working ms from one instant to a later one; 0 if it isn't later. */
export function workingMsBetween(from: Instant, to: Instant, calendar: Calendar): number {
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    for (const { fromAt, toAt } of openSpans(day, calendar))
      sum += Math.max(0, Math.min(to, toAt) - Math.max(from, fromAt));
  }
  return sum;
}

/** 加自然时长 · The instant at which `ms` have passed round the clock since `at`, less what is paused. */
export function addNaturalMs(at: Instant, ms: number, { pauses }: Calendar): Instant {
  let end = at + Math.max(0, ms);
  for (const { fromAt, toAt } of pauses) {
    if (toAt <= at) continue;
    const start = Math.max(at, fromAt);
    if (start >= end) break;
    end += toAt - start;
  }
  return end;
}

/**
 * 加工作日 · The last ms of the `count`-th working day after the day of `at`.
 *
 * For what a resident may do (an objection): the whole of the last day is theirs, not only office hours. A day
 * of which a pause takes any working time doesn't count.
 */
export function addWorkdays(at: Instant, count: number, calendar: Calendar): Instant {
  const counts = (day: DayNumber): boolean =>
    isWorkday(day, calendar.years) &&
    lengthOf(openSpans(day, calendar)) === lengthOf(shiftsOn(day, calendar.years));
  let day = dayOf(at);
  for (let left = count; left > 0;) {
    day += 1;
    if (counts(day)) left -= 1;
  }
  return startOfDay(day + 1) - 1;
}

/** 暂定 · Some day of the span lies in a year whose calendar isn't loaded yet. */
export function isProvisional({ fromAt, toAt }: Span, { years }: Calendar): boolean {
  const last = Number(dateOf(dayOf(toAt)).year);
  for (let year = Number(dateOf(dayOf(fromAt)).year); year <= last; year += 1)
    if (years[String(year)] === undefined) return true;
  return false;
}
