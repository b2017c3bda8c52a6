/** 走访 · What may be asked, what is known, and what has been tapped and waits to be written down. */
import type { ConsentBy, FactView, Input, Instant, VisitsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { knownWords, valueWords } from '../../services/words/fact-words';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { CONSENT_BY, FACT_SOURCE, ROLE } from '../../text';

export interface VisitState {
  readonly loaded: Loaded<VisitsView>;
  /** Option by field, as tapped. */
  readonly picked: Readonly<Record<string, string>>;
  readonly words: string;
  readonly source: 'visit' | 'phone';
  readonly consentBy: ConsentBy;
  readonly hasSeparateConsent: boolean;
  readonly isPastOpen: boolean;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
}

const isSensitive = (view: VisitsView | null, picked: VisitState['picked']): boolean =>
  view?.facts.some((fact) => fact.isSensitive && fact.fieldId in picked) ?? false;

function missing({ loaded, picked, words, hasSeparateConsent }: VisitState): string {
  if (Object.keys(picked).length === 0 && words.trim() === '') return '点一项问到的，或写一句话';
  return isSensitive(loaded.data, picked) && !hasSeparateConsent ? '带“敏感”的，要户里人单独同意才能记' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function visitInput(
  state: VisitState,
  householdId: string,
  clientKey: string,
): Input<'visit.record'> | null {
  if (missing(state) !== '') return null;
  const { picked, words, source, consentBy, hasSeparateConsent } = state;
  return {
    householdId,
    clientKey,
    source,
    facts: Object.entries(picked).map(([fieldId, valueId]) => ({ fieldId, valueId })),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    consentBy,
    hasConsented: true,
    ...(hasSeparateConsent ? { hasSeparateConsent } : {}),
  };
}

function factCard(fact: FactView, picked: VisitState['picked'], now: Instant) {
  const { fieldId, term, known } = fact;
  const value = valueWords(fact, known);
  return {
    fieldId,
    term,
    isSensitive: fact.isSensitive,
    isHidden: known !== null && known.valueId === null,
    canErase: known !== null,
    known: known ? [value, knownWords(known, now)].filter((part) => part !== '').join(' · ') : '还不知道',
    why: fact.isAsked ? `为什么问：${fact.purpose}` : '县里不再问这一项，过些时候自动清掉',
    options: (fact.isAsked ? fact.options : []).map((option) => ({
      id: option.id,
      term: option.term,
      isPicked: (picked[fieldId] ?? known?.valueId) === option.id,
      label: `${term}：${option.term}`,
    })),
  };
}

function pageOf(view: VisitsView, state: VisitState, now: Instant) {
  const facts = view.facts.map((fact) => factCard(fact, state.picked, now));
  return {
    label: view.label,
    plain: facts.filter((fact) => !fact.isSensitive),
    sensitive: facts.filter((fact) => fact.isSensitive),
    hasHidden: facts.some(({ isHidden }) => isHidden),
    needsSeparate: isSensitive(view, state.picked),
    lines: view.lines.map(({ line, at, source, by, words }) => ({
      line,
      head: `${when(at, now)} · ${by ? `${ROLE[by.role]} ${by.name} ${FACT_SOURCE[source]}` : FACT_SOURCE.household}`,
      words: words ?? '',
    })),
  };
}

export function visitView(state: VisitState, shell: Shell) {
  const { loaded, words, source, consentBy, hasSeparateConsent, said, isFailed, isBusy, isPastOpen } = state;
  return {
    frame: frameView(loaded, shell, 'form'),
    words,
    hasSeparateConsent,
    said,
    isFailed,
    isBusy,
    isPastOpen,
    missing: missing(state),
    sources: (['visit', 'phone'] as const).map((id) => ({
      id,
      text: FACT_SOURCE[id],
      count: '',
      isOn: id === source,
      isLate: false,
    })),
    consents: (['self', 'family'] as const).map((id) => ({
      id,
      text: CONSENT_BY[id],
      count: '',
      isOn: id === consentBy,
      isLate: false,
    })),
    page: loaded.data ? pageOf(loaded.data, state, shell.now) : null,
  };
}
