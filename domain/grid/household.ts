import type { Instant } from '../deadline/instant';
import type { PlaceId } from './place';

/** 户 · A household; placed in one micro-grid or grid (or in the village itself) from a date to a date. */
export interface Household {
  readonly _id: string;
  readonly revision: number;
  readonly villageId: PlaceId;
  /** 门牌 · '12号'. */
  readonly doorplate: string;
  /** 户主 · Shown masked to all but the desk. */
  readonly headName: string;
  readonly placings: readonly HouseholdPlacing[];
  /** 住户码序号 · Of the slip that is in force; 0: none has been issued, so that no code leads here. */
  readonly slipNumber: number;
  /** What its code is found by; the code itself is nowhere kept. */
  readonly slipDigest: string | null;
  readonly slipIssuedAt: Instant | null;
}

/** 户的归属 · Which place a household belongs to, from when to when; `toAt` null: still. */
export interface HouseholdPlacing {
  readonly placeId: PlaceId;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}

/** 新户 · As an import or a hand puts it in: placed from an instant on, without a slip. */
export const newHousehold = (
  facts: Pick<Household, '_id' | 'villageId' | 'doorplate' | 'headName'>,
  placeId: PlaceId,
  fromAt: Instant,
): Household => ({
  ...facts,
  revision: 1,
  placings: [{ placeId, fromAt, toAt: null }],
  slipNumber: 0,
  slipDigest: null,
  slipIssuedAt: null,
});

/** 户的现归属 · The place a household belongs to at an instant; null: none in force. */
export function placingAt({ placings }: Pick<Household, 'placings'>, at: Instant): PlaceId | null {
  return placings.find(({ fromAt, toAt }) => fromAt <= at && (toAt === null || at < toAt))?.placeId ?? null;
}

/** 户标签 · '12号 · 示*甲': the doorplate, and the head's name masked but for its ends. */
export const householdLabel = ({ doorplate, headName }: Pick<Household, 'doorplate' | 'headName'>): string =>
  `${doorplate} · ${maskedName(headName)}`;

/** 姓名脱敏 · '示例甲' → '示*甲', '示甲' → '示*'. */
export function maskedName(name: string): string {
  const letters = [...name];
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  if (letters.length <= 2) return `${first}*`;
  return `${first}${'*'.repeat(letters.length - 2)}${last}`;
}
