import type { PlaceId } from '../../../../domain/grid/grid';
import type { Db } from './collection';

/** The place itself or one below it in the same village: ids are paths, and '0' is the character after '/'. */
export const under = ({ command: _ }: Db, placeId: PlaceId) => _.gte(placeId).and(_.lt(`${placeId}0`));
