import type { DeskView } from '../../../domain/contract';
import type { Ask, Stop } from './stop';

/** 土地台账 · The sums, a group's plots, one plot and one contract; lists and forms for those who have them. */
export async function ledgerStops(ask: Ask, desk: DeskView | undefined): Promise<readonly Stop[]> {
  const isOfVillage = (await ask('bulletins.list', {})).villageNames.length > 0;
  if (desk?.level === 'county') return [{ name: 'tenants', path: 'manage/tenants/tenants' }];
  if (!isOfVillage) return [];
  const { groups, canManage, villageId } = await ask('ledger.get', {});
  const placeId = groups[0]?.placeId ?? villageId;
  const { rows } = await ask('ledger.plots', { placeId });
  const [plot] = rows;
  const contractId = plot?.lettings[0]?.contractId;
  const seen = [
    { name: 'ledger', path: 'village/ledger/ledger' },
    {
      name: 'plots',
      path: `village/plots/plots?placeId=${placeId}&name=${encodeURIComponent(groups[0]?.name ?? '')}`,
    },
    ...(plot ? [{ name: 'plot', path: `village/plot/plot?id=${plot.id}` }] : []),
    ...(contractId ? [{ name: 'contract', path: `village/contract/contract?id=${contractId}` }] : []),
  ];
  if (!canManage || !plot || !contractId) return seen;
  return [
    ...seen,
    { name: 'contracts-arrears', path: 'village/contracts/contracts?of=arrears' },
    { name: 'contracts-ending', path: 'village/contracts/contracts?of=ending' },
    { name: 'contracts-clearing', path: 'village/contracts/contracts?of=clearing' },
    { name: 'payment', path: `village/payment/payment?id=${contractId}` },
    { name: 'plot-new', path: 'village/plotform/plotform' },
    { name: 'plot-correct', path: `village/plotform/plotform?id=${plot.id}` },
    { name: 'plot-outline', path: `village/outline/outline?id=${plot.id}` },
    { name: 'contract-new', path: `village/contractform/contractform?plotId=${plot.id}` },
    {
      name: 'contract-correct',
      path: `village/contractform/contractform?id=${contractId}&plotId=${plot.id}`,
    },
  ];
}
