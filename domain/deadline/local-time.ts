/**
 * 北京时间 · Days and hours at a fixed UTC+8, whatever the machine's own zone.
 *
 * China has one zone and no daylight saving, so plain arithmetic is exact.
 */
import type { Instant, Span } from './instant';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

/** 日序 · Days since 1970-01-01 in UTC+8; consecutive days are consecutive numbers. */
export type DayNumber = number;

export const dayOf = (at: Instant): DayNumber => Math.floor((at + OFFSET_MS) / DAY_MS);

/** Midnight at which the day begins. */
export const startOfDay = (day: DayNumber): Instant => day * DAY_MS - OFFSET_MS;

/** Ms since midnight. */
export const timeOfDay = (at: Instant): number => at - startOfDay(dayOf(at));

/** 0 Sunday … 6 Saturday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** '2026' and '01-04' of a day. */
export function dateOf(day: DayNumber): { readonly year: string; readonly monthDay: string } {
  const iso = new Date(day * DAY_MS).toISOString();
  return { year: iso.slice(0, 4), monthDay: iso.slice(5, 10) };
}

/** '2026年11月24日', as a day is written on paper and read aloud. */
export function dayWords(day: DayNumber): string {
  const { year, monthDay } = dateOf(day);
  const [month, date] = monthDay.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** '2026-11' of an instant. */
export const monthOf = (at: Instant): string => new Date(at + OFFSET_MS).toISOString().slice(0, 7);

/** First instant of a month '2026-11' and of the one after it. */
export function monthRange(month: string): { readonly from: Instant; readonly before: Instant } {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return { from: Date.UTC(year, number - 1) - OFFSET_MS, before: Date.UTC(year, number) - OFFSET_MS };
}

/** First instant of a year '2026' and of the one after it. */
export const yearRange = (year: string): Span => ({
  fromAt: monthRange(`${year}-01`).from,
  toAt: monthRange(`${year}-12`).before,
});
