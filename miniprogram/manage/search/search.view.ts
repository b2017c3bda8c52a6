/** 查找 · A desk finds a matter again: by number, a few words, household, time, category or state. */
import type {
  CategoryView,
  FoundView,
  HouseholdView,
  MatterState,
  MeView,
  TownshipView,
} from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { rowView } from '../../components/matter-row/matter-row.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { STATE } from '../../text';
import { NOTHING, TOO_SHORT, type Asked, type Period } from './asked';

export type Sheet = 'category' | 'state' | 'period' | 'household' | 'village';

export interface Searching {
  readonly asked: Asked;
  readonly deskId: string;
  readonly sheet: Sheet | null;
  readonly categories: readonly CategoryView[];
  readonly doorplate: string;
  readonly households: readonly HouseholdView[];
  readonly villages: TownshipView['villages'];
  readonly isAsking: boolean;
  /** Nothing has been searched yet. */
  readonly isFresh: boolean;
  readonly said: string;
}
export const START: Searching = {
  asked: NOTHING,
  deskId: '',
  sheet: null,
  categories: [],
  doorplate: '',
  households: [],
  villages: [],
  isAsking: false,
  isFresh: true,
  said: '',
};

export const PERIOD: Readonly<Record<Period, string>> = {
  any: '不限',
  week: '最近七天',
  month: '最近一个月',
  quarter: '最近三个月',
  year: '最近一年',
};
const TITLE: Readonly<Record<Sheet, string>> = {
  category: '哪一类',
  state: '办到哪了',
  period: '什么时候报的',
  household: '哪一户',
  village: '哪个村',
};
export const ANY = 'any';

const choice = (id: string, name: string, isPicked: boolean): ChoiceView => ({
  id,
  name,
  note: '',
  isPicked,
});

function choicesOf({ sheet, asked, categories, households, villages }: Searching): readonly ChoiceView[] {
  switch (sheet) {
    case 'category':
      return [
        choice(ANY, '不限', asked.categoryId === ''),
        ...categories.map(({ id, name }) => choice(id, name, id === asked.categoryId)),
      ];
    case 'state':
      return [
        choice(ANY, '不限', asked.state === ''),
        ...(Object.keys(STATE) as MatterState[]).map((id) => choice(id, STATE[id], id === asked.state)),
      ];
    case 'period':
      return (Object.keys(PERIOD) as Period[]).map((id) => choice(id, PERIOD[id], id === asked.period));
    case 'household':
      return [
        choice(ANY, '不限', asked.household === null),
        ...households.map(({ id, label }) => choice(id, label, id === asked.household?.id)),
      ];
    case 'village':
      return [
        choice(ANY, '不限', asked.village === null),
        ...villages.map(({ id, name }) => choice(id, name, id === asked.village?.id)),
      ];
    case null:
      return [];
  }
}

function filters({ asked, categories }: Searching, isTownship: boolean) {
  const category = categories.find(({ id }) => id === asked.categoryId)?.name;
  const place = isTownship
    ? { id: 'village' as const, name: '村', value: asked.village?.name ?? '不限' }
    : { id: 'household' as const, name: '哪一户', value: asked.household?.label ?? '不限' };
  return [
    place,
    { id: 'period' as const, name: '什么时候', value: PERIOD[asked.period] },
    { id: 'category' as const, name: '哪一类', value: category ?? '不限' },
    { id: 'state' as const, name: '办到哪了', value: asked.state === '' ? '不限' : STATE[asked.state] },
  ];
}

/** Words of which nothing is ever kept are no fault of the network. */
const failureWords = ({ failure }: Loaded<FoundView>): string => {
  if (failure === null) return '';
  return failure.code === 'INVALID_INPUT' ? TOO_SHORT : '没能查到，请再点一次“查”。';
};

export function searchView(
  me: Loaded<MeView>,
  found: Loaded<FoundView>,
  foot: Foot,
  searching: Searching,
  shell: Shell,
) {
  const { asked, sheet, said, isFresh, deskId } = searching;
  const desk = me.data?.desks.find((one) => one.deskId === deskId);
  const rows = isFresh ? [] : (found.data?.rows ?? []);
  const isEmpty = !isFresh && found.data !== null && rows.length === 0;
  return {
    frame: frameView(me, shell, 'list'),
    deskName: desk?.name ?? '',
    typed: asked.typed,
    filters: filters(searching, desk?.level === 'township'),
    said: said === '' && !isFresh ? failureWords(found) : said,
    isBusy: !isFresh && found.isLoading,
    rows: rows.map((row) => rowView(row, shell, 'desk')),
    isEmpty,
    near: !isFresh && found.data?.isNear ? '没有全对上的。下面这些最像：' : '',
    isFresh,
    foot: listFoot(foot, rows.length),
    sheet: {
      isOpen: sheet !== null,
      title: sheet ? TITLE[sheet] : '',
      asksDoorplate: sheet === 'household',
      isAsking: searching.isAsking,
      choices: choicesOf(searching),
    },
  };
}
