import { assertRight } from '../../../domain/access/rights';
import { categoryAt } from '../../../domain/deadline/rules';
import { levelOf } from '../../../domain/grid/grid';
import type { Handler } from '../context';
import { categoriesOf, monthsOf, readParts, readTallies, sharesOf } from '../county/read-oversight';
import { nothing } from '../schemas';
import { nameIn } from '../views/place-names';

export const getCountyBoardInput = nothing;

/**
 * 全县总览 · Every township's figures in the order of the codes, and the county month by month and by category.
 *
 * Nobody is named, no place comes before another by its figures, and small counts are hidden. Refuses: NOT_ALLOWED.
 */
export const getCountyBoard: Handler<'county.board'> = async (_input, context) => {
  const { actor, now, settings, tallies, places, jurisdictions } = context;
  const own = actor.seats.find(({ deskId }) => levelOf(deskId) === 'county')?.deskId;
  const placeId = assertRight(actor, 'county.board', own);
  const [divisions, months, counted] = await Promise.all([
    places.divisions(),
    readTallies(context, placeId),
    tallies.countedTo(),
  ]);
  const parts = await readParts(context, placeId, divisions, months);
  const county = { placeId, parts, tallies: months };
  const name = nameIn(jurisdictions)(placeId);
  const look = { isOwn: false, above: null } as const;
  return {
    placeId,
    name,
    level: 'county',
    countedToAt: counted?.key ?? null,
    ...sharesOf(county, name, now, look),
    canOpenParts: true,
    months: monthsOf(county, now, look),
    categories: categoriesOf(county, now, (id) => categoryAt(settings, id, now)?.name ?? id),
  };
};
