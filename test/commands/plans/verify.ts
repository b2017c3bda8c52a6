import type { VerifyCalls } from '../../../domain/contract/verify';
import type { Plans } from './plan';

export const verifyPlans: Plans<VerifyCalls> = {
  'receipt.verify': ['stranger', async (village) => ({ code: (await village.report()).code })],
};
