import type { Category, DeskLevel } from '../deadline/settings';
import { DomainError } from '../errors';
import type { RouteStep } from '../matter/matter';
import type { World } from '../matter/world';
import { LEVELS, ancestorAt, levelOf, parentOf, placeOf, placingAt } from './grid';
import type { Household, PlaceId } from './grid';
import { seatsAt, sitsAt } from './posts';

/** 报事去向 · What of a report decides its desk. */
export interface RouteTarget {
  /** Picked by hand: the village or a place in it. */
  readonly placeId: PlaceId | null;
  /** 被投诉人 */
  readonly aboutPersonId: string | null;
}

/** 去向 · The desk that gets a matter, and why, rule by rule. */
export interface Route {
  readonly deskId: PlaceId;
  readonly level: DeskLevel;
  readonly route: readonly RouteStep[];
  /** Nobody can act there and nothing is above it: 村级兜底. */
  readonly isAlarmed: boolean;
}

/** Where the matter is: rules 1 and 2. */
function startOf(target: RouteTarget, world: World, household: Household | null): RouteStep {
  const { now, jurisdiction } = world;
  if (household && household.villageId !== jurisdiction._id)
    throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId: household._id });
  if (target.placeId !== null && !placeOf(jurisdiction, target.placeId))
    throw new DomainError('PLACE_NOT_FOUND', { placeId: target.placeId });
  const home = household && placingAt(household, now);
  for (let place = home; place !== null; place = parentOf(place))
    if (placeOf(jurisdiction, place)) return { rule: 'household', deskId: place, skippedDeskId: null };
  if (target.placeId !== null && target.placeId !== jurisdiction._id)
    return { rule: 'pickedPlace', deskId: target.placeId, skippedDeskId: null };
  return { rule: 'noPlace', deskId: jurisdiction._id, skippedDeskId: null };
}

/** 岗位缺位 · Why a desk can't take a matter now: the person it is about sits there, or nobody can act. */
export function whySkip(
  deskId: PlaceId,
  world: World,
  aboutPersonId: string | null,
): 'aboutHolder' | 'vacant' | null {
  const { now, jurisdiction } = world;
  if (levelOf(deskId) === 'township') return null;
  if (aboutPersonId !== null && sitsAt(jurisdiction, deskId, aboutPersonId, now)) return 'aboutHolder';
  return seatsAt(jurisdiction, deskId, now).length === 0 ? 'vacant' : null;
}

/**
 * 逐级上转 · From a desk upwards to the first that can take the matter (rules 4 to 6); the steps name only
 * the desks that were passed over.
 *
 * A vacant village keeps it, with an alarm; a village where the person complained about sits passes it to
 * the township, the only case in which a matter is held above the village.
 */
export function climb(from: PlaceId, world: World, aboutPersonId: string | null): Route {
  const steps: RouteStep[] = [];
  for (let deskId = from; ;) {
    const level = deskLevelOf(deskId);
    const reason = whySkip(deskId, world, aboutPersonId);
    const isStuck = reason === 'vacant' && level === 'village';
    const parent = parentOf(deskId);
    if (reason === null || isStuck || parent === null)
      return { deskId, level, route: steps, isAlarmed: isStuck };
    steps.push({ rule: reason, deskId: parent, skippedDeskId: deskId });
    deskId = parent;
  }
}

/** 岗位层级 · Refuses PLACE_NOT_FOUND for an id that is no desk's. */
export function deskLevelOf(deskId: PlaceId): DeskLevel {
  const level = levelOf(deskId);
  if (level === null || level === 'county') throw new DomainError('PLACE_NOT_FOUND', { placeId: deskId });
  return level;
}

/**
 * 派单 · Which desk gets a new matter.
 *
 * The household's micro-grid or the picked place, lifted to the category's start level, then upwards past
 * vacant desks and those of a person complained about. Always answers a desk.
 * Refuses: HOUSEHOLD_NOT_FOUND, PLACE_NOT_FOUND (another village's).
 */
export function route(
  target: RouteTarget,
  world: World,
  household: Household | null,
  category: Category,
): Route {
  const start = startOf(target, world, household);
  const steps = [start];
  let deskId = start.deskId;
  const isLifted = LEVELS.indexOf(category.startLevel) < LEVELS.indexOf(deskLevelOf(deskId));
  const lifted = isLifted ? ancestorAt(deskId, category.startLevel) : null;
  if (lifted !== null) {
    steps.push({ rule: 'startLevel', deskId: lifted, skippedDeskId: deskId });
    deskId = lifted;
  }
  const climbed = climb(deskId, world, target.aboutPersonId);
  return { ...climbed, route: [...steps, ...climbed.route] };
}

/** 所在地 · The grid, micro-grid or village in which a report's matter lies, before any desk is skipped. */
export const placeOfReport = (target: RouteTarget, world: World, household: Household | null): PlaceId =>
  startOf(target, world, household).deskId;
