import type { Instant } from '../deadline/instant';
import type { Jurisdiction } from './grid';
import type { PlaceId } from './place';
import { holdersAt, type Post } from './posts';

/** 交接 · At one instant somebody left a desk, or came to one that nobody had. */
export interface Handover {
  readonly deskId: PlaceId;
  readonly at: Instant;
  readonly from: readonly Post[];
  readonly to: readonly Post[];
  /** Nobody holds it any more. */
  readonly isVacant: boolean;
}

type Staffed = Pick<Jurisdiction, 'posts' | 'handedOverAt'>;

/** Instants after the last hand-over at which a post begins or ends. */
const changesOf = ({ posts, handedOverAt }: Staffed): readonly { deskId: PlaceId; at: Instant }[] =>
  posts
    .filter(({ fromAt, toAt }) => toAt === null || fromAt < toAt)
    .flatMap(({ deskId, fromAt, toAt }) => [
      { deskId, at: fromAt },
      ...(toAt === null ? [] : [{ deskId, at: toAt }]),
    ])
    .filter(({ at }) => at > handedOverAt);

/** 下一次变动 · When a holder changes next, or did and the matters don't say so yet; null: never by what is known. */
export function nextChangeAt(jurisdiction: Staffed): Instant | null {
  const instants = changesOf(jurisdiction).map(({ at }) => at);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * 待交接 · The hand-overs that have happened by now and aren't written into the matters yet, earliest first.
 *
 * One more person at a desk that somebody holds is none. They follow from the posts alone, so that working
 * them off may stop anywhere and begin again.
 */
export function handoversDue(jurisdiction: Staffed, now: Instant): readonly Handover[] {
  const due = new Map(
    changesOf(jurisdiction)
      .filter(({ at }) => at <= now)
      .map((change) => [`${change.deskId}@${change.at}`, change]),
  );
  return [...due.values()]
    .sort((a, b) => a.at - b.at || (a.deskId < b.deskId ? -1 : 1))
    .flatMap(({ deskId, at }): Handover[] => {
      const before = holdersAt(jurisdiction, deskId, at - 1);
      const after = holdersAt(jurisdiction, deskId, at);
      const from = before.filter((post) => !after.some((one) => isSameSeat(one, post)));
      const to = after.filter((post) => !before.some((one) => isSameSeat(one, post)));
      const isHandover = from.length > 0 || (before.length === 0 && to.length > 0);
      return isHandover ? [{ deskId, at, from, to, isVacant: after.length === 0 }] : [];
    });
}

const isSameSeat = (a: Post, b: Post): boolean => a.personId === b.personId && a.role === b.role;
