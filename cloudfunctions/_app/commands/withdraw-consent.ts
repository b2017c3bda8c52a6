import * as v from 'valibot';

import { withoutConsent } from '../../../domain/privacy/consent';
import { withdrawalId } from '../../../domain/privacy/request';
import { askForRights } from '../people/ask-for-rights';
import { commitPerson } from '../people/commit-person';
import type { Handler } from '../context';
import { readRights, showRights } from '../people/show-rights';

export const withdrawConsentInput = v.object({ openMatters: v.picklist(['withdraw', 'finish']) });

/**
 * 撤回同意 · From now on the caller's name and number aren't used and no message is sent; their household and the
 * matters they reported follow within minutes.
 *
 * The request is there before the row is changed, so the clock finishes what a crash leaves. Asking again after
 * that changes nothing.
 */
export const withdrawConsent: Handler<'me.withdraw-consent'> = async ({ openMatters }, context) => {
  const { caller, actor } = context;
  if (!caller.person) return showRights(context, null, await readRights(context));
  if (caller.person.consentedAt === null) {
    // A retry comes when the consent is gone already.
    const facts = await readRights(context);
    const isAsked = facts.asked.some(({ kind, doneAt }) => kind === 'withdraw' && doneAt === null);
    if (isAsked) return showRights(context, caller.person, facts);
  }
  const what = withdrawalId(actor.personId, caller.person.consentedAt);
  const [facts, request] = await Promise.all([
    readRights(context),
    askForRights(context, { what, kind: 'withdraw', openMatters }),
  ]);
  const person = await commitPerson(context, withoutConsent);
  return showRights(context, person, facts, request);
};
