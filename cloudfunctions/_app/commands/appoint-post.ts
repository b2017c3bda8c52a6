import * as v from 'valibot';

import { assertRight, rightToAppoint } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { appoint } from '../../../domain/grid/appointing';
import { areaOf, type Jurisdiction } from '../../../domain/grid/grid';
import { changeArea, readArea } from '../places/change-area';
import { checkText } from '../check-text';
import type { Context, Handler } from '../context';
import { id, instant, office, personName, phone, placeId } from '../schemas';
import { postCodeView } from '../views/post-code-view';
import { postsView } from '../views/posts-view';

export const appointPostInput = v.object({
  deskId: placeId,
  office,
  appointeeId: v.exactOptional(id),
  name: v.exactOptional(personName),
  phone: v.exactOptional(phone),
  fromAt: v.exactOptional(instant),
  followsPostId: v.exactOptional(id),
});

/**
 * 任命 · Somebody known here gets the post from its day on; for somebody new a code comes back, with which they
 * come in themselves. One conditional write; asked again it gives the same.
 *
 * Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, OFFICE_NOT_HERE, OFFICE_TAKEN, POST_NOT_FOUND, PERSON_NOT_FOUND,
 * INVALID_INPUT (nobody is named), TEXT_RISKY, STALE_WRITE.
 */
export const appointPost: Handler<'post.appoint'> = async (input, context) => {
  const { actor, vault, now } = context;
  const { deskId, office: role, appointeeId, phone: workPhone } = input;
  assertRight(actor, rightToAppoint(role), deskId);
  const [area, known] = await Promise.all([
    readArea(context, areaOf(deskId)),
    appointeeId === undefined ? null : readAppointee(context, appointeeId),
    input.name === undefined ? null : checkText(context, 'name', input.name),
  ]);
  const draft = {
    deskId,
    role,
    personId: appointeeId ?? null,
    name: known ? known.nameIn(area) : nameGiven(input.name),
    phoneSealed: workPhone === undefined ? null : vault.seal(workPhone),
    fromAt: input.fromAt ?? now,
    replacesPostId: input.followsPostId ?? null,
  };
  const change = { now, byPersonId: actor.personId };
  const made = await changeArea(context, area, (before) => appoint(before, draft, change, vault));
  return {
    posts: postsView(made.jurisdiction, actor, now),
    code: made.kind === 'invitation' ? postCodeView(made) : null,
  };
};

function nameGiven(name: string | undefined): string {
  if (name === undefined) throw new DomainError('INVALID_INPUT', { field: 'name', rule: 'missing' });
  return name;
}

/**
 * 熟人 · Known in an area: by a post there or as a resident of the village; to the county everybody is who has
 * left a name. Refuses PERSON_NOT_FOUND, so that ids can't be tried out.
 */
async function readAppointee({ people, actor, now }: Context, appointeeId: string) {
  const isCounty = actor.seats.some(({ role }) => role === 'countyAdmin');
  const [person, bindings] = await Promise.all([
    isCounty ? people.get(appointeeId) : null,
    people.bindingsOf(appointeeId),
  ]);
  return {
    nameIn(area: Jurisdiction): string {
      const post = area.posts.filter(({ personId }) => personId === appointeeId).at(-1);
      const home = bindings.find(
        ({ state, villageId, toAt }) =>
          state === 'confirmed' && villageId === area._id && (toAt === null || now < toAt),
      );
      const name = post?.personName || home?.personName || person?.name;
      if (!name) throw new DomainError('PERSON_NOT_FOUND');
      return name;
    },
  };
}
