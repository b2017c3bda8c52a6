import type { VerifyCalls } from '../../../domain/contract/matter';
import { verifyReceipt, verifyReceiptInput } from '../queries/verify-receipt';
import type { Routes } from './routes';

/** 调用 · 核验. */
export const verifyCalls: Routes<VerifyCalls> = {
  'receipt.verify': { input: verifyReceiptInput, handle: verifyReceipt },
};
