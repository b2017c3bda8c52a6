import { DomainError } from '../../../domain/errors';
import { householdLabel, type Household } from '../../../domain/grid/grid';
import type { Binding } from '../../../domain/grid/posts';
import type { Context } from '../context';
import { placeNow } from './own-household';

/**
 * 新绑定 · The caller's to a household, asked for and with a notice to the desk of its place.
 *
 * Its id counts the person's bindings, so that two at once can't both be written.
 */
export function newBinding(
  { caller, now }: Context,
  household: Household,
  name: string,
  template: 'bindingAsked' | 'bindingBySlip',
): Binding {
  const { personId } = caller.actor;
  const _id = `${personId}-${caller.bindings.length + 1}`;
  const placeId = placeNow(household, now);
  const audience = { kind: 'desk', deskId: placeId } as const;
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
    endReason: null,
    isAway: false,
    family: [],
    outbox: [{ id: `${_id}:${template}`, template, audience, at: now, isUrgent: false, mustReach: false }],
    outboxAt: now,
  };
}

/** Another phone of the person's was faster. */
export function takenMeanwhile(error: unknown): never {
  const isTaken = error instanceof DomainError && error.code === 'STALE_WRITE';
  throw isTaken ? new DomainError('ALREADY_BOUND') : error;
}
