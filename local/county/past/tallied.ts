import { countedMark } from '../../../cloudfunctions/_app/adapters/cloudbase/tally-store';
import type { Instant } from '../../../domain/deadline/instant';
import { monthOf } from '../../../domain/deadline/local-time';
import type { Matter } from '../../../domain/matter/matter';
import { recountMonth, rolledUp, type MonthTally } from '../../../domain/statistics/counts';

/** 已计数 · The months as the clock would have counted them by the sample's start, and that it has. */
export function tallied(matters: readonly Matter[], startAt: Instant): readonly object[] {
  const closed = matters.filter(({ state }) => state === 'closed');
  const villages = grouped(closed, ({ villageId, closedAt }) => [villageId, monthOf(closedAt ?? 0)]).map(
    ([placeId, month, rows]) => recountMonth(placeId, month, rows),
  );
  const townships = above(villages);
  return [...villages, ...townships, ...above(townships), countedMark({ key: startAt, id: '' })];
}

const above = (parts: readonly MonthTally[]): readonly MonthTally[] =>
  grouped(parts, ({ parentId, month }) => [parentId ?? '', month]).map(([placeId, month, rows]) =>
    rolledUp(placeId, month, rows),
  );

type Group<T> = readonly [placeId: string, month: string, rows: readonly T[]];

function grouped<T>(
  rows: readonly T[],
  keyOf: (row: T) => readonly [placeId: string, month: string],
): readonly Group<T>[] {
  const groups = new Map<string, readonly T[]>();
  for (const row of rows) {
    const key = keyOf(row).join(':');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, group]) => {
    const [placeId = '', month = ''] = key.split(':');
    return [placeId, month, group];
  });
}
