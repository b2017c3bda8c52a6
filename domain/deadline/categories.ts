import type { Category } from './settings';

const CATEGORY = { isUrgent: false, startLevel: 'microGrid', isVillageInformed: false } as const;

/** 类别图标 · What a county may choose from; every one of them ships with the mini-program. */
export const CATEGORY_ICONS = [
  'tools',
  'undertake-environment-protection',
  'service',
  'error-triangle',
  'usergroup',
  'book-open',
  'chat-bubble',
  'notification',
  'user-talk',
  'lightbulb',
  'street-road-1',
  'delete-1',
  'heart',
  'snowflake',
] as const;

/** 事项类别 · The nine kinds of work as a county starts with them; icons are TDesign's. */
export const CATEGORIES: readonly Category[] = [
  {
    ...CATEGORY,
    id: 'repair',
    name: '设施维修',
    kind: 'repair',
    icon: 'tools',
    quickReplies: [
      '已经修好了，您试试看好不好用。',
      '配件已更换，用着再有问题您随时说。',
      '师傅来看过了，需要等配件，到货就来修。',
    ],
  },
  {
    ...CATEGORY,
    id: 'sanitation',
    name: '环境卫生',
    kind: 'sanitation',
    icon: 'undertake-environment-protection',
    quickReplies: [
      '已经清理干净了，谢谢您告诉我们。',
      '已约好清运车，今天内清走。',
      '已和周边住户说好，以后一起留意。',
    ],
  },
  {
    ...CATEGORY,
    id: 'help',
    name: '求助服务',
    kind: 'help',
    icon: 'service',
    quickReplies: [
      '事情已经办好了，您放心。',
      '材料已帮您递上去了，有结果马上告诉您。',
      '已上门看望，后面有需要您随时找我。',
    ],
  },
  {
    ...CATEGORY,
    id: 'hazard',
    name: '安全隐患',
    kind: 'hazard',
    icon: 'error-triangle',
    isUrgent: true,
    startLevel: 'grid',
    isVillageInformed: true,
    quickReplies: [
      '隐患已经排除，您可以放心了。',
      '已拉好警戒线，请先绕行，正在处理。',
      '已请专业人员来处理，处理完再告诉您。',
    ],
  },
  {
    ...CATEGORY,
    id: 'dispute',
    name: '矛盾纠纷',
    kind: 'dispute',
    icon: 'usergroup',
    quickReplies: [
      '双方已经说开了，谢谢您的体谅。',
      '已和对方谈过，约好一起坐下来说。',
      '已请村里的调解员来帮忙，时间会提前告诉您。',
    ],
  },
  {
    ...CATEGORY,
    id: 'policy',
    name: '政策咨询',
    kind: 'policy',
    icon: 'book-open',
    quickReplies: [
      '已经给您讲明白了，还有不清楚的随时问。',
      '政策和要带的材料已发给您了。',
      '这件事要到乡里办，我陪您去。',
    ],
  },
  {
    ...CATEGORY,
    id: 'opinion',
    name: '民意建议',
    kind: 'opinion',
    icon: 'chat-bubble',
    quickReplies: [
      '您的建议已经采纳，谢谢您。',
      '您的建议已记下，下次村民会议一起商量。',
      '眼下还做不到，原因已向您说明，请您谅解。',
    ],
  },
  {
    ...CATEGORY,
    id: 'information',
    name: '信息反映',
    kind: 'information',
    icon: 'notification',
    quickReplies: [
      '信息已核实并更新，谢谢您。',
      '情况已了解，我们会接着留意。',
      '已告诉相关的人，有变化再跟您说。',
    ],
  },
  {
    ...CATEGORY,
    id: 'complaint',
    name: '投诉',
    kind: 'complaint',
    icon: 'user-talk',
    startLevel: 'village',
    quickReplies: [
      '您反映的问题属实，已经改正，向您道歉。',
      '情况已查清，已向您当面说明。',
      '已批评当事人并要求改正，请您继续监督。',
    ],
  },
];
