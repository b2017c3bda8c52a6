/** 问大家一件事 · What is asked, of whom, how long, and whether names are seen. */
import type { BulletinFormView, Input, QuestionKind } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dayEnd, daysLater, dayStart } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { promiseOf, QUESTION_KIND } from '../../text';

export interface AskedQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** One option a line. */
  readonly options: string;
}
export interface AskForm {
  readonly clientKey: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly AskedQuestion[];
  readonly per: 'person' | 'household';
  readonly isAnonymous: boolean;
  /** '' for the whole village. */
  readonly placeId: string;
  readonly isPartyOnly: boolean;
  /** '' for at once. */
  readonly fromDay: string;
  /** The last day; '' for none yet. */
  readonly toDay: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const IDLE = { isBusy: false, said: '' } as const;
export const BLANK: AskForm = {
  clientKey: '',
  title: '',
  text: '',
  questions: [{ key: '1', kind: 'single', text: '', options: '' }],
  per: 'person',
  isAnonymous: true,
  placeId: '',
  isPartyOnly: false,
  fromDay: '',
  toDay: '',
  ...IDLE,
};

const MOST_QUESTIONS = 8;
const MOST_FREE = 3;
const MOST_DAYS = 89;
const KINDS: readonly QuestionKind[] = ['single', 'multiple', 'free'];

export const optionsOf = ({ kind, options }: AskedQuestion): readonly string[] =>
  kind === 'free'
    ? []
    : [...new Set(options.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

function missingIn({ text, ...question }: AskedQuestion, at: number): string {
  if (text.trim() === '') return `第 ${at + 1} 题还没写问什么`;
  const options = optionsOf({ text, ...question });
  if (question.kind === 'free') return '';
  if (options.length < 2) return `第 ${at + 1} 题至少写两个选项，一行一个`;
  if (options.length > 8) return `第 ${at + 1} 题最多八个选项`;
  return options.some((option) => option.length > 40) ? `第 ${at + 1} 题的选项太长，每个不超过 40 个字` : '';
}

/** The first thing that is missing; '' when it can be sent. */
export function missing({ title, questions, fromDay, toDay, per, isPartyOnly }: AskForm): string {
  if (title.trim().length < 2) return '请写一个标题';
  const fault = questions.map(missingIn).find((words) => words !== '');
  if (fault) return fault;
  if (questions.filter(({ kind }) => kind === 'free').length > MOST_FREE) return '自己写的题最多三道';
  if (per === 'household' && isPartyOnly) return '只问党员的，请选每人一份';
  if (toDay === '') return '请选到哪一天为止';
  return fromDay !== '' && fromDay > toDay ? '结束的日子在开始前面，请改一下' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(form: AskForm, data: BulletinFormView | null): Input<'poll.publish'> | null {
  const placeId = form.placeId || data?.places[0]?.placeId;
  if (placeId === undefined || missing(form) !== '') return null;
  const { clientKey, title, text, questions, per, isAnonymous, isPartyOnly, fromDay, toDay } = form;
  return {
    clientKey,
    title: title.trim(),
    text: text.trim(),
    questions: questions.map((one) => ({
      kind: one.kind,
      text: one.text.trim(),
      ...(one.kind === 'free' ? {} : { options: optionsOf(one) }),
    })),
    per,
    isAnonymous,
    placeId,
    isPartyOnly,
    ...(fromDay === '' ? {} : { opensAt: dayStart(fromDay) }),
    closesAt: dayEnd(toDay),
  };
}

const choice = <Id extends string>(id: Id, name: string, note: string, picked: Id) => ({
  id,
  name,
  note,
  isPicked: id === picked,
});

export function askView(loaded: Loaded<BulletinFormView>, form: AskForm, shell: Shell) {
  const places = loaded.data?.places ?? [];
  const place = places.find(({ placeId }) => placeId === form.placeId) ?? places[0];
  const names = places.map(({ name }, at) => (at === 0 ? `全村（${name}）` : name));
  const placeWords = names[places.findIndex(({ placeId }) => placeId === place?.placeId)] ?? '';
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    questions: form.questions.map((one, at) => ({
      ...one,
      title: `第 ${at + 1} 题`,
      hasOptions: one.kind !== 'free',
      kinds: KINDS.map((id) => ({
        id,
        text: QUESTION_KIND[id],
        count: '',
        isOn: id === one.kind,
        isLate: false,
      })),
      canDrop: form.questions.length > 1,
    })),
    canAdd: form.questions.length < MOST_QUESTIONS,
    pers: [
      choice('person', '每人一份', '问每个人怎么想', form.per),
      choice('household', '每户一份', '问每家怎么定', form.per),
    ],
    names: [
      choice('yes', '匿名', '不记名字，没有人看得到哪份是谁的', form.isAnonymous ? 'yes' : 'no'),
      choice('no', '实名', '村两委看得到谁怎么答', form.isAnonymous ? 'yes' : 'no'),
    ],
    promise: promiseOf(form),
    placeNames: names,
    placeWords,
    whom: `${placeWords}${form.isPartyOnly ? '的党员' : ''}`,
    firstDay: daysLater(shell.now, 0),
    mostDay: daysLater(shell.now, MOST_DAYS),
    fromWords: form.fromDay === '' ? '现在就开始' : `${dayWords(dayStart(form.fromDay), shell.now)}开始`,
    toWords: form.toDay === '' ? '请选' : `到${dayWords(dayEnd(form.toDay) - 1, shell.now)}晚上十二点`,
    missing: missing(form),
  };
}
