import * as v from 'valibot';

import type { MediationView } from '../../../domain/contract';
import { recordId } from '../../../domain/record/ids';
import * as rules from '../../../domain/village/mediation/mediate';
import type { Mediation } from '../../../domain/village/mediation/mediation';
import type { Context, Handler } from '../context';
import { changeMediation, openMediation } from '../village/mediations';
import { clientKey, instant, matterId } from '../schemas';
import { mediationView } from '../views/mediation-view';

const MOST_WORDS = 2000;
const long = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(MOST_WORDS));

export const holdSessionInput = v.object({ matterId, clientKey, heldAt: instant, words: long });
export const agreeInput = v.object({
  matterId,
  clientKey,
  form: v.picklist(['oral', 'written']),
  facts: long,
  terms: long,
  fulfilment: v.pipe(v.string(), v.trim(), v.maxLength(MOST_WORDS)),
  agreedAt: instant,
  fulfilBy: v.exactOptional(instant),
});
export const noteFulfilmentInput = v.object({ matterId, isKept: v.boolean() });
export const noteConfirmationInput = v.object({ matterId, confirmation: v.picklist(['asked', 'unwanted']) });

async function changed(
  context: Context,
  words: string,
  change: (mediation: Mediation, hand: rules.Hand) => Mediation,
): Promise<MediationView> {
  const opened = await openMediation(context);
  const mediation = await changeMediation(context, opened, words, change);
  return mediationView(context, opened.matter, mediation);
}

/** 记一次调解 · Encrypted. Refuses: RECORD_NOT_FOUND, PARTIES_NEEDED, BAD_SPAN, TEXT_RISKY. */
export const holdSession: Handler<'mediation.hold-session'> = (input, context) => {
  const id = recordId(context.actor.personId, input.clientKey);
  const session = { id, heldAt: input.heldAt, sealed: context.vault.seal(input.words) };
  return changed(context, input.words, (before, hand) => rules.holdSession(before, session, hand));
};

/** 达成协议 · Encrypted; the clock reminds of the thirty days. Refuses: RECORD_NOT_FOUND, PARTIES_NEEDED, BAD_SPAN, TEXT_RISKY. */
export const agree: Handler<'mediation.agree'> = (input, context) => {
  const { form, facts, terms, fulfilment, agreedAt, fulfilBy = null } = input;
  const sealed = context.vault.seal(JSON.stringify({ facts, terms, fulfilment }));
  const agreement = {
    id: recordId(context.actor.personId, input.clientKey),
    form,
    sealed,
    agreedAt,
    fulfilBy,
  };
  return changed(context, [facts, terms, fulfilment].join('\n'), (before, hand) =>
    rules.agree(before, agreement, hand),
  );
};

/** 履行情况 · Refuses: RECORD_NOT_FOUND, AGREEMENT_NEEDED. */
export const noteFulfilment: Handler<'mediation.note-fulfilment'> = ({ isKept }, context) =>
  changed(context, '', (before, hand) => rules.noteFulfilment(before, isKept, hand));

/** 司法确认 · Asked for, or not wanted: no reminder any more. Refuses: RECORD_NOT_FOUND, AGREEMENT_NEEDED. */
export const noteConfirmation: Handler<'mediation.note-confirmation'> = ({ confirmation }, context) =>
  changed(context, '', (before, hand) => rules.noteConfirmation(before, confirmation, hand));
