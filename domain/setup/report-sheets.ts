/** 报表 · The sheets that are only read: matters, deadlines, months, faults. Nobody fills them in. */
import type { Instant } from '../deadline/instant';
import { dayOf, timeOfDay } from '../deadline/local-time';
import { percent, RATES, type Counts, type RateName } from '../statistics/counts';
import type { ShownFigures } from '../statistics/disclosure';
import type { Written } from './cells';
import { dayText } from './dates';
import { faultWords, type Fault } from './faults';

export interface ReportSheet {
  readonly name: string;
  readonly columns: readonly (readonly [heading: string, width: number, note?: string])[];
}

/** Of one matter: which it is, and how it stands. */
const WHICH = [
  ['编号', 12],
  ['类别', 14],
  ['村', 14],
  ['网格', 16],
  ['现在的岗位', 18],
  ['状态', 14],
] as const;

export const REPORT_SHEETS = {
  matters: {
    name: '事项',
    columns: [
      ...WHICH,
      ['紧急', 8],
      ['报事时间', 18],
      ['承诺时限', 18],
      ['结案时间', 18],
      ['结果', 18],
      ['评价', 10],
      ['内容', 40, '只在本村的表里有，最多 60 个字。'],
    ],
  },
  deadlines: {
    name: '时限',
    columns: [...WHICH, ['承诺时限', 18], ['是否超期', 10, '按导出的时候算。'], ['村级兜底', 10]],
  },
  /** Of the county: single matters without place or kind, which with a date would point at people. */
  mattersOfCounty: {
    name: '事项',
    columns: [
      [
        '编号',
        12,
        '哪个乡镇、哪一类不写：按地方或类别一数，1 到 4 的数就露出来了。要看各地各类的数，请看全县总览和月度统计。',
      ],
      ['状态', 14],
      ['紧急', 8],
      ['报事时间', 18],
      ['承诺时限', 18],
      ['结案时间', 18],
      ['结果', 18],
      ['评价', 10],
    ],
  },
  deadlinesOfCounty: {
    name: '时限',
    columns: [
      ['编号', 12, '哪个乡镇、哪一类不写：按地方或类别一数，1 到 4 的数就露出来了。'],
      ['状态', 14],
      ['承诺时限', 18],
      ['是否超期', 10, '按导出的时候算。'],
      ['村级兜底', 10],
    ],
  },
  months: {
    name: '月度统计',
    columns: [
      ['月份', 10],
      ['村', 14],
      ['结案', 8, '那个月结案的事项。'],
      ['没出网格', 10],
      ['小事不出网率', 14, '办事、开证明本来就由村里办，不算在里面。'],
      ['没出村', 10],
      ['大事不出村率', 14],
      ['按时受理率', 12],
      ['按时办结率', 12],
      ['评价', 8],
      ['满意', 8],
      ['重办过', 10],
    ],
  },
  /** Outside the village: without the counts behind the rates, which would add up to what is hidden. */
  monthsAbove: {
    name: '月度统计',
    columns: [
      ['月份', 10],
      ['地方', 18],
      ['结案', 10, '那个月结案的事项。1 到 4 的数，和能推出它们的数，都不显示。'],
      ['小事不出网率', 14],
      ['大事不出村率', 14],
      ['按时受理率', 12],
      ['按时办结率', 12],
      ['满意率', 10, '评价过的里面有多少满意。'],
    ],
  },
  rectification: {
    name: '整改台账',
    columns: [
      ['序号', 8],
      ['村', 14],
      ['问题', 36],
      ['来源', 22],
      ['整改措施', 40],
      ['整改时限', 18],
      ['责任人', 12],
      ['完成情况', 30],
      ['状态', 10],
      ['列入时间', 18],
      ['完成时间', 18],
      ['销号时间', 18],
    ],
  },
  glance: {
    name: '一月一览',
    columns: [
      ['部分', 12],
      ['项目', 24],
      ['数', 8],
      ['在多少里', 10, '这个率是在多少里算的。'],
      ['率', 8],
      ['面积（亩）', 12],
      ['应收（元）', 14],
      ['已收（元）', 14],
      ['欠交（元）', 14],
      ['总价（元）', 14, '重新发包签的合同，按约定的全程总价。'],
      ['说明', 50],
    ],
  },
  faults: {
    name: '差错',
    columns: [
      ['表', 10],
      ['行', 8],
      ['列', 16],
      ['写的是', 24],
      ['怎么回事，怎么改', 60],
    ],
  },
} as const satisfies Readonly<Record<string, ReportSheet>>;

/** '2026-11-24 09:30' */
export function timeText(at: Instant | null): string | null {
  if (at === null) return null;
  const minutes = Math.floor(timeOfDay(at) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dayText(dayOf(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** One place's month as it was. */
export function monthRow(month: string, place: string, counts: Counts): readonly Written[] {
  const { closed, closedInGrid, closedInVillage, rated, satisfied, reopened } = counts;
  const rate = (name: RateName): Written => percentText(percent(...RATES[name](counts)));
  return [
    month,
    place,
    closed,
    closedInGrid,
    rate('closedInGridPercent'),
    closedInVillage,
    rate('closedInVillagePercent'),
    rate('acknowledgedOnTimePercent'),
    rate('handledOnTimePercent'),
    rated,
    satisfied,
    reopened,
  ];
}

const percentText = (value: number | null): Written => (value === null ? null : `${value}%`);

/** One place's month outside the village: the figures that may be shown. */
export const shownMonthRow = (month: string, place: string, shown: ShownFigures): readonly Written[] => [
  month,
  place,
  shown.closed ?? '不显示',
  percentText(shown.closedInGridPercent),
  percentText(shown.closedInVillagePercent),
  percentText(shown.acknowledgedOnTimePercent),
  percentText(shown.handledOnTimePercent),
  percentText(shown.satisfiedPercent),
];

export const faultRow = (fault: Fault): readonly Written[] => [
  fault.sheet,
  fault.row,
  fault.column,
  fault.value,
  faultWords(fault),
];

/** '20261124' */
export const compactDay = (at: Instant): string => dayText(dayOf(at)).replace(/-/g, '');
