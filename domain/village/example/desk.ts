import type { PersonActor } from '../../access/actor';
import { assertRight } from '../../access/rights';
import { DomainError } from '../../errors';
import { bySeat } from '../../record/by-seat';
import type { By } from '../../record/line';

/** 以村里的名义 · Whoever sits at the village's desk. Refuses: NOT_ALLOWED. */
export function handOf(actor: PersonActor, villageId: string): By {
  assertRight(actor, 'example.tell', villageId);
  const seat = actor.seats.find(({ deskId }) => deskId === villageId);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: 'example.tell' });
  return bySeat(actor, seat);
}
