import type { Boundary } from '../grid/boundary';
import type { Household, Jurisdiction, Place } from '../grid/grid';
import type { Written } from './cells';
import { dayTextAt } from './dates';

/** 导出的行 · What is there, as rows of the sheets that an import reads: bringing them in again changes nothing. */

const placeRow = ({ id, name, endedAt }: Place): readonly Written[] => [id, name, dayTextAt(endedAt), null];

export const divisionRows = ({ places, _id }: Jurisdiction): readonly (readonly Written[])[] =>
  places.filter(({ id }) => id === _id).map(placeRow);

export const gridRows = ({ places, _id }: Jurisdiction): readonly (readonly Written[])[] =>
  places.filter(({ id }) => id !== _id).map(placeRow);

/** Where it is now, or was last. */
export function householdRow({ _id, doorplate, headName, placings }: Household): readonly Written[] {
  const last = placings.at(-1);
  return [
    _id,
    last?.placeId ?? null,
    doorplate,
    headName,
    dayTextAt(last?.fromAt),
    dayTextAt(last?.toAt),
    null,
  ];
}

export const boundaryRows = ({ grids }: Boundary): readonly (readonly Written[])[] =>
  grids.flatMap(({ placeId, rings }) =>
    rings.map((ring) => [placeId, ring.map((position) => position.join(',')).join('; '), 'GCJ02', null]),
  );
