import { DomainError } from '../../../domain/errors';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';

const TRIES = 4;

/** 读一个辖区 · A village's, a township's or the county's. Refuses: PLACE_NOT_FOUND. */
export async function readArea({ jurisdictions, places }: Context, areaId: PlaceId): Promise<Jurisdiction> {
  const found = jurisdictions.get(areaId) ?? (await places.jurisdiction(areaId));
  if (!found) throw new DomainError('PLACE_NOT_FOUND', { placeId: areaId });
  return found;
}

/**
 * 改一个辖区 · One conditional write; the rules are asked again on what somebody else wrote in between. A change
 * that gives back the jurisdiction itself writes nothing. Refuses, beside what `change` does: PLACE_NOT_FOUND,
 * STALE_WRITE.
 */
export async function changeArea<Changed extends { readonly jurisdiction: Jurisdiction }>(
  { places }: Pick<Context, 'places'>,
  area: Jurisdiction,
  change: (jurisdiction: Jurisdiction) => Changed,
): Promise<Changed> {
  for (let before = area, tries = 1; ; tries += 1) {
    const changed = change(before);
    if (changed.jurisdiction === before) return changed;
    try {
      return { ...changed, jurisdiction: await places.commit(before, changed.jurisdiction) };
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      const fresh = isStale && tries < TRIES ? await places.jurisdiction(before._id) : null;
      if (!fresh) throw error;
      before = fresh;
    }
  }
}
