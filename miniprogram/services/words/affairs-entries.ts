/** 村里的事 · 村务 · What the third tab offers: to whoever belongs to a village, and to the desks of some levels. */
import type { DeskView, MeView } from '../../../domain/contract';

export interface AffairsEntry {
  /** Path of the page without the first slash: 'village/tasks/tasks'. */
  readonly page: string;
  readonly title: string;
  readonly note: string;
  /** A sign of the icon font. */
  readonly icon: string;
  /** Everybody who lives or has a post in a village, or who sits at a desk of one of these levels. */
  readonly for: 'everybody' | readonly DeskView['level'][];
  /** Of those desks only these offices; without: all. */
  readonly roles?: readonly DeskView['role'][];
}

export const AFFAIRS: readonly AffairsEntry[] = [
  {
    page: 'village/bulletins/bulletins',
    title: '公开和通知',
    note: '通知，村务、财务、党务公开',
    icon: 'notification',
    for: 'everybody',
  },
  {
    page: 'village/services/services',
    title: '办事、开证明',
    note: '居住、收入证明，装电表，上门代办',
    icon: 'file',
    for: 'everybody',
  },
  {
    page: 'village/letters/letters',
    title: '书记信箱',
    note: '有话单独跟村支书说，别人看不到',
    icon: 'mail',
    for: 'everybody',
  },
  {
    page: 'village/letters/letters?of=desk',
    title: '来信',
    note: '写给您的信，只有您看得到',
    icon: 'mail',
    for: ['village', 'township'],
    roles: ['villageSecretary', 'townshipSupervisor'],
  },
  {
    page: 'village/tasks/tasks',
    title: '任务',
    note: '您担责的，等您看看办好没有的',
    icon: 'task',
    for: ['village', 'grid', 'microGrid'],
  },
  {
    page: 'village/tasks/tasks?kind=rectification',
    title: '整改台账',
    note: '什么问题、谁来改、什么时候销号',
    icon: 'check-rectangle',
    for: ['village', 'grid', 'microGrid'],
  },
  {
    page: 'village/glance/glance',
    title: '一月一览',
    note: '村里一个月办了什么，自动算出来',
    icon: 'chart-bar',
    for: 'everybody',
  },
  {
    page: 'manage/papers/papers',
    title: '证明登记',
    note: '开过的证明，编号、日期、作没作废',
    icon: 'file',
    for: ['village'],
  },
  {
    page: 'village/duties/duties',
    title: '岗位职责',
    note: '各岗管什么，设岗定职',
    icon: 'usergroup',
    for: 'everybody',
  },
  {
    page: 'village/polls/polls',
    title: '征求意见',
    note: '村里问大家，大家提建议',
    icon: 'chat',
    for: 'everybody',
  },
  {
    page: 'village/meetings/meetings',
    title: '会议和活动',
    note: '什么时候、在哪里',
    icon: 'calendar',
    for: 'everybody',
  },
  {
    page: 'village/ledger/ledger',
    title: '土地台账',
    note: '集体的地、合同、租金',
    icon: 'map',
    for: 'everybody',
  },
  {
    page: 'village/examples/examples',
    title: '典型',
    note: '办得好的事，讲给大家听',
    icon: 'thumb-up',
    for: 'everybody',
  },
];

const VILLAGE_LEVELS: ReadonlySet<DeskView['level']> = new Set(['village', 'grid', 'microGrid']);

/** 是村里的人 · Lives in a village, or has a post in one. */
export const isOfVillage = ({ binding, desks }: Pick<MeView, 'binding' | 'desks'>): boolean =>
  binding?.state === 'confirmed' || desks.some(({ level }) => VILLAGE_LEVELS.has(level));

/** What this person has: `ofDesk` is their work, `forAll` what everybody of the village has. */
export function affairsOf(me: MeView, entries: readonly AffairsEntry[] = AFFAIRS) {
  const isTheirs = (entry: AffairsEntry): boolean =>
    entry.for !== 'everybody' &&
    me.desks.some(
      ({ level, role }) =>
        entry.for.includes(level) && (entry.roles === undefined || entry.roles.includes(role)),
    );
  return {
    ofDesk: entries.filter(isTheirs),
    forAll: isOfVillage(me) ? entries.filter((entry) => entry.for === 'everybody') : [],
  };
}
