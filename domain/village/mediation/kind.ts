import type { RecordKind } from '../../record/kind';
import type { Mediation } from './mediation';
import { partyOfPerson } from './personal';
import { mediationDue } from './reminders';

/**
 * 矛盾调解 · As a kind of record: in no list, and nobody's by its id alone (`mayMediate` asks its matter).
 *
 * Its `personal` finds a party by their own account for their own copy alone: no desk can list by it. What both sides
 * agreed is kept, encrypted, until the county's time for matters is over.
 */
export const mediationKind: RecordKind<Mediation, '_id'> = {
  subjectOf: () => '矛盾调解',
  mayRead: () => false,
  listKeys: () => [],
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['_id'],
  onDue: mediationDue,
  personal: partyOfPerson,
};
