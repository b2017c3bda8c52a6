import { DomainError } from '../../../domain/errors';
import type { PlaceId } from '../../../domain/grid/grid';
import type { refusal } from '../../../domain/setup/plan';
import type { StagedRow } from '../../../domain/setup/rows';

const TRIES = 4;

/** What can't be carried out after all: the row, and why. */
export type Late = readonly [StagedRow, ReturnType<typeof refusal>];

export const isStale = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'STALE_WRITE';

/** Tries again on what somebody else wrote meanwhile. */
export async function untilFresh(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (!isStale(error) || tries === TRIES) throw error;
    }
  }
}

export function grouped(
  rows: readonly StagedRow[],
  keyOf: (staged: StagedRow) => PlaceId,
): ReadonlyMap<PlaceId, StagedRow[]> {
  const groups = new Map<PlaceId, StagedRow[]>();
  for (const staged of rows) groups.set(keyOf(staged), [...(groups.get(keyOf(staged)) ?? []), staged]);
  return groups;
}
