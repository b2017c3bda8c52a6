/** 任务、整改和岗位职责的说法 */
import type { TaskKind, TaskLineType, TaskMove, TaskSource, TaskState } from '../../domain/contract';

export const TASK_STATE: Readonly<Record<TaskKind, Readonly<Record<TaskState, string>>>> = {
  task: { given: '待领责', taken: '履责中', done: '待确认', confirmed: '已尽责', withdrawn: '已收回' },
  rectification: {
    given: '待领责',
    taken: '整改中',
    done: '待验收',
    confirmed: '已销号',
    withdrawn: '已撤销',
  },
};

export const TASK_SOURCE: Readonly<Record<TaskSource, string>> = {
  own: '自己提',
  above: '上级点',
  mutual: '互相帮',
  matter: '来自事项',
};

interface MoveWords {
  readonly name: string;
  /** What the page of the step asks for. */
  readonly ask: string;
  readonly hint: string;
  /** What the page of the task says afterwards. */
  readonly said: string;
}

/** 每一步的话 · As the button says it, and what is asked. */
export const TASK_MOVE: Readonly<Record<TaskMove, MoveWords>> = {
  take: { name: '领责', ask: '', hint: '', said: '领责了，到期前办完就行。' },
  progress: { name: '记一笔', ask: '办到哪一步了', hint: '比如：已经清了一半，明天接着清', said: '记下了。' },
  finish: {
    name: '办完了',
    ask: '办得怎样（可以不写）',
    hint: '比如：河道两边都清完了',
    said: '办完了，已告诉提的人。',
  },
  confirm: { name: '确认办好', ask: '', hint: '', said: '确认了，谢谢。' },
  sendBack: { name: '退回', ask: '哪里还没办好', hint: '写清楚还差什么', said: '退回了，已告诉责任人。' },
  reopen: {
    name: '重新整改',
    ask: '为什么重新整改',
    hint: '比如：路灯又坏了',
    said: '重新整改了，已告诉责任人。',
  },
  extend: { name: '改时限', ask: '为什么改', hint: '比如：下雨，干不成', said: '时限改好了，已告诉责任人。' },
  passOn: { name: '换责任人', ask: '为什么换', hint: '比如：本人外出了', said: '换好了，两位都会收到消息。' },
  withdraw: {
    name: '收回',
    ask: '为什么不用办了',
    hint: '比如：上级已经统一安排',
    said: '收回了，已告诉责任人。',
  },
  attach: { name: '加照片', ask: '', hint: '', said: '照片传好了，检查过后大家就能看到。' },
  link: { name: '加事项', ask: '', hint: '', said: '列进去了。' },
};

/** The ledger says some steps in its own words. */
const LEDGER_MOVE: Readonly<Partial<Record<TaskMove, string>>> = { confirm: '验收销号', finish: '整改完了' };

export const moveName = (move: TaskMove, kind: TaskKind): string =>
  (kind === 'rectification' ? LEDGER_MOVE[move] : undefined) ?? TASK_MOVE[move].name;

export const TASK_LINE: Readonly<Record<TaskLineType, string>> = {
  given: '提了这件任务',
  taken: '领责',
  progressed: '履责',
  finished: '说办完了',
  confirmed: '确认办好',
  sentBack: '退回，请再办',
  reopened: '重新整改',
  extended: '改了时限',
  rescheduled: '工作日历变了，时限重算',
  passedOn: '换了责任人',
  left: '责任人离任了，请提任务的岗定谁接着办',
  stationEnded: '岗撤了，请提任务的岗定谁接着办',
  handedOver: '提任务的人离任了',
  raised: '到期没办完',
  withdrawn: '收回，不用办了',
  filesAttached: '加了照片',
  linked: '又列入了事项',
};
