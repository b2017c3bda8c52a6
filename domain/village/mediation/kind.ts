import type { RecordKind } from '../../record/kind';
import type { Mediation } from './mediation';
import { mediationDue } from './reminders';

/**
 * 矛盾调解 · As a kind of record: in no list, and nobody's by its id alone (`mayMediate` asks its matter).
 *
 * It has no `personal`: a list by whom it is about would tell of it. What it holds of both sides is kept, encrypted,
 * as the record of what they agreed, until the county's time for matters is over.
 */
export const mediationKind: RecordKind<Mediation, '_id'> = {
  subjectOf: () => '矛盾调解',
  mayRead: () => false,
  listKeys: () => [],
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['_id'],
  onDue: mediationDue,
};
