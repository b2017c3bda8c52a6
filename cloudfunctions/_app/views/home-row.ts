import type { HomeRow } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { familyOf } from '../../../domain/grid/family';
import { householdLabel, placeNamesOf, type Household, type Jurisdiction } from '../../../domain/grid/grid';
import { holdersAt, type Binding } from '../../../domain/grid/posts';
import { placeNow } from '../people/own-household';

/** 一户 · As lists show it: where it belongs, who is bound, who looks after it at that instant. */
export function homeRow(
  household: Household,
  village: Jurisdiction,
  bindings: readonly Binding[],
  now: Instant,
): HomeRow {
  const placeId = placeNow(household, now);
  const bound = bindings.filter(
    ({ householdId, state }) => householdId === household._id && state === 'confirmed',
  );
  const linked = holdersAt(village, placeId, now).filter(({ role }) => role === 'linkedMember');
  return {
    id: household._id,
    label: householdLabel(household),
    placeName: placeNamesOf(village, placeId).slice(1).join(' ') || village.name,
    linkedMembers: linked.map(({ personName }) => personName),
    people: bound.length,
    away: bound.filter(({ isAway }) => isAway).length,
    family: bound.reduce((sum, binding) => sum + familyOf(binding).length, 0),
    slipIssuedAt: household.slipIssuedAt,
  };
}
