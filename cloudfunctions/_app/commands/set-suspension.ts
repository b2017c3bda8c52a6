import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { withSuspension } from '../../../domain/deadline/calendar-changes';
import { writeSettings } from '../county/write-settings';
import { checkText } from '../check-text';
import type { Handler } from '../context';
import { clientKey } from '../schemas';
import { suspensionFrom, suspensionFields } from '../county/suspension-from';
import { suspensionsView } from '../views/suspensions-view';

export const setSuspensionInput = v.object({ ...suspensionFields, clientKey });

/**
 * 暂停计时 · Clocks stop in a village (its secretary), a township or the county for a range; a retry sets it once.
 *
 * Refuses: NOT_ALLOWED, INVALID_INPUT, TEXT_RISKY.
 */
export const setSuspension: Handler<'suspension.set'> = async ({ clientKey: key, ...input }, context) => {
  const { actor, now, places } = context;
  assertRight(actor, 'suspension.set', input.placeId);
  const suspension = suspensionFrom(input, `${actor.personId}:${key}`, context);
  const isThere = context.settings.suspensions.some(({ id }) => id === suspension.id);
  if (!isThere) await checkText(context, 'reason', suspension.reason);
  const [settings, divisions] = await Promise.all([
    writeSettings(context, (current) =>
      current.suspensions.some(({ id }) => id === suspension.id)
        ? current
        : withSuspension(current, suspension, now),
    ),
    places.divisions(),
  ]);
  return suspensionsView(settings, divisions, context);
};
