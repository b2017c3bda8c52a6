import * as v from 'valibot';

import { assertRight, hasRight } from '../../../domain/access/rights';
import type { BoardView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { monthOf, monthRange } from '../../../domain/deadline/local-time';
import { coveredMicroGrids, isUncovered } from '../../../domain/grid/coverage';
import {
  placeNamesOf,
  placesInUse,
  type Jurisdiction,
  type Place,
  type PlaceId,
} from '../../../domain/grid/grid';
import { vacantDesks } from '../../../domain/grid/posts';
import { addCounts, NO_COUNTS, recount } from '../../../domain/statistics/counts';
import type { Context, Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownVillage } from '../people/own-village';
import type { ClosedFacts, Cursor, OpenFacts } from '../ports/matter-store';
import { placeId } from '../schemas';
import { figuresView } from '../views/figures-view';
import { gridViews } from '../views/grid-views';
import { matterRow } from '../views/matter-row';
import { nameIn } from '../views/place-names';
import { villageMonths } from '../views/village-months';

const MOST_ALARMED = 20;

export const getVillageBoardInput = v.object({ villageId: v.exactOptional(placeId) });

/**
 * 村情 · What is open where, what needs help, and how much stays in the grid and in the village.
 *
 * For those who sit at the village's desk and the supervisors of its township. Months that had ended when the clock
 * last counted come from their tallies, the rest from the closed matters themselves. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND.
 */
export const getVillageBoard: Handler<'village.board'> = async (input, context) => {
  const { matters, actor, now, tallies, settings, places } = context;
  const villageId = assertRight(actor, 'village.board', input.villageId ?? ownVillage(actor));
  const alarmedListing = { of: 'alarmed', under: villageId, notAbout: actor.personId } as const;
  const thisMonth = monthRange(monthOf(now)).from;
  const [village, months, counted, open, recent, alarmed, households] = await Promise.all([
    readJurisdiction(context, villageId),
    tallies.months(villageId),
    tallies.countedTo(),
    matters.openFacts(villageId, actor.personId),
    matters.closedFacts(villageId, thisMonth, now + 1, actor.personId),
    matters.list(alarmedListing, MOST_ALARMED, null),
    places.villageHouseholds(villageId),
  ]);
  const countedTo = Math.min(thisMonth, endOfCounted(counted));
  const uncounted = await uncountedFacts(context, villageId, countedTo, thisMonth);
  const jurisdictions = new Map([...context.jurisdictions, [villageId, village]]);
  const covered = coveredMicroGrids(village, now);
  const waiting = open.filter(({ state }) => state !== 'resolved');
  const before = months.filter(({ month }) => monthRange(month).from < countedTo);
  const totals = before.map(({ total }) => total);
  return {
    villageId,
    villageName: nameIn(jurisdictions)(villageId),
    open: waiting.length,
    overdue: waiting.filter((one) => isOverdue(one, now)).length,
    alarmed: alarmed.rows.map((row) => matterRow(row, { actor, settings, now, jurisdictions })),
    openByGrid: openByGrid(village, waiting, now),
    thisMonth: figuresView(recount(recent)),
    allTime: figuresView([...totals, recount(uncounted), recount(recent)].reduce(addCounts, NO_COUNTS)),
    months: villageMonths(before, [...uncounted, ...recent], now),
    uncoveredHouseholds: households.filter((one) => isUncovered(one, covered, now)).length,
    canSeeHomes: hasRight(actor.seats, 'homes.see', villageId),
    ...staffing(village, now),
  };
};

/** Up to where months had ended when the clock last counted. */
const endOfCounted = (counted: Cursor | null): Instant =>
  counted === null ? 0 : monthRange(monthOf(counted.key)).from;

/** What was closed after that, up to this month. */
function uncountedFacts(
  { matters, actor }: Context,
  villageId: PlaceId,
  countedTo: Instant,
  thisMonth: Instant,
): Promise<readonly ClosedFacts[]> {
  return countedTo >= thisMonth
    ? Promise.resolve([])
    : matters.closedFacts(villageId, countedTo, thisMonth, actor.personId);
}

const isOverdue = ({ dueAt }: OpenFacts, now: Instant): boolean => dueAt !== null && dueAt < now;

/** Every grid, also an ended one in which something is still open, and the village for what lies in none. */
function openByGrid(
  village: Jurisdiction,
  open: readonly OpenFacts[],
  now: Instant,
): BoardView['openByGrid'] {
  const grids = new Set(gridViews(village, now).map(({ id }) => id));
  const isShown = ({ id, level }: Place): boolean =>
    level === 'grid' && (grids.has(id) || open.some(({ gridId }) => gridId === id));
  const shown = village.places.filter(isShown).sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = [...shown, { id: village._id, name: village.name }];
  return places.map(({ id, name }) => {
    const here = open.filter(({ gridId }) => gridId === id);
    return {
      placeId: id,
      name,
      open: here.length,
      overdue: here.filter((one) => isOverdue(one, now)).length,
    };
  });
}

function staffing(village: Jurisdiction, now: Instant): Pick<BoardView, 'vacantDesks' | 'onLeave'> {
  const names = new Map(village.posts.map(({ personId, personName }) => [personId, personName]));
  return {
    vacantDesks: vacantDesks({ ...village, places: placesInUse(village, now) }, now).map((deskId) => ({
      deskId,
      name: placeNamesOf(village, deskId).slice(-2).join(' '),
    })),
    onLeave: village.leaves
      .filter(({ fromAt, toAt }) => fromAt <= now && now < toAt)
      .map(({ personId, standInName, toAt }) => ({ name: names.get(personId) ?? '', standInName, toAt })),
  };
}
