import type { PrivacyCalls } from '../../../domain/contract/privacy';
import { given, type Arrange, type Plans } from './plan';

const looked: Arrange = async (village) => {
  const { id: matterId } = await village.report();
  await village.call('linked-0302', 'matter.phone', { matterId });
  return {};
};

const PERIODS = { matterYears: 10, accessLogMonths: 6, inboxMonths: 3 };

export const privacyPlans: Plans<PrivacyCalls> = {
  'me.rights': ['resident', given()],
  'me.looks': ['resident', looked],
  'me.export': ['resident', looked],
  'me.withdraw-consent': ['resident', given({ openMatters: 'finish' })],
  'me.delete-account': ['resident', given({ openMatters: 'withdraw', isSure: true })],
  'privacy.retention': ['county-admin', given()],
  'privacy.set-retention': ['county-admin', given({ ...PERIODS, revision: 0 })],
  'privacy.requests': ['county-admin', given()],
};
