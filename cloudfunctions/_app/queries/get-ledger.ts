import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { dayOf, startOfDay } from '../../../domain/deadline/local-time';
import { levelOf, placesInUse } from '../../../domain/grid/grid';
import { dayText } from '../../../domain/setup/dates';
import { REMIND_DAYS } from '../../../domain/village/ledger/contract-figures';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { NO_SUMS, totalOf } from '../../../domain/village/ledger/sums';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { canSeeAll, ledgerVillage } from '../village/ledger';
import { readLedgerSums } from '../village/read-ledger-sums';
import { placeId } from '../schemas';

export const getLedgerInput = v.object({ villageId: v.exactOptional(placeId) });

/** 最近要看的合同 · More than these are shown as so many. */
const MOST_ENDING = 99;

/** 台账首页 · Sums by group and of the village, as of a day that it says. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND. */
export const getLedger: Handler<'ledger.get'> = async ({ villageId: asked }, context) => {
  const { actor, records, now } = context;
  const villageId = ledgerVillage(context, asked);
  const seesAll = canSeeAll(context, villageId);
  const until = { from: 0, before: startOfDay(dayOf(now) + REMIND_DAYS + 1) };
  const [village, { byPlace, asOf }, ending] = await Promise.all([
    readJurisdiction(context, villageId),
    readLedgerSums(context, villageId, now),
    seesAll
      ? records.landContracts.list([LEDGER_LISTS.standing(villageId)], 'asc', MOST_ENDING, null, until)
      : null,
  ]);
  const inUse = placesInUse(village, now).filter(({ level }) => level === 'grid');
  const ended = village.places.filter(
    ({ id }) => id in byPlace && levelOf(id) === 'grid' && !inUse.some((one) => one.id === id),
  );
  const groups = [...inUse, ...ended]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ placeId: id, name, sums: byPlace[id] ?? NO_SUMS }));
  const own = byPlace[villageId];
  return {
    villageId,
    villageName: village.name,
    asOf: dayText(asOf),
    total: totalOf(byPlace),
    groups: own ? [...groups, { placeId: villageId, name: '村集体', sums: own }] : groups,
    canManage: hasRight(actor.seats, 'ledger.manage', villageId),
    canSeeAll: seesAll,
    ending: ending?.rows.length ?? 0,
  };
};
