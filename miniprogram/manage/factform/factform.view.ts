/** 改采集项 · One question: what, why, which answers, whether it is sensitive, and from which day on. */
import type { FactFieldEntry, FactFieldFacts, FactFieldsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dateOf, fromDay, fromWords } from '../../services/choosing/from-day';
import type { Loaded } from '../../services/calls/load';
import type { DatedForm } from '../../services/page/dated-form';
import type { Shell } from '../../services/page/shell';

const MOST_OPTIONS = 6;

export interface FactDraft extends FactFieldFacts {
  /** '2026-12-01'; '' for from now on. */
  readonly from: string;
}
export const NEW_FACT: FactDraft = {
  term: '',
  purpose: '',
  options: [
    { id: 'yes', term: '有' },
    { id: 'no', term: '没有' },
  ],
  isSensitive: false,
  from: '',
};

export const factDraftOf = ({ field, next }: FactFieldEntry): FactDraft => ({
  ...(next?.field ?? field),
  from: next ? dateOf(next.fromAt) : '',
});

/** The first thing that can't be saved; '' for none. */
export function missingInFact({ term, purpose, options }: FactDraft): string {
  if (term.trim() === '') return '写一下问什么。';
  if (purpose.trim() === '') return '写一句为什么问，户里人看得到。';
  return options.some((option) => option.term.trim() === '') ? '有一个回答没有写。' : '';
}

export function factInput({ term, purpose, options, isSensitive, from }: FactDraft, now: number) {
  const fromAt = fromDay(from, now);
  return {
    term: term.trim(),
    purpose: purpose.trim(),
    options: options.map((option) => ({ id: option.id, term: option.term.trim() })),
    isSensitive,
    ...(fromAt === undefined ? {} : { fromAt }),
  };
}

export function factformView(loaded: Loaded<FactFieldsView>, state: DatedForm<FactDraft>, shell: Shell) {
  const { draft, isInForce, isBusy, said } = state;
  const frame = frameView(loaded, shell, 'form');
  if (!draft) return { frame, isBusy, said, page: null };
  return {
    frame,
    isBusy,
    said,
    page: {
      term: draft.term,
      purpose: draft.purpose,
      options: draft.options.map((option, index) => ({ ...option, label: `第 ${index + 1} 个回答` })),
      canAdd: draft.options.length < MOST_OPTIONS,
      isSensitive: draft.isSensitive,
      from: draft.from === '' ? dateOf(shell.now) : draft.from,
      firstDay: dateOf(shell.now),
      fromWords: fromWords(draft.from, shell.now),
      canEnd: isInForce,
    },
  };
}
