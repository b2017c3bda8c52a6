import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import type { HomePersonView, HouseholdDetailView } from '../../../domain/contract';
import {
  householdLabel,
  levelOf,
  maskedName,
  placeNamesOf,
  placesInUse,
  placingAt,
  type HouseholdPlacing,
  type Jurisdiction,
} from '../../../domain/grid/grid';
import { familyOf } from '../../../domain/grid/family';
import { holdersAt, type Binding } from '../../../domain/grid/posts';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { ownHousehold, placeNow } from '../people/own-household';
import { id } from '../schemas';

export const getHouseholdInput = v.object({ householdId: id });

/**
 * 一户 · A household as its desks keep it: where it was and will be, who is bound (masked), its slip.
 *
 * Refuses: HOUSEHOLD_NOT_FOUND (also one outside the caller's desks).
 */
export const getHousehold: Handler<'household.get'> = async ({ householdId }, context) => {
  const { places, people, actor, now } = context;
  const [found, bindings] = await Promise.all([
    places.household(householdId),
    people.bindingsTo([householdId]),
  ]);
  const household = ownHousehold(context, 'homes.see', found, householdId);
  const village = await readJurisdiction(context, household.villageId);
  const placeId = placeNow(household, now);
  const may = (
    right: 'homes.move' | 'homes.slips' | 'homes.visit' | 'binding.decide' | 'report.forOthers',
  ): boolean => hasRight(actor.seats, right, placeId);
  return {
    id: household._id,
    label: householdLabel(household),
    placeNames: placeNamesOf(village, placeId),
    linkedMembers: holdersAt(village, placeId, now)
      .filter(({ role }) => role === 'linkedMember')
      .map(({ personName }) => personName),
    placings: [...household.placings]
      .sort((a, b) => b.fromAt - a.fromAt)
      .map((one) => placingView(one, village, now)),
    people: bindings.filter(({ state }) => state === 'confirmed').map(personView),
    slipIssuedAt: household.slipIssuedAt,
    canShowSlip: may('homes.slips'),
    canVisit: may('homes.visit'),
    canAskFor: may('report.forOthers'),
    canEndBindings: may('binding.decide'),
    moveTargets: may('homes.move')
      ? placesInUse(village, now)
          .filter(({ id }) => levelOf(id) !== 'village' && id !== placingAt(household, now))
          .map(({ id }) => ({ id, name: placeNamesOf(village, id).slice(1).join(' ') }))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
      : [],
  };
};

const placingView = (
  { placeId, fromAt, toAt }: HouseholdPlacing,
  village: Jurisdiction,
  now: number,
): HouseholdDetailView['placings'][number] => ({
  placeName: placeNamesOf(village, placeId).slice(1).join(' ') || village.name,
  fromAt,
  toAt,
  standing: fromAt > now ? 'planned' : toAt !== null && toAt <= now ? 'past' : 'now',
});

const personView = (binding: Binding): HomePersonView => ({
  bindingId: binding._id,
  name: maskedName(binding.personName),
  sinceAt: binding.fromAt ?? binding.askedAt,
  isBySlip: binding.decidedBy === binding.personId,
  isAway: binding.isAway,
  family: familyOf(binding).map(({ name, relation, consentedAt }) => ({
    name: maskedName(name),
    relation,
    consentedAt,
  })),
});
