import type { Instant } from '../../../../domain/deadline/instant';
import type { Jurisdiction } from '../../../../domain/grid/grid';
import { nextChangeAt } from '../../../../domain/grid/handovers';
import { staffOf } from '../../../../domain/grid/posts';

/** Fields beside the jurisdiction's own by which it is found; always derived, never decided on. */
interface Derived {
  readonly staffIds: readonly string[];
  readonly codeDigests: readonly string[];
  readonly changedAt: Instant | null;
}
/** 辖区的存储形式 · A jurisdiction as its document. */
export type StoredJurisdiction = Jurisdiction & Derived;

export const storedJurisdiction = (jurisdiction: Jurisdiction): StoredJurisdiction => ({
  ...jurisdiction,
  staffIds: staffOf(jurisdiction),
  codeDigests: jurisdiction.invitations.map(({ codeDigest }) => codeDigest),
  changedAt: nextChangeAt(jurisdiction),
});

/** The jurisdiction without what was derived for the index. */
export function jurisdictionFrom({
  staffIds,
  codeDigests,
  changedAt,
  ...jurisdiction
}: StoredJurisdiction): Jurisdiction {
  return jurisdiction;
}
