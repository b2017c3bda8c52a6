import type { Instant } from '../../deadline/instant';
import { monthOf, monthRange } from '../../deadline/local-time';
import type { Bulletin, BulletinKind } from './bulletin';

/** 定期公开 · What the law wants published regularly. */
export type RegularKind = Exclude<BulletinKind, 'notice'>;
export const REGULAR_KINDS: readonly RegularKind[] = ['party', 'affairs', 'finance'];

/** 该公开的一期 · A period that is over and hasn't been published. */
export interface Owed {
  readonly kind: RegularKind;
  /** '2026-Q3' or '2026-10' */
  readonly period: string;
}

const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** '2026-07' for '2026-Q3'; a month begins with itself. Null: no period. */
function firstMonth(period: string): string | null {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  if (year !== undefined) return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`;
  return MONTH.test(period) ? period : null;
}

/** 是一期 · A quarter or a month that has begun. */
export function isPeriod(period: string, now: Instant): boolean {
  const month = firstMonth(period);
  return month !== null && monthRange(month).from <= now;
}

const monthBefore = (month: string): string => monthOf(monthRange(month).from - 1);

/** 刚过去的一期 · The last quarter or month that is over. */
function lastEnded(isMonthly: boolean, now: Instant): string {
  const month = monthBefore(monthOf(now));
  if (isMonthly) return month;
  return quarterOf(monthBefore(firstMonth(quarterOf(monthOf(now))) ?? month));
}

/** 下一期 · From when to when the quarter or month after this one runs: in it this one is to be published. */
export function spanAfter(period: string): { readonly from: Instant; readonly before: Instant } {
  const months = QUARTER.test(period) ? 3 : 1;
  let range = monthRange(firstMonth(period) ?? period);
  for (let past = 1; past < months; past += 1) range = monthRange(monthOf(range.before));
  const from = range.before;
  for (let month = 0; month < months; month += 1) range = monthRange(monthOf(range.before));
  return { from, before: range.before };
}

/** 看多少条 · More than a village publishes in the time that its schedule looks back. */
export const MOST_RECENT = 200;

export type Published = Pick<Bulletin, 'kind' | 'period'>;

/**
 * 该公开了 · Of each regular kind the last period that is over, if it hasn't been published.
 *
 * Quarterly; finance monthly once a village has begun to publish it by month, as the busy do (村民委员会组织法
 * 第三十条). `published` begins with the latest.
 */
export function owedNow(published: readonly Published[], now: Instant): readonly Owed[] {
  return REGULAR_KINDS.flatMap((kind) => {
    const own = published.filter((one) => one.kind === kind && one.period !== null);
    const isMonthly = kind === 'finance' && MONTH.test(own[0]?.period ?? '');
    const period = lastEnded(isMonthly, now);
    return own.some((one) => one.period === period) ? [] : [{ kind, period }];
  });
}

/** 可选的期 · What a kind may be published for, the latest first: the running quarter and those before it. */
export function periodsNow(kind: BulletinKind, now: Instant): readonly string[] {
  if (kind === 'notice') return [];
  const months = [monthOf(now)];
  while (months.length < MONTHS_BACK) months.push(monthBefore(months.at(-1) ?? ''));
  const quarters = [...new Set(months.map(quarterOf))].slice(0, QUARTERS_BACK);
  return kind === 'finance' ? [...quarters, ...months.slice(0, QUARTERS_BACK)] : quarters;
}
const MONTHS_BACK = 13;
const QUARTERS_BACK = 5;
