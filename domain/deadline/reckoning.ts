import type { PlaceId } from '../grid/place';
import type { Instant } from './instant';

/** 为什么调整 · A year's calendar was loaded or changed; clocks were stopped; they run again. */
export type Cause =
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'resumed'; readonly reason: string };

/**
 * 待重算 · A change of the calendar, written together with it, until the clock has gone through every period
 * that it may touch.
 */
export interface Reckoning {
  /** Of the settings' revision that brought it. */
  readonly id: string;
  /** Whose matters: a village's or a township's; null: the whole county's. */
  readonly under: PlaceId | null;
  readonly cause: Cause;
  /** Periods that end before aren't touched. */
  readonly fromAt: Instant;
  readonly setAt: Instant;
}
