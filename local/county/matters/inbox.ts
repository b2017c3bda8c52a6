import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS } from '../../../domain/deadline/local-time';
import { seatsAt } from '../../../domain/grid/posts';
import { withoutNotices } from '../../../domain/matter/outbox';
import type { Matter } from '../../../domain/matter/matter';
import type { InboxEntry } from '../../../domain/notice/notice';
import { recipientsOf } from '../../../domain/notice/recipients';
import type { Stage } from './stage';

/** What is older has been read by now. */
const READ_AFTER_MS = DAY_MS;
const SUBJECT_LENGTH = 40;

export interface Delivered {
  readonly matter: Matter;
  readonly entries: readonly InboxEntry[];
}

/** 已投递 · What the courier would have done by the sample's start: the outbox is empty, the inboxes have it. */
export function delivered(matter: Matter, startAt: Instant, stage: Stage): Delivered {
  const entries = matter.outbox.flatMap((notice) => {
    const seats = stage
      .around(matter.villageId)
      .flatMap((jurisdiction) => jurisdiction.places.flatMap(({ id }) => seatsAt(jurisdiction, id, notice.at)));
    return recipientsOf(notice, seats, matter).map(
      (personId): InboxEntry => ({
        _id: `${notice.id}:${personId}`,
        revision: 1,
        personId,
        template: notice.template,
        at: notice.at,
        subject: matter.text.slice(0, SUBJECT_LENGTH),
        matterId: matter._id,
        isRead: notice.at < startAt - READ_AFTER_MS,
        isUrgent: notice.isUrgent,
        mustReach: notice.mustReach,
        wechat: 'sent',
        sendAt: null,
      }),
    );
  });
  return { matter: withoutNotices(matter, matter.outbox.map(({ id }) => id)), entries };
}
