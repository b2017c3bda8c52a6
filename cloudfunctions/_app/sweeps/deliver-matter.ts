import { seatsAt, type Seat } from '../../../domain/grid/posts';
import { withoutNotices } from '../../../domain/matter/outbox';
import type { Matter } from '../../../domain/matter/matter';
import type { Audience } from '../../../domain/notice/notice';
import { recipientsOf } from '../../../domain/notice/recipients';
import type { Ports } from '../context';
import { inboxEntry } from './inbox-entry';
import { startChecks } from './start-checks';
import { subjectOf } from './subject';
import type { Worlds } from './worlds';

/** What a changed calendar has moved at a desk is told once, whichever matters they are. */
export const SEVERAL = { subject: '时限调整', matterId: null };

/** 投递事项通知 · Its notices into the inboxes, its new files to WeChat's check, then one conditional write. */
export async function deliverMatter(ports: Ports, matter: Matter, worlds: Worlds): Promise<void> {
  const { inbox, matters } = ports;
  const about = { subject: subjectOf(matter, await worlds.of(matter.villageId)), matterId: matter._id };
  const letters = await Promise.all(
    matter.outbox.map(async (notice) => {
      const seats = await seatsOf(notice.audience, worlds);
      const what = notice.template === 'deskRescheduled' ? SEVERAL : about;
      return recipientsOf(notice, seats, matter).map((personId) => inboxEntry(notice, personId, what));
    }),
  );
  await inbox.deliver(letters.flat());
  const delivered = withoutNotices(
    matter,
    matter.outbox.map(({ id }) => id),
  );
  await matters.commit(matter, await startChecks(ports, delivered, worlds.now));
}

/** Whoever sits at the desk as the courier comes. */
async function seatsOf(audience: Audience, worlds: Worlds): Promise<readonly Seat[]> {
  if (audience.kind === 'person') return [];
  const { deskId } = audience;
  const [id = deskId] = deskId.split('/');
  const jurisdiction = await worlds.jurisdiction(id);
  return jurisdiction ? seatsAt(jurisdiction, deskId, worlds.now) : [];
}
