import { villagersIn, withoutVillager } from '../../record/erase';
import type { RecordKind } from '../../record/kind';
import { visitsDue } from './retention';
import type { Visits } from './visit';

/** 清单 · Of one household: there is no list of whoever visited. */
export const ofHousehold = (householdId: string): string => `home:${householdId}`;

/**
 * 户情 · As a kind of record: the household's own; desks reach it through the household.
 *
 * It is about a household and no one person: copy and erasure of what was learned go by the household that somebody
 * belongs to. Who has told something with their own hand is known by name, and so is `personal`.
 */
export const visitKind: RecordKind<Visits, 'householdId' | 'heardAt'> = {
  subjectOf: () => '户情',
  mayRead: ({ householdId }, { binding }) =>
    binding?.state === 'confirmed' && binding.householdId === householdId,
  listKeys: ({ householdId, heardAt }) => (heardAt === null ? [] : [ofHousehold(householdId)]),
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['householdId', 'heardAt'],
  onDue: visitsDue,
  personal: {
    idsOf: villagersIn,
    without: (visits, personId) => ({
      record: villagersIn(visits).includes(personId) ? withoutVillager(visits, personId) : visits,
      files: [],
    }),
    tellOf: () => '家里的情况：您自己填过、改过或删过，内容在“我家的信息”里',
  },
};
