import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import type { CandidateView } from '../../../domain/contract';
import { areaOf, levelOf, placeNamesOf, type Jurisdiction } from '../../../domain/grid/grid';
import { readArea } from '../places/change-area';
import type { Handler } from '../context';
import { everyResident } from '../people/every-resident';
import { placeId, searchWords } from '../schemas';

export const listCandidatesInput = v.object({ deskId: placeId, words: v.exactOptional(searchWords) });

const MOST = 30;

/**
 * 可任命的人 · Who is known where the desk is: holders of posts, then residents of the village; to the county
 * also the holders of every other village. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND.
 */
export const listCandidates: Handler<'posts.candidates'> = async ({ deskId, words = '' }, context) => {
  const { actor, people, places } = context;
  assertRight(actor, 'post.appoint', deskId);
  const areaId = areaOf(deskId);
  const isCounty = actor.seats.some(({ role }) => role === 'countyAdmin');
  const [area, residents, others] = await Promise.all([
    readArea(context, areaId),
    levelOf(areaId) === 'village' ? everyResident(people, areaId) : [],
    isCounty && words !== '' ? places.staffedVillages() : [],
  ]);
  const found = [
    ...holdersIn(area),
    ...residents.map(({ personId, personName, householdLabel }) => ({
      appointeeId: personId,
      name: personName,
      note: householdLabel,
    })),
    ...others.filter(({ _id }) => _id !== areaId).flatMap(holdersIn),
  ].filter(({ name }) => name.includes(words));
  return [...new Map(found.map((one) => [one.appointeeId, one] as const).reverse()).values()]
    .reverse()
    .slice(0, MOST);
};

const holdersIn = (area: Jurisdiction): readonly CandidateView[] =>
  area.posts.map(({ personId, personName, deskId }) => ({
    appointeeId: personId,
    name: personName,
    note: placeNamesOf(area, deskId).join(' '),
  }));
