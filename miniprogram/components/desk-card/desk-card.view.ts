import type { MatterRow } from '../../../domain/contract';
import type { Shell } from '../../services/page/shell';
import { supervisionWords, type SupervisionWords } from './supervision-words';
import { rowView, type RowView } from '../matter-row/matter-row.view';

export interface DeskCardView {
  readonly id: string;
  readonly row: RowView;
  /** 督办 · What a desk above waits to hear; null: nothing. */
  readonly supervision: SupervisionWords | null;
  /** The reply is this desk's to give. */
  readonly canReply: boolean;
  readonly canAcknowledge: boolean;
  readonly canCall: boolean;
  readonly isBusy: boolean;
  /** What became of the last tap on it; '' for nothing. */
  readonly said: string;
  readonly isFailed: boolean;
}

export interface CardDoing {
  readonly canReply?: boolean;
  readonly isBusy: boolean;
  readonly said: { readonly words: string; readonly isFailed: boolean } | null;
}

const CALLABLE: ReadonlySet<MatterRow['state']> = new Set(['reported', 'acknowledged', 'resolved']);

/** 待办卡 · A matter on the workbench with what one tap may do. */
export function deskCard(
  row: MatterRow,
  shell: Shell,
  { isBusy, said, canReply = false }: CardDoing,
): DeskCardView {
  const isDone = said !== null && !said.isFailed;
  return {
    id: row.id,
    row: rowView(row, shell, 'desk'),
    supervision: row.supervision && supervisionWords(row.supervision, shell.now),
    canReply,
    canAcknowledge: row.canAcknowledge && !isDone,
    canCall: CALLABLE.has(row.state),
    isBusy,
    said: said?.words ?? '',
    isFailed: said?.isFailed ?? false,
  };
}
