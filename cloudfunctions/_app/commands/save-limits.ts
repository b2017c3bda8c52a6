import * as v from 'valibot';

import { saveLimits as save } from '../../../domain/deadline/versions';
import { changeOfSettings, changeSettings } from '../county/change-settings';
import type { Handler } from '../context';

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

export const saveLimitsInput = v.object({
  ...changeOfSettings,
  limits: v.object({
    acknowledgeWorkdays: upTo(10),
    urgentAcknowledgeHours: upTo(24),
    handleWorkdays: v.object({ microGrid: upTo(60), grid: upTo(60), village: upTo(60), township: upTo(60) }),
    extensionWorkdays: upTo(30),
    objectionWorkdays: upTo(30),
    answerDays: upTo(30),
    autoCloseDays: upTo(60),
  }),
});

/** 改时限 · The county's limits from an instant on. Refuses: NOT_ALLOWED, INVALID_INPUT, STALE_WRITE. */
export const saveLimits: Handler<'limits.save'> = (input, context) =>
  changeSettings(context, input, (settings, fromAt) => save(settings, input.limits, fromAt, context.now));
