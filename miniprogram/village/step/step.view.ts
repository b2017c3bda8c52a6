/** 一步 · What has to be said for a step of a task, and for some until when or who else. */
import type { Input, TaskFormView, TaskKind, TaskMove, TaskView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dueChoiceView, dueInputOf, USUAL_DUE, type DueChoice } from '../../services/choosing/due-choice';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { candidateKey, candidateWords, responsibleInput } from '../../services/choosing/task-people';
import { TASK_MOVE, moveName } from '../../text';

export interface StepForm {
  readonly move: TaskMove;
  readonly words: string;
  readonly due: DueChoice;
  /** `candidateKey`; '' for none. */
  readonly person: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const blankStep = (move: TaskMove): StepForm => ({
  move,
  words: '',
  due: USUAL_DUE,
  person: '',
  isBusy: false,
  said: '',
});

/** The steps that this page takes. */
export type StepMove = Extract<
  TaskMove,
  'progress' | 'finish' | 'sendBack' | 'reopen' | 'extend' | 'passOn' | 'withdraw'
>;
const CALLS = {
  progress: 'task.progress',
  finish: 'task.finish',
  sendBack: 'task.send-back',
  reopen: 'task.reopen',
  extend: 'task.extend',
  passOn: 'task.pass-on',
  withdraw: 'task.withdraw',
} as const satisfies Record<StepMove, string>;

export const callOf = (move: TaskMove) => CALLS[move as StepMove];
const hasDue = (move: TaskMove): boolean => move === 'reopen' || move === 'extend';
/** Needs the form's data: days, or people. */
export const needsForm = (move: TaskMove): boolean => hasDue(move) || move === 'passOn';

function missing({ move, words, person }: StepForm): string {
  if (move === 'passOn' && person === '') return '请选换成谁';
  return move !== 'finish' && words.trim() === '' ? '请写一句' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(
  form: StepForm,
  task: TaskView | null,
  data: TaskFormView | null,
): Input<(typeof CALLS)[StepMove]> | null {
  if (!task || missing(form) !== '') return null;
  const words = form.words.trim();
  const base = { taskId: task.id, version: task.version, ...(words === '' ? {} : { words }) };
  const to = data?.candidates.find((one) => candidateKey(one) === form.person);
  return {
    ...base,
    ...(hasDue(form.move) ? dueInputOf(form.due) : {}),
    ...(form.move === 'passOn' && to ? responsibleInput(to) : {}),
  };
}

export function stepView(loaded: Loaded<TaskView>, data: TaskFormView | null, form: StepForm, shell: Shell) {
  const kind: TaskKind = loaded.data?.kind ?? 'task';
  const people = (data?.candidates ?? []).filter(
    ({ responsibleId }) => responsibleId !== '' && form.move === 'passOn',
  );
  const picked = people.find((one) => candidateKey(one) === form.person);
  return {
    frame: frameView(loaded, shell, 'form'),
    what: loaded.data?.what ?? '',
    ask: TASK_MOVE[form.move].ask,
    hint: TASK_MOVE[form.move].hint,
    words: form.words,
    people: people.map(candidateWords),
    hasPeople: form.move === 'passOn',
    personWords: picked ? candidateWords(picked) : '',
    due: hasDue(form.move) && data ? dueChoiceView(form.due, data.terms, shell) : null,
    name: moveName(form.move, kind),
    missing: missing(form),
    isBusy: form.isBusy,
    said: form.said,
  };
}
