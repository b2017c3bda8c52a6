import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { recordId } from '../../../domain/record/ids';
import { erase, learn, type ToErase } from '../../../domain/village/visit/learn';
import type { Context, Handler } from '../context';
import { clientKey, id } from '../schemas';
import { visitsView } from '../views/visits-view';
import { changeVisits, learnedFrom, readOwnHome, type Home } from '../village/visits';

export const correctFactInput = v.object({ clientKey, fieldId: id, valueId: id });
export const eraseFactInput = v.object({
  fieldId: v.exactOptional(id),
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  isSure: v.literal(true),
});

async function ownHome(context: Context): Promise<Home> {
  const home = await readOwnHome(context);
  if (!home) throw new DomainError('HOUSEHOLD_NOT_FOUND');
  return home;
}

/** 更正 · By somebody of the household: their word is source and consent. Refuses: HOUSEHOLD_NOT_FOUND. */
export const correctFact: Handler<'home.correct'> = async ({ clientKey: key, ...fact }, context) => {
  const { actor, now } = context;
  const home = await ownHome(context);
  const visitId = recordId(actor.personId, key);
  const after = await changeVisits(context, home, (before) => {
    const learned = learnedFrom(context, [fact], before);
    const told = { source: 'household', consentBy: 'self', hasSeparateConsent: true, words: null } as const;
    return learn(before, { ...told, visitId, learned }, actor, null, now);
  });
  return visitsView(context, home.household, after, true);
};

/** 删掉 · Of what is kept of one's household, wholly. Refuses: HOUSEHOLD_NOT_FOUND, FACT_NOT_FOUND. */
export const eraseFact: Handler<'home.erase'> = async ({ fieldId, line }, context) => {
  const { actor, now } = context;
  const home = await ownHome(context);
  const what: ToErase = fieldId !== undefined ? { fieldId } : line !== undefined ? { line } : 'all';
  const after = await changeVisits(context, home, (before) => erase(before, what, actor, null, now));
  return visitsView(context, home.household, after, true);
};
