import type { MediationCalls } from '../../../domain/contract/mediation';
import type { MemoryVillage } from '../../memory/village';
import { type Arrange, type Input, type Plans } from './plan';

/** A dispute that a resident reports to their micro-grid. */
export const DISPUTE = { categoryId: 'dispute', text: '宅基地界限说不清' };
/** Who holds it, and mediates. */
export const MEDIATOR = 'linked-0302';

export const party = (
  matterId: string,
  side: 'applicant' | 'respondent',
  name: string,
  more: Input = {},
) => ({
  matterId,
  side,
  name,
  clientKey: `party-${side}`,
  ...more,
});

/** A dispute with both sides named. */
export async function named(village: MemoryVillage): Promise<{ readonly matterId: string }> {
  const { id: matterId } = await village.report('resident', DISPUTE);
  const applicant = { phone: '13900000001', isReporter: true };
  await village.call(MEDIATOR, 'mediation.name-party', party(matterId, 'applicant', '示例甲方', applicant));
  const respondent = { phone: '13900000002', address: '21号' };
  await village.call(MEDIATOR, 'mediation.name-party', party(matterId, 'respondent', '示例乙方', respondent));
  return { matterId };
}

export const agreement = (village: MemoryVillage) => ({
  clientKey: 'agreement-1',
  form: 'written',
  facts: '双方为滴水檐的位置争执。',
  terms: '以老墙根为界，乙方退回半尺。',
  fulfilment: '乙方自己拆改。',
  agreedAt: village.now,
  fulfilBy: village.now + 864_000_000,
});

/** …and an agreement. */
export async function agreed(village: MemoryVillage): Promise<{ readonly matterId: string }> {
  const { matterId } = await named(village);
  await village.call(MEDIATOR, 'mediation.agree', { matterId, ...agreement(village) });
  return { matterId };
}

const partyOf: Arrange = async (village) => {
  const { matterId } = await named(village);
  const { parties } = await village.call(MEDIATOR, 'mediation.get', { matterId });
  return { matterId, partyId: parties[1]?.id };
};

export const mediationPlans: Plans<MediationCalls> = {
  'mediation.get': [MEDIATOR, agreed],
  'mediation.name-party': [
    MEDIATOR,
    async (village) => {
      const { id } = await village.report('resident', DISPUTE);
      return party(id, 'applicant', '示例甲方');
    },
  ],
  'mediation.end-party': [MEDIATOR, partyOf],
  'mediation.hold-session': [
    MEDIATOR,
    async (village) => ({
      ...(await named(village)),
      clientKey: 'session-1',
      heldAt: village.now,
      words: '双方各说了一遍。',
    }),
  ],
  'mediation.agree': [MEDIATOR, async (village) => ({ ...(await named(village)), ...agreement(village) })],
  'mediation.note-fulfilment': [MEDIATOR, async (village) => ({ ...(await agreed(village)), isKept: true })],
  'mediation.note-confirmation': [
    MEDIATOR,
    async (village) => ({ ...(await agreed(village)), confirmation: 'asked' }),
  ],
  'mediation.phone': [MEDIATOR, partyOf],
  'mediation.file': [MEDIATOR, agreed],
};
