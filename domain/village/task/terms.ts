import type { TaskKind, TaskSource, TaskState } from './task';

/** 来源的说法 · In the ledger the villages keep: 自己找、上级点、互相帮. */
export const SOURCE_TERMS: Readonly<Record<TaskSource, string>> = {
  own: '自己提',
  above: '上级点',
  mutual: '互相帮',
  matter: '来自事项',
};

/** 状态的说法 */
export const TASK_STATE_TERMS: Readonly<Record<TaskKind, Readonly<Record<TaskState, string>>>> = {
  task: { given: '待领责', taken: '履责中', done: '待确认', confirmed: '已尽责', withdrawn: '已收回' },
  rectification: {
    given: '待领责',
    taken: '整改中',
    done: '待验收',
    confirmed: '已销号',
    withdrawn: '已撤销',
  },
};
