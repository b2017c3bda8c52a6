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
import type { Cursor, RowPage } from '../ports/matter-store';
import { inboxEntry } from './inbox-entry';
import { startChecks } from './start-checks';
import type { Worlds } from './worlds';

const PAGE = 500;

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
  { _id, villageId, timeline }: VillageRecord,
  { id, audience }: Notice,
  worlds: Worlds,
): Promise<readonly string[]> {
  const { people, records } = ports;
  if (audience.kind === 'person') return [audience.personId];
  if (audience.kind === 'mediators') {
    const mediation = await records.mediations.get(audience.matterId);
    return mediation ? mediatorsOf(ports, mediation, worlds) : [];
  }
  // Two lines may be of one instant: which one it is about, its id says.
  const authors = timeline.flatMap(({ line, event }) =>
    id.startsWith(`${_id}:${line}:`) && event.by.kind === 'person' ? [event.by.personId] : [],
  );
  const others = (ids: Iterable<string>): readonly string[] =>
    [...new Set(ids)].filter((id) => !authors.includes(id));
  if (audience.kind === 'desk') {
    const area = await worlds.jurisdiction(areaOf(audience.deskId));
    const seats = area ? seatsAt(area, audience.deskId, worlds.now) : [];
    return others(seats.map(({ personId }) => personId));
  }
  if (audience.kind === 'repliers') return others(await repliersIn(records, audience.list));
  const [{ jurisdiction, now }, residents] = await Promise.all([
    worlds.of(villageId),
    people.residentsOf(villageId),
  ]);
  return others(audienceOf(jurisdiction, residents, audience, now));
}

/** Everybody in a list of replies, however long. */
async function repliersIn({ meetingReplies }: Ports['records'], list: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: Cursor | null = null;
  do {
    const { rows, next }: RowPage<{ readonly personId: string }> = await meetingReplies.list(
      [list],
      'asc',
      PAGE,
      cursor,
    );
    ids.push(...rows.map(({ personId }) => personId));
    cursor = next;
  } while (cursor !== null);
  return ids;
}
