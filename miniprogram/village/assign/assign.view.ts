/** 提任务、立整改 · What, by which measures, who, until when; for the ledger also from where. */
import type { Input, TaskFormView, TaskKind, TaskMatterView, TaskSource } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dueChoiceView, dueInputOf, USUAL_DUE, type DueChoice } from '../../services/choosing/due-choice';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { candidateKey, candidateWords, responsibleInput } from '../../services/choosing/task-people';
import { when } from '../../services/words/when';
import { STATE, TASK_SOURCE } from '../../text';

type Picked = Exclude<TaskSource, 'matter'>;

export interface AssignForm {
  /** Made once for what is being written, so that a retry finds itself. */
  readonly clientKey: string;
  readonly kind: TaskKind;
  readonly what: string;
  readonly measures: string;
  readonly source: Picked;
  readonly sourceNote: string;
  /** `candidateKey`; '' for none. */
  readonly person: string;
  readonly due: DueChoice;
  /** Matters that it is made from. */
  readonly matterIds: readonly string[];
  readonly isBusy: boolean;
  readonly said: string;
}
export const blankForm = (kind: TaskKind, clientKey: string): AssignForm => ({
  clientKey,
  kind,
  what: '',
  measures: '',
  source: 'own',
  sourceNote: '',
  person: '',
  due: USUAL_DUE,
  matterIds: [],
  isBusy: false,
  said: '',
});

const MOST_WHAT = 60;
const SOURCES: readonly Picked[] = ['own', 'above', 'mutual'];
const NOTES: Readonly<Record<Picked, string>> = {
  own: '村里自己查出来的',
  above: '上级检查、督查点出来的',
  mutual: '别的村、别的岗提醒的',
};

/** What the first matter says begins the entry. */
export const firstWhat = (matters: readonly TaskMatterView[]): string =>
  [...(matters[0]?.text ?? '').replace(/\s+/g, ' ')].slice(0, MOST_WHAT).join('');

function missing({ what, person, kind }: AssignForm): string {
  if (what.trim().length < 2) return kind === 'task' ? '请写要办什么' : '请写是什么问题';
  return person === '' ? '请选责任人' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(form: AssignForm, data: TaskFormView | null): Input<'task.give'> | null {
  const to = data?.candidates.find((one) => candidateKey(one) === form.person);
  if (!to || missing(form) !== '') return null;
  const { clientKey, kind, what, measures, source, sourceNote, matterIds, due } = form;
  const isLedger = kind === 'rectification' && matterIds.length === 0;
  return {
    clientKey,
    kind,
    what: what.trim(),
    ...(measures.trim() === '' ? {} : { measures: measures.trim() }),
    ...(isLedger ? { source } : {}),
    ...(sourceNote.trim() === '' ? {} : { sourceNote: sourceNote.trim() }),
    ...responsibleInput(to),
    ...(matterIds.length === 0 ? {} : { matterIds }),
    ...dueInputOf(due),
  };
}

const matterRow = (one: TaskMatterView, now: number, picked: readonly string[]) => ({
  id: one.matterId,
  name: one.text === '' ? one.code : one.text,
  note: `${STATE[one.state]} · ${when(one.reportedAt, now)}`,
  isPicked: picked.includes(one.matterId),
});

export function assignView(loaded: Loaded<TaskFormView>, form: AssignForm, shell: Shell) {
  const { data } = loaded;
  const people = data?.candidates ?? [];
  const picked = people.find((one) => candidateKey(one) === form.person);
  const isTask = form.kind === 'task';
  const matters = [...(data?.matters ?? []), ...(data?.alike ?? [])];
  return {
    frame: frameView(loaded, shell, 'form'),
    what: form.what,
    measures: form.measures,
    sourceNote: form.sourceNote,
    isBusy: form.isBusy,
    said: form.said,
    whatAsk: isTask ? '要办什么' : '什么问题',
    whatHint: isTask ? '比如：清理河道垃圾' : '比如：村口路灯总坏',
    measuresAsk: isTask ? '怎么办（可以不写）' : '整改措施（可以不写）',
    entries: (data?.entries ?? []).map(({ taskId, what }) => ({ taskId, what })),
    matters: matters.map((one) => matterRow(one, shell.now, form.matterIds)),
    people: people.map(candidateWords),
    personWords: picked ? candidateWords(picked) : '',
    due: dueChoiceView(form.due, data?.terms ?? [], shell),
    sources:
      isTask || form.matterIds.length > 0
        ? []
        : SOURCES.map((id) => ({
            id,
            name: TASK_SOURCE[id],
            note: NOTES[id],
            isPicked: id === form.source,
          })),
    hasNote: !isTask,
    send: isTask ? '提出去' : '列入台账',
    missing: missing(form),
  };
}
