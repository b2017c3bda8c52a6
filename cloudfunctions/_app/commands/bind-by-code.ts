import * as v from 'valibot';

import { MINUTE_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import type { Household } from '../../../domain/grid/grid';
import type { Binding } from '../../../domain/grid/posts';
import { newBinding, takenMeanwhile } from '../people/binding';
import { currentBinding } from '../caller';
import { checkText } from '../check-text';
import { commitPerson } from '../people/commit-person';
import type { Context, Handler } from '../context';
import { givenBack } from '../people/find-by-code';
import { readJurisdiction } from '../places/jurisdictions';
import { personName, slipText } from '../schemas';
import { showMe } from '../people/show-me';
import { trySlip } from '../people/try-slip';

const RETRY_MS = 10 * MINUTE_MS;

export const bindByCodeInput = v.object({ code: slipText, name: personName });

/**
 * 凭码绑定 · Bound at once: whoever has a household's slip in hand belongs to it. Its desk is told.
 *
 * A request that still waits becomes this binding, also one for another household. Asked again at once with the same
 * slip, as when the answer was lost, it is the same binding. Refuses: ALREADY_BOUND, TEXT_RISKY, and as `trySlip`.
 */
export const bindByCode: Handler<'binding.by-code'> = async ({ code, name }, context) => {
  const { caller, people, now } = context;
  const current = currentBinding(caller.bindings, now);
  const bound = current?.state === 'confirmed' ? current : null;
  if (bound && !isJustNow(bound, context)) throw new DomainError('ALREADY_BOUND');
  await checkText(context, 'name', name);
  const { found: household, person: counted } = await trySlip(context, code);
  if (bound && bound.householdId !== household._id) throw new DomainError('ALREADY_BOUND');
  const waiting = current?.state === 'pending' ? current : null;
  const [binding, person, village] = await Promise.all([
    bound ?? people.commitBinding(waiting, proved(context, waiting, household, name)).catch(takenMeanwhile),
    commitPerson({ ...context, caller: { ...caller, person: counted } }, (before) => ({
      ...givenBack(before),
      name,
    })),
    readJurisdiction(context, household.villageId),
  ]);
  const jurisdictions = new Map([...context.jurisdictions, [village._id, village]]);
  return showMe({ ...context, jurisdictions }, { person, binding });
};

/** By the person's own slip, so lately that this may be the phone's second try. */
const isJustNow = ({ decidedBy, decidedAt }: Binding, { now, actor }: Context): boolean =>
  decidedBy === actor.personId && now - (decidedAt ?? 0) < RETRY_MS;

/** Confirmed by the person themself, with the slip; the desk hears of it instead of the request. */
function proved(context: Context, waiting: Binding | null, household: Household, name: string): Binding {
  const { now, caller } = context;
  const fresh = newBinding(context, household, name, 'bindingBySlip');
  const { personId } = caller.actor;
  const confirmed = {
    ...fresh,
    state: 'confirmed',
    decidedAt: now,
    decidedBy: personId,
    fromAt: now,
  } as const;
  return waiting
    ? { ...confirmed, _id: waiting._id, revision: waiting.revision, askedAt: waiting.askedAt }
    : confirmed;
}
