import * as v from 'valibot';

import { factsNow } from '../../../domain/village/visit/visit';
import { placeNow } from '../people/own-household';
import type { Context, Handler } from '../context';
import { id } from '../schemas';
import { visitsView } from '../views/visits-view';
import { readOwnHome, readVisited, type Home } from '../village/visits';

export const getVisitsInput = v.object({ householdId: id });

/** 看户情 · As the household's desks keep it, without what is sensitive. Refuses: HOUSEHOLD_NOT_FOUND. */
export const getVisits: Handler<'visit.get'> = async ({ householdId }, context) => {
  const { household, visits } = await readVisited(context, householdId);
  return visitsView(context, household, visits, false);
};

/**
 * 看敏感的户情 · In plain; who looked is written down first, once for everybody of the household, who can read it.
 *
 * Refuses: HOUSEHOLD_NOT_FOUND.
 */
export const getSensitive: Handler<'visit.sensitive'> = async ({ householdId }, context) => {
  const home = await readVisited(context, householdId);
  const { household, visits } = home;
  const isKept = visits !== null && factsNow(visits).some(({ isSensitive }) => isSensitive);
  if (isKept) await logLook(context, home);
  return visitsView(context, household, visits, true);
};

async function logLook({ people, actor, now }: Context, { household, seat }: Home): Promise<void> {
  const bindings = await people.bindingsTo([household._id]);
  const living = bindings.filter(({ state }) => state === 'confirmed').map(({ personId }) => personId);
  const subjects = living.length === 0 ? [null] : [...new Set(living)];
  await Promise.all(
    subjects.map((subjectPersonId) =>
      people.logAccess({
        _id: `facts:${household._id}:${subjectPersonId ?? ''}:${actor.personId}:${now}`,
        at: now,
        byPersonId: actor.personId,
        byName: actor.name,
        deskId: seat?.deskId ?? placeNow(household, now),
        role: seat?.role ?? 'linkedMember',
        subjectPersonId,
        matterId: null,
        field: 'facts',
        householdIds: [household._id],
      }),
    ),
  );
}

/** 我家的信息 · All that is kept of the caller's household, in plain; null: they belong to none. */
export const getOwnFacts: Handler<'home.facts'> = async (_input, context) => {
  const home = await readOwnHome(context);
  return home && visitsView(context, home.household, home.visits, true);
};
