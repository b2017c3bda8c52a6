import type { PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { canSeeAll, tenantIn } from './ledger';
import type { LedgerEyes } from '../views/ledger-views';
import { nameIn } from '../views/place-names';

/** 怎么看 · What of a village's ledger the caller is shown. Refuses: PLACE_NOT_FOUND. */
export async function ledgerEyes(context: Context, villageId: PlaceId): Promise<LedgerEyes> {
  const village = await readJurisdiction(context, villageId);
  const nameOf = nameIn(new Map([[villageId, village]]));
  return {
    now: context.now,
    nameOf: (id) => (id === villageId ? '村集体' : nameOf(id)),
    tenantOf: tenantIn(context, villageId),
    canSeeAll: canSeeAll(context, villageId),
  };
}
