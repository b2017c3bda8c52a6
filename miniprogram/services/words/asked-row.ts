/** 有人问这一条 · A matter that asks about a row of the ledger, as the row's page lists it. */
import type { AskedRow } from '../../../domain/contract';
import { STATE } from '../../text';
import type { Shell } from '../page/shell';
import { when } from './when';

export const askedView = ({ matterId, code, state, reportedAt }: AskedRow, { now }: Shell) => ({
  id: matterId,
  words: `${when(reportedAt, now)} · ${STATE[state]} · ${code}`,
});
