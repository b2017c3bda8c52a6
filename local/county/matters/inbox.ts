import { SEVERAL } from '../../../cloudfunctions/_app/sweeps/deliver-matter';
import { inboxEntry } from '../../../cloudfunctions/_app/sweeps/inbox-entry';
import { subjectOf } from '../../../cloudfunctions/_app/sweeps/subject';
import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS } from '../../../domain/deadline/local-time';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Seat } from '../../../domain/grid/posts';
import { withoutNotices } from '../../../domain/record/outbox';
import type { Matter } from '../../../domain/matter/matter';
import { matterLink, type InboxEntry } from '../../../domain/notice/notice';
import { recipientsOf } from '../../../domain/notice/recipients';
import type { World } from '../../../domain/deadline/world';

/** What is older has been read by now. */
const READ_AFTER_MS = DAY_MS;

/** 台下 · Who sits where around a village at an instant, and the world around them. */
export interface House {
  seatsAround(villageId: PlaceId, at: Instant): readonly Seat[];
  world(villageId: PlaceId, at: Instant): World;
}

export interface Delivered {
  readonly matter: Matter;
  readonly entries: readonly InboxEntry[];
}

/** 已投递 · What the courier would have done by the sample's start: the outbox is empty, the inboxes have it. */
export function delivered(matter: Matter, startAt: Instant, house: House): Delivered {
  const about = {
    subject: subjectOf(matter, house.world(matter.villageId, startAt)),
    link: matterLink(matter._id),
  };
  const entries = matter.outbox.flatMap((notice) => {
    const seats = house.seatsAround(matter.villageId, notice.at);
    return recipientsOf(notice, seats, matter).map((personId): InboxEntry => ({
      ...inboxEntry(notice, personId, notice.template === 'deskRescheduled' ? SEVERAL : about),
      revision: 1,
      isRead: notice.at < startAt - READ_AFTER_MS,
      wechat: 'sent',
      sendAt: null,
    }));
  });
  return {
    matter: withoutNotices(
      matter,
      matter.outbox.map(({ id }) => id),
    ),
    entries,
  };
}
