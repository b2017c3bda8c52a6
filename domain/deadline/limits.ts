import { WORKDAY_MS, addWorkdays, addWorkingMs, workingMsBetween } from './calendar';
import type { Instant } from './instant';
import { DAY_MS, HOUR_MS } from './local-time';
import type { Category, DeskLevel, Rules } from './settings';

/** 受理时限 · By when a desk that got a matter now must acknowledge it; urgent ones run round the clock. */
export function acknowledgeBy(at: Instant, isUrgent: boolean, { limits, calendars }: Rules): Instant {
  return isUrgent
    ? at + limits.urgentAcknowledgeHours * HOUR_MS
    : addWorkingMs(at, limits.acknowledgeWorkdays * WORKDAY_MS, calendars);
}

/** 办理时限 · By when a desk of this level that starts now must resolve a matter of this category. */
export function handleBy(
  at: Instant,
  level: DeskLevel,
  category: Category | null,
  { limits, calendars }: Rules,
): Instant {
  const days = category?.handleWorkdays?.[level] ?? limits.handleWorkdays[level];
  return addWorkingMs(at, days * WORKDAY_MS, calendars);
}

/** 延期 · The due date moved by the county's allowance. */
export function extendedFrom(dueAt: Instant, { limits, calendars }: Rules): Instant {
  return addWorkingMs(dueAt, limits.extensionWorkdays * WORKDAY_MS, calendars);
}

/** 异议期 · Until when a refusal may be objected to: the end of the last day. */
export function objectUntil(at: Instant, { limits, calendars }: Rules): Instant {
  return addWorkdays(at, limits.objectionWorkdays, calendars);
}

/** 补充期 · Until when an answer keeps the handling clock stopped; natural days. */
export const answerUntil = (at: Instant, { limits }: Rules): Instant => at + limits.answerDays * DAY_MS;

/** 自动结案 · When a resolved matter closes by itself; natural days. */
export const closeFrom = (at: Instant, { limits }: Rules): Instant => at + limits.autoCloseDays * DAY_MS;

/** 剩余时长 · Working ms that are left of a promise. */
export function workingMsLeft(at: Instant, dueAt: Instant, { calendars }: Rules): number {
  return workingMsBetween(at, dueAt, calendars);
}

/** 续计 · The due date once a stopped clock runs again. */
export function resumedFrom(at: Instant, msLeft: number, { calendars }: Rules): Instant {
  return addWorkingMs(at, msLeft, calendars);
}

/** 兜底告警间隔 · How often an alarm repeats until somebody acts. */
export const ALARM_EVERY_MS = DAY_MS;
