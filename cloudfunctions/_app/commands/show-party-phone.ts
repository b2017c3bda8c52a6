import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { partiesNow } from '../../../domain/village/mediation/mediation';
import type { Handler } from '../context';
import { logParties, openMediation } from '../village/mediations';
import { id, matterId } from '../schemas';
import { partyFacts } from '../views/mediation-view';

export const showPartyPhoneInput = v.object({ matterId, partyId: id });

/**
 * 看当事人的电话 · In full, for whoever mediates; who looked is written down first: without that none is given.
 *
 * Refuses: RECORD_NOT_FOUND, PERSON_NOT_FOUND.
 */
export const showPartyPhone: Handler<'mediation.phone'> = async ({ partyId }, context) => {
  const { matter, mediation } = await openMediation(context);
  const party = mediation && partiesNow(mediation).find((one) => one.id === partyId);
  if (!party) throw new DomainError('PERSON_NOT_FOUND');
  await logParties(context, matter, [party], 'phone');
  return { phone: partyFacts(context.vault, party)?.phone ?? null };
};
