import type { Instant } from '../deadline/instant';
import { DAY_MS, dateOf, dayOf, type DayNumber } from '../deadline/local-time';

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** 日期 · As people write them: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131; null: none of these, or no such day. */
export function readDay(text: string): DayNumber | null {
  for (const form of FORMS) {
    const [, year, month, day] = (form.exec(text.replace(/\s+(?:0?0:00(?::00)?)?$/, '')) ?? []).map(Number);
    if (year === undefined || month === undefined || day === undefined) continue;
    const at = Date.UTC(year, month - 1, day);
    const date = new Date(at);
    const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isThere && year >= 1900 && year <= 2200 ? at / DAY_MS : null;
  }
  return null;
}

/** '2026-01-31' */
export function dayText(day: DayNumber): string {
  const { year, monthDay } = dateOf(day);
  return `${year}-${monthDay}`;
}

/** The day of an instant in words; null for none. */
export const dayTextAt = (at: Instant | null | undefined): string | null =>
  at === null || at === undefined ? null : dayText(dayOf(at));
