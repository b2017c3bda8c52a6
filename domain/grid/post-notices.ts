import type { Instant } from '../deadline/instant';
import type { NoticeTemplate } from '../notice/notice';
import { placeNamesOf, type Jurisdiction } from './grid';
import type { PlaceId } from './place';

/** 经手 · Who changes something about posts, and when; nobody for what the county's set-up brings. */
export interface Change {
  readonly now: Instant;
  readonly byPersonId: string | null;
}

/** '下鹿角村 白家沟小组' */
export const deskName = (jurisdiction: Jurisdiction, deskId: PlaceId): string =>
  placeNamesOf(jurisdiction, deskId).join(' ');

/**
 * 告诉一人 · Puts a notice about posts into the outbox; nobody is told of what they did themself.
 *
 * `key` says what it is about, so that the same is told once.
 */
export function tell(
  jurisdiction: Jurisdiction,
  { now, byPersonId }: Change,
  notice: {
    readonly personId: string | null;
    readonly template: NoticeTemplate;
    readonly key: string;
    readonly subject: string;
  },
): Jurisdiction {
  const { personId, template, key, subject } = notice;
  const id = `${key}:${template}`;
  if (personId === null || personId === byPersonId || jurisdiction.outbox.some((one) => one.id === id))
    return jurisdiction;
  const audience = { kind: 'person', personId } as const;
  const outbox = [
    ...jurisdiction.outbox,
    { id, template, audience, at: now, isUrgent: false, mustReach: false, subject },
  ];
  return { ...jurisdiction, outbox, outboxAt: jurisdiction.outboxAt ?? now };
}
