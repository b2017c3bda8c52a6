import type { DayNumber } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import type { Jurisdiction } from '../../../domain/grid/grid';
import { villageBulletins } from '../../../domain/village/bulletin/kind';
import { owedNotices, owedSubject, reminderMonday, toRemind } from '../../../domain/village/bulletin/remind';
import { MOST_RECENT } from '../../../domain/village/bulletin/schedule';
import { describe } from '../answer-call';
import type { Ports } from '../context';
import { each } from './each';
import { inboxEntry } from './inbox-entry';
import type { Worlds } from './worlds';

const AT_ONCE = 10;

/**
 * 提醒公开 · Once a week each village is looked at; its desk hears of what it owes on two Mondays a period, in one
 * message. What was told is told by its id, and a village that was looked at says so: a run that died goes on with
 * the others. Answers how many villages were looked at.
 */
export async function remindOwed(ports: Ports, worlds: Worlds, isOver: () => boolean): Promise<number> {
  if (isOver()) return 0;
  const monday = reminderMonday(worlds.now);
  const waiting = (await worlds.villages()).filter(({ owedToldOn = 0 }) => owedToldOn < monday);
  let done = 0;
  await each(waiting, AT_ONCE, async (village) => {
    if (isOver()) return;
    try {
      await remindOne(ports, village, monday, worlds.now);
      done += 1;
    } catch (error) {
      // Somebody changed the village at the same moment: the next run looks at it.
      if (error instanceof DomainError && error.code === 'STALE_WRITE') return;
      ports.log.write({
        level: 'error',
        what: 'a village could not be reminded of what it owes',
        ...describe('', error),
      });
    }
  });
  return done;
}

async function remindOne(
  { records, inbox, places }: Ports,
  village: Jurisdiction,
  monday: DayNumber,
  now: number,
): Promise<void> {
  const { rows } = await records.bulletins.list([villageBulletins(village._id)], 'desc', MOST_RECENT, null);
  const owed = toRemind(
    rows.filter(({ state }) => state === 'published'),
    monday,
  );
  if (owed.length > 0) {
    const about = { subject: owedSubject(owed), link: null };
    await inbox.deliver(
      owedNotices(village, monday, now).map(({ personId, ...notice }) => inboxEntry(notice, personId, about)),
    );
  }
  await places.commit(village, { ...village, owedToldOn: monday });
}
