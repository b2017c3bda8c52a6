import type { Instant } from '../deadline/instant';
import type { Matter } from './matter';

/** Something of the matter's files waits for WeChat's content check to be started. */
const isUnchecked = ({ media }: Pick<Matter, 'media'>): boolean =>
  media.some(({ check, checkId }) => check === 'pending' && checkId === null);

/** 待发时刻 · Keeps `outboxAt` true to what the courier has to do here; `at`: since when, if it is new. */
export function withOutboxAt(matter: Matter, at: Instant): Matter {
  const hasWork = matter.outbox.length > 0 || isUnchecked(matter);
  return { ...matter, outboxAt: hasWork ? (matter.outboxAt ?? at) : null };
}

/** 已投递 · Takes delivered notices out of the outbox. */
export function withoutNotices(matter: Matter, noticeIds: readonly string[]): Matter {
  const outbox = matter.outbox.filter(({ id }) => !noticeIds.includes(id));
  return withOutboxAt({ ...matter, outbox }, matter.updatedAt);
}

/** 须当面告知 · Puts the matter on the desk's list of people to be told by phone or visit, unless it is there. */
export const markUntold = (matter: Matter, at: Instant): Matter => ({
  ...matter,
  untoldSinceAt: matter.untoldSinceAt ?? at,
});
