import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { newBinding, takenMeanwhile } from '../people/binding';
import { currentBinding, isDesksNo } from '../caller';
import { checkText } from '../check-text';
import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { readJurisdiction } from '../places/jurisdictions';
import { id, personName } from '../schemas';
import { showMe } from '../people/show-me';

export const requestBindingInput = v.object({ householdId: id, name: personName });

/**
 * 申请绑定 · A person says to which household they belong; the desk of its place is asked to confirm.
 *
 * Asking the same again changes nothing. Refuses: HOUSEHOLD_NOT_FOUND, ALREADY_BOUND, TEXT_RISKY.
 */
export const requestBinding: Handler<'binding.request'> = async ({ householdId, name }, context) => {
  const { caller, places, people, now } = context;
  const current = currentBinding(caller.bindings, now);
  const known = current?.state === 'pending' && current.householdId === householdId;
  if (known && caller.person?.name === name) return showMe(context);
  if (known) {
    await checkText(context, 'name', name);
    return showMe(context, { person: await commitPerson(context, (before) => ({ ...before, name })) });
  }
  if (current && !isDesksNo(current)) throw new DomainError('ALREADY_BOUND');
  const [household] = await Promise.all([places.household(householdId), checkText(context, 'name', name)]);
  if (!household) throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  const [binding, person, jurisdiction] = await Promise.all([
    people.commitBinding(null, newBinding(context, household, name, 'bindingAsked')).catch(takenMeanwhile),
    commitPerson(context, (before) => ({ ...before, name })),
    readJurisdiction(context, household.villageId),
  ]);
  const jurisdictions = new Map([...context.jurisdictions, [jurisdiction._id, jurisdiction]]);
  return showMe({ ...context, jurisdictions }, { person, binding });
};
