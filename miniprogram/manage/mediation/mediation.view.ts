/** 矛盾调解 · Parties, sessions, agreement, fulfilment and the court's confirmation, one after the other. */
import type { AgreementForm, Input, Instant, MediationView, Side } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import {
  householdChoices,
  NO_HOUSEHOLD,
  type HouseholdChoice,
} from '../../services/choosing/household-picker';
import { dayInput, dayStart } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { AGREEMENT_FORM, CONFIRMATION, ROLE, SIDE } from '../../text';

/** Which form is open; one at a time. */
export type OpenForm = 'none' | 'party' | 'session' | 'agreement';

/** What has been written and isn't in the cloud yet; in memory alone, as it is confidential. */
export interface MediationForm {
  readonly side: Side;
  readonly household: HouseholdChoice;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly words: string;
  readonly heldOn: string;
  readonly form: AgreementForm;
  readonly facts: string;
  readonly terms: string;
  readonly fulfilment: string;
  readonly agreedOn: string;
  readonly fulfilOn: string;
}

export const BLANK: MediationForm = {
  side: 'respondent',
  household: NO_HOUSEHOLD,
  name: '',
  phone: '',
  address: '',
  words: '',
  heldOn: '',
  form: 'written',
  facts: '',
  terms: '',
  fulfilment: '',
  agreedOn: '',
  fulfilOn: '',
};

export interface MediationState {
  readonly loaded: Loaded<MediationView>;
  readonly open: OpenForm;
  readonly form: MediationForm;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
}

/** A day as the rules take it: noon, but never still to come. */
const atDay = (day: string, now: Instant): Instant =>
  day === '' || day === dayInput(now) ? now : dayStart(day);

const optional = <K extends string>(name: K, value: string) =>
  (value.trim() === '' ? {} : { [name]: value.trim() }) as { readonly [Name in K]?: string };

type New<C extends 'mediation.name-party' | 'mediation.hold-session' | 'mediation.agree'> = Omit<
  Input<C>,
  'matterId' | 'clientKey'
>;

/** Of a household that was picked it is its head, unless another name is written. */
export function partyInput({
  side,
  household: { picked },
  name,
  phone,
  address,
}: MediationForm): New<'mediation.name-party'> | null {
  const letters = name.trim().length;
  if (picked === null ? letters < 2 : letters === 1) return null;
  return {
    side,
    ...(picked === null ? {} : { householdId: picked.id }),
    ...optional('name', name),
    ...optional('phone', phone),
    ...optional('address', address),
  };
}

export const sessionInput = (
  { words, heldOn }: MediationForm,
  now: Instant,
): New<'mediation.hold-session'> | null =>
  words.trim().length < 2 ? null : { heldAt: atDay(heldOn, now), words: words.trim() };

export function agreementInput(form: MediationForm, now: Instant): New<'mediation.agree'> | null {
  const { facts, terms, fulfilment, agreedOn, fulfilOn } = form;
  if (facts.trim().length < 2 || terms.trim().length < 2) return null;
  return {
    form: form.form,
    facts: facts.trim(),
    terms: terms.trim(),
    fulfilment: fulfilment.trim(),
    agreedAt: atDay(agreedOn, now),
    ...(fulfilOn === '' ? {} : { fulfilBy: dayStart(fulfilOn) }),
  };
}

const MISSING: Readonly<Record<Exclude<OpenForm, 'none'>, string>> = {
  party: '请选一户，或者写姓名',
  session: '请写几句谈了什么',
  agreement: '请写事实和约定',
};

function missing({ open, form }: MediationState, now: Instant): string {
  if (open === 'none') return '';
  const input = {
    party: partyInput(form),
    session: sessionInput(form, now),
    agreement: agreementInput(form, now),
  };
  return input[open] === null ? MISSING[open] : '';
}

const KEPT = { true: '已经履行', false: '没有履行' } as const;

function agreementCard({ agreement }: MediationView, now: Instant) {
  if (!agreement) return null;
  const { form, facts, terms, fulfilment, agreedAt, fulfilBy, isKept, confirmation, confirmBy } = agreement;
  const isOver = confirmBy + 86_400_000 <= now;
  const until = isOver
    ? '三十天已经过了'
    : `${dayWords(confirmBy, now)}以前（含当天），双方可以一起向法院申请`;
  return {
    title: `${AGREEMENT_FORM[form]} · ${dayWords(agreedAt, now)}`,
    facts,
    terms,
    fulfilment: [fulfilment, fulfilBy === null ? '' : `${dayWords(fulfilBy, now)}以前履行`]
      .filter((part) => part !== '')
      .join('，'),
    kept: isKept === null ? '还没记' : KEPT[`${isKept}`],
    isKeptOpen: isKept !== true,
    confirmation: confirmation === 'open' ? until : CONFIRMATION[confirmation],
    isConfirmationOpen: confirmation === 'open' && !isOver,
  };
}

const pageOf = (view: MediationView, now: Instant) => ({
  parties: view.parties.map(({ id, side, name, phoneMasked, address }) => ({
    id,
    name,
    side: SIDE[side],
    note: [phoneMasked ?? '', address ?? ''].filter((part) => part !== '').join(' · '),
    hasPhone: phoneMasked !== null,
  })),
  suggested: view.suggested?.name ?? '',
  hasBothSides: new Set(view.parties.map(({ side }) => side)).size > 1,
  sessions: view.sessions.map(({ id, heldAt, words, by }) => ({
    id,
    words,
    head: [dayWords(heldAt, now), by ? `${ROLE[by.role]} ${by.name}记` : '']
      .filter((part) => part !== '')
      .join(' · '),
  })),
  agreement: agreementCard(view, now),
  former: view.formerAgreements > 0 ? `以前还有过${view.formerAgreements}份协议` : '',
  isErased: view.isErased,
});

export function mediationView(state: MediationState, shell: Shell) {
  const { loaded, open, form, said, isFailed, isBusy } = state;
  const { now } = shell;
  return {
    frame: frameView(loaded, shell, 'form'),
    said,
    isFailed,
    isBusy,
    open,
    form,
    households: householdChoices(form.household),
    nameHint: form.household.picked === null ? '身份证上的姓名' : '不写就是户主本人',
    addressHint: form.household.picked === null ? '比如：白家沟小组21号' : '不写就是这一户的地址',
    missing: missing(state, now),
    today: dayInput(now),
    heldOn: form.heldOn || dayInput(now),
    agreedOn: form.agreedOn || dayInput(now),
    heldWords: dayWords(atDay(form.heldOn, now), now),
    agreedWords: dayWords(atDay(form.agreedOn, now), now),
    fulfilWords: form.fulfilOn === '' ? '当场就履行了' : `${dayWords(dayStart(form.fulfilOn), now)}以前`,
    sides: (['applicant', 'respondent'] as const).map((id) => ({
      id,
      text: SIDE[id],
      count: '',
      isOn: id === form.side,
      isLate: false,
    })),
    forms: (['written', 'oral'] as const).map((id) => ({
      id,
      text: AGREEMENT_FORM[id],
      count: '',
      isOn: id === form.form,
      isLate: false,
    })),
    page: loaded.data ? pageOf(loaded.data, now) : null,
  };
}
