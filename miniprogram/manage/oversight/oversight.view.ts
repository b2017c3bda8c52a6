import type { OversightView, ShareView, TownshipGroup } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { SegmentView } from '../../components/segments/segments';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { counted, rated, WHY_HIDDEN } from '../chart/counted';
import { kindsView } from './kinds.view';
import { FIRST_SPAN, monthCharts, NO_MONTHS, spanSegments, type Span } from '../chart/month-charts';

export type OversightTab = 'parts' | 'months' | 'kinds';

/** What of the page was chosen. */
export interface Chosen {
  readonly tab: OversightTab;
  readonly span: Span;
  /** Category whose months are shown; '' for none. */
  readonly kindId: string;
}

export const FIRST_CHOSEN: Chosen = { tab: 'parts', span: FIRST_SPAN, kindId: '' };

const tabsOf = ({ level, categories }: OversightView, tab: OversightTab): readonly SegmentView[] => {
  const tabs: readonly (readonly [OversightTab, string])[] = [
    ['parts', level === 'county' ? '各乡镇' : '各村'],
    ['months', '走势'],
    ...(categories.length > 0 ? ([['kinds', '类别']] as const) : []),
  ];
  return tabs.map(([id, text]) => ({ id, text, count: '', isOn: id === tab, isLate: false }));
};

/** A figure; `group`: the list that a tap opens, '' for none. */
const tile = (name: string, text: string, isLate = false, group: TownshipGroup | '' = '') => ({
  name,
  text,
  isLate,
  group,
  label: group === '' ? `${name}，${text}` : `${name}，${text}，点开看是哪些`,
});

const isSome = (count: number | null): boolean => count !== null && count > 0;

function nowTiles({ open, overdue, alarmed }: ShareView, canOpen: boolean) {
  return [
    tile('正在办', counted(open)),
    tile('已超期', counted(overdue), isSome(overdue), canOpen ? 'overdue' : ''),
    tile('卡在村里', counted(alarmed), isSome(alarmed), canOpen ? 'alarmed' : ''),
  ];
}

function monthTiles(total: ShareView) {
  const hasClosed = total.closed !== 0;
  return [
    tile('本月结案', counted(total.closed)),
    tile('小事不出网', rated(total.closedInGridPercent, hasClosed)),
    tile('大事不出村', rated(total.closedInVillagePercent, hasClosed)),
    tile('按时受理', rated(total.acknowledgedOnTimePercent, hasClosed)),
    tile('按时办结', rated(total.handledOnTimePercent, hasClosed)),
    tile('评价满意', rated(total.satisfiedPercent, hasClosed)),
  ];
}

/** One place in words: what is under way, then what was closed this month; each piece stays on one line. */
function partOf(share: ShareView) {
  const { placeId, name, open, overdue, alarmed, closed } = share;
  const late = [
    { words: `超期 ${counted(overdue)}`, count: overdue },
    { words: `卡住 ${counted(alarmed)}`, count: alarmed },
  ].flatMap(({ words, count }) => (count === 0 ? [] : [{ words, isLate: isSome(count) }]));
  const now =
    open === 0
      ? [{ words: '没有在办的事', isLate: false }]
      : [{ words: `在办 ${counted(open)}`, isLate: false }, ...late];
  const month =
    closed === 0
      ? ['本月没有结案的']
      : [`本月结案 ${counted(closed)}`, `按时办结 ${rated(share.handledOnTimePercent, true)}`];
  return { placeId, name, now, month, label: [name, ...now.map(({ words }) => words), ...month].join('，') };
}

function page(data: OversightView, { tab, span, kindId }: Chosen, { now }: Shell) {
  const { level, name, total, parts, months, countedToAt, canOpenParts } = data;
  const isHidden =
    total.isHidden || parts.some((part) => part.isHidden) || months.some(({ closed }) => closed === null);
  const charts = monthCharts(months, span);
  return {
    name,
    counted:
      countedToAt === null ? '结案的还没有数过，过几分钟再看。' : `结案的数到${when(countedToAt, now)}。`,
    hidden: isHidden ? WHY_HIDDEN : '',
    tabs: tabsOf(data, tab),
    tab,
    now: nowTiles(total, level === 'township' && canOpenParts),
    month: monthTiles(total),
    partsTitle: level === 'county' ? '各乡镇，按区划代码排' : '各村，按区划代码排',
    canOpenParts,
    parts: parts.map(partOf),
    noParts: level === 'county' ? '还没有乡镇' : '还没有村',
    spans: spanSegments(span),
    charts,
    noMonths: charts.length === 0 ? NO_MONTHS : null,
    kinds: kindsView(data, span, kindId),
  };
}

/** 总览 · A township by its villages, or the county by its townships, in the order of their codes. */
export const oversightView = (loaded: Loaded<OversightView>, chosen: Chosen, shell: Shell) => ({
  frame: frameView(loaded, shell, 'list'),
  page: loaded.data ? page(loaded.data, chosen, shell) : null,
});
