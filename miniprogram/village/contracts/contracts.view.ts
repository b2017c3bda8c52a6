/** 合同清单 · One list at a time, by when the contracts end. */
import type { ContractList, Output } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { contractRowView } from '../../services/words/contract-row';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';

const LISTS: readonly (readonly [id: ContractList, text: string, empty: string])[] = [
  ['arrears', '欠交', '到今天该交的都交了。'],
  ['ending', '快到期', '60 天内没有合同到期。'],
  ['irregular', '不规范', '没有不规范的合同。'],
  ['clearing', '清理中', '没有正在清理的合同。'],
  ['takenBack', '已收回', '没有收回了、还没重新发包的地。'],
  ['all', '全部', '从一块地的页面登记合同。'],
];

export const listOf = (id: string): ContractList => LISTS.find(([one]) => one === id)?.[0] ?? 'all';

export function contractsView(
  loaded: Loaded<Output<'ledger.contracts'>>,
  of: ContractList,
  foot: Foot,
  shell: Shell,
) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    lists: LISTS.map(([id, text]) => ({ id, text, count: '', isOn: id === of, isLate: false })),
    rows: rows.map(contractRowView),
    isEmpty: loaded.data !== null && rows.length === 0,
    emptyWords: LISTS.find(([id]) => id === of)?.[2] ?? '',
    foot: listFoot(foot, rows.length),
  };
}
