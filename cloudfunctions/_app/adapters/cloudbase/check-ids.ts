import type { VillageRecord } from '../../../../domain/record/record';

/** 在审的 · Content checks of a record's files that are under way; the verdict finds the record by them. */
export const checkIdsOf = ({ media }: Pick<VillageRecord, 'media'>): readonly string[] =>
  media.flatMap(({ check, checkId }) => (check === 'pending' && checkId !== null ? [checkId] : []));
