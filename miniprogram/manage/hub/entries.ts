/** 管理入口 · What people at a desk keep in order besides matters, and at which levels' desks. */
import type { DeskView } from '../../../domain/contract';

export interface Entry {
  /** Folder of the page under `manage/`, or under `root`. */
  readonly page: string;
  readonly root?: 'village';
  readonly title: string;
  readonly note: string;
  /** Whose desks have it. */
  readonly levels: readonly DeskView['level'][];
  /** 先选村 · At which of them it is about one village, which has to be chosen first. */
  readonly byVillage?: readonly DeskView['level'][];
}

export const ENTRIES: readonly Entry[] = [
  {
    page: 'oversight',
    title: '总览',
    note: '各村、各乡镇的数，每月走势，是什么事',
    levels: ['township', 'county'],
  },
  {
    page: 'map',
    title: '村地图',
    note: '网格边界，和标了位置、正在办的事',
    levels: ['village', 'grid', 'microGrid'],
  },
  {
    page: 'explain',
    title: '这件事会到哪里',
    note: '随便问一户、一处、一类，看会到谁手里、为什么',
    levels: ['village', 'county'],
  },
  {
    page: 'categories',
    title: '类别和时限',
    note: '哪些事能报，从哪一级办起，几天办好',
    levels: ['county'],
  },
  {
    page: 'duties',
    root: 'village',
    title: '岗位职责模板',
    note: '各村的岗都照它，村里可以再加',
    levels: ['county'],
  },
  {
    page: 'templates',
    title: '办事模板',
    note: '能办哪些事、要填什么、证明怎么写',
    levels: ['county'],
  },
  {
    page: 'factlist',
    title: '采集项',
    note: '走访时能问哪些，为什么问',
    levels: ['county'],
  },
  {
    page: 'privacy',
    title: '个人信息保护',
    note: '保存多久，居民提出的办到哪一步',
    levels: ['county'],
  },
  {
    page: 'suspensions',
    title: '暂停计时',
    note: '封路、停电时，时限停下来，恢复后顺延',
    levels: ['village', 'township', 'county'],
  },
  {
    page: 'calendar',
    title: '工作日历',
    note: '哪天放假、哪天调休，时限都照它算',
    levels: ['village', 'township', 'county'],
  },
  {
    page: 'homes',
    title: '住户',
    note: '谁绑定了、谁在外、哪几户没有联户党员；迁户',
    levels: ['microGrid', 'grid', 'village', 'county'],
    byVillage: ['county'],
  },
  {
    page: 'quiet',
    title: '许久没联系的户',
    note: '只给联户党员自己看：好久没有音信的，去看一眼',
    levels: ['microGrid'],
  },
  {
    page: 'slips',
    title: '打印住户码',
    note: '一张 A4 纸 8 户，扫一下就绑定好',
    levels: ['grid', 'village', 'county'],
    byVillage: ['county'],
  },
  {
    page: 'tenants',
    title: '承包方姓名',
    note: '土地台账里，群众看到承包方姓名的多少',
    levels: ['county'],
  },
  {
    page: 'posts',
    title: '谁在岗',
    note: '哪个岗位谁在、谁请假、哪里空着；任命和离任',
    levels: ['village', 'township', 'county'],
  },
  {
    page: 'leave',
    title: '请假和代岗',
    note: '离开几天，请同事代岗',
    levels: ['microGrid', 'grid', 'village', 'township', 'county'],
  },
  {
    page: 'setup',
    title: '导入导出',
    note: '用 Excel 导入网格、户和任职，导出事项和统计',
    levels: ['village', 'township', 'county'],
  },
  {
    page: 'search',
    title: '查找',
    note: '按号码、几个字、户或时间，找一件报过的事',
    levels: ['microGrid', 'grid', 'village', 'township'],
  },
  {
    page: 'burden',
    title: '减负清单',
    note: '办一件事点几下、打几个字，量出来的',
    levels: ['microGrid', 'grid', 'village', 'township', 'county'],
  },
];

/** In which sub-package the page of an entry lies. */
export const rootOf = (page: string): 'manage' | 'village' =>
  ENTRIES.find((entry) => entry.page === page)?.root ?? 'manage';
