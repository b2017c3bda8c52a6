import { desksWith, hasRight } from '../../../domain/access/rights';
import type { SuspensionRow, SuspensionsView } from '../../../domain/contract';
import type { CountySettings } from '../../../domain/deadline/settings';
import { covers, endOf, type Suspension } from '../../../domain/deadline/suspension';
import { isUnder, levelOf, type PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';
import type { Division } from '../ports/places-store';

const MOST_ROWS = 60;

/** 停摆一览 · Those that concern the viewer's desks, and where they may set one. */
export function suspensionsView(
  { suspensions, name }: CountySettings,
  divisions: readonly Division[],
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): SuspensionsView {
  const nameOf = (id: PlaceId): string => divisions.find((one) => one.id === id)?.name ?? name;
  const desks = actor.seats.map(({ deskId }) => deskId);
  const concerns = ({ placeId }: Suspension): boolean =>
    desks.some((deskId) => covers(placeId, deskId) || isUnder(placeId, deskId));
  const stateOf = (one: Suspension): SuspensionRow['state'] => {
    if (endOf(one) <= now) return 'over';
    return one.fromAt <= now ? 'now' : 'coming';
  };
  const rows = suspensions.filter(concerns).map((one): SuspensionRow => ({
    id: one.id,
    placeName: nameOf(one.placeId),
    reason: one.reason,
    fromAt: one.fromAt,
    untilAt: endOf(one),
    state: stateOf(one),
    pausesUrgent: one.pausesUrgent,
    byName: one.byName,
    canEnd: stateOf(one) !== 'over' && hasRight(actor.seats, 'suspension.set', one.placeId),
  }));
  const order = { now: 0, coming: 1, over: 2 } as const;
  return {
    rows: rows.sort((a, b) => order[a.state] - order[b.state] || b.fromAt - a.fromAt).slice(0, MOST_ROWS),
    places: placesOf(desksWith(actor.seats, 'suspension.set'), divisions, name),
  };
}

/** The desks themselves and the divisions below them. */
function placesOf(
  desks: readonly PlaceId[],
  divisions: readonly Division[],
  countyName: string,
): SuspensionsView['places'] {
  const counties = desks
    .filter((id) => levelOf(id) === 'county')
    .map((id) => ({ id, name: countyName, level: 'county' as const }));
  const below = divisions
    .filter(({ id }) => desks.some((deskId) => covers(deskId, id)))
    .map(({ id, name, level }) => ({ id, name, level }))
    .sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  return [...counties, ...below];
}
