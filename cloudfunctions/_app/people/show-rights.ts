import type { RightsRequestView, RightsView } from '../../../domain/contract/privacy';
import { hasConsented } from '../../../domain/privacy/consent';
import { deletionId, type RightsRequest } from '../../../domain/privacy/request';
import { retentionOf } from '../../../domain/privacy/retention';
import type { Person } from '../../../domain/grid/posts';
import type { Context } from '../context';

/** What the answer about somebody's rights is made of besides their row. */
export interface RightsFacts {
  readonly asked: readonly RightsRequest[];
  readonly openCount: number;
}

/** One round trip, before or while something is asked for. */
export async function readRights({
  actor,
  caller,
  matters,
  rightsRequests,
  vault,
}: Context): Promise<RightsFacts> {
  const { personId } = actor;
  const [asked, former, openCount] = await Promise.all([
    rightsRequests.ofPerson(personId),
    caller.formerId === null ? null : rightsRequests.get(vault.mark(deletionId(caller.formerId))),
    matters.count({ of: 'reporter', personId, isOpenOnly: true, notAbout: personId }),
  ]);
  return { asked: former ? [...asked, former] : asked, openCount };
}

/** 看本人权利 · What the caller has agreed to and asked for (`fresh`: just now), and what more would mean. */
export function showRights(
  context: Context,
  person: Person | null,
  { asked, openCount }: RightsFacts,
  fresh: RightsRequest | null = null,
): RightsView {
  const known = new Map([...(fresh ? [fresh] : []), ...asked].map((one) => [one._id, one]));
  return {
    hasConsented: hasConsented(person),
    consentedAt: person?.consentedAt ?? null,
    requests: [...known.values()].sort((a, b) => b.askedAt - a.askedAt).map(requestView),
    openCount,
    holdsPost: holdsPost(context),
    retention: retentionOf(context.settings),
  };
}

export const requestView = ({ kind, askedAt, doneAt }: RightsRequest): RightsRequestView => ({
  kind,
  askedAt,
  doneAt,
});

/** 任职中 · By a post that hasn't ended, also one that is still to begin or from which they are on leave; or standing in. */
export const holdsPost = ({ actor, jurisdictions, now }: Context): boolean =>
  actor.seats.length > 0 ||
  [...jurisdictions.values()].some(({ posts }) =>
    posts.some(({ personId, toAt }) => personId === actor.personId && (toAt === null || now < toAt)),
  );
