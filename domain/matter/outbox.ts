import type { Instant } from '../deadline/instant';
import type { HandOver, Matter } from './matter';

/** Something of the matter's files waits for WeChat's content check to be started. */
const isUnchecked = ({ media }: Pick<Matter, 'media'>): boolean =>
  media.some(({ check, checkId }) => check === 'pending' && checkId === null);

/** 待发时刻 · Keeps `outboxAt` true to what the courier has to do here; `at`: since when, if it is new. */
export function withOutboxAt(matter: Matter, at: Instant): Matter {
  const hasWork = matter.outbox.length > 0 || matter.handOver !== null || isUnchecked(matter);
  return { ...matter, outboxAt: hasWork ? (matter.outboxAt ?? at) : null };
}

/** 已投递 · Takes delivered notices out of the outbox. */
export function withoutNotices(matter: Matter, noticeIds: readonly string[]): Matter {
  const outbox = matter.outbox.filter(({ id }) => !noticeIds.includes(id));
  return withOutboxAt({ ...matter, outbox }, matter.updatedAt);
}

/** 已过户 · The other matter has been written; unless something else is to be handed over by now. */
export function handedOver(matter: Matter, done: HandOver): Matter {
  const { handOver } = matter;
  const isDone = handOver?.kind === done.kind && handOver.matterId === done.matterId;
  return isDone ? withOutboxAt({ ...matter, handOver: null }, matter.updatedAt) : matter;
}

/** 须当面告知 · Puts the matter on the desk's list of people to be told by phone or visit, unless it is there. */
export const markUntold = (matter: Matter, at: Instant): Matter => ({
  ...matter,
  untoldSinceAt: matter.untoldSinceAt ?? at,
});
