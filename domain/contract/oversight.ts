/** 督办与全县 · Figures of a township's villages and of the county's townships. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { ShownFigures } from '../statistics/disclosure';

/**
 * 一地的数 · What is under way now, and what has been closed this month. Rates are in whole percent.
 *
 * Null: too few to be shown outside the village, or what would give those away (`isHidden`); a rate also as long as
 * there is nothing to reckon it from.
 */
export interface ShareView extends ShownFigures {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly open: number | null;
  readonly overdue: number | null;
  readonly alarmed: number | null;
  /** Some of its counts are hidden. */
  readonly isHidden: boolean;
}

/** 一个月 · `closed` null: too few to be shown. */
export interface MonthView {
  /** '2026-11' */
  readonly month: string;
  readonly closed: number | null;
  readonly closedInGridPercent: number | null;
  readonly handledOnTimePercent: number | null;
}

/** 督办总览 · A township by its villages, or the county by its townships: in the order of their codes. */
export interface OversightView {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly level: 'township' | 'county';
  /** What was closed before this is counted; null: the clock hasn't counted yet. */
  readonly countedToAt: Instant | null;
  readonly total: ShareView;
  readonly parts: readonly ShareView[];
  /** Parts can be opened: a township from the county, a village's board from its township. */
  readonly canOpenParts: boolean;
  /** The last 36, oldest first, this month last. */
  readonly months: readonly MonthView[];
  /**
   * Closed by category in each of these months; null: too few to be shown. None for the county in a township: it has
   * its own categories, and the two tables side by side would give small ones away.
   */
  readonly categories: readonly {
    readonly categoryId: string;
    readonly name: string;
    readonly closed: readonly (number | null)[];
  }[];
}

/** 调用 · 督办与全县. */
export interface OversightCalls {
  /** The caller's own township by default. */
  'township.board': { input: { readonly townshipId?: PlaceId }; output: OversightView };
  'county.board': { input: Record<string, never>; output: OversightView };
}
