import { seatFor } from '../../../domain/access/access';
import { DomainError } from '../../../domain/errors';
import type { Matter } from '../../../domain/matter/matter';
import type { Context } from '../context';
import { fullFor } from '../village/services';

/**
 * 看全表 · Who looks at what somebody filled in is written down first; their own look isn't. Refuses: NOT_ALLOWED.
 */
export async function logFormLook(context: Context, matter: Matter): Promise<void> {
  const { actor, now, people } = context;
  const standing = fullFor(matter, context);
  if (standing === null) throw new DomainError('NOT_ALLOWED', { action: 'phone' });
  if (standing === 'own') return;
  await people.logAccess({
    _id: `${matter._id}:form:${actor.personId}:${now}`,
    at: now,
    byPersonId: actor.personId,
    byName: actor.name,
    deskId: matter.deskId,
    role: seatFor(matter, actor, ['desk'])?.role ?? 'villageOfficer',
    subjectPersonId: matter.reporter.personId,
    matterId: matter._id,
    field: 'form',
  });
}
