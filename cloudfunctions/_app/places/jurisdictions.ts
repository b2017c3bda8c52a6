import { DomainError } from '../../../domain/errors';
import { levelOf, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import type { World } from '../../../domain/deadline/world';
import type { Context } from '../context';

/** 读辖区 · A village's, from what came with the caller or else from the store. Refuses: PLACE_NOT_FOUND. */
export async function readJurisdiction(context: Context, villageId: PlaceId): Promise<Jurisdiction> {
  const isVillage = levelOf(villageId) === 'village';
  const known = context.jurisdictions.get(villageId);
  const found = isVillage ? (known ?? (await context.places.jurisdiction(villageId))) : null;
  if (!found) throw new DomainError('PLACE_NOT_FOUND', { placeId: villageId });
  return found;
}

/** What the rules look at for a matter of this village. Refuses: PLACE_NOT_FOUND. */
export async function readWorld(context: Context, villageId: PlaceId): Promise<World> {
  const jurisdiction = await readJurisdiction(context, villageId);
  return { now: context.now, settings: context.settings, jurisdiction };
}
