import type { Instant } from '../../deadline/instant';
import { isInForce } from '../../deadline/rules';
import type { CountySettings, FactField, FactFieldVersion } from '../../deadline/settings';
import { checkFrom, cutAt, followedBy, isNothingNew } from '../../deadline/versions';
import { DomainError } from '../../errors';

const yesNo = (yes: string, no: string): FactField['options'] => [
  { id: 'yes', term: yes },
  { id: 'no', term: no },
];

/**
 * 采集项 · What a county that says nothing else asks of a household: only what helps to look after it, each to be
 * tapped and not typed.
 */
const DEFAULT_FIELDS: readonly FactField[] = [
  {
    id: 'alone',
    term: '独居老人',
    options: yesNo('有', '没有'),
    isSensitive: false,
    purpose: '有事时先去看看',
  },
  {
    id: 'away',
    term: '在外务工',
    options: [
      { id: 'some', term: '有人在外' },
      { id: 'all', term: '全家在外' },
      { id: 'none', term: '都在家' },
    ],
    isSensitive: false,
    purpose: '家里没人时知道找谁',
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
    purpose: '知道怎么告诉得到',
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
    purpose: '防煤气、防火',
  },
  {
    id: 'care',
    term: '需要照应',
    options: yesNo('需要', '不需要'),
    isSensitive: false,
    purpose: '需要时上门帮一把',
  },
  {
    id: 'illness',
    term: '长期生病或残疾',
    options: yesNo('有', '没有'),
    isSensitive: true,
    purpose: '急病时知道情况',
  },
  {
    id: 'minors',
    term: '留守的小孩',
    options: yesNo('有', '没有'),
    isSensitive: true,
    purpose: '放学、放假有人照看',
  },
];

type Kept = Pick<CountySettings, 'factFields'>;

/** 所有版本 · Of a county that has decided nothing: what is usual, since ever. */
export const factVersions = ({ factFields }: Kept): readonly FactFieldVersion[] =>
  factFields ?? DEFAULT_FIELDS.map((field) => ({ ...field, fromAt: 0, toAt: null }));

/** 现在问的 · What may be asked of a household now. */
export const factFieldsOf = (settings: Kept, now: Instant): readonly FactField[] =>
  factVersions(settings).filter((version) => isInForce(version, now));

/** 不再问的 · As they were last, for as long as something is kept of them. */
export const formerFields = (settings: Kept, now: Instant): readonly FactField[] => {
  const asked = new Set(factFieldsOf(settings, now).map(({ id }) => id));
  const ended = factVersions(settings).filter(({ id, fromAt }) => !asked.has(id) && fromAt <= now);
  return [...new Map(ended.map((field) => [field.id, field])).values()];
};

const orderly = ({ id, term, options, isSensitive, purpose }: FactField): FactField => ({
  id,
  term,
  options: options.map((option) => ({ id: option.id, term: option.term })),
  isSensitive,
  purpose,
});

/**
 * 改采集项 · A new one, or what one is from an instant on. Nothing changes when it says what holds already.
 *
 * Refuses: INVALID_INPUT (in the past; an answer that households have given is missing: it may only be renamed; what
 * was asked as sensitive may not become ordinary).
 */
export function saveField<S extends Kept>(settings: S, field: FactField, fromAt: Instant, now: Instant): S {
  checkFrom(fromAt, now);
  const all = factVersions(settings);
  const own = all.filter(({ id }) => id === field.id);
  const given = own.flatMap(({ options }) => options.map(({ id }) => id));
  if (given.some((id) => field.options.every((option) => option.id !== id)))
    throw new DomainError('INVALID_INPUT', { field: 'options', rule: 'missing' });
  if (!field.isSensitive && own.some(({ isSensitive }) => isSensitive))
    throw new DomainError('INVALID_INPUT', { field: 'isSensitive', rule: 'lessened' });
  const next = { ...orderly(field), fromAt, toAt: null };
  const before = own.map((version) => ({ ...orderly(version), fromAt: version.fromAt, toAt: version.toAt }));
  if (isNothingNew(before, next)) return settings;
  return { ...settings, factFields: [...all.filter(({ id }) => id !== field.id), ...followedBy(own, next)] };
}

/**
 * 不再问 · From an instant on. What is known of it is shown to the household until the clock takes it out.
 *
 * Refuses: INVALID_INPUT (in the past), FACT_NOT_FOUND (not asked then).
 */
export function endField<S extends Kept>(settings: S, fieldId: string, endAt: Instant, now: Instant): S {
  checkFrom(endAt, now);
  const all = factVersions(settings);
  const own = all.filter(({ id }) => id === fieldId);
  if (!own.some(({ fromAt, toAt }) => fromAt <= endAt && (toAt === null || endAt <= toAt)))
    throw new DomainError('FACT_NOT_FOUND');
  return { ...settings, factFields: [...all.filter(({ id }) => id !== fieldId), ...cutAt(own, endAt)] };
}
