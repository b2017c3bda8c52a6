import type { CountySettings, FactField } from '../../deadline/settings';

const yesNo = (yes: string, no: string): FactField['options'] => [
  { id: 'yes', term: yes },
  { id: 'no', term: no },
];

/**
 * 采集项 · What a county that says nothing else asks of a household: only what helps to look after it, each to be
 * tapped and not typed.
 */
const DEFAULT_FIELDS: readonly FactField[] = [
  { id: 'alone', term: '独居老人', options: yesNo('有', '没有'), isSensitive: false },
  {
    id: 'away',
    term: '在外务工',
    options: [
      { id: 'some', term: '有人在外' },
      { id: 'all', term: '全家在外' },
      { id: 'none', term: '都在家' },
    ],
    isSensitive: false,
  },
  {
    id: 'phone',
    term: '手机',
    options: [
      { id: 'smart', term: '有智能手机' },
      { id: 'plain', term: '只能接打电话' },
      { id: 'none', term: '没有手机' },
    ],
    isSensitive: false,
  },
  {
    id: 'heating',
    term: '冬天取暖',
    options: [
      { id: 'coal', term: '烧煤烧柴' },
      { id: 'electric', term: '用电' },
      { id: 'gas', term: '用气' },
    ],
    isSensitive: false,
  },
  { id: 'care', term: '需要照应', options: yesNo('需要', '不需要'), isSensitive: false },
  { id: 'illness', term: '长期生病或残疾', options: yesNo('有', '没有'), isSensitive: true },
  { id: 'minors', term: '留守的小孩', options: yesNo('有', '没有'), isSensitive: true },
];

/** 县里定的采集项 */
export const factFieldsOf = ({ factFields }: Pick<CountySettings, 'factFields'>): readonly FactField[] =>
  factFields ?? DEFAULT_FIELDS;
