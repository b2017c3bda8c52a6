/** 从哪天起 · A day picked on the calendar as the instant at which it begins, in UTC+8. */
import type { Instant } from '../../../domain/contract';
import { dayWords } from '../words/when';

const ZONE_MS = 8 * 3_600_000;

/** '2026-12-01' of an instant. */
export const dateOf = (at: Instant): string => new Date(at + ZONE_MS).toISOString().slice(0, 10);

/** Midnight at which a day begins; undefined for today and for none: then it is from now on. */
export function fromDay(date: string, now: Instant): Instant | undefined {
  if (date === '' || date <= dateOf(now)) return undefined;
  return Date.parse(`${date}T00:00:00Z`) - ZONE_MS;
}

/** '现在起', '明天起', '12月1日起'. */
export function fromWords(date: string, now: Instant): string {
  const at = fromDay(date, now);
  return at === undefined ? '现在起' : `${dayWords(at, now)}起`;
}
