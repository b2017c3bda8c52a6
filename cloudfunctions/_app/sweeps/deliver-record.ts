import { seatsAt } from '../../../domain/grid/posts';
import { areaOf } from '../../../domain/grid/place';
import type { Notice } from '../../../domain/notice/notice';
import type { RecordName } from '../../../domain/record/names';
import { withoutNotices } from '../../../domain/record/outbox';
import type { VillageRecord } from '../../../domain/record/record';
import { audienceOf } from '../../../domain/village/audience';
import { kindOf } from '../../../domain/village/kinds';
import type { Ports } from '../context';
import { mediatorsOf } from '../mediations';
import { anyStore } from '../records';
import { inboxEntry } from './inbox-entry';
import { startChecks } from './start-checks';
import type { Worlds } from './worlds';

/**
 * 投递案卷通知 · Its notices into the inboxes of those they are for, but not of who wrote the line; its new files to
 * WeChat's check; then one conditional write.
 */
export async function deliverRecord(
  ports: Ports,
  name: RecordName,
  record: VillageRecord,
  worlds: Worlds,
): Promise<void> {
  const about = { subject: kindOf(name).subjectOf(record), link: { kind: name, id: record._id } };
  const letters = await Promise.all(
    record.outbox.map(async (notice) => {
      const personIds = await readersOf(ports, record, notice, worlds);
      return personIds.map((personId) => inboxEntry(notice, personId, about));
    }),
  );
  await ports.inbox.deliver(letters.flat());
  const delivered = withoutNotices(
    record,
    record.outbox.map(({ id }) => id),
  );
  await anyStore(ports, name).commit(record, await startChecks(ports, delivered, worlds.now));
}

async function readersOf(
  ports: Ports,
  { villageId, timeline }: VillageRecord,
  { audience, at }: Notice,
  worlds: Worlds,
): Promise<readonly string[]> {
  const { people, records } = ports;
  if (audience.kind === 'person') return [audience.personId];
  if (audience.kind === 'mediators') {
    const mediation = await records.mediations.get(audience.matterId);
    return mediation ? mediatorsOf(ports, mediation, worlds) : [];
  }
  const authors = timeline.flatMap(({ event }) =>
    event.at === at && event.by.kind === 'person' ? [event.by.personId] : [],
  );
  const others = (ids: Iterable<string>): readonly string[] =>
    [...new Set(ids)].filter((id) => !authors.includes(id));
  if (audience.kind === 'desk') {
    const area = await worlds.jurisdiction(areaOf(audience.deskId));
    const seats = area ? seatsAt(area, audience.deskId, worlds.now) : [];
    return others(seats.map(({ personId }) => personId));
  }
  const [{ jurisdiction, now }, residents] = await Promise.all([
    worlds.of(villageId),
    people.residentsOf(villageId),
  ]);
  return others(audienceOf(jurisdiction, residents, audience, now));
}
