import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { categoryAt } from '../../../domain/deadline/rules';
import { DomainError } from '../../../domain/errors';
import { levelOf, parentOf, type PlaceId } from '../../../domain/grid/grid';
import type { Context, Handler } from '../context';
import type { Division } from '../ports/places-store';
import {
  categoriesOf,
  monthsOf,
  readParts,
  readTallies,
  sharesOf,
  type Look,
} from '../county/read-oversight';
import { placeId } from '../schemas';

export const getTownshipBoardInput = v.object({ townshipId: v.exactOptional(placeId) });

/**
 * 乡镇总览 · A township's figures by village, and its months.
 *
 * Its own supervisors see what is under way exactly: it is theirs to act on. For the county small counts are
 * hidden, and what the county's own page hides of the township is hidden here too: the two pages side by side give
 * nothing away. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND.
 */
export const getTownshipBoard: Handler<'township.board'> = async ({ townshipId }, context) => {
  const { actor, now, settings, tallies, places } = context;
  const own = actor.seats.find(({ deskId }) => levelOf(deskId) === 'township')?.deskId;
  const id = assertRight(actor, 'township.board', townshipId ?? own);
  const isOwn = actor.seats.some(({ deskId }) => deskId === id);
  const countyId = isOwn ? null : parentOf(id);
  const [divisions, months, aboveMonths, counted] = await Promise.all([
    places.divisions(),
    readTallies(context, id),
    countyId === null ? null : readTallies(context, countyId),
    tallies.countedTo(),
  ]);
  const name = townshipName(divisions, id);
  const [parts, above] = await Promise.all([
    readParts(context, id, divisions, months),
    countyId === null || aboveMonths === null ? null : readAbove(context, countyId, divisions, aboveMonths),
  ]);
  const township = { placeId: id, parts, tallies: months };
  const look: Look = isOwn ? { isOwn } : { isOwn: false, above };
  return {
    placeId: id,
    name,
    level: 'township',
    countedToAt: counted?.key ?? null,
    ...sharesOf(township, name, now, look),
    canOpenParts: isOwn,
    months: monthsOf(township, now, look),
    categories: isOwn
      ? categoriesOf(township, now, (one) => categoryAt(settings, one, now)?.name ?? one)
      : [],
  };
};

const readAbove = async (
  context: Context,
  countyId: PlaceId,
  divisions: readonly Division[],
  tallies: Awaited<ReturnType<typeof readTallies>>,
) => ({ placeId: countyId, parts: await readParts(context, countyId, divisions, tallies), tallies });

function townshipName(divisions: readonly Division[], townshipId: PlaceId): string {
  const found = divisions.find(({ id, level }) => id === townshipId && level === 'township');
  if (!found) throw new DomainError('PLACE_NOT_FOUND', { placeId: townshipId });
  return found.name;
}
