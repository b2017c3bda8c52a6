/**
 * 各步的问法和常用语 · What the page of an action asks, offers and says, by action.
 *
 * Phrases spare typing: one tap puts the sentence into the field, where it can still be changed.
 */
import type { Action, Outcome } from '../../../domain/contract';

export interface Asking {
  /** Heading above the field. */
  readonly ask: string;
  readonly hint: string;
  readonly phrases: readonly string[];
  /** On the button that sends it; '{desk}' becomes '给下鹿角村'. */
  readonly verb: string;
  /** Evidence may come with it. */
  readonly hasPhotos: boolean;
}

export const ASKING: Readonly<Record<Action, Asking>> = {
  acknowledge: {
    ask: '跟报事人说一句',
    hint: '比如：明天上午去看',
    phrases: ['收到了，今天去看。', '已经联系人了，明天上午去。'],
    verb: '受理',
    hasPhotos: false,
  },
  note: {
    ask: '办到哪一步了',
    hint: '报事人会看到这句话',
    phrases: ['去看过了，正在想办法。', '已经联系人，等他来。', '材料到了就动手。'],
    verb: '记下，告诉报事人',
    hasPhotos: true,
  },
  ask: {
    ask: '要他补充什么',
    hint: '说清楚要哪样东西，比如在哪一段路',
    phrases: ['请说一下具体在哪里。', '请拍一张照片。', '请说一下什么时候方便，我上门看。'],
    verb: '请他补充',
    hasPhotos: false,
  },
  answer: {
    ask: '补充什么',
    hint: '想到什么说什么，几个字也行',
    phrases: ['照片补上了。', '白天都在家，可以来。', '情况更严重了，请快点来。'],
    verb: '送出补充',
    hasPhotos: true,
  },
  escalate: {
    ask: '为什么上报',
    hint: '报事人和上一级都看得到',
    phrases: ['要动用机械，这里办不了。', '要花钱，这里定不了。', '牵涉别的小组，请上一级协调。'],
    verb: '上报{desk}',
    hasPhotos: false,
  },
  sendBack: {
    ask: '交代一句',
    hint: '要办什么、到什么程度',
    phrases: ['情况离你们近，请去看一看。', '请上门跟他说清楚。', '请先处理，有困难再上报。'],
    verb: '交办{desk}',
    hasPhotos: false,
  },
  resolve: {
    ask: '说一句',
    hint: '报事人会看到这句话',
    phrases: [],
    verb: '办结，告诉报事人',
    hasPhotos: true,
  },
  rate: {
    ask: '哪里不满意',
    hint: '说了更好办，不说也行',
    phrases: ['还没有修好。', '没有人来过。', '只说了，没有办。'],
    verb: '不满意，请重办',
    hasPhotos: false,
  },
  reopen: {
    ask: '为什么要重办',
    hint: '现在是什么情况',
    phrases: ['又坏了，跟原来一样。', '还没有办好。', '只办了一半。'],
    verb: '要求重办',
    hasPhotos: false,
  },
  decline: {
    ask: '为什么不能受理',
    hint: '报事人会看到，他可以提一次异议',
    phrases: ['这件事已经有人在办。', '不归村里管，请打这个电话：', '两家已经说好，不用办了。'],
    verb: '不予受理，说明原因',
    hasPhotos: false,
  },
  object: {
    ask: '为什么不同意',
    hint: '上一级会看到这句话',
    phrases: ['这件事该由村里管。', '情况跟说的不一样。', '没有人来看过。'],
    verb: '提出异议',
    hasPhotos: false,
  },
  withdraw: {
    ask: '为什么撤回',
    hint: '不说也行',
    phrases: ['已经自己解决了。', '报错了。'],
    verb: '撤回',
    hasPhotos: false,
  },
  leave: {
    ask: '为什么不再跟进',
    hint: '不说也行，别人报的接着办',
    phrases: ['我这边已经好了。', '点错了。'],
    verb: '不再跟进',
    hasPhotos: false,
  },
  merge: {
    ask: '跟报事人说一句',
    hint: '不说也行',
    phrases: ['这是同一件事，并到一起办更快。'],
    verb: '并案',
    hasPhotos: false,
  },
  unmerge: {
    ask: '为什么分开',
    hint: '不说也行',
    phrases: ['不是同一件事，分开办。'],
    verb: '撤销并案',
    hasPhotos: false,
  },
  extend: {
    ask: '为什么要晚几天',
    hint: '报事人会看到；一件事只能延一次',
    phrases: ['在等材料，到了就办。', '下雪路不好走，天好就去。', '要等人回来一起办。'],
    verb: '延期',
    hasPhotos: false,
  },
  supervise: {
    ask: '督办什么',
    hint: '在办的人马上收到',
    phrases: ['请今天去看，回个话。', '群众等着，请抓紧。', '有困难马上说，一起想办法。'],
    verb: '督办',
    hasPhotos: false,
  },
  reply: {
    ask: '办到哪一步了，怎么打算',
    hint: '督办的人和报事人都看得到',
    phrases: ['今天就去办。', '去看过了，明天办完。', '有困难，想请上级帮忙协调。'],
    verb: '回复督办',
    hasPhotos: false,
  },
  tell: {
    ask: '怎么告知的',
    hint: '不说也行',
    phrases: ['打过电话了。', '上门说过了。'],
    verb: '已告知',
    hasPhotos: false,
  },
};

/** 办结的常用语 · By outcome; for 'fixed' the category's own come first. */
export const RESOLVING: Readonly<Record<Outcome, readonly string[]>> = {
  fixed: ['已经办好了，请您看看。'],
  explained: ['要等开春才能动工，到时马上办。', '钱还没有落实，已经报上去了。', '两家没谈拢，还会再去劝。'],
  referred: ['要乡里的部门来办，已经转过去了。', '超出村里的权限，已经报给乡里。'],
};
