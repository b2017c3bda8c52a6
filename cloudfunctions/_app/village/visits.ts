import { hasRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import type { FactInput } from '../../../domain/contract';
import { isWithin, type Household } from '../../../domain/grid/grid';
import type { Seat } from '../../../domain/grid/posts';
import { factFieldsOf } from '../../../domain/village/visit/fields';
import { newVisits, type Learned } from '../../../domain/village/visit/learn';
import { factsNow, type Visits } from '../../../domain/village/visit/visit';
import type { Context } from '../context';
import { ownHousehold, placeNow } from '../people/own-household';
import { changeRecord } from '../records';

/** 一户和它的户情 · `seat`: by which it is looked after; null: the caller lives there. */
export interface Home {
  readonly household: Household;
  readonly visits: Visits | null;
  readonly seat: Seat | null;
}

/** 走访的户 · As a desk over it. Refuses: HOUSEHOLD_NOT_FOUND (also one outside the caller's desks). */
export async function readVisited(context: Context, householdId: string): Promise<Home> {
  const { places, records, actor, now } = context;
  const [found, visits] = await Promise.all([places.household(householdId), records.visits.get(householdId)]);
  const household = ownHousehold(context, 'homes.visit', found, householdId);
  const placeId = placeNow(household, now);
  const seats = actor.seats.filter((one) => hasRight([one], 'homes.visit', placeId));
  // The nearest desk, and a post of one's own before standing in.
  const [seat = null] = [...seats].sort(
    (a, b) =>
      b.deskId.length - a.deskId.length || Number(a.standsInFor !== null) - Number(b.standsInFor !== null),
  );
  return { household, visits, seat };
}

/** 自己的户 · Null: the caller belongs to none. */
export async function readOwnHome({ actor, places, records }: Context): Promise<Home | null> {
  const { binding } = actor;
  if (!binding) return null;
  const [household, visits] = await Promise.all([
    places.household(binding.householdId),
    records.visits.get(binding.householdId),
  ]);
  return household && { household, visits, seat: null };
}

/** 改户情 · One conditional write; who may was asked when it was read. Refuses TEXT_RISKY and what `change` does. */
export const changeVisits = (
  context: Context,
  { household, visits }: Home,
  change: (before: Visits) => Visits,
  words: string | null = null,
): Promise<Visits> =>
  changeRecord(context, 'visits', household._id, change, {
    words,
    known: visits,
    empty: newVisits(household, context.now),
    mayRead: ({ villageId }) => isWithin(household.villageId, villageId),
  });

/** 问到的 · Values as they are kept, each of a field once. Refuses INVALID_INPUT for what the county doesn't ask. */
export function learnedFrom(
  { vault, settings, now }: Context,
  facts: readonly FactInput[],
  visits: Visits | null,
): readonly Learned[] {
  const current = new Map((visits ? factsNow(visits) : []).map((fact) => [fact.fieldId, fact]));
  const answers = new Map(facts.map(({ fieldId, valueId }) => [fieldId, valueId]));
  return [...answers].map(([fieldId, valueId]) => {
    const field = factFieldsOf(settings, now).find(({ id }) => id === fieldId);
    if (!field?.options.some(({ id }) => id === valueId))
      throw new DomainError('INVALID_INPUT', { field: 'facts', rule: 'unknown' });
    const known = current.get(fieldId);
    const isKnown = known !== undefined && vault.open(known.sealed) === valueId;
    return { field, sealed: vault.seal(valueId), isKnown };
  });
}
