/** 土地台账的说法 · Kinds, states, prices and amounts in words. */
import type {
  ContractRow,
  ContractState,
  LedgerLine,
  PlotKind,
  PriceView,
  TenantNames,
} from '../../domain/contract';

export const PLOT_KIND: Readonly<Record<PlotKind, string>> = {
  reserve: '机动地',
  household: '家庭承包地',
  waste: '四荒地',
  forest: '林地',
  water: '坑塘水面',
  building: '集体建设用地',
  other: '其他',
};

export const CONTRACT_STATE: Readonly<Record<ContractState, string>> = {
  regular: '规范',
  irregular: '不规范',
  clearing: '清理中',
  takenBack: '已收回',
  relet: '已重新发包',
};

export const TENANT_NAME: Readonly<Record<TenantNames, string>> = {
  hidden: '不公开姓名',
  surname: '只公开姓',
  full: '公开全名',
};

/** Kept in hundredths: '79,135' or '487.25'. */
export function hundredths(value: number): string {
  const size = Math.abs(value);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % 100;
  return `${value < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
/** The space before a unit doesn't break: an amount whose unit is on the next line is misread. */
export const mu = (area: number): string => `${hundredths(area)}\u00a0亩`;
export const yuan = (fen: number): string => `${hundredths(fen)}\u00a0元`;

export const priceWords = ({ per, fen }: PriceView): string =>
  per === 'muYear' ? `每亩每年 ${yuan(fen)}` : `总价 ${yuan(fen)}`;

/** '2031年8月16日' of '2031-08-16'. */
export function dateWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** '2024年1月1日 到 2028年12月31日' */
export const spanWords = ({ fromDay, toDay }: Pick<ContractRow, 'fromDay' | 'toDay'>): string =>
  `${dateWords(fromDay)} 到 ${dateWords(toDay)}`;

/** What a line of the history says. */
export function lineWords({ type, fen, receipt, state, dueBefore, dueAfter }: LedgerLine): string {
  const changed =
    dueBefore === null || dueAfter === null || dueBefore === dueAfter
      ? ''
      : `，应收由 ${yuan(dueBefore)} 改为 ${yuan(dueAfter)}`;
  switch (type) {
    case 'plotRegistered':
      return '登记了这块地';
    case 'plotCorrected':
      return '更正了这块地';
    case 'plotEnded':
      return '注销了这块地';
    case 'contractRegistered':
      return '登记了合同';
    case 'termsCorrected':
      return `更正了合同${changed}`;
    case 'stateSet':
      return `改成“${state === null ? '' : CONTRACT_STATE[state]}”${changed}`;
    case 'dueFell':
      return `到了交费的日子，应收 ${yuan(fen ?? 0)}`;
    case 'moneyReceived':
      return `收到 ${yuan(fen ?? 0)}，收据 ${receipt ?? ''}`;
    case 'moneyReversed':
      return `冲销 ${yuan(fen ?? 0)}，收据 ${receipt ?? ''}`;
    default:
      return '加了合同照片';
  }
}

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** 边界哪里没画对 */
const RING_RULE: Readonly<Record<string, string>> = {
  crossesItself: '边界线自己交叉了。请沿着地边按顺序点，画的还在，撤几个角就行。',
  notClosed: '边界没有接上头。请再点一次“记下边界”，画的还在。',
  tooFewPoints: '至少要三个不一样的角才围得出一块地。画的还在。',
  noArea: '这几个角在一条线上，围不出地来。画的还在，请挪一个角。',
  tooSmall: '画的地方太小，不到一厘。请把图放大再点，画的还在。',
  tooBig: '画的地方超过一万亩，多半点错了一个角。画的还在，请看看是哪一个。',
  outOfRange: '有一个角不在国内，多半点错了。画的还在，请看看是哪一个。',
  tooManyPoints: '角太多了，请少点几个。画的还在。',
};

/** 说得更清楚 · Refusals of the ledger that name what is wrong; null: the plain sentence will do. */
export function ledgerErrorWords(code: string, facts: Facts): string | null {
  const kept = '您填的还在。';
  if (code === 'MONEY_WRONG' && facts['rule'] === 'decimals')
    return `金额最多到分，小数点后只能有两位。请改一改，${kept}`;
  if (code === 'AREA_WRONG' && facts['rule'] === 'decimals')
    return `面积最多到 0.01 亩，小数点后只能有两位。请改一改，${kept}`;
  if (code === 'RING_WRONG') return RING_RULE[String(facts['rule'])] ?? null;
  if (code === 'AREA_OVER')
    return `这块地只有 ${String(facts['plot'])} 亩，合同写了 ${String(facts['asked'])} 亩，多了。请对一对，${kept}`;
  if (code === 'AREA_LET') return `这块地已经包出去 ${String(facts['let'])} 亩，不能改得比这小。${kept}`;
  if (code === 'LAND_TAKEN')
    return `这块地 ${dateWords(String(facts['from']))} 到 ${dateWords(String(facts['to']))} 已经包给别人，那时只剩 ${String(facts['left'])} 亩。请对一对日期和面积，${kept}`;
  return null;
}
