import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { withSuspension } from '../../../domain/deadline/calendar-changes';
import type { Handler } from '../context';
import { effectOf } from '../matters/effect-of';
import { suspensionFields, suspensionFrom } from '../county/suspension-from';

export const previewSuspensionInput = v.object(suspensionFields);

/** 影响几件 · What a suspension would move. Writes nothing. Refuses: NOT_ALLOWED, INVALID_INPUT. */
export const previewSuspension: Handler<'suspension.preview'> = async (input, context) => {
  assertRight(context.actor, 'suspension.set', input.placeId);
  return effectOf(
    context,
    withSuspension(context.settings, suspensionFrom(input, 'preview', context), context.now),
  );
};
