/**
 * 时间的说法 · Instants as people say them, in UTC+8 whatever the phone's zone.
 *
 * Within two days in words (今天, 昨天, 前天, 明天, 后天), then 11月24日 12:00, with the year when it isn't
 * this one. `now` is always given, so that a view can be tested and a clock can be moved.
 */
import type { Instant } from '../../../domain/contract';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ZONE_MS = 8 * HOUR_MS;
/** Closer than this a deadline is told as what is left of it. */
const COUNTDOWN_MS = 6 * HOUR_MS;

const DAY_WORDS: Readonly<Record<number, string>> = {
  [-2]: '前天',
  [-1]: '昨天',
  0: '今天',
  1: '明天',
  2: '后天',
};

const two = (value: number): string => String(value).padStart(2, '0');
/** The same instant as a Date whose UTC fields are the county's clock. */
const local = (at: Instant): Date => new Date(at + ZONE_MS);
const dayNumber = (at: Instant): number => Math.floor((at + ZONE_MS) / DAY_MS);

/** '17:30' */
export function timeOfDay(at: Instant): string {
  const date = local(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** '今天', '11月24日' or '2025年11月24日'. */
export function dayWords(at: Instant, now: Instant): string {
  const word = DAY_WORDS[dayNumber(at) - dayNumber(now)];
  if (word) return word;
  const date = local(at);
  const monthAndDay = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return date.getUTCFullYear() === local(now).getUTCFullYear()
    ? monthAndDay
    : `${date.getUTCFullYear()}年${monthAndDay}`;
}

/** '今天 09:12', '昨天 17:40', '11月24日 12:00'. */
export function when(at: Instant, now: Instant): string {
  return `${dayWords(at, now)} ${timeOfDay(at)}`;
}

/** 暂定 · '2027年放假安排还没公布，日期可能会变' */
export const provisionalWords = (at: Instant): string =>
  `${local(at).getUTCFullYear()}年放假安排还没公布，日期可能会变`;

/** '40 分钟', '5 小时', '2 天': the largest unit of which there is at least one, rounded down. */
export function span(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} 分钟`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} 小时`;
  return `${Math.floor(ms / DAY_MS)} 天`;
}

/** 期限 · A deadline in words; `tone` says how it is drawn. */
export interface Due {
  readonly text: string;
  readonly tone: 'calm' | 'soon' | 'late';
}

/** '还剩 40 分钟' · '今天 17:30 前' · '明天 12:00 前' · '已超期 2 天'. */
export function due(dueAt: Instant, now: Instant): Due {
  const leftMs = dueAt - now;
  if (leftMs < 0) return { text: `已超期 ${span(-leftMs)}`, tone: 'late' };
  if (leftMs < COUNTDOWN_MS)
    return { text: `还剩 ${span(leftMs)}`, tone: leftMs < HOUR_MS ? 'soon' : 'calm' };
  return { text: `${when(dueAt, now)} 前`, tone: 'calm' };
}
