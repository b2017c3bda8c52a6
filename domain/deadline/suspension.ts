import { isUnder } from '../grid/place';
import type { PlaceId } from '../grid/place';
import type { Instant, Span } from './instant';

/**
 * 停摆 · 暂停计时: clocks stand still in a village, a township or the county for a range (flood, snow).
 *
 * Never overwritten: it is ended early by a date of its own, and prolonged by another one.
 */
export interface Suspension {
  readonly id: string;
  readonly placeId: PlaceId;
  /** '大雪封山': residents read it. */
  readonly reason: string;
  readonly fromAt: Instant;
  /** As announced. */
  readonly toAt: Instant;
  /** 紧急的事也暂停 · Else desks go on with urgent matters. */
  readonly pausesUrgent: boolean;
  readonly byPersonId: string;
  readonly byName: string;
  readonly setAt: Instant;
  /** 提前恢复 · Before `fromAt`: it never came to be. */
  readonly endedAt: Instant | null;
}

/** 谁的时钟 · A desk's, a desk's with an urgent matter, or what a resident may do until when. */
export type ClockOf = 'desk' | 'urgentDesk' | 'resident';

/** When it really ends or ended. */
export const endOf = ({ toAt, endedAt }: Suspension): Instant => Math.min(toAt, endedAt ?? toAt);

export const covers = (suspended: PlaceId, placeId: PlaceId): boolean =>
  suspended === placeId || isUnder(placeId, suspended);

const pauses = ({ pausesUrgent }: Suspension, clock: ClockOf): boolean =>
  clock !== 'urgentDesk' || pausesUrgent;

/** 暂停的时段 · In which a clock at this place stands still: merged, so that nothing is counted twice. */
export function pausesAt(
  suspensions: readonly Suspension[],
  placeId: PlaceId,
  clock: ClockOf,
): readonly Span[] {
  const spans = suspensions
    .filter((one) => covers(one.placeId, placeId) && pauses(one, clock) && one.fromAt < endOf(one))
    .map((one): Span => ({ fromAt: one.fromAt, toAt: endOf(one) }))
    .sort((a, b) => a.fromAt - b.fromAt);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.fromAt <= last.toAt)
      merged[merged.length - 1] = { ...last, toAt: Math.max(last.toAt, span.toAt) };
    else merged.push(span);
  }
  return merged;
}

/** 正在停摆 · What makes a clock at this place stand still now, the one that lasts longest; null: it runs. */
export function suspensionAt(
  suspensions: readonly Suspension[],
  placeId: PlaceId,
  clock: ClockOf,
  now: Instant,
): Suspension | null {
  const [longest = null] = suspensions
    .filter((one) => covers(one.placeId, placeId) && pauses(one, clock))
    .filter((one) => one.fromAt <= now && now < endOf(one))
    .sort((a, b) => endOf(b) - endOf(a));
  return longest;
}
