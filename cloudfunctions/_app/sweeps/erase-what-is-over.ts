import type { Instant } from '../../../domain/deadline/instant';
import type { CountySettings } from '../../../domain/deadline/settings';
import type { Matter } from '../../../domain/matter/matter';
import { pastRetention, withoutPerson } from '../../../domain/privacy/erase';
import { keptSince, retentionOf } from '../../../domain/privacy/retention';
import { describe } from '../answer-call';
import type { Ports } from '../context';
import { each } from './each';

/** A run takes few, so that the clock has time for people; what is left is the next run's. */
const MATTERS = 50;
const ENTRIES = 500;
const AT_ONCE = 10;

/**
 * 到期清理 · Takes personal data out of matters, and removes entries of inboxes and of the access log, once the
 * county's time for them is over; also what is left of people who have gone in matters that have ended since.
 *
 * Each step is one indexed read when nothing is due. Answers how many documents were dealt with.
 */
export async function eraseWhatIsOver(ports: Ports, settings: CountySettings, now: Instant): Promise<number> {
  const { matters, inbox, people, rightsRequests } = ports;
  const kept = keptSince(retentionOf(settings), now);
  const [due, ...removed] = await Promise.all([
    matters.erasable(kept.matters, MATTERS),
    inbox.removeBefore(kept.inbox, ENTRIES),
    people.removeAccesses(kept.accessLog, ENTRIES),
    rightsRequests.removeDone(kept.accessLog, ENTRIES),
  ]);
  let done = 0;
  await each(due, AT_ONCE, async (matter) => {
    try {
      await eraseMatter(ports, matter, now);
      done += 1;
    } catch (error) {
      const what = 'personal data could not be taken out of a matter';
      ports.log.write({ level: 'error', what, matterId: matter._id, ...describe('', error) });
    }
  });
  return removed.reduce((sum, count) => sum + count, done);
}

/** Files first: a run that dies in between finds the matter again, and removing twice is removing once. */
async function eraseMatter({ matters, files, inbox }: Ports, before: Matter, now: Instant): Promise<void> {
  const hasLeft = before.erased?.why === 'accountDeleted' && !before.erased.isWhole;
  const { matter, files: gone } = hasLeft
    ? withoutPerson(before, before.reporter.personId ?? '', now)
    : pastRetention(before, now);
  if (gone.length > 0) await files.remove(gone);
  await inbox.forgetSubjects(matter._id);
  await matters.commit(before, matter);
}
