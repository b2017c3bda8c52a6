import * as v from 'valibot';

import { assertRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { RETENTION_BOUNDS } from '../../../domain/privacy/retention';
import type { Handler } from '../context';
import { ownCounty } from '../people/own-village';
import { retentionView } from '../views/retention-view';
import { writeSettings } from '../county/write-settings';

const period = (name: keyof typeof RETENTION_BOUNDS) => {
  const [least, most] = RETENTION_BOUNDS[name];
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
};

export const setRetentionInput = v.object({
  matterYears: period('matterYears'),
  accessLogMonths: period('accessLogMonths'),
  inboxMonths: period('inboxMonths'),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/**
 * 设保存期限 · Holds from the clock's next run, also for what is there.
 *
 * Refuses: NOT_ALLOWED, STALE_WRITE (somebody has changed the periods since they were read).
 */
export const setRetention: Handler<'privacy.set-retention'> = async ({ revision, ...retention }, context) => {
  assertRight(context.actor, 'privacy.manage', ownCounty(context.actor));
  const settings = await writeSettings(context, (before) => {
    const { retentionRevision = 0 } = before;
    if (revision !== retentionRevision) throw new DomainError('STALE_WRITE', { revision: retentionRevision });
    return { ...before, retention, retentionRevision: retentionRevision + 1 };
  });
  return retentionView(settings);
};
