import type { PersonActor } from '../../../domain/access/actor';
import type { CandidateView, OwnLeavesView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { placeNamesOf, type Jurisdiction } from '../../../domain/grid/grid';
import { isInForce } from '../../../domain/grid/posts';
import type { Jurisdictions } from './place-names';
import { leavesOf } from './posts-view';

/** 本人请假 · Wherever the caller has a post now, also while they are away. */
export function ownLeavesView(
  jurisdictions: Jurisdictions,
  { personId }: PersonActor,
  now: Instant,
): OwnLeavesView {
  const areas = [...jurisdictions.values()].flatMap((area) => {
    const own = area.posts.filter((post) => post.personId === personId && isInForce(post, now));
    if (own.length === 0) return [];
    const deskNames = own.map(({ deskId }) => placeNamesOf(area, deskId).join(' '));
    const leaves = leavesOf(area, personId, now, true);
    return [{ areaId: area._id, deskNames, leaves, colleagues: colleaguesIn(area, personId, now) }];
  });
  return { areas };
}

/** 可代岗的人 · Everyone else with a post there now, each once. */
function colleaguesIn(area: Jurisdiction, personId: string, now: Instant): readonly CandidateView[] {
  const others = area.posts.filter((post) => post.personId !== personId && isInForce(post, now));
  return [...new Map(others.map((post) => [post.personId, post])).values()].map((post) => ({
    appointeeId: post.personId,
    name: post.personName,
    note: placeNamesOf(area, post.deskId).at(-1) ?? '',
  }));
}
