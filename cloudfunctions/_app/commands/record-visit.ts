import * as v from 'valibot';

import { recordId } from '../../../domain/record/ids';
import { erase, learn } from '../../../domain/village/visit/learn';
import type { Handler } from '../context';
import { clientKey, id, optionalWords } from '../schemas';
import { visitsView } from '../views/visits-view';
import { changeVisits, learnedFrom, readVisited } from '../village/visits';

const MOST_FACTS = 30;
const factInput = v.object({ fieldId: id, valueId: id });
export const recordVisitInput = v.object({
  householdId: id,
  clientKey,
  source: v.picklist(['visit', 'phone']),
  facts: v.pipe(v.array(factInput), v.maxLength(MOST_FACTS)),
  words: optionalWords,
  consentBy: v.picklist(['self', 'family']),
  hasConsented: v.literal(true),
  hasSeparateConsent: v.exactOptional(v.boolean()),
});
export const eraseVisitedInput = v.object({ householdId: id, fieldId: id });

/**
 * 记走访 · What was learned, from whom and with whose consent. Where and for how long isn't asked.
 *
 * Refuses: HOUSEHOLD_NOT_FOUND (also one outside the caller's desks), CONSENT_NEEDED, REASON_NEEDED, TEXT_RISKY.
 */
export const recordVisit: Handler<'visit.record'> = async (input, context) => {
  const { actor, now } = context;
  const { householdId, clientKey: key, source, facts, consentBy, hasSeparateConsent = false } = input;
  const words = (input.words ?? '') === '' ? null : (input.words ?? null);
  const home = await readVisited(context, householdId);
  const visitId = recordId(actor.personId, key);
  const after = await changeVisits(
    context,
    home,
    (before) => {
      const learned = learnedFrom(context, facts, before);
      const visit = { visitId, source, learned, consentBy, hasSeparateConsent, words };
      return learn(before, visit, actor, home.seat, now);
    },
    words,
  );
  return visitsView(context, home.household, after, false);
};

/** 户里人要求删 · At the household's wish, by a desk over it. Refuses: HOUSEHOLD_NOT_FOUND, FACT_NOT_FOUND. */
export const eraseVisited: Handler<'visit.erase'> = async ({ householdId, fieldId }, context) => {
  const { actor, now } = context;
  const home = await readVisited(context, householdId);
  const after = await changeVisits(context, home, (before) =>
    erase(before, { fieldId }, actor, home.seat, now),
  );
  return visitsView(context, home.household, after, false);
};
