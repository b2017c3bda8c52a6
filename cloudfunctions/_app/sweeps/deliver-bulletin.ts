import { withoutNotices } from '../../../domain/record/outbox';
import { audienceOf } from '../../../domain/village/bulletin/audience';
import type { Bulletin } from '../../../domain/village/bulletin/bulletin';
import type { Ports } from '../context';
import { inboxEntry } from './inbox-entry';
import { startChecks } from './start-checks';
import type { Worlds } from './worlds';

/** 投递公开 · Told to everybody whom it is for, but not to who published it; its new pictures to WeChat's check. */
export async function deliverBulletin(ports: Ports, bulletin: Bulletin, worlds: Worlds): Promise<void> {
  const { inbox, bulletins } = ports;
  const personIds = bulletin.outbox.length === 0 ? [] : await readersOf(ports, bulletin, worlds);
  const about = { subject: bulletin.title, link: { kind: 'bulletin', id: bulletin._id } } as const;
  await inbox.deliver(
    bulletin.outbox.flatMap((notice) => personIds.map((personId) => inboxEntry(notice, personId, about))),
  );
  const delivered = withoutNotices(
    bulletin,
    bulletin.outbox.map(({ id }) => id),
  );
  await bulletins.commit(bulletin, await startChecks(ports, delivered, worlds.now));
}

async function readersOf(
  { people }: Ports,
  { villageId, audience, timeline }: Bulletin,
  worlds: Worlds,
): Promise<readonly string[]> {
  const [{ jurisdiction, now }, residents] = await Promise.all([
    worlds.of(villageId),
    people.residentsOf(villageId),
  ]);
  const by = timeline[0]?.event.by;
  const ids = audienceOf(jurisdiction, residents, audience, now);
  return [...ids].filter((id) => by?.kind !== 'person' || by.personId !== id);
}
