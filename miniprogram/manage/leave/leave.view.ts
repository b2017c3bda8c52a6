/** 请假和代岗 · Own leave, or somebody's by who appoints: who stands in, from which day to which. */
import type { CandidateView, LeaveView, OwnLeavesView, PostsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { dayEnd, dayInput, daysLater, dayStart } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import { leaveWords } from '../../services/words/post-words';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

/** Somebody's leaves in one area, whoever looks. */
export interface LeaveData {
  readonly areaId: string;
  /** '' for oneself. */
  readonly name: string;
  readonly deskNames: string;
  readonly leaves: readonly LeaveView[];
  readonly colleagues: readonly CandidateView[];
}

export interface LeaveForm {
  /** null until somebody is picked; '' for nobody. */
  readonly standInId: string | null;
  /** '' is today. */
  readonly from: string;
  readonly to: string;
}

export interface Leaving {
  readonly form: LeaveForm;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
  readonly isNagged: boolean;
}

export const NO_LEAVE: Leaving = {
  form: { standInId: null, from: '', to: '' },
  said: '',
  isFailed: false,
  isBusy: false,
  isNagged: false,
};
const LONGEST_DAYS = 365;

export const ownData = ({ areas }: OwnLeavesView): LeaveData | null => {
  const [area] = areas;
  return area ? { ...area, name: '', deskNames: area.deskNames.join('、') } : null;
};

/** Of a holder, from what the page of posts knows; null: they have no post any more. */
export function dataOf({ areaId, desks }: PostsView, holderId: string): LeaveData | null {
  const held = desks.flatMap(({ name, holders }) => holders.map((post) => ({ ...post, note: name })));
  const own = held.filter((post) => post.holderId === holderId);
  const [first] = own;
  if (!first) return null;
  const others = new Map(
    held.filter((post) => post.holderId !== holderId).map((post) => [post.holderId, post]),
  );
  return {
    areaId,
    name: first.name,
    deskNames: own.map(({ note }) => note).join('、'),
    leaves: first.leaves,
    colleagues: [...others.values()].map((post) => ({
      appointeeId: post.holderId,
      name: post.name,
      note: post.note,
    })),
  };
}

/** From now, or midnight of a day to come, up to the end of the last day. */
export function spanOf({ from, to }: LeaveForm, now: number) {
  const first = from === '' || from === dayInput(now) ? now : dayStart(from);
  return { fromAt: first, toAt: dayEnd(to === '' ? dayInput(first) : to) };
}

function missing({ standInId, from, to }: LeaveForm, now: number): string {
  if (standInId === null) return '先选谁来代岗';
  return to !== '' && to < (from === '' ? dayInput(now) : from) ? '回来的日子早过请假的日子' : '';
}

function page(data: LeaveData, form: LeaveForm, now: number) {
  const { fromAt, toAt } = spanOf(form, now);
  return {
    title: data.name === '' ? '我要请假' : `${data.name}请假`,
    deskNames: data.deskNames,
    leaves: data.leaves.map((leave) => ({
      leaveId: leave.leaveId,
      words: leaveWords(leave, now),
      verb: leave.fromAt <= now ? '提前回来了' : '不请了',
    })),
    people: [
      ...data.colleagues.map(({ appointeeId, name, note }) => ({
        id: appointeeId,
        name,
        note,
        isPicked: appointeeId === form.standInId,
      })),
      {
        id: '',
        name: '没有人代',
        note: '这个岗位只有一人时，事情会自动转给上一级',
        isPicked: form.standInId === '',
      },
    ],
    today: dayInput(now),
    mostDay: daysLater(now, LONGEST_DAYS),
    from: dayInput(fromAt),
    fromWords: dayWords(fromAt, now),
    to: dayInput(toAt - 1),
    toWords: `${dayWords(toAt - 1, now)}（含这一天）`,
    missing: missing(form, now),
  };
}

export function leaveView(loaded: Loaded<LeaveData | null>, leaving: Leaving, shell: Shell) {
  const { form, ...rest } = leaving;
  return {
    frame: { ...frameView(loaded, shell, 'form'), ...(isNobody(loaded) ? { stage: 'ready' as const } : {}) },
    ...rest,
    isNobody: isNobody(loaded),
    page: loaded.data ? page(loaded.data, form, shell.now) : null,
  };
}

/** It is known that there is no post. */
const isNobody = ({ data, failure, isLoading }: Loaded<LeaveData | null>): boolean =>
  data === null && failure === null && !isLoading;
