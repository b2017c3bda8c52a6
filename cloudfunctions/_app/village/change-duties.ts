import { DomainError } from '../../../domain/errors';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Duties } from '../../../domain/village/duty/duty';
import { emptyDuties } from '../../../domain/village/duty/write';
import { checkText } from '../check-text';
import type { Context } from '../context';
import { readDuties } from './task-scope';

const TRIES = 4;

/**
 * 改职责 · One write of a place's document, its first or the next; a change that gives back the document itself
 * writes nothing. Refuses: STALE_WRITE (the phone saw an older version), TEXT_RISKY, and what `change` does.
 */
export async function changeDuties(
  context: Context,
  placeId: PlaceId,
  change: (duties: Duties) => Duties,
  { version, text }: { readonly version?: number; readonly text: string },
): Promise<{ readonly version: number }> {
  const { records, now } = context;
  for (let tries = 1; ; tries += 1) {
    const known = await readDuties(context, placeId);
    const before = known ?? emptyDuties(placeId, now);
    const after = change(before);
    if (after === before) return { version: before.version };
    if (version !== undefined && version !== before.version)
      throw new DomainError('STALE_WRITE', { version: before.version });
    if (tries === 1) await checkText(context, 'words', text);
    if (known === null && (await records.duties.insert(after)) === 'inserted')
      return { version: after.version };
    if (known !== null) {
      const written = await commit(context, before, after);
      if (written) return { version: written.version };
    }
    if (tries === TRIES) throw new DomainError('STALE_WRITE', { version: before.version });
  }
}

/** Null: somebody was faster. */
async function commit({ records }: Context, before: Duties, after: Duties): Promise<Duties | null> {
  try {
    return await records.duties.commit(before, after);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'STALE_WRITE') return null;
    throw error;
  }
}
