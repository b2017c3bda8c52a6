/** 土地台账 · The village's sums on top, its groups below; ways to what has to be seen to, for those who keep it. */
import type { LedgerSums, LedgerView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dateWords, mu, yuan } from '../../text';

interface FactView {
  readonly name: string;
  readonly value: string;
  readonly isLate: boolean;
}
const fact = (name: string, value: string, isLate = false): FactView => ({ name, value, isLate });

/** 多交的 · Paid beyond what is due on some contracts, which is why due less received isn't the arrears. */
const aheadOf = ({ due, received, arrears }: LedgerSums): number => received + arrears - due;

function factsOf(sums: LedgerSums): readonly FactView[] {
  const { plots, plotArea, reserveArea, running, runningArea, due, received, arrears, inArrears } = sums;
  return [
    fact('土地', `${plots} 块，共 ${mu(plotArea)}`),
    ...(reserveArea > 0 ? [fact('其中机动地', mu(reserveArea))] : []),
    fact('正在承包', `${running} 份，共 ${mu(runningArea)}`),
    fact('到今天应收', yuan(due)),
    fact('到今天已收', yuan(received)),
    ...(aheadOf(sums) > 0 ? [fact('其中多交的', yuan(aheadOf(sums)))] : []),
    ...(arrears > 0 ? [fact('欠交', `${inArrears} 份，共 ${yuan(arrears)}`, true)] : []),
    ...(sums.takenBackArea > 0 ? [fact('清理收回', mu(sums.takenBackArea))] : []),
    ...(sums.reletArea > 0 ? [fact('其中重新发包', mu(sums.reletArea))] : []),
    ...(sums.anew > 0 ? [fact('重新发包总价', yuan(sums.anewFen))] : []),
  ];
}

/** 清化收 · What became of land that was taken back. */
function againOf({ takenBackArea, anew, anewFen }: LedgerSums): string {
  if (takenBackArea === 0) return '';
  const back = `收回 ${mu(takenBackArea)}`;
  return anew === 0 ? back : `${back}，重新发包总价 ${yuan(anewFen)}`;
}

function moneyOf(sums: LedgerSums): string {
  const ahead = aheadOf(sums);
  return `应收 ${yuan(sums.due)}，已收 ${yuan(sums.received)}${ahead > 0 ? `（有 ${yuan(ahead)} 是多交的）` : ''}`;
}

const ways = ({ total, ending }: LedgerView) => [
  {
    of: 'arrears',
    title: '欠交的',
    note: total.inArrears === 0 ? '没有' : `${total.inArrears} 份，${yuan(total.arrears)}`,
  },
  { of: 'ending', title: '快到期的', note: ending === 0 ? '没有' : `${ending} 份，60 天内到期或已到期` },
  {
    of: 'irregular',
    title: '要清理的',
    note:
      total.irregular + total.clearing === 0
        ? '没有'
        : `不规范 ${total.irregular} 份，清理中 ${total.clearing} 份`,
  },
  { of: 'all', title: '全部合同', note: '按到期先后' },
];

export function ledgerView(loaded: Loaded<LedgerView>, shell: Shell) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'list'),
    title: data?.villageName ?? '',
    asOf: data ? `截至 ${dateWords(data.asOf)}，由每一笔加起来` : '',
    facts: data ? factsOf(data.total) : [],
    groups: (data?.groups ?? []).map(({ placeId, name, sums }) => ({
      id: placeId,
      name,
      land: `${sums.plots} 块，共 ${mu(sums.plotArea)}，承包 ${mu(sums.runningArea)}`,
      money: moneyOf(sums),
      again: againOf(sums),
      arrears: sums.arrears > 0 ? `欠 ${yuan(sums.arrears)}` : '',
    })),
    ways: data?.canSeeAll ? ways(data) : [],
    canManage: data?.canManage ?? false,
    isEmpty: data !== null && data.total.plots === 0 && data.total.due === 0,
    emptyWords: data?.canManage
      ? '点下面“登记地块”，或用 Excel 一次导入地块、合同和收款。'
      : '村里登记了地和合同，就能在这里看到。',
  };
}
