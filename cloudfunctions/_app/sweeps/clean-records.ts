import { DomainError } from '../../../domain/errors';
import type { Instant } from '../../../domain/deadline/instant';
import type { RightsRequest } from '../../../domain/privacy/request';
import { recordsAbout } from '../../../domain/record/kind';
import { RECORD_NAMES, type RecordName } from '../../../domain/record/names';
import { kindOf } from '../../../domain/village/kinds';
import type { Ports } from '../context';
import { anyStore } from '../records';
import type { Cursor } from '../ports/matter-store';

const ROWS = 50;
const TRIES = 4;

/** 案卷里的个人信息 · Out of every record of every kind that holds this person's; may be done again. */
export async function cleanRecords(ports: Ports, { personId }: RightsRequest, now: Instant): Promise<void> {
  for (const name of RECORD_NAMES) {
    if (!kindOf(name).personal) continue;
    let cursor: Cursor | null = null;
    do {
      const page = await anyStore(ports, name).list([recordsAbout(personId)], 'desc', ROWS, cursor);
      for (const { _id } of page.rows) await cleanRecord(ports, name, _id, personId, now);
      cursor = page.next;
    } while (cursor);
  }
}

/** Files first: a run that dies in between finds the record again, and removing twice is removing once. */
async function cleanRecord(
  ports: Ports,
  name: RecordName,
  id: string,
  personId: string,
  now: Instant,
): Promise<void> {
  const store = anyStore(ports, name);
  const { subjectOf } = kindOf(name);
  for (let tries = 1; ; tries += 1) {
    const before = await store.get(id);
    const left = before && kindOf(name).personal?.without(before, personId, now);
    if (!before || !left || left.record === before) return;
    try {
      if (left.files.length > 0) await ports.files.remove(left.files);
      if (subjectOf(left.record) !== subjectOf(before)) await ports.inbox.forgetSubjects(id);
      await store.commit(before, left.record);
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
