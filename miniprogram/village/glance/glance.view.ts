/** 一月一览 · Section by section: rates in big figures, then counts in rows; all in words for who can't see them. */
import type {
  Figure,
  FigureGroup,
  FigureSum,
  GlanceSection,
  GlanceView,
  Rate,
} from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { mu, periodWords, yuan } from '../../text';

/** The Excel that is being asked for. */
export interface Exporting {
  readonly isBusy: boolean;
  readonly failure: string;
}
export const NOT_EXPORTING: Exporting = { isBusy: false, failure: '' };

const HIDDEN = '不显示';
const SUM: Readonly<Record<FigureSum['of'], (amount: number) => string>> = {
  area: mu,
  due: (fen) => `应收 ${yuan(fen)}`,
  received: (fen) => `已收 ${yuan(fen)}`,
  arrears: (fen) => `欠 ${yuan(fen)}`,
  whole: (fen) => `总价 ${yuan(fen)}`,
};
/** What is to be seen to, when there is any. */
const LATE: readonly string[] = ['rectification.overdue', 'ledger.arrears', 'coverage.uncovered'];
const UNIT: Readonly<Record<GlanceSection['id'], string>> = {
  matters: '件',
  rectification: '件',
  ledger: '份',
  coverage: '户',
  bulletins: '条',
};
const EMPTY: Readonly<Partial<Record<GlanceSection['id'], string>>> = {
  matters: '这个月没有结案的事。',
  bulletins: '这个月没有发公开和通知。',
};

function rateView({ name, percent, share, part, rest }: Rate, opens: boolean, isWhole: boolean) {
  const none = isWhole ? '这个月还没有' : '没有，或者太少不显示';
  const words = share === null ? '' : `${share[1]} 件里 ${share[0]} 件${part.name}`;
  const number = percent === null ? '—' : String(percent);
  const canOpen = opens && share !== null && share[1] > 0;
  return {
    id: part.id,
    rest: rest.id,
    part: part.name,
    other: rest.name,
    name,
    number,
    unit: percent === null ? '' : '%',
    words: percent === null ? none : words,
    opens: canOpen,
    label: `${name}，${percent === null ? none : `${number}%，${words}`}${canOpen ? '，点开看是哪些' : ''}`,
  };
}

function figureView({ id, name, count, sums, isKept }: Figure, section: GlanceSection) {
  const unit = id === 'ledger.plots' ? '块' : UNIT[section.id];
  const value = count === null ? HIDDEN : `${count} ${unit}`;
  const sum = sums.map(({ of, amount }) => SUM[of](amount)).join('，');
  const opens = section.opens && isKept !== true && (count ?? 0) > 0;
  return {
    id,
    name,
    value,
    sum,
    isLate: LATE.includes(id) && (count ?? 0) > 0,
    opens,
    label: `${[name, value, sum].filter((part) => part !== '').join('，')}${opens ? '，点开看是哪些' : ''}`,
  };
}

const isNothing = ({ groups }: GlanceSection): boolean =>
  groups.every(({ figures }) => figures.every(({ count }) => count === 0));

const groupView = ({ title, figures }: FigureGroup, section: GlanceSection) => ({
  title,
  rows: figures.map((one) => figureView(one, section)),
});

function sectionView(section: GlanceSection, isWhole: boolean) {
  const { id, title, note, rates, groups } = section;
  const empty = isNothing(section) ? (EMPTY[id] ?? '') : '';
  return {
    id,
    title,
    note,
    empty,
    rates: empty === '' ? rates.map((one) => rateView(one, section.opens, isWhole)) : [],
    groups:
      empty === '' ? groups.map((one) => groupView(one, section)).filter(({ rows }) => rows.length > 0) : [],
  };
}

export function glanceView(loaded: Loaded<GlanceView>, exporting: Exporting, shell: Shell) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'list'),
    villageId: data?.villageId ?? '',
    villageName: data?.villageName ?? '',
    month: data?.month ?? '',
    monthWords: data ? periodWords(data.month) : '',
    soFar: data?.later === null ? '到现在为止' : '',
    earlier: data?.earlier ?? '',
    later: data?.later ?? '',
    sections: (data?.sections ?? []).map((one) => sectionView(one, data?.isWhole ?? false)),
    hint: data && !data.isWhole ? '1 到 4 的数，和能推出它们的数，都不显示，免得让人认出是谁家的事。' : '',
    canExport: data?.canExport ?? false,
    ...exporting,
  };
}
