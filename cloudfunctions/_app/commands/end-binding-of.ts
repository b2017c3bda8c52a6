import * as v from 'valibot';

import { hasRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { placeNow } from '../people/own-household';
import { id, words } from '../schemas';

export const endBindingOfInput = v.object({ householdId: id, bindingId: id, words });

/**
 * 岗位解除绑定 · A desk says that somebody doesn't belong to a household (any more), and why; they are told.
 *
 * Saying it twice changes nothing. Refuses: BINDING_NOT_FOUND (also another desk's), REASON_NEEDED,
 * MOVE_NOT_OPEN (it isn't in force), TEXT_RISKY, STALE_WRITE.
 */
export const endBindingOf: Handler<'household.end-binding'> = async (input, context) => {
  const { people, places, actor, now } = context;
  const { householdId, bindingId } = input;
  const [household, before] = await Promise.all([
    places.household(householdId),
    people.getBinding(bindingId),
  ]);
  const isTheirs = household !== null && hasRight(actor.seats, 'binding.decide', placeNow(household, now));
  if (!isTheirs || before?.householdId !== householdId)
    throw new DomainError('BINDING_NOT_FOUND', { bindingId });
  if (before.state === 'ended') return { ok: true };
  if (before.state !== 'confirmed')
    throw new DomainError('MOVE_NOT_OPEN', { action: 'endBinding', state: before.state });
  if (input.words === '') throw new DomainError('REASON_NEEDED', { action: 'endBinding' });
  await checkText(context, 'words', input.words);
  const notice = {
    id: `${bindingId}:ended`,
    template: 'bindingEnded',
    audience: { kind: 'person', personId: before.personId },
    at: now,
    isUrgent: false,
    mustReach: false,
  } as const;
  await people.commitBinding(before, {
    ...before,
    state: 'ended',
    toAt: now,
    endReason: input.words,
    outbox: [...before.outbox, notice],
    outboxAt: before.outboxAt ?? now,
  });
  return { ok: true };
};
