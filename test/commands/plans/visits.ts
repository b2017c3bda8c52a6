import type { VisitCalls } from '../../../domain/contract/visits';
import { atCounty } from './routing';
import { given, type Arrange, type Plans } from './plan';

const HOME = { householdId: 'household-12' };
/** What a linked member has learned on a visit. */
export const VISIT = {
  ...HOME,
  clientKey: 'visit-0001',
  source: 'visit',
  facts: [
    { fieldId: 'alone', valueId: 'yes' },
    { fieldId: 'illness', valueId: 'yes' },
  ],
  words: '煤已经买好',
  consentBy: 'self',
  hasConsented: true,
  hasSeparateConsent: true,
};
const visited =
  (more: object): Arrange =>
  async ({ call }) => {
    await call('linked-0302', 'visit.record', VISIT);
    return { ...more };
  };

const FIELD = {
  clientKey: 'fact-0001',
  term: '吃水',
  purpose: '停水时知道给谁送水',
  options: [
    { id: 'tap', term: '自来水' },
    { id: 'well', term: '井水' },
  ],
  isSensitive: false,
};

export const visitPlans: Plans<VisitCalls> = {
  'facts.list': ['county-admin', atCounty({})],
  'fact.save': ['county-admin', atCounty(FIELD)],
  'fact.end': ['county-admin', atCounty({ fieldId: 'alone' })],
  'visit.get': ['linked-0302', visited(HOME)],
  'visit.record': ['linked-0302', given(VISIT)],
  'visit.sensitive': ['linked-0302', visited(HOME)],
  'visit.erase': ['linked-0302', visited({ ...HOME, fieldId: 'alone' })],
  'homes.quiet': ['linked-0302', given({})],
  'home.facts': ['resident', visited({})],
  'home.correct': ['resident', visited({ clientKey: 'correct-01', fieldId: 'alone', valueId: 'no' })],
  'home.erase': ['resident', visited({ fieldId: 'illness', isSure: true })],
};
