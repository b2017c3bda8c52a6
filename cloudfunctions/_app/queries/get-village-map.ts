import * as v from 'valibot';

import { maySee, visibleFields } from '../../../domain/access/access';
import { assertRight, desksWith } from '../../../domain/access/rights';
import type { MapGrid, MapView } from '../../../domain/contract';
import type { Boundary } from '../../../domain/grid/boundary';
import {
  ancestorAt,
  gridOf,
  placeOf,
  placesInUse,
  type Place,
  type PlaceId,
} from '../../../domain/grid/grid';
import type { Context, Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { readRowPlaces } from '../places/row-places';
import { placeId } from '../schemas';
import { matterRow } from '../views/matter-row';

/** More than this nobody makes out on a phone's map. */
const MOST_MATTERS = 200;

export const getVillageMapInput = v.object({ placeId: v.exactOptional(placeId) });

/**
 * 村地图 · The village's grids as they are drawn, and what waits to be done in a place and was marked on the map:
 * the matters that the caller sees in lists too, and the point of one only where they may know the household.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND.
 */
export const getVillageMap: Handler<'village.map'> = async (input, context) => {
  const { actor, matters, settings, now } = context;
  const place = assertRight(actor, 'village.map', input.placeId ?? ownPlace(context));
  const villageId = ancestorAt(place, 'village') ?? place;
  const listing = { of: 'mapped', under: gridOf(place), notAbout: actor.personId } as const;
  const [village, boundary, { rows, next }] = await Promise.all([
    readJurisdiction(context, villageId),
    readBoundary(context, villageId),
    matters.list(listing, MOST_MATTERS, null),
  ]);
  const known = new Map([...context.jurisdictions, [villageId, village]]);
  const seen = rows.filter((row) => maySee(row, actor));
  const jurisdictions = await readRowPlaces({ ...context, jurisdictions: known }, seen);
  return {
    placeId: place,
    placeName: placeOf(village, place)?.name ?? village.name,
    grids: boundary ? mapGrids(boundary, placesInUse(village, now)) : [],
    matters: seen.map((row): MapView['matters'][number] => ({
      ...matterRow(row, { actor, settings, now, jurisdictions }),
      point: visibleFields(row, actor).household ? row.where.point : null,
    })),
    hasMore: next !== null,
  };
};

/** The widest desk in a village at which the caller sits. */
const ownPlace = ({ actor }: Context): PlaceId | undefined =>
  desksWith(actor.seats, 'village.map').find((deskId) => ancestorAt(deskId, 'village') !== null);

/** Without boundaries the map still shows what was marked. */
function readBoundary({ places, log }: Context, villageId: PlaceId): Promise<Boundary | null> {
  return places.boundary(villageId).catch(() => {
    log.write({ level: 'error', what: 'the boundaries of a village cannot be read', placeId: villageId });
    return null;
  });
}

const mapGrids = ({ grids }: Boundary, inUse: readonly Place[]): readonly MapGrid[] =>
  grids.flatMap(({ placeId: id, rings }) => {
    const place = inUse.find((one) => one.id === id);
    return place ? [{ placeId: id, name: place.name, rings }] : [];
  });
