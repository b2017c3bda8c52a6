import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { withSuspensionEnded } from '../../../domain/deadline/calendar-changes';
import { writeSettings } from '../county/write-settings';
import type { Handler } from '../context';
import { id } from '../schemas';
import { suspensionsView } from '../views/suspensions-view';

export const endSuspensionInput = v.object({ suspensionId: id });

/** 恢复计时 · Clocks run again from now; one that is over already stays as it was. Refuses: NOT_ALLOWED. */
export const endSuspension: Handler<'suspension.end'> = async ({ suspensionId }, context) => {
  const found = context.settings.suspensions.find((one) => one.id === suspensionId);
  assertRight(context.actor, 'suspension.set', found?.placeId);
  const [settings, divisions] = await Promise.all([
    writeSettings(context, (current) => withSuspensionEnded(current, suspensionId, context.now)),
    context.places.divisions(),
  ]);
  return suspensionsView(settings, divisions, context);
};
