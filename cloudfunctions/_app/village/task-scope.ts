import { maySee } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import { areaOf, levelOf, type PlaceId } from '../../../domain/grid/grid';
import type { Matter } from '../../../domain/matter/matter';
import type { Duties } from '../../../domain/village/duty/duty';
import { dutiesId } from '../../../domain/village/duty/write';
import type { Context } from '../context';

/** 有岗的村 · The village in which somebody has a post, their own before one that they stand in for; null: in none. */
export function villageOfPost({ seats }: PersonActor): PlaceId | null {
  const own = [...seats].sort((a, b) => Number(a.standsInFor !== null) - Number(b.standsInFor !== null));
  return own.map(({ deskId }) => areaOf(deskId)).find((id) => levelOf(id) === 'village') ?? null;
}

/** 读职责 · Null: the place has written nothing yet. */
export const readDuties = ({ records }: Pick<Context, 'records'>, placeId: PlaceId): Promise<Duties | null> =>
  records.duties.get(dutiesId(placeId));

/** 读几件事项 · Each of them one that the caller knows of. Refuses: MATTER_NOT_FOUND. */
export async function readMatters(
  { matters, actor }: Context,
  matterIds: readonly string[],
): Promise<readonly Matter[]> {
  const found = await Promise.all([...new Set(matterIds)].map((id) => matters.get(id)));
  return found.map((matter, index) => {
    if (matter && maySee(matter, actor)) return matter;
    throw new DomainError('MATTER_NOT_FOUND', { matterId: matterIds[index] ?? '' });
  });
}
