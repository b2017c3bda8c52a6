import type { Category } from '../../deadline/settings';
import type { ServiceField } from './template';

const text = (id: string, label: string, more: Partial<ServiceField> = {}): ServiceField => ({
  id,
  label,
  kind: 'text',
  isNeeded: true,
  isSensitive: false,
  prefill: null,
  ...more,
});
const NAME = text('name', '姓名', { prefill: 'name' });
const ID_CARD = text('idCard', '身份证号', { kind: 'idCard', isSensitive: true });
const HOME = text('home', '住址', { prefill: 'home' });
const PHONE = text('phone', '联系电话', { kind: 'phone', isSensitive: true, prefill: 'phone' });
const FOR_WHAT = text('use', '用途');

const SERVICE = {
  kind: 'help',
  icon: 'book-open',
  isUrgent: false,
  startLevel: 'village',
  isVillageInformed: false,
  quickReplies: ['已经办好了，您抽空来村委会取。', '材料已经递上去了，有结果马上告诉您。'],
} as const;

/** 办事清单 · What a county starts with; the wording is ours, for the county to change. */
export const SERVICES: readonly Category[] = [
  {
    ...SERVICE,
    id: 'service-residence',
    name: '居住证明',
    handleWorkdays: { village: 2 },
    service: {
      purpose: '孩子上学、办卡时，证明您住在本村',
      fields: [NAME, ID_CARD, HOME, text('since', '住了多久', { isNeeded: false }), FOR_WHAT],
      bring: ['身份证', '户口簿'],
      wording:
        '兹证明{姓名}（身份证号{身份证号}）住在{村}{住址}，已住{住了多久}。\n本证明用于{用途}，作他用无效。\n特此证明。\n{村}村民委员会（盖章）\n{日期}',
    },
  },
  {
    ...SERVICE,
    id: 'service-household',
    name: '户籍情况证明',
    handleWorkdays: { village: 3 },
    service: {
      purpose: '证明您和家里人是一户，或者是什么关系',
      fields: [NAME, ID_CARD, HOME, text('relative', '家人姓名'), text('relation', '是什么关系'), FOR_WHAT],
      bring: ['身份证', '户口簿'],
      wording:
        '兹证明{姓名}（身份证号{身份证号}）与{家人姓名}系{是什么关系}关系，同住{村}{住址}。\n本证明用于{用途}，作他用无效。\n特此证明。\n{村}村民委员会（盖章）\n{日期}',
    },
  },
  {
    ...SERVICE,
    id: 'service-income',
    name: '家庭收入证明',
    handleWorkdays: { village: 5 },
    service: {
      purpose: '申请助学、救助时，证明家里一年收入多少',
      fields: [
        NAME,
        ID_CARD,
        HOME,
        text('people', '家里几口人', { kind: 'number' }),
        text('income', '一年收入（元）', { kind: 'number', isSensitive: true }),
        text('source', '收入从哪里来'),
        FOR_WHAT,
      ],
      bring: ['身份证', '收入凭据（有的话）'],
      wording:
        '兹证明{村}村民{姓名}（身份证号{身份证号}），家有{家里几口人}口人，上年家庭收入约{一年收入（元）}元，主要来自{收入从哪里来}。\n本证明用于{用途}，作他用无效。\n特此证明。\n{村}村民委员会（盖章）\n{日期}',
    },
  },
  {
    ...SERVICE,
    id: 'service-meter',
    name: '装电表',
    icon: 'tools',
    handleWorkdays: { village: 3 },
    service: {
      purpose: '新房、大棚、水泵要通电，村里开证明、帮您联系供电所',
      fields: [NAME, ID_CARD, PHONE, text('place', '装在哪里'), text('power', '接什么用')],
      bring: ['身份证', '房屋或地块的凭据'],
      wording:
        '兹证明{村}村民{姓名}（身份证号{身份证号}）申请在{装在哪里}安装电表，供{接什么用}，该处归其使用，四邻没有异议。\n请供电部门办理。\n{村}村民委员会（盖章）\n{日期}',
    },
  },
  {
    ...SERVICE,
    id: 'service-visit',
    name: '上门代办',
    icon: 'heart',
    handleWorkdays: { village: 5 },
    service: {
      purpose: '腿脚不便，请村里上门帮着办：交费、取药、办卡',
      fields: [
        NAME,
        HOME,
        PHONE,
        text('what', '要办什么'),
        text('when', '什么时候方便', { isNeeded: false }),
      ],
      bring: [],
      wording: null,
    },
  },
];
