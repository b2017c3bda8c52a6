import type { Instant } from '../deadline/instant';
import type { Place, PlaceId } from './place';
import type { Leave, Post } from './posts';

export * from './place';

/**
 * 辖区 · A village's grid tree with everyone who sits in it: one document, so that routing needs one read.
 *
 * A township and the county have one too, with just their own place and posts. `version` counts writes.
 */
export interface Jurisdiction {
  readonly _id: PlaceId;
  readonly level: 'county' | 'township' | 'village';
  readonly name: string;
  readonly revision: number;
  readonly places: readonly Place[];
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
}

/** 户 · A household; bound to one micro-grid or grid from a date to a date. */
export interface Household {
  readonly _id: string;
  readonly revision: number;
  readonly villageId: PlaceId;
  /** 门牌 · '12号'. */
  readonly doorplate: string;
  /** 户主 · Shown masked to all but the desk. */
  readonly headName: string;
  readonly placings: readonly HouseholdPlacing[];
}

/** 户的归属 · Which place a household belongs to, from when to when; `toAt` null: still. */
export interface HouseholdPlacing {
  readonly placeId: PlaceId;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}

export const placeOf = (jurisdiction: Jurisdiction, id: PlaceId): Place | null =>
  jurisdiction.places.find((place) => place.id === id) ?? null;

/** 户的现归属 · The place a household belongs to at an instant; null: none in force. */
export function placingAt(household: Household, at: Instant): PlaceId | null {
  return (
    household.placings.find(({ fromAt, toAt }) => fromAt <= at && (toAt === null || at < toAt))?.placeId ??
    null
  );
}

/** 户标签 · '12号 · 示*甲': the doorplate, and the head's name masked but for its ends. */
export const householdLabel = (household: Household): string =>
  `${household.doorplate} · ${maskedName(household.headName)}`;

/** 姓名脱敏 · '示例甲' → '示*甲', '示甲' → '示*'. */
export function maskedName(name: string): string {
  const letters = [...name];
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  if (letters.length <= 2) return `${first}*`;
  return `${first}${'*'.repeat(letters.length - 2)}${last}`;
}
