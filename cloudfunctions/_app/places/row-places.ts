import { townshipOf, type PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';
import type { MatterSummary } from '../ports/matter-store';
import type { Jurisdictions } from '../views/place-names';

/** 列表里的地名 · The jurisdictions whose names a list shows; what came with the caller isn't read again. */
export async function readRowPlaces(
  { jurisdictions, places }: Context,
  rows: readonly (Pick<MatterSummary, 'villageId' | 'level'> &
    Partial<Pick<MatterSummary, 'supervisions'>>)[],
): Promise<Jurisdictions> {
  const ids = rows.flatMap(({ villageId, level, supervisions = [] }): PlaceId[] => {
    const townshipId = townshipOf(villageId);
    const isNamed = level === 'township' || supervisions.some(({ fromDeskId }) => fromDeskId === townshipId);
    return isNamed ? [villageId, townshipId] : [villageId];
  });
  const missing = [...new Set(ids)].filter((id) => !jurisdictions.has(id));
  if (missing.length === 0) return jurisdictions;
  const found = await places.jurisdictions(missing);
  return new Map([...jurisdictions, ...found.map((one) => [one._id, one] as const)]);
}
