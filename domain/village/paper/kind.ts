import { isAtVillageDesk } from '../audience';
import type { RecordKind } from '../../record/kind';
import type { Paper } from './paper';

/** 清单 · A village's numbers of one year. */
export const papersOfYear = (villageId: string, year: string): string => `year:${villageId}:${year}`;

/** 清单 · Numbers that a matter has taken. */
export const papersOfMatter = (matterId: string): string => `matter:${matterId}`;

const ROW = ['_id', 'year', 'count', 'matterId'] as const;

/** 证明编号 · As a kind of record; sorted by their counts, not by time. */
export const paperKind: RecordKind<Paper, (typeof ROW)[number]> = {
  subjectOf: () => '证明编号',
  mayRead: ({ villageId }, actor) => isAtVillageDesk(actor, villageId),
  listKeys: ({ villageId, year, matterId }) => [papersOfYear(villageId, year), papersOfMatter(matterId)],
  sortAt: ({ count }) => count,
  rowFields: ROW,
};
