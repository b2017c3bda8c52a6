/** 一份合同 · As lists show it, in words. */
import type { ContractRow } from '../../../domain/contract';
import { CONTRACT_STATE, mu, priceWords, spanWords, yuan } from '../../text';

export const contractRowView = (row: ContractRow) => ({
  id: row.id,
  title: `${row.tenant} · ${row.plotName} ${mu(row.area)}`,
  facts: `${row.placeName} · ${priceWords(row.price)}`,
  span: spanWords(row),
  state: row.isOver ? `${CONTRACT_STATE[row.state]} · 已到期，还没收回或续包` : CONTRACT_STATE[row.state],
  isOver: row.isOver,
  arrears: row.arrears !== null && row.arrears > 0 ? `欠 ${yuan(row.arrears)}` : '',
});
