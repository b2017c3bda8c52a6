import * as v from 'valibot';

import { recordId } from '../../../domain/record/ids';
import { endParty as end, nameParty as name } from '../../../domain/village/mediation/mediate';
import type { Handler } from '../context';
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
  name: personName,
  phone: v.exactOptional(phone),
  address: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_ADDRESS))),
  isReporter: v.exactOptional(v.boolean()),
});
export const endPartyInput = v.object({ matterId, partyId: id });

/**
 * 记当事人 · Encrypted; whoever has the same name, number or home is kept out of the mediation from now on.
 *
 * Refuses: RECORD_NOT_FOUND (whoever doesn't mediate), PARTY_MEDIATES, TEXT_RISKY.
 */
export const nameParty: Handler<'mediation.name-party'> = async (input, context) => {
  const { actor, vault, people } = context;
  const { clientKey: key, side: ofSide, name: called, phone: number = null, address = null } = input;
  const [opened, residents] = await Promise.all([
    openMediation(context),
    everyResident(people, context.matter?.villageId ?? ''),
  ]);
  const { matter } = opened;
  const namesakes = residents.filter(({ personName: own }) => own === called);
  const facts = { name: called, phone: number, address: address === '' ? null : address };
  const party = {
    id: recordId(actor.personId, key),
    side: ofSide,
    sealed: vault.seal(JSON.stringify(facts)),
    marks: marksOf(vault, [called], number === null ? [] : [number]),
    householdIds: [...new Set(namesakes.map(({ householdId }) => householdId))],
    personId: input.isReporter === true ? matter.reporter.personId : null,
  };
  const words = [called, address ?? ''].join('\n');
  const mediation = await changeMediation(context, opened, words, (before, hand) =>
    name(before, party, callerAsSomebody(context), hand),
  );
  return mediationView(context, matter, mediation);
};

/** 不是当事人 · Taken out from now on; kept out of it they stay. Refuses: RECORD_NOT_FOUND, PERSON_NOT_FOUND. */
export const endParty: Handler<'mediation.end-party'> = async ({ partyId }, context) => {
  const opened = await openMediation(context);
  const mediation = await changeMediation(context, opened, '', (before, hand) => end(before, partyId, hand));
  return mediationView(context, opened.matter, mediation);
};
