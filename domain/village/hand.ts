import type { PersonActor } from '../access/actor';
import { assertRight, type Right } from '../access/rights';
import type { Instant } from '../deadline/instant';
import { DomainError } from '../errors';
import { levelOf, placesInUse, type Jurisdiction, type PlaceId } from '../grid/grid';
import type { Seat } from '../grid/posts';
import type { VillageAudience } from './audience';

/** 经手 · The seat at the village's desk by which somebody does this. Refuses: NOT_ALLOWED. */
export function handAt(actor: PersonActor, right: Right, villageId: PlaceId): Seat {
  assertRight(actor, right, villageId);
  const seat = actor.seats.find(({ deskId }) => deskId === villageId);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: right });
  return seat;
}

/** 受众核对 · The village or one of its grids in use. Refuses: PLACE_NOT_FOUND. */
export function assertAudience({ placeId }: VillageAudience, village: Jurisdiction, now: Instant): void {
  const isPlace =
    levelOf(placeId) !== 'microGrid' && placesInUse(village, now).some(({ id }) => id === placeId);
  if (!isPlace) throw new DomainError('PLACE_NOT_FOUND', { placeId });
}

/** A reason in words, trimmed. Refuses: REASON_NEEDED. */
export function reasonOf(words: string, action: string): string {
  const reason = words.trim();
  if (reason === '') throw new DomainError('REASON_NEEDED', { action });
  return reason;
}
