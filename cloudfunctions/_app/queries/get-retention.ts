import { assertRight } from '../../../domain/access/rights';
import type { Handler } from '../context';
import { ownCounty } from '../people/own-village';
import { nothing } from '../schemas';
import { retentionView } from '../views/retention-view';

export const getRetentionInput = nothing;

/** 保存期限 · How long the county keeps what is personal. Refuses: NOT_ALLOWED. */
export const getRetention: Handler<'privacy.retention'> = async (_input, { actor, settings }) => {
  assertRight(actor, 'privacy.manage', ownCounty(actor));
  return Promise.resolve(retentionView(settings));
};
