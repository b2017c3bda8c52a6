import { WORKDAY_MS, addNaturalMs, workingMsBetween } from './calendar';
import type { Calendar } from './calendar';
import type { Instant } from './instant';
import { DAY_MS, HOUR_MS } from './local-time';
import type { Category, DeskLevel, Limits } from './settings';
import { reckon } from './term';
import type { Due, Term } from './term';

/** 计时 · What every deadline of one matter is reckoned with. */
export interface Timekeeping {
  readonly limits: Limits;
  /** By which its desks' clocks run. */
  readonly desk: Calendar;
  /** By which runs what its reporter may do. */
  readonly resident: Calendar;
}

/** 受理时限 · By when a desk that got a matter now must acknowledge it; urgent ones run round the clock. */
export function acknowledgeBy(at: Instant, isUrgent: boolean, { limits, desk }: Timekeeping): Due {
  return isUrgent
    ? reckon({ fromAt: at, amount: limits.urgentAcknowledgeHours * HOUR_MS, unit: 'naturalMs' }, desk)
    : reckon({ fromAt: at, amount: limits.acknowledgeWorkdays * WORKDAY_MS, unit: 'workingMs' }, desk);
}

/** 办理时限 · By when a desk of this level that starts now must resolve a matter of this category. */
export function handleBy(
  at: Instant,
  level: DeskLevel,
  category: Category | null,
  { limits, desk }: Timekeeping,
): Due {
  const days = category?.handleWorkdays?.[level] ?? limits.handleWorkdays[level];
  return reckon({ fromAt: at, amount: days * WORKDAY_MS, unit: 'workingMs' }, desk);
}

/** 延期 · The due date moved by the county's allowance; one basis for both, as long as it is whole. */
export function extendedFrom(dueAt: Instant, term: Term | null, { limits, desk }: Timekeeping): Due {
  const amount = limits.extensionWorkdays * WORKDAY_MS;
  const isWhole = term?.unit === 'workingMs' && reckon(term, desk).dueAt === dueAt;
  const basis = isWhole
    ? { ...term, amount: term.amount + amount }
    : { fromAt: dueAt, amount, unit: 'workingMs' as const };
  return reckon(basis, desk);
}

/** 异议期 · Until when a refusal may be objected to: the end of the last day. */
export const objectUntil = (at: Instant, { limits, resident }: Timekeeping): Due =>
  reckon({ fromAt: at, amount: limits.objectionWorkdays, unit: 'workdays' }, resident);

/** 补充期 · Until when an answer keeps the handling clock stopped; natural days. */
export const answerUntil = (at: Instant, { limits, resident }: Timekeeping): Due =>
  reckon({ fromAt: at, amount: limits.answerDays * DAY_MS, unit: 'naturalMs' }, resident);

/** 自动结案 · When a resolved matter closes by itself; natural days. */
export const closeFrom = (at: Instant, { limits, resident }: Timekeeping): Due =>
  reckon({ fromAt: at, amount: limits.autoCloseDays * DAY_MS, unit: 'naturalMs' }, resident);

/** 剩余时长 · Working ms that are left of a promise. */
export const workingMsLeft = (at: Instant, dueAt: Instant, { desk }: Timekeeping): number =>
  workingMsBetween(at, dueAt, desk);

/** 续计 · The due date once a stopped clock runs again. */
export const resumedFrom = (at: Instant, msLeft: number, { desk }: Timekeeping): Due =>
  reckon({ fromAt: at, amount: msLeft, unit: 'workingMs' }, desk);

/** 兜底告警间隔 · How often an alarm repeats until somebody acts. */
export const ALARM_EVERY_MS = DAY_MS;

/** 下次告警 · A day on, less what is paused. */
export const nextAlarm = (at: Instant, { desk }: Timekeeping): Instant =>
  addNaturalMs(at, ALARM_EVERY_MS, desk);
