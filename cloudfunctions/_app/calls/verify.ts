import { forAnyone } from '../../../domain/access/guards';
import type { VerifyCalls } from '../../../domain/contract/verify';
import { verifyReceipt, verifyReceiptInput } from '../queries/verify-receipt';
import type { Routes } from './routes';

/** 调用 · 核验. */
export const verifyCalls: Routes<VerifyCalls> = {
  'receipt.verify': {
    guard: forAnyone('凭回执核验（不含姓名和内容）'),
    input: verifyReceiptInput,
    handle: verifyReceipt,
  },
};
