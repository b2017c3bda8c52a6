import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { householdLabel, placingAt, type Household } from '../../../domain/grid/grid';
import type { Binding } from '../../../domain/grid/posts';
import { currentBinding } from '../caller';
import { checkText } from '../check-text';
import { commitPerson } from '../commit-person';
import type { Context, Handler } from '../context';
import { readJurisdiction } from '../jurisdictions';
import { id, personName } from '../schemas';
import { showMe } from '../show-me';

export const requestBindingInput = v.object({ householdId: id, name: personName });

/**
 * 申请绑定 · A person says to which household they belong; the desk of its place is asked to confirm.
 *
 * Asking the same again changes nothing. Refuses: HOUSEHOLD_NOT_FOUND, ALREADY_BOUND, TEXT_RISKY.
 */
export const requestBinding: Handler<'binding.request'> = async ({ householdId, name }, context) => {
  const { caller, places, people, now } = context;
  const current = currentBinding(caller.bindings, now);
  if (current?.state === 'pending' && current.householdId === householdId) return showMe(context);
  if (current && current.state !== 'refused') throw new DomainError('ALREADY_BOUND');
  const [household] = await Promise.all([places.household(householdId), checkText(context, 'name', name)]);
  if (!household) throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  const [binding, person, jurisdiction] = await Promise.all([
    people.commitBinding(null, askedFor(context, household, name)).catch(takenMeanwhile),
    commitPerson(context, (before) => ({ ...before, name })),
    readJurisdiction(context, household.villageId),
  ]);
  const jurisdictions = new Map([...context.jurisdictions, [jurisdiction._id, jurisdiction]]);
  return showMe({ ...context, jurisdictions }, { person, binding });
};

/** Its id counts the person's bindings, so that two requests at once can't both be written. */
function askedFor({ caller, now }: Context, household: Household, name: string): Binding {
  const { personId } = caller.actor;
  const _id = `${personId}-${caller.bindings.length + 1}`;
  const placeId = placingAt(household, now) ?? household.villageId;
  const audience = { kind: 'desk', deskId: placeId } as const;
  const notice = { audience, at: now, isUrgent: false, mustReach: false } as const;
  return {
    _id,
    revision: 0,
    personId,
    personName: name,
    householdId: household._id,
    householdLabel: householdLabel(household),
    villageId: household.villageId,
    placeId,
    state: 'pending',
    askedAt: now,
    decidedAt: null,
    decidedBy: null,
    fromAt: null,
    toAt: null,
    outbox: [{ ...notice, id: `${_id}:asked`, template: 'bindingAsked' }],
    outboxAt: now,
  };
}

function takenMeanwhile(error: unknown): never {
  const isTaken = error instanceof DomainError && error.code === 'STALE_WRITE';
  throw isTaken ? new DomainError('ALREADY_BOUND') : error;
}
