import { dayOf } from '../../../domain/deadline/local-time';
import { placesInUse } from '../../../domain/grid/grid';
import { dayText } from '../../../domain/setup/dates';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownLedger } from '../village/ledger';
import { nothing } from '../schemas';

export const getLedgerFormInput = nothing;

const numbered = (letters: string, count: number): string =>
  `${letters}${String(count + 1).padStart(4, '0')}`;

/** 登记表 · In which groups land may lie, and numbers that are likely free. Refuses: NOT_ALLOWED. */
export const getLedgerForm: Handler<'ledger.form'> = async (_input, context) => {
  const { records, now } = context;
  const villageId = ownLedger(context);
  const key = [LEDGER_LISTS.village(villageId)];
  const [village, plots, contracts] = await Promise.all([
    readJurisdiction(context, villageId),
    records.plots.count(key),
    records.landContracts.count(key),
  ]);
  const groups = placesInUse(village, now)
    .filter(({ level }) => level === 'grid')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    groups: [
      ...groups.map(({ id, name }) => ({ placeId: id, name })),
      { placeId: villageId, name: '村集体' },
    ],
    nextPlotNumber: numbered('DK', plots),
    nextContractNumber: numbered('HT', contracts),
    today: dayText(dayOf(now)),
  };
};
