import type { Instant } from '../deadline/instant';
import { acknowledgeBy } from '../deadline/limits';
import type { Timekeeping } from '../deadline/limits';
import { isUnder, parentOf } from '../grid/grid';
import type { PlaceId } from '../grid/grid';
import { climb, whySkip } from '../grid/routing';
import type { Route } from '../grid/routing';
import type { Matter } from './matter';
import type { Arrival } from './event';
import { timekeepingFor } from './world';
import type { World } from '../deadline/world';

/** 到岗 · A matter comes to the desk of this route now, with a fresh acknowledgement deadline. */
export function arrivalAt(
  { deskId, level, route, isAlarmed }: Route,
  isUrgent: boolean,
  now: Instant,
  timekeeping: Timekeeping,
): Arrival {
  return { deskId, level, route, isAlarmed, ...acknowledgeBy(now, isUrgent, timekeeping) };
}

/** 转岗 · Like `arrivalAt` for a matter that goes on to another desk, under the rules it was reported by. */
export const passedOn = (route: Route, matter: Matter, world: World): Arrival =>
  arrivalAt(route, matter.isUrgent, world.now, timekeepingFor(world, matter));

/** 到顶 · No desk is above: the village, or the township where it holds a complaint. */
export const isTop = ({ level }: Pick<Matter, 'level'>): boolean =>
  level === 'village' || level === 'township';

/**
 * 向上 · The next desk above that can take the matter; at the top its own desk, unless the person complained
 * about has come to sit there.
 */
export function upward(matter: Matter, world: World): Route {
  const from = isTop(matter) ? matter.deskId : (parentOf(matter.deskId) ?? matter.deskId);
  return climb(from, world, matter.aboutPersonId);
}

/** 岗位失能 · The holding desk has nobody who can act on this matter now, and why. */
export const whyStuck = (matter: Matter, world: World): 'aboutHolder' | 'vacant' | null =>
  whySkip(matter.deskId, world, matter.aboutPersonId);

/** 可交办的岗 · Desks below the holding one that can act on this matter now, in the order of the tree. */
export function targetsBelow(matter: Matter, world: World): readonly PlaceId[] {
  return world.jurisdiction.places
    .map(({ id }) => id)
    .filter((id) => isUnder(id, matter.deskId) && whySkip(id, world, matter.aboutPersonId) === null)
    .sort();
}
