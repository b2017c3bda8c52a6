import { areaOf } from '../../../domain/grid/place';
import { seatsAt } from '../../../domain/grid/posts';
import type { Notice } from '../../../domain/notice/notice';
import type { RecordName } from '../../../domain/record/names';
import { withNotice, withoutNotices } from '../../../domain/record/outbox';
import type { VillageRecord } from '../../../domain/record/record';
import { audienceOf, isAudience } from '../../../domain/village/audience';
import { kindOf } from '../../../domain/village/kinds';
import type { Ports } from '../context';
import { mediatorsOf } from '../village/mediations';
import { anyStore } from '../records';
import { inboxEntry } from './inbox-entry';
import { removeLeaving } from './remove-leaving';
import { startChecks } from './start-checks';
import type { Worlds } from './worlds';

/** How many people are told at once. */
const SLICE = 200;

/**
 * 投递案卷通知 · Its notices into the inboxes of those they are for, but not of who wrote the line; its new files to
 * WeChat's check, those that leave out of the storage; then one conditional write.
 *
 * A whole village is told slice by slice, each with a write that says how far it has come: a courier that dies, or
 * whose time is over, is gone on with by the next.
 */
export async function deliverRecord(
  ports: Ports,
  name: RecordName,
  record: VillageRecord,
  worlds: Worlds,
  isOver: () => boolean,
): Promise<void> {
  const about = { subject: kindOf(name).subjectOf(record), link: { kind: name, id: record._id } };
  const store = anyStore(ports, name);
  const hidden = new Set(kindOf(name).hiddenFrom?.(record) ?? []);
  for (let before = record; ;) {
    const slices = await Promise.all(before.outbox.map((notice) => sliceOf(ports, before, notice, worlds)));
    const letters = slices.map(({ notice, personIds }) =>
      personIds.filter((id) => !hidden.has(id)).map((personId) => inboxEntry(notice, personId, about)),
    );
    await ports.inbox.deliver(letters.flat());
    const gone = slices.filter(({ next }) => next === null).map(({ notice }) => notice.id);
    const begun = slices.reduce(
      (after, { notice, next }) => (next ? withNotice(after, { ...notice, deliveredTo: next }) : after),
      withoutNotices(before, gone),
    );
    const cleared = await removeLeaving(ports, begun, worlds.now);
    const written = await store.commit(before, await startChecks(ports, cleared, worlds.now));
    if (gone.length === slices.length || isOver()) return;
    before = written;
  }
}

interface Slice {
  readonly notice: Notice;
  readonly personIds: readonly string[];
  /** Null: nobody is left. */
  readonly next: NonNullable<Notice['deliveredTo']> | null;
}

/** 一批 · Whom to tell now: a person or a desk at once, of a village's people so many. */
async function sliceOf(
  ports: Ports,
  { _id, villageId, timeline }: VillageRecord,
  notice: Notice,
  worlds: Worlds,
): Promise<Slice> {
  const { people, records } = ports;
  const { id, audience, deliveredTo = null } = notice;
  if (audience.kind === 'person') return { notice, personIds: [audience.personId], next: null };
  if (audience.kind === 'mediators') {
    const mediation = await records.mediations.get(audience.matterId);
    const personIds = mediation ? await mediatorsOf(ports, mediation, worlds) : [];
    return { notice, personIds, next: null };
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
    return { notice, personIds: others(seats.map(({ personId }) => personId)), next: null };
  }
  if (audience.kind === 'repliers') {
    const { rows, next } = await records.meetingReplies.list([audience.list], 'asc', SLICE, deliveredTo);
    return { notice, personIds: others(rows.map(({ personId }) => personId)), next };
  }
  const [{ jurisdiction, now }, { rows, next }] = await Promise.all([
    worlds.of(villageId),
    people.residentsOf(villageId, SLICE, deliveredTo),
  ]);
  // Who has a post is told with the first.
  const ids =
    deliveredTo === null
      ? audienceOf(jurisdiction, rows, audience, now)
      : rows.flatMap((binding) => (isAudience({ binding, seats: [] }, audience) ? [binding.personId] : []));
  return { notice, personIds: others(ids), next };
}
