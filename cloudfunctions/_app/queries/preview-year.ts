import * as v from 'valibot';

import { withYear } from '../../../domain/deadline/calendar-changes';
import type { Handler } from '../context';
import { effectOf } from '../matters/effect-of';
import { year, yearDays } from '../schemas';
import { yearView } from '../views/calendar-view';

export const previewYearInput = v.object({ year, days: yearDays });

/** 影响几件 · What saving a year would move. Writes nothing. Refuses: NOT_ALLOWED, INVALID_INPUT. */
export const previewYear: Handler<'calendar.preview-year'> = ({ year: name, days }, context) =>
  effectOf(context, withYear(context.settings, name, yearView(days), context.now));
