import * as v from 'valibot';

import type { ContractList } from '../../../domain/contract';
import { assertRight } from '../../../domain/access/rights';
import { dayOf, startOfDay } from '../../../domain/deadline/local-time';
import type { PlaceId } from '../../../domain/grid/grid';
import { REMIND_DAYS } from '../../../domain/village/ledger/contract-figures';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { CONTRACT_STATES } from '../../../domain/village/ledger/land-contract';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ledgerVillage } from '../village/ledger';
import { ledgerEyes } from '../village/ledger-eyes';
import { cursor, placeId } from '../schemas';
import { contractRow } from '../views/ledger-views';

const ROWS = 20;

export const listContractsInput = v.object({
  of: v.picklist(['all', 'arrears', 'ending', ...CONTRACT_STATES]),
  villageId: v.exactOptional(placeId),
  cursor,
});

function keyOf(of: ContractList, villageId: PlaceId): string {
  if (of === 'all') return LEDGER_LISTS.village(villageId);
  if (of === 'arrears') return LEDGER_LISTS.arrears(villageId);
  return of === 'ending' ? LEDGER_LISTS.standing(villageId) : LEDGER_LISTS.state(villageId, of);
}

/**
 * 合同清单 · By when they end, the earliest first: with money missing (欠款), about to end or over (快到期), or of a state.
 *
 * Refuses: NOT_ALLOWED.
 */
export const listContracts: Handler<'ledger.contracts'> = async (
  { of, villageId: asked, cursor: at },
  context,
) => {
  const { actor, records, vault, now } = context;
  const villageId = assertRight(actor, 'ledger.see', ledgerVillage(context, asked));
  const scope = `ledger.contracts|${villageId}|${of}`;
  const within = of === 'ending' ? { from: 0, before: startOfDay(dayOf(now) + REMIND_DAYS + 1) } : undefined;
  const from = openCursor(vault, scope, at);
  const [eyes, { rows, next }] = await Promise.all([
    ledgerEyes(context, villageId),
    records.landContracts.list([keyOf(of, villageId)], 'asc', ROWS, from, within),
  ]);
  return { rows: rows.map((row) => contractRow(row, eyes)), cursor: sealCursor(vault, scope, next) };
};
