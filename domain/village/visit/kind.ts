import type { RecordKind } from '../../record/kind';
import { visitsDue } from './retention';
import type { Visits } from './visit';

/** 清单 · Of one household: there is no list of whoever visited. */
export const ofHousehold = (householdId: string): string => `home:${householdId}`;

/**
 * 户情 · As a kind of record: the household's own; desks reach it through the household.
 *
 * It is about a household and no one person: copy and erasure go by the household that somebody belongs to.
 */
export const visitKind: RecordKind<Visits, 'householdId' | 'heardAt'> = {
  subjectOf: () => '户情',
  mayRead: ({ householdId }, { binding }) =>
    binding?.state === 'confirmed' && binding.householdId === householdId,
  listKeys: ({ householdId, heardAt }) => (heardAt === null ? [] : [ofHousehold(householdId)]),
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['householdId', 'heardAt'],
  onDue: visitsDue,
};
