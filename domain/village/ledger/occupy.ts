import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { dayText } from '../../setup/dates';
import { plainHundredths } from './amounts';
import type { LandContract } from './land-contract';
import { firstInTheWay, freshClaims, mostTaken, spanOf, type Span } from './occupancy';
import type { Plot } from './plot';

/**
 * 占地检查 · Contracts on one plot at the same time never have more land than it has.
 *
 * Refuses: AREA_OVER (this one alone is larger than the plot), LAND_TAKEN (together with others of that time).
 */
export function assertRoom({ area }: Pick<Plot, 'area'>, others: readonly Span[], span: Span): void {
  if (span.area > area)
    throw new DomainError('AREA_OVER', { plot: plainHundredths(area), asked: plainHundredths(span.area) });
  const left = area - mostTaken(others, span.fromDay, span.toDay);
  if (span.area <= left) return;
  const first = firstInTheWay(others, span);
  throw new DomainError('LAND_TAKEN', {
    left: plainHundredths(Math.max(0, left)),
    from: dayText(first?.fromDay ?? span.fromDay),
    to: dayText(first?.toDay ?? span.toDay),
  });
}

/** 不多占地 · Of a correction: no more land than the contract has, on no other day. What it has needn't be claimed. */
export const isWithinSpan = (after: Span, before: Span): boolean =>
  after.area <= before.area && after.fromDay >= before.fromDay && after.toDay <= before.toDay;

/**
 * 先占后签 · Land is claimed on the plot, by one conditional write, before the contract (in this version) is written: of
 * two that want the same land at once, one is refused. Refuses: PLOT_ENDED, AREA_OVER, LAND_TAKEN.
 */
export function claimed(
  plot: Plot,
  others: readonly Span[],
  contract: Pick<LandContract, '_id' | 'version' | 'terms' | 'lastDay'>,
  now: Instant,
): Plot {
  if (plot.isEnded) throw new DomainError('PLOT_ENDED', { plotId: plot._id });
  const span = spanOf(contract);
  assertRoom(plot, others, span);
  const claims = freshClaims(plot.claims, now).filter(({ contractId }) => contractId !== span.contractId);
  return { ...plot, claims: [...claims, { ...span, version: contract.version, at: now }] };
}
