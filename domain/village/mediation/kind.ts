import type { RecordKind } from '../../record/kind';
import type { Mediation } from './mediation';
import { mediationDue } from './reminders';

/** 矛盾调解 · As a kind of record: in no list, and nobody's by its id alone (`mayMediate` asks its matter). */
export const mediationKind: RecordKind<Mediation, '_id'> = {
  subjectOf: () => '矛盾调解',
  mayRead: () => false,
  listKeys: () => [],
  sortAt: ({ updatedAt }) => updatedAt,
  rowFields: ['_id'],
  onDue: mediationDue,
};
