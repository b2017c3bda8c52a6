import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { recordId } from '../../../domain/record/ids';
import { endField, factVersions, saveField } from '../../../domain/village/visit/fields';
import { assertCounty, changeOfSettings, changeRules } from '../county/change-settings';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { clientKey, id, nothing } from '../schemas';
import { factFieldsView } from '../views/fact-fields-view';

const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

export const listFactFieldsInput = nothing;
export const saveFactFieldInput = v.object({
  ...changeOfSettings,
  fieldId: v.exactOptional(id),
  clientKey: v.exactOptional(clientKey),
  term: words(10),
  purpose: words(30),
  options: v.pipe(v.array(v.object({ id, term: words(10) })), v.minLength(2), v.maxLength(6)),
  isSensitive: v.boolean(),
});
export const endFactFieldInput = v.object({ ...changeOfSettings, fieldId: id });

/** 采集项 · All that the county has decided, also for later. Refuses: NOT_ALLOWED. */
export const listFactFields: Handler<'facts.list'> = async (_input, context) => {
  assertCounty(context);
  return factFieldsView(await context.places.settings(), context.now);
};

/**
 * 改采集项 · What may be asked at a visit, and why, from an instant on.
 *
 * Refuses: NOT_ALLOWED, FACT_NOT_FOUND, STALE_WRITE, TEXT_RISKY, and what `saveField` does.
 */
export const saveFactField: Handler<'fact.save'> = async (input, context) => {
  assertCounty(context);
  const { fieldId, clientKey: key, term, purpose, options, isSensitive } = input;
  if (fieldId !== undefined && factVersions(context.settings).every((one) => one.id !== fieldId))
    throw new DomainError('FACT_NOT_FOUND');
  if (fieldId === undefined && key === undefined)
    throw new DomainError('INVALID_INPUT', { field: 'clientKey', rule: 'required' });
  if (new Set(options.map((option) => option.id)).size < options.length)
    throw new DomainError('INVALID_INPUT', { field: 'options', rule: 'twice' });
  await checkText(context, 'term', [term, purpose, ...options.map((option) => option.term)].join('\n'));
  const field = {
    id: fieldId ?? `fact-${recordId('fact', key ?? '').slice(0, 12)}`,
    term,
    purpose,
    options,
    isSensitive,
  };
  const settings = await changeRules(context, input, (before, fromAt) =>
    saveField(before, field, fromAt, context.now),
  );
  return factFieldsView(settings, context.now);
};

/** 不再问 · Refuses: NOT_ALLOWED, STALE_WRITE, and what `endField` does. */
export const endFactField: Handler<'fact.end'> = async (input, context) => {
  const settings = await changeRules(context, input, (before, fromAt) =>
    endField(before, input.fieldId, fromAt, context.now),
  );
  return factFieldsView(settings, context.now);
};
