import type { PersonActor } from '../../access/actor';
import { bySeat } from '../../record/by-seat';
import type { By } from '../../record/line';
import { handAt } from '../hand';

/** 以村里的名义 · Whoever sits at the village's desk. Refuses: NOT_ALLOWED. */
export const handOf = (actor: PersonActor, villageId: string): By =>
  bySeat(actor, handAt(actor, 'example.tell', villageId));
