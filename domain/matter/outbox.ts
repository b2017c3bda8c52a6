import type { Instant } from '../deadline/instant';
import { withOutboxAt } from '../record/outbox';
import type { HandOver, Matter } from './matter';

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
