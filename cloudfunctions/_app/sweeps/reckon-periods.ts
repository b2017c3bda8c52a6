import { MINUTE_MS } from '../../../domain/deadline/local-time';
import { withoutReckonings } from '../../../domain/deadline/calendar-changes';
import { DomainError } from '../../../domain/errors';
import type { Matter } from '../../../domain/matter/matter';
import type { Ports } from '../context';
import { sweepPages } from './sweep-pages';
import type { Worlds } from './worlds';

/** Longer than a call runs: one that read the old calendar has written by then. */
const SETTLED_MS = 2 * MINUTE_MS;

/**
 * 重算时限 · Carries changes of the calendar into the matters whose periods they may touch.
 *
 * May die anywhere: the change stays in the settings until a run has gone through all of it, and a matter that
 * has taken it on is found to need nothing.
 */
export async function reckonPeriods(
  ports: Ports,
  worlds: Worlds,
  isOver: () => boolean,
  step: (matter: Matter) => Promise<void>,
): Promise<number> {
  const { reckonings } = await worlds.settings();
  const done = new Set<string>();
  let matters = 0;
  for (const { id, under, fromAt, setAt } of reckonings) {
    if (isOver()) break;
    let failures = 0;
    matters += await sweepPages(ports, {
      what: 'a matter could not take on the calendar',
      isOver,
      read: (limit, cursor) => ports.matters.running(under, fromAt, limit, cursor),
      work: async (matter) => {
        failures += 1;
        await step(matter);
        failures -= 1;
      },
    });
    if (failures === 0 && !isOver() && worlds.now - setAt >= SETTLED_MS) done.add(id);
  }
  if (done.size > 0) await strike(ports, done);
  return matters;
}

/** Whoever writes the settings at the same moment is let go first; the next run strikes them out. */
async function strike({ places }: Ports, done: ReadonlySet<string>): Promise<void> {
  const settings = await places.settings();
  try {
    await places.commitSettings(settings, withoutReckonings(settings, done));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE') throw error;
  }
}
