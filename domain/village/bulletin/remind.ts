import type { Instant } from '../../deadline/instant';
import { dayOf, HOUR_MS, MINUTE_MS, startOfDay, weekdayOf, type DayNumber } from '../../deadline/local-time';
import { seatsAt } from '../../grid/posts';
import type { Jurisdiction } from '../../grid/grid';
import type { Notice } from '../../notice/notice';
import { owedNow, spanAfter, type Owed, type Published, type RegularKind } from './schedule';

const WEEK_DAYS = 7;
/** Books take a week to close: before that nobody is reminded. */
const EARLIEST_DAYS = 7;
/** How long before the next period ends a village is reminded once more. */
const LAST_QUARTER_DAYS = 14;
const LAST_MONTH_DAYS = 7;
const MORNING_MS = 8 * HOUR_MS + 30 * MINUTE_MS;

/** The first Monday on or after this day. */
const mondayFrom = (day: DayNumber): DayNumber => day + ((8 - weekdayOf(day)) % WEEK_DAYS);
/** The last Monday on or before it. */
const mondayUntil = (day: DayNumber): DayNumber => day - ((weekdayOf(day) + 6) % WEEK_DAYS);

/** 本周一 · The Monday whose reminders are due: in its morning, and for the rest of its week. */
export const reminderMonday = (now: Instant): DayNumber => mondayUntil(dayOf(now - MORNING_MS));

/**
 * 提醒哪几天 · Of what is owed two Mondays: once its books can be closed, and once shortly before the next period
 * is over too.
 */
export function reminderDays(period: string): readonly DayNumber[] {
  const { from, before } = spanAfter(period);
  const lastDays = period.includes('Q') ? LAST_QUARTER_DAYS : LAST_MONTH_DAYS;
  return [...new Set([mondayFrom(dayOf(from) + EARLIEST_DAYS), mondayUntil(dayOf(before) - lastDays)])];
}

/** 该提醒的 · What a village owes and is to be reminded of this Monday. */
export const toRemind = (published: readonly Published[], monday: DayNumber): readonly Owed[] =>
  owedNow(published, startOfDay(monday)).filter(({ period }) => reminderDays(period).includes(monday));

const KIND: Readonly<Record<RegularKind, string>> = {
  party: '党务公开',
  affairs: '村务公开',
  finance: '财务公开',
};
const QUARTERS = ['一', '二', '三', '四'];

function periodName(period: string): string {
  const [year = '', rest = ''] = period.split('-');
  return rest.startsWith('Q')
    ? `${year}年${QUARTERS[Number(rest.slice(1)) - 1] ?? ''}季度`
    : `${year}年${Number(rest)}月`;
}

/** '2026年三季度 党务公开、村务公开' */
export function owedSubject(owed: readonly Owed[]): string {
  const periods = [...new Set(owed.map(({ period }) => period))];
  return periods
    .map((period) => {
      const kinds = owed.filter((one) => one.period === period).map(({ kind }) => KIND[kind]);
      return `${periodName(period)} ${kinds.join('、')}`;
    })
    .join('；');
}

/** 提醒公开 · To each who sits at the village's desk, and to nobody else; its id makes a second run the same. */
export function owedNotices(
  village: Jurisdiction,
  monday: DayNumber,
  now: Instant,
): readonly (Notice & { readonly personId: string })[] {
  const people = new Set(seatsAt(village, village._id, now).map(({ personId }) => personId));
  return [...people].map((personId) => ({
    id: `owed:${village._id}:${monday}`,
    template: 'bulletinOwed',
    audience: { kind: 'person', personId },
    at: now,
    isUrgent: false,
    mustReach: false,
    personId,
  }));
}
