/** 年历的一天 · Days of a year as a person sees and marks them. */
import type { Instant, YearView } from '../../../domain/contract';

/** 平常 · 休 · 班 (调休) · 上午休 · 下午休. */
export type Mark = 'plain' | 'off' | 'work' | 'morning' | 'afternoon';

export interface Day {
  /** 'MM-DD' */
  readonly key: string;
  readonly month: number;
  readonly date: number;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  readonly mark: Mark;
}

export const NO_DAYS: YearView = { offDays: [], workDays: [], halfDays: [] };
const ZONE_MS = 8 * 3_600_000;
export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** The month of an instant in UTC+8, 1 to 12. */
export const monthOf = (at: Instant): number => new Date(at + ZONE_MS).getUTCMonth() + 1;

export const isWeekend = ({ weekday }: Pick<Day, 'weekday'>): boolean => weekday >= 5;
export const weekdayWord = ({ weekday }: Pick<Day, 'weekday'>): string => `周${WEEKDAYS[weekday] ?? ''}`;

function markOf({ offDays, workDays, halfDays }: YearView, key: string): Mark {
  if (offDays.includes(key)) return 'off';
  const half = halfDays.find(({ day }) => day === key);
  if (half) return half.off;
  return workDays.includes(key) ? 'work' : 'plain';
}

/** Every day of a month (1 to 12). */
export function daysOf(year: string, month: number, marks: YearView): readonly Day[] {
  const count = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => {
    const date = index + 1;
    const key = `${two(month)}-${two(date)}`;
    const weekday = (new Date(Date.UTC(Number(year), month - 1, date)).getUTCDay() + 6) % 7;
    return { key, month, date, weekday, mark: markOf(marks, key) };
  });
}

/** What a tap makes of a day: a weekday goes off, then half off; a weekend is worked, or not. */
export function nextMark(day: Pick<Day, 'weekday' | 'mark'>): Mark {
  if (isWeekend(day)) return day.mark === 'plain' ? 'work' : 'plain';
  const next: Readonly<Record<Mark, Mark>> = {
    plain: 'off',
    off: 'afternoon',
    afternoon: 'morning',
    morning: 'plain',
    work: 'plain',
  };
  return next[day.mark];
}

const without = (days: readonly string[], key: string): string[] => days.filter((day) => day !== key);

/** The year with one day marked otherwise. */
export function withMark(marks: YearView, key: string, mark: Mark): YearView {
  const offDays = without(marks.offDays, key);
  const workDays = without(marks.workDays, key);
  const halfDays = marks.halfDays.filter(({ day }) => day !== key);
  if (mark === 'off') return { offDays: [...offDays, key].sort(), workDays, halfDays };
  if (mark === 'work') return { offDays, workDays: [...workDays, key].sort(), halfDays };
  if (mark === 'plain') return { offDays, workDays, halfDays };
  const half = [...halfDays, { day: key, off: mark }].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { offDays, workDays, halfDays: half };
}
