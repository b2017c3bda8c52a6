import { DAY_MS } from '../../deadline/local-time';
import type { World } from '../../deadline/world';
import { speechless } from '../../record/erase';
import { keptSince, retentionOf } from '../../privacy/retention';
import { formerFields } from './fields';
import type { Visits } from './visit';

const LOOK_AGAIN_MS = 90 * DAY_MS;

/**
 * 户情到期 · What ended, or was written, longer ago than the county keeps matters is taken out; and what the county
 * asks no more, as it is for nothing any more.
 */
export function visitsDue(visits: Visits, { now, settings }: World): Visits {
  const since = keptSince(retentionOf(settings), now).matters;
  const former = new Set(formerFields(settings, now).map(({ id }) => id));
  const facts = visits.facts.filter(
    ({ fieldId, toAt }) => !former.has(fieldId) && (toAt === null || toAt >= since),
  );
  const timeline = visits.timeline.map((line) =>
    line.event.words !== null && line.event.at < since ? speechless(line) : line,
  );
  const isLeft = facts.length > 0 || timeline.some(({ event }) => event.words !== null);
  return { ...visits, facts, timeline, wakeAt: isLeft ? now + LOOK_AGAIN_MS : null };
}
