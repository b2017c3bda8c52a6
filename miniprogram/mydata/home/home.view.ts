/** 我家的信息 · All that is kept of one's household: each fact with when, by whom and by whose consent. */
import type { FactView, Instant, VisitsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { knownWords, valueWords } from '../../services/words/fact-words';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { ROLE } from '../../text';

export interface HomeState {
  readonly loaded: Loaded<VisitsView | null>;
  /** 正在更正 · '' for none. */
  readonly correcting: string;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
}

function factCard(fact: FactView, correcting: string, now: Instant) {
  const { fieldId, term, known, past } = fact;
  return {
    fieldId,
    term,
    isCorrecting: fieldId === correcting,
    canCorrect: fact.isAsked,
    why: fact.isAsked ? `为什么问：${fact.purpose}` : '县里不再问这一项，过些时候自动清掉',
    value: known ? valueWords(fact, known) : '现在没有记',
    known: known ? knownWords(known, now) : '',
    past: past.map((one) => `${valueWords(fact, one)}（${knownWords(one, now)}）`).join('；'),
    options: fact.options.map(({ id, term: name }) => ({
      id,
      term: name,
      isPicked: known?.valueId === id,
      label: `${term}改成${name}`,
    })),
  };
}

const pageOf = (view: VisitsView, correcting: string, now: Instant) => ({
  label: view.label,
  facts: view.facts
    .filter(({ known, past }) => known !== null || past.length > 0)
    .map((fact) => factCard(fact, correcting, now)),
  lines: view.lines.flatMap(({ line, at, by, words }) =>
    words === null || by === null
      ? []
      : [{ line, head: `${when(at, now)} · ${ROLE[by.role]} ${by.name}记的`, words }],
  ),
});

export function homeView({ loaded, correcting, said, isFailed, isBusy }: HomeState, shell: Shell) {
  const page = loaded.data ? pageOf(loaded.data, correcting, shell.now) : null;
  const isKept = page !== null && (page.facts.length > 0 || page.lines.length > 0);
  // Nobody bound has no home to tell of: an answer too.
  const isAnswered = !loaded.isLoading && loaded.failure === null;
  return {
    frame: frameView(isAnswered ? { ...loaded, data: loaded.data ?? {} } : loaded, shell, 'list'),
    said,
    isFailed,
    isBusy,
    page,
    isKept,
    isEmpty: !loaded.isLoading && loaded.failure === null && !isKept,
    emptyWords: page
      ? '网格员、联户党员上门了解到的，经您家同意才会记在这里。'
      : '绑定了住户，才看得到自己家的。',
    emptyAction: page ? '' : '去绑定我家',
  };
}
