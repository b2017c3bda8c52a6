import type { PersonActor } from '../../domain/access/actor';
import { DomainError } from '../../domain/errors';
import { levelOf, townshipOf, type PlaceId } from '../../domain/grid/grid';

/** 本村 · The village at whose desk somebody sits; undefined: at none. */
export const ownVillage = ({ seats }: PersonActor): PlaceId | undefined =>
  seats.find(({ deskId }) => levelOf(deskId) === 'village')?.deskId;

/**
 * 村情的权限 · The village, for those who sit at its desk and the supervisors of its township.
 *
 * Refuses: NOT_ALLOWED, also when no village is meant.
 */
export function overseen({ seats }: PersonActor, villageId: PlaceId | undefined, action: string): PlaceId {
  const mayLook = seats.some(
    ({ deskId, role }) =>
      deskId === villageId ||
      (role === 'townshipSupervisor' && villageId !== undefined && deskId === townshipOf(villageId)),
  );
  if (villageId === undefined || !mayLook) throw new DomainError('NOT_ALLOWED', { action });
  return villageId;
}
