/** 建议和回应 · What was said, without names, and what became of it; the village's desk answers here. */
import type { Fate, SuggestionRow, SuggestionsView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { FATE } from '../../text';

/** What is being answered; `id` '' for nothing. */
export interface Settling {
  readonly id: string;
  readonly fate: Fate | '';
  readonly words: string;
  readonly isWithheld: boolean;
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}
export const NOT_SETTLING: Settling = {
  id: '',
  fate: '',
  words: '',
  isWithheld: false,
  isBusy: false,
  said: '',
  isFailed: false,
};
export const WAITING = 'waiting';
export const ALL = 'all';
const FATES: readonly Fate[] = ['adopted', 'partly', 'notAdopted'];

const textOf = ({ text, withheld }: SuggestionRow): string => {
  if (text !== null) return text;
  return withheld === 'writer' ? '（提的人没有打开“愿意给村里人看”）' : '（里面有别人的私事，不公开原话）';
};

const noteOf = ({ text, withheld, byName }: SuggestionRow): string =>
  [byName, text !== null && withheld !== null ? '只有村两委看得到原话' : '']
    .filter((part) => part !== '')
    .join(' · ');

export function suggestView(
  loaded: Loaded<SuggestionsView>,
  foot: Foot,
  filter: string,
  settling: Settling,
  shell: Shell,
) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const canSettle = data?.canSettle ?? false;
  const segments = [
    { id: ALL, text: '全部' },
    { id: WAITING, text: '等回应' },
  ];
  return {
    frame: frameView(loaded, shell, 'list'),
    ...settling,
    title: data?.title ?? '',
    segments: canSettle
      ? segments.map((one) => ({ ...one, count: '', isOn: one.id === filter, isLate: false }))
      : [],
    rows: rows.map((row) => ({
      id: row.id,
      question:
        (data?.questions.length ?? 0) > 1
          ? (data?.questions.find(({ id }) => id === row.questionId)?.text ?? '')
          : '',
      text: textOf(row),
      isKept: row.text === null,
      note: noteOf(row),
      fate: row.fate === null ? '还没有回应' : FATE[row.fate],
      isSettled: row.fate !== null,
      reason: row.reason,
      isOpen: row.id === settling.id,
      verb: canSettle && row.id !== settling.id ? (row.fate === null ? '回应' : '改回应') : '',
    })),
    fates: FATES.map((id) => ({ id, name: FATE[id], note: '', isPicked: id === settling.fate })),
    empty:
      data !== null && rows.length === 0
        ? filter === WAITING
          ? { title: '都回应了', words: '回到上一页，可以告诉大家结果。' }
          : { title: '没有人写建议', words: '有想法，随时可以在“我要提建议”里说。' }
        : null,
    foot: listFoot(foot, rows.length),
  };
}
