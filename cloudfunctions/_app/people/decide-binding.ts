import type { PersonActor } from '../../../domain/access/actor';
import { desksWith, hasRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Binding } from '../../../domain/grid/posts';
import type { Context } from '../context';

/**
 * 审核绑定 · A desk of the household's place, or one above it in the village, says yes or no.
 *
 * Saying the same twice changes nothing. Refuses: BINDING_NOT_FOUND (also another desk's), MOVE_NOT_OPEN
 * (decided otherwise, or taken back), STALE_WRITE.
 */
export async function decideBinding(
  { people, actor, now }: Context,
  bindingId: string,
  state: 'confirmed' | 'refused',
): Promise<{ readonly ok: true }> {
  const before = await people.getBinding(bindingId);
  if (!before || !hasRight(actor.seats, 'binding.decide', before.placeId)) {
    throw new DomainError('BINDING_NOT_FOUND', { bindingId });
  }
  if (before.state === state) return { ok: true };
  if (before.state !== 'pending')
    throw new DomainError('MOVE_NOT_OPEN', { action: state, state: before.state });
  await people.commitBinding(before, decided(before, state, actor.personId, now));
  return { ok: true };
}

function decided(before: Binding, state: 'confirmed' | 'refused', decidedBy: string, now: number): Binding {
  const isConfirmed = state === 'confirmed';
  const notice = {
    id: `${before._id}:${state}`,
    template: isConfirmed ? 'bindingConfirmed' : 'bindingRefused',
    audience: { kind: 'person', personId: before.personId },
    at: now,
    isUrgent: false,
    mustReach: false,
  } as const;
  return {
    ...before,
    state,
    decidedAt: now,
    decidedBy,
    fromAt: isConfirmed ? now : null,
    outbox: [...before.outbox, notice],
    outboxAt: before.outboxAt ?? now,
  };
}

/** Desks of a village (not of the township) at which the person acts, without those below another of theirs. */
export const servedBy = ({ seats }: PersonActor): readonly PlaceId[] => desksWith(seats, 'binding.decide');
