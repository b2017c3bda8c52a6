import * as v from 'valibot';

import { answerMissing as answer } from '../../../domain/village/service/missing';
import { changeMatter, seen } from '../matters/act-on-matter';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { matterId, optionalWords, version } from '../schemas';
import { filledFields } from '../village/service-inputs';
import { sealFilled, serviceOf } from '../village/services';

export const answerMissingInput = v.object({
  matterId,
  version,
  values: filledFields,
  words: optionalWords,
  hasConsented: v.exactOptional(v.boolean()),
});

/**
 * 一次补齐 · All the fields that are missing in one go; other things come as photos, or on paper.
 * Refuses what the rules of `answerMissing` do, INVALID_INPUT, CONSENT_NEEDED.
 */
export const answerMissing: Handler<'service.answer'> = async (input, context) => {
  const { words = '', values: given, hasConsented = false, ...at } = input;
  const known = seen(context, context.matter, input.matterId);
  const { service: template } = serviceOf(context, known);
  const needed = known.service?.missing?.fieldIds ?? [];
  const hadConsented = known.service?.consentedAt !== null;
  const sealed = sealFilled(context.vault, template, given, needed, hasConsented || hadConsented);
  await checkText(context, 'values', sealed.text);
  return changeMatter(context, at, words, (matter, world) =>
    answer(matter, template, sealed.values, words, context.actor, world),
  );
};
