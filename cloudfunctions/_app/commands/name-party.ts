import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { placeNamesOf, placingAt, type Household } from '../../../domain/grid/grid';
import { recordId } from '../../../domain/record/ids';
import { endParty as end, nameParty as name } from '../../../domain/village/mediation/mediate';
import type { Context, Handler } from '../context';
import { everyResident } from '../people/every-resident';
import { callerAsSomebody, changeMediation, marksOf, openMediation } from '../village/mediations';
import { clientKey, id, matterId, personName, phone } from '../schemas';
import { mediationView } from '../views/mediation-view';

const MOST_ADDRESS = 60;
const side = v.picklist(['applicant', 'respondent']);
export const namePartyInput = v.object({
  matterId,
  clientKey,
  side,
  name: v.exactOptional(personName),
  householdId: v.exactOptional(id),
  phone: v.exactOptional(phone),
  address: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_ADDRESS))),
  isReporter: v.exactOptional(v.boolean()),
});
export const endPartyInput = v.object({ matterId, partyId: id });

/**
 * 记当事人 · Encrypted; whoever has the same name, number or home is kept out of the mediation from now on.
 *
 * By a household of the village nothing needs to be typed: it is its head, at its address, unless another name is
 * given; whoever lives there is kept out. Refuses: RECORD_NOT_FOUND (whoever doesn't mediate), HOUSEHOLD_NOT_FOUND
 * (of another village), INVALID_INPUT (neither name nor household), PARTY_MEDIATES, TEXT_RISKY.
 */
export const nameParty: Handler<'mediation.name-party'> = async (input, context) => {
  const { actor, vault, people, places } = context;
  const { clientKey: key, side: ofSide, phone: number = null, householdId } = input;
  const villageId = context.matter?.villageId ?? '';
  const [opened, residents, found] = await Promise.all([
    openMediation(context),
    everyResident(people, villageId),
    householdId === undefined ? null : places.household(householdId),
  ]);
  const { matter } = opened;
  if (householdId !== undefined && found?.villageId !== villageId)
    throw new DomainError('HOUSEHOLD_NOT_FOUND', { householdId });
  const called = input.name ?? found?.headName;
  if (called === undefined) throw new DomainError('INVALID_INPUT', { field: 'name', rule: 'required' });
  const address = input.address ?? (found ? addressOf(found, context) : null);
  const namesakes = residents.filter(({ personName: own }) => own === called);
  const facts = { name: called, phone: number, address: address === '' ? null : address };
  const party = {
    id: recordId(actor.personId, key),
    side: ofSide,
    sealed: vault.seal(JSON.stringify(facts)),
    marks: marksOf(vault, [called], number === null ? [] : [number]),
    householdIds: [...new Set([...namesakes.map((one) => one.householdId), ...(found ? [found._id] : [])])],
    personId: input.isReporter === true ? matter.reporter.personId : null,
  };
  const words = [called, address ?? ''].join('\n');
  const mediation = await changeMediation(context, opened, words, (before, hand) =>
    name(before, party, callerAsSomebody(context), hand),
  );
  return mediationView(context, matter, mediation);
};

/** '白家沟小组 2号微网格 12号' */
function addressOf(household: Household, { jurisdictions, now }: Context): string {
  const village = jurisdictions.get(household.villageId);
  const placeId = placingAt(household, now);
  const names = village && placeId !== null ? placeNamesOf(village, placeId).slice(1) : [];
  return [...names, household.doorplate].join(' ');
}

/** 不是当事人 · Taken out from now on; kept out of it they stay. Refuses: RECORD_NOT_FOUND, PERSON_NOT_FOUND. */
export const endParty: Handler<'mediation.end-party'> = async ({ partyId }, context) => {
  const opened = await openMediation(context);
  const mediation = await changeMediation(context, opened, '', (before, hand) => end(before, partyId, hand));
  return mediationView(context, opened.matter, mediation);
};
