import type { PersonActor } from '../../access/actor';
import { assertRight } from '../../access/rights';
import { DomainError } from '../../errors';
import type { PlaceId } from '../../grid/place';
import { bySeat } from '../../record/by-seat';
import type { By } from '../../record/line';

/** 记账的人 · Somebody at the village's desk, as the line says it. Refuses: NOT_ALLOWED. */
export function ledgerHand(actor: PersonActor, villageId: PlaceId): By {
  assertRight(actor, 'ledger.manage', villageId);
  const seat = actor.seats.find(({ deskId }) => deskId === villageId);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: 'ledger.manage' });
  return bySeat(actor, seat);
}
