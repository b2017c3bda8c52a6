import { seatsAt, type Seat } from '../../../domain/grid/posts';
import { undoneByClock } from '../../../domain/matter/merge';
import { handedOver } from '../../../domain/matter/outbox';
import type { Matter } from '../../../domain/matter/matter';
import { matterLink, type Audience } from '../../../domain/notice/notice';
import { recipientsOf } from '../../../domain/notice/recipients';
import type { Ports } from '../context';
import { handOver } from '../places/hand-over';
import { inboxEntry } from './inbox-entry';
import { startChecks } from './start-checks';
import { subjectFor } from './subject';
import type { Worlds } from './worlds';
import { withoutNotices } from '../../../domain/record/outbox';

/** What a changed calendar has moved at a desk is told once, whichever matters they are. */
export const SEVERAL = { subject: '时限调整', link: null };

/**
 * 投递事项通知 · Its notices into the inboxes, its new files to WeChat's check, what a merge has still to hand
 * over to the other matter; then one conditional write.
 */
export async function deliverMatter(ports: Ports, matter: Matter, worlds: Worlds): Promise<void> {
  const { inbox, matters } = ports;
  const world = await worlds.of(matter.villageId);
  const { handOver: pending } = matter;
  const isRefused = pending !== null && (await handOver(matters, matter, pending, worlds.now)) === 'refused';
  if (isRefused && pending.kind === 'absorb') {
    await matters.commit(matter, undoneByClock(matter, world));
    return;
  }
  const letters = await Promise.all(
    matter.outbox.map(async (notice) => {
      const seats = await seatsOf(notice.audience, worlds);
      return recipientsOf(notice, seats, matter).map((personId) => {
        const about = { subject: subjectFor(matter, personId, world), link: matterLink(matter._id) };
        return inboxEntry(notice, personId, notice.template === 'deskRescheduled' ? SEVERAL : about);
      });
    }),
  );
  await inbox.deliver(letters.flat());
  const delivered = withoutNotices(
    matter,
    matter.outbox.map(({ id }) => id),
  );
  const handed = pending ? handedOver(delivered, pending) : delivered;
  await matters.commit(matter, await startChecks(ports, handed, worlds.now));
}

/** Whoever sits at the desk as the courier comes. */
async function seatsOf(audience: Audience, worlds: Worlds): Promise<readonly Seat[]> {
  if (audience.kind !== 'desk') return [];
  const { deskId } = audience;
  const [id = deskId] = deskId.split('/');
  const jurisdiction = await worlds.jurisdiction(id);
  return jurisdiction ? seatsAt(jurisdiction, deskId, worlds.now) : [];
}
