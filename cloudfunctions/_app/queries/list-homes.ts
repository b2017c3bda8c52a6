import * as v from 'valibot';

import { assertRight, desksWith, hasRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { coveredMicroGrids, isUncovered } from '../../../domain/grid/coverage';
import { ancestorAt, placeNamesOf, placesInUse, type Jurisdiction } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { readJurisdiction } from '../places/jurisdictions';
import { placeNow } from '../people/own-household';
import { pickHouseholds } from '../people/pick-households';
import { cursor, placeId } from '../schemas';
import { homeRow } from '../views/home-row';
import { nameIn } from '../views/place-names';

const ROWS = 20;

export const listHomesInput = v.object({
  placeId: v.exactOptional(placeId),
  words: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(20))),
  isUncoveredOnly: v.exactOptional(v.boolean()),
  cursor,
});

/**
 * 住户 · The households at and below a desk (the caller's widest by default), by doorplate: who is bound, who
 * looks after them. Or only those that no linked party member does.
 *
 * A village's hundreds are read in one go; words are looked for where names are masked. Refuses: NOT_ALLOWED,
 * PLACE_NOT_FOUND.
 */
export const listHomes: Handler<'homes.list'> = async (input, context) => {
  const { places, people, actor, now, vault } = context;
  const [widest] = desksWith(actor.seats, 'homes.see');
  const under = assertRight(actor, 'homes.see', input.placeId ?? widest);
  const villageId = ancestorAt(under, 'village');
  if (villageId === null) throw new DomainError('PLACE_NOT_FOUND', { placeId: under });
  const { isUncoveredOnly = false, words = '' } = input;
  const scope = `homes.list|${actor.personId}|${under}|${words}|${isUncoveredOnly}`;
  const from = openCursor(vault, scope, input.cursor);
  const [village, all] = await Promise.all([
    readJurisdiction(context, villageId),
    places.villageHouseholds(villageId),
  ]);
  const covered = coveredMicroGrids(village, now);
  const uncovered = all.filter((one) => isUncovered(one, covered, now));
  const search = { under, words: words || null, at: now };
  const { rows, next } = pickHouseholds(isUncoveredOnly ? uncovered : all, search, ROWS, from);
  const bindings = await people.bindingsTo(rows.map(({ _id }) => _id));
  return {
    placeId: under,
    placeName: nameIn(new Map([[villageId, village]]))(under),
    places: placesFor(village, placesInUse(village, now), (id) => hasRight(actor.seats, 'homes.see', id)),
    uncovered: uncovered.filter((one) => isWithin(placeNow(one, now), under)).length,
    canPrint: hasRight(actor.seats, 'homes.slips', under),
    rows: rows.map((row) => homeRow(row, village, bindings, now)),
    cursor: sealCursor(vault, scope, next),
  };
};

const isWithin = (id: string, place: string): boolean => id === place || id.startsWith(`${place}/`);

/** The village, its grids and micro-grids, as far as the caller may see their households. */
const placesFor = (village: Jurisdiction, inUse: Jurisdiction['places'], maySee: (id: string) => boolean) =>
  inUse
    .filter(({ id }) => maySee(id))
    .map(({ id, level }) => ({ id, level, name: placeNamesOf(village, id).slice(-2).join(' ') }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
