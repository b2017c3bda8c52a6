import type { OversightView } from '../../../../domain/contract';
import type { Shell } from '../../../services/page/shell';
import { when } from '../../../services/words/when';
import type { HomeState } from '../home.screen';

interface FigureView {
  readonly name: string;
  readonly number: string;
  readonly isHidden: boolean;
  readonly isLate: boolean;
}
interface EntryView {
  /** Folder of the page under `manage/`. */
  readonly page: string;
  readonly title: string;
  readonly note: string;
}
export interface CountyPageView {
  readonly isLoading: boolean;
  readonly figures: readonly FigureView[];
  /** The figures for those who listen. */
  readonly label: string;
  readonly asOf: string;
  /** Why some figure is hidden; '' when none is. */
  readonly hidden: string;
  /** What residents have asked for about their data; '' for nothing. */
  readonly requests: string;
  readonly entries: readonly EntryView[];
}

/** What a county is kept in order by; the rest is in 管理. */
const ENTRIES: readonly EntryView[] = [
  { page: 'setup', title: '导入导出', note: '用 Excel 导入，导出事项和统计' },
  { page: 'posts', title: '谁在岗', note: '各乡镇各村的任职、请假和空岗' },
  { page: 'categories', title: '类别和时限', note: '哪些事能报，几天办好' },
  { page: 'calendar', title: '工作日历', note: '放假和调休，时限都照它算' },
];

const figure = (name: string, count: number | null, tellsLate: boolean): FigureView => ({
  name,
  number: count === null ? '不显示' : String(count),
  isHidden: count === null,
  isLate: tellsLate && count !== null && count > 0,
});

const figuresOf = ({ open, overdue, alarmed, closed }: OversightView['total']): readonly FigureView[] => [
  figure('正在办', open, false),
  figure('已超期', overdue, true),
  figure('卡在村里', alarmed, true),
  figure('本月结案', closed, false),
];

/** 全县 · How the county stands, what waits, and what it is kept in order by. */
export function countyView({ county, openRequests }: HomeState, { now }: Shell): CountyPageView {
  const { data } = county;
  const figures = data ? figuresOf(data.total) : [];
  const said = figures.map(({ name, number }) => `${name} ${number}`).join('，');
  return {
    isLoading: data === null,
    figures,
    label: `总览，${said}，点开看各乡镇`,
    asOf: data?.countedToAt ? `结案的数到${when(data.countedToAt, now)}。` : '',
    hidden: figures.some(({ isHidden }) => isHidden) ? '“不显示”是数太小，会让人认出是谁家的事。' : '',
    requests: openRequests ? `居民的个人信息申请，${openRequests} 件在办` : '',
    entries: ENTRIES,
  };
}
