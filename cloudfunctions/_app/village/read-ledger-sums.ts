import type { Instant } from '../../../domain/deadline/instant';
import type { PlaceId } from '../../../domain/grid/grid';
import { sumsNow, type SumsNow } from '../../../domain/village/ledger/bucket';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { asOfDay, contractEntry, plotEntry } from '../../../domain/village/ledger/sums';
import type { Ports } from '../context';

/**
 * 台账合计 · Of a village by group, right at this moment: what changed since it was counted is read first, then the
 * sums with the entries of what changed. `asOf`: the day to whose end they are true.
 */
export async function readLedgerSums(
  { records, ledgerSums }: Pick<Ports, 'records' | 'ledgerSums'>,
  villageId: PlaceId,
  now: Instant,
): Promise<{ readonly byPlace: SumsNow['byPlace']; readonly asOf: number }> {
  const key = [LEDGER_LISTS.uncounted(villageId)];
  const [plots, contracts] = await Promise.all([records.plots.under(key), records.landContracts.under(key)]);
  const changed = [
    ...plots.map((plot) => [plot._id, plotEntry(plot)] as const),
    ...contracts.map((contract) => [contract._id, contractEntry(contract)] as const),
  ];
  const ids = changed.map(([id]) => id);
  const { byPlace, nextDays } = sumsNow(await ledgerSums.ofVillage(villageId, ids), changed);
  return { byPlace, asOf: asOfDay(nextDays, now) };
}
