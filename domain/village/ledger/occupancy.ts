import type { Instant } from '../../deadline/instant';
import { MINUTE_MS, type DayNumber } from '../../deadline/local-time';
import type { Area } from './amounts';
import { endOf, isStanding } from './contract-figures';
import type { LandContract } from './land-contract';
import type { Claim } from './plot';

/** 占用 · So much of a plot from one day to another. */
export type Span = Pick<Claim, 'contractId' | 'area' | 'fromDay' | 'toDay'>;

/** A claim whose contract hasn't come by then never will: whoever wrote it died between the two writes. */
const CLAIM_MS = 10 * MINUTE_MS;

export const freshClaims = (claims: readonly Claim[], now: Instant): readonly Claim[] =>
  claims.filter(({ at }) => at > now - CLAIM_MS);

type Held = Pick<LandContract, '_id' | 'version' | 'terms' | 'lastDay'>;

export const spanOf = (contract: Omit<Held, 'version'>): Span => ({
  contractId: contract._id,
  area: contract.terms.area,
  fromDay: contract.terms.fromDay,
  toDay: endOf(contract),
});

/** 已占的地 · What a plot's contracts have, or are about to have, but for one contract's own. */
export function spansOf(
  contracts: readonly Held[],
  claims: readonly Claim[],
  now: Instant,
  exceptId: string | null,
): readonly Span[] {
  const versions = new Map(contracts.map(({ _id, version }) => [_id, version]));
  const coming = freshClaims(claims, now).filter(
    ({ contractId, version }) => (versions.get(contractId) ?? 0) < version,
  );
  const isComing = new Set(coming.map(({ contractId }) => contractId));
  const held = contracts.filter(({ _id }) => !isComing.has(_id)).map(spanOf);
  return [...held, ...coming].filter(({ contractId }) => contractId !== exceptId);
}

/**
 * 重新发包 · Whether a contract from this day on lets land of its plot again: more was taken back before then than has
 * been let again since.
 */
export function isAnewOn(
  contracts: readonly Pick<LandContract, 'terms' | 'lastDay' | 'state' | 'isAnew'>[],
  fromDay: DayNumber,
): boolean {
  const left = contracts.reduce((area, contract) => {
    const isBack = !isStanding(contract) && endOf(contract) < fromDay;
    return area + contract.terms.area * ((isBack ? 1 : 0) - (contract.isAnew ? 1 : 0));
  }, 0);
  return left > 0;
}

/** The most that these have together on any day of a span of time. */
export function mostTaken(spans: readonly Span[], fromDay: DayNumber, toDay: DayNumber): Area {
  const within = spans.filter((span) => span.fromDay <= toDay && span.toDay >= fromDay);
  const starts = [fromDay, ...within.map((span) => Math.max(fromDay, span.fromDay))];
  const takenOn = (day: DayNumber): Area =>
    within
      .filter((span) => span.fromDay <= day && day <= span.toDay)
      .reduce((sum, { area }) => sum + area, 0);
  return Math.max(...starts.map(takenOn));
}

/** 先占的 · The contract that is in the way. */
export const firstInTheWay = (spans: readonly Span[], { fromDay, toDay }: Span): Span | null =>
  spans.find((span) => span.fromDay <= toDay && span.toDay >= fromDay) ?? null;
