import type { QueueGroup } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { HOUR_MS } from '../../../domain/deadline/local-time';
import type { PlaceId } from '../../../domain/grid/grid';
import type { MatterListing } from '../ports/matter-store';

/** What is due within this time counts as soon. */
const SOON_MS = 4 * HOUR_MS;

export const QUEUE_GROUPS: readonly QueueGroup[] = [
  'reported',
  'acknowledged',
  'dueSoon',
  'overdue',
  'resolved',
  'helping',
  'untold',
];

/** 待办分组 · What a group of a desk's queue lists; without a group: all that waits to be done, by what is due. */
export function queueListing(
  group: QueueGroup | null,
  deskId: PlaceId,
  notAbout: string,
  now: Instant,
): MatterListing {
  const at = { deskId, notAbout };
  switch (group) {
    case null:
      return { ...at, of: 'desk', states: ['reported', 'acknowledged'] };
    case 'reported':
    case 'acknowledged':
    case 'resolved':
      return { ...at, of: 'desk', states: [group] };
    case 'dueSoon':
      return { ...at, of: 'deskDue', dueFrom: now, dueBefore: now + SOON_MS };
    case 'overdue':
      return { ...at, of: 'deskDue', dueFrom: null, dueBefore: now };
    case 'helping':
      return { ...at, of: 'helper' };
    case 'untold':
      return { ...at, of: 'untold' };
  }
}
