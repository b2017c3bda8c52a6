import type { Jurisdiction } from '../../../domain/grid/grid';
import type { Ports } from '../context';
import { inboxEntry } from './inbox-entry';

/** 投递任职通知 · To those whose posts and leaves have changed. */
export async function deliverPosts({ inbox, places }: Ports, area: Jurisdiction): Promise<void> {
  await inbox.deliver(
    area.outbox.flatMap(({ subject, ...notice }) =>
      notice.audience.kind === 'person'
        ? [inboxEntry(notice, notice.audience.personId, { subject, link: null })]
        : [],
    ),
  );
  await places.commit(area, { ...area, outbox: [], outboxAt: null });
}
