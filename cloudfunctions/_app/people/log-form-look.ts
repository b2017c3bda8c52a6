import { seatFor } from '../../../domain/access/access';
import { DomainError } from '../../../domain/errors';
import { isWithin } from '../../../domain/grid/place';
import type { Matter } from '../../../domain/matter/matter';
import type { Context } from '../context';
import type { paperFor } from '../village/services';

/**
 * 看全表 · Who looks at what somebody filled in, or at the paper, is written down first; their own look isn't.
 * Refuses: NOT_ALLOWED.
 */
export async function logFormLook(
  context: Context,
  matter: Matter,
  standing: ReturnType<typeof paperFor>,
): Promise<void> {
  const { actor, now, people } = context;
  if (standing === null) throw new DomainError('NOT_ALLOWED', { action: 'phone' });
  if (standing === 'own') return;
  const seat =
    standing === 'desk'
      ? seatFor(matter, actor, ['desk'])
      : actor.seats.find(({ deskId }) => isWithin(deskId, matter.villageId));
  await people.logAccess({
    _id: `${matter._id}:form:${actor.personId}:${now}`,
    at: now,
    byPersonId: actor.personId,
    byName: actor.name,
    deskId: seat?.deskId ?? matter.deskId,
    role: seat?.role ?? 'villageOfficer',
    subjectPersonId: matter.reporter.personId,
    matterId: matter._id,
    field: 'form',
  });
}
