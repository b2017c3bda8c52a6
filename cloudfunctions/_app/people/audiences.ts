import type { PersonActor } from '../../../domain/access/actor';
import { areaOf, levelOf, placesInUse, type PlaceId } from '../../../domain/grid/grid';
import { audienceKeysOf } from '../../../domain/village/audience';
import type { Context } from '../context';

/** 自己的村 · Where somebody lives, and where they have a post. */
export const villagesOf = ({ binding, seats }: PersonActor): readonly PlaceId[] => [
  ...new Set([
    ...(binding?.state === 'confirmed' ? [binding.villageId] : []),
    ...seats.map(({ deskId }) => areaOf(deskId)).filter((id) => levelOf(id) === 'village'),
  ]),
];

/** 受众键 · Under which the caller finds what is for them, in every village of theirs. */
export function ownAudienceKeys({ actor, jurisdictions, now }: Context): readonly string[] {
  return villagesOf(actor).flatMap((villageId) => {
    const village = jurisdictions.get(villageId);
    return village
      ? audienceKeysOf(
          actor,
          villageId,
          placesInUse(village, now).map(({ id }) => id),
        )
      : [];
  });
}
