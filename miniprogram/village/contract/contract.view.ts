/** 一份合同 · The agreement, the money, the papers, the history, and what its desk may do next. */
import type { ContractView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { askedView } from '../../services/words/asked-row';
import { historyView } from '../../services/words/ledger-history';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import { checkedPhoto } from '../../services/words/media-views';
import type { Shell } from '../../services/page/shell';
import { CONTRACT_STATE, dateWords, mu, priceWords, spanWords, yuan } from '../../text';

const agreedOf = (data: ContractView) => [
  { name: '地块', value: `${data.plotName}（${data.plotNumber}）` },
  { name: '在哪', value: data.placeName },
  { name: '面积', value: mu(data.area) },
  { name: '时间', value: spanWords(data) },
  ...(data.toDay === data.agreedToDay ? [] : [{ name: '原来约定到', value: dateWords(data.agreedToDay) }]),
  { name: '价格', value: priceWords(data.price) },
  { name: '怎么交', value: data.paying === 'yearly' ? '每年交一次' : '一次交清' },
  { name: '全程总价', value: yuan(data.wholePrice) },
  { name: '合同编号', value: data.number },
];

function moneyOf({ due, received, arrears, asOf }: ContractView) {
  if (due === null || received === null || arrears === null) return null;
  const over = received - due;
  return {
    asOf: `截至 ${dateWords(asOf)}`,
    due: yuan(due),
    received: yuan(received),
    arrears: arrears > 0 ? `欠 ${yuan(arrears)}` : over > 0 ? `多交 ${yuan(over)}` : '交齐了',
    isLate: arrears > 0,
  };
}

export function contractView(loaded: Loaded<ContractView>, doing: Doing, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'list');
  const row = data
    ? `${data.placeName}，${data.plotName}，合同 ${data.number}，${mu(data.area)}，${priceWords(data.price)}，${spanWords(data)}`
    : '';
  const { desk } = data ?? { desk: null };
  return {
    frame,
    ...doing,
    row,
    canAsk: data !== null && desk === null,
    canReceive: desk !== null,
    canCorrect: desk?.canCorrect ?? false,
    plotId: data?.plotId ?? '',
    plotName: data?.plotName ?? '',
    title: data ? `${data.tenant} 承包` : '',
    state: data ? `合同现在：${CONTRACT_STATE[data.state]}` : '',
    over: data?.isOver ? '已到期，还没收回或续包' : '',
    agreed: data ? agreedOf(data) : [],
    money: data ? moneyOf(data) : null,
    dues: (data?.dues ?? []).map(({ day, fen, isDue }) => ({
      day,
      words: `${dateWords(day)} ${isDue ? '应收' : '将收'}`,
      fen: yuan(fen),
    })),
    payments: (data?.payments ?? []).map(({ line, receipt, day, fen, isReversal, isReversed }) => ({
      line,
      title: `${dateWords(day)} ${isReversal ? '冲销' : '收到'} ${yuan(fen)}`,
      receipt: `收据 ${receipt}`,
      note: isReversed ? '已冲销' : '',
      words: ` ${yuan(fen)}（收据 ${receipt}）`,
      canReverse: desk !== null && !isReversal && !isReversed,
    })),
    scans: (data?.scans ?? []).map(checkedPhoto),
    canAdd: (desk?.scansLeft ?? 0) > 0,
    moves: (desk?.moves ?? []).map((id) => ({ id, words: `改成“${CONTRACT_STATE[id]}”` })),
    asked: (data?.asked ?? []).map((one) => askedView(one, shell)),
    lines: historyView(data?.lines ?? [], shell),
  };
}
