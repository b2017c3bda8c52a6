import type { Instant } from '../deadline/instant';
import { DAY_MS } from '../deadline/local-time';
import type { CountySettings, Retention } from '../deadline/settings';

export const DEFAULT_RETENTION: Retention = { matterYears: 5, accessLogMonths: 12, inboxMonths: 12 };

/** What a county may set: [least, most]. */
export const RETENTION_BOUNDS: Readonly<Record<keyof Retention, readonly [least: number, most: number]>> = {
  matterYears: [1, 30],
  accessLogMonths: [6, 60],
  inboxMonths: [1, 60],
};

const YEAR_DAYS = 365.25;
const MONTH_DAYS = YEAR_DAYS / 12;

export const retentionOf = ({ retention }: Pick<CountySettings, 'retention'>): Retention =>
  retention ?? DEFAULT_RETENTION;

/** 到期界 · What ended or was written before these instants has been kept long enough. */
export function keptSince({ matterYears, accessLogMonths, inboxMonths }: Retention, now: Instant) {
  const ago = (days: number): Instant => now - Math.ceil(days) * DAY_MS;
  return {
    matters: ago(matterYears * YEAR_DAYS),
    accessLog: ago(accessLogMonths * MONTH_DAYS),
    inbox: ago(inboxMonths * MONTH_DAYS),
  };
}
