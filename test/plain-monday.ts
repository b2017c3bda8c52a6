import { isWorkday } from '../domain/deadline/calendar';
import type { Instant } from '../domain/deadline/instant';
import { dayOf, HOUR_MS, startOfDay, weekdayOf, type DayNumber } from '../domain/deadline/local-time';
import { CALENDARS } from '../domain/deadline/years';

const NINE = 9 * HOUR_MS;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** A Monday whose week has five working days and a free weekend. */
const isPlain = (day: DayNumber): boolean =>
  weekdayOf(day) === 1 && WEEK.every((offset) => isWorkday(day + offset, CALENDARS) === offset < 5);

/** 平常的周一 · Nine in the morning on the next Monday that begins an ordinary week. */
export function plainMonday(after: Instant): Instant {
  let day = dayOf(after) + 1;
  while (!isPlain(day)) day += 1;
  return startOfDay(day) + NINE;
}
