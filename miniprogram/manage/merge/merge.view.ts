/** 并案 · Which open matter this one is the same as: the likeliest, or the one with a number. */
import type { MatterView, MergeCandidatesView } from '../../../domain/contract';
import { rowView } from '../../components/matter-row/matter-row.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import { matterTitle } from '../../services/words/matter-title';
import type { Shell } from '../../services/page/shell';
import { NOT_MERGEABLE } from '../../text';

export interface Choosing {
  readonly typed: string;
  /** What a number led to; null: none has been asked for. */
  readonly byNumber: MergeCandidatesView | null;
  readonly isAsking: boolean;
  /** The row that is being merged into. */
  readonly busyId: string;
  readonly said: string;
}

export const NOTHING_CHOSEN: Choosing = { typed: '', byNumber: null, isAsking: false, busyId: '', said: '' };

function refusalOf(byNumber: MergeCandidatesView | null): string {
  if (!byNumber || byNumber.refusal === null) return '';
  return NOT_MERGEABLE[byNumber.refusal] ?? '这件并不了，请换一件。';
}

export function mergeView(
  matter: Loaded<MatterView>,
  candidates: Loaded<MergeCandidatesView>,
  { typed, byNumber, isAsking, busyId, said }: Choosing,
  shell: Shell,
) {
  const { data } = matter;
  const isReady = data !== null && candidates.data !== null;
  const shown = byNumber ?? candidates.data;
  return {
    frame: frameView(data === null ? matter : candidates, shell, 'list'),
    title: data ? matterTitle(data.text, data.categoryName) : '',
    where: data?.where ?? '',
    isOpen: data !== null && data.moves.some(({ action }) => action === 'merge'),
    heading: byNumber ? '按号码查到的' : '同类在办的，最像的在前',
    rows: (shown?.rows ?? []).map((row) => rowView(row, shell, 'desk')),
    isEmpty: isReady && !byNumber && candidates.data.rows.length === 0,
    refusal: refusalOf(byNumber),
    typed,
    isAsking,
    busyId,
    said,
  };
}
