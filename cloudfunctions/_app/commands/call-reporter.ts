import * as v from 'valibot';

import { seatFor } from '../../../domain/access/access';
import { DomainError } from '../../../domain/errors';
import { handRefusal } from '../../../domain/matter/guard';
import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId } from '../schemas';
import { readReporter } from '../matters/show-matter';

export const callReporterInput = v.object({ matterId });

/**
 * 查看电话 · The reporter's full number for the holding desk. Who looked, when and for what is written down
 * first: without that entry no number is given. Refuses: MATTER_NOT_FOUND, NOT_YOUR_DESK, NOT_ALLOWED.
 */
export const callReporter: Handler<'matter.phone'> = async (input, context) => {
  const { actor, now, people, vault } = context;
  const matter = seen(context, context.matter, input.matterId);
  const refused = handRefusal(matter, 'phone', actor);
  if (refused) throw new DomainError(refused.code, refused.facts);
  const seat = seatFor(matter, actor, ['desk']);
  const { personId, phoneSealed } = matter.reporter;
  const entry = {
    _id: `${matter._id}:${actor.personId}:${now}`,
    at: now,
    byPersonId: actor.personId,
    byName: actor.name,
    deskId: matter.deskId,
    role: seat?.role ?? 'linkedMember',
    subjectPersonId: personId,
    matterId: matter._id,
    field: 'phone',
  } as const;
  const [reporter] = await Promise.all([readReporter(context, matter), people.logAccess(entry)]);
  const sealed = phoneSealed ?? reporter?.phoneSealed ?? null;
  return { phone: sealed === null ? null : vault.open(sealed) };
};
