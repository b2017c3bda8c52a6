import { uploadPath } from '../../../domain/record/files';
import type { TaskCalls } from '../../../domain/contract/tasks';
import type { DutyCalls } from '../../../domain/contract/duties';
import { at } from '../../builders';
import { given, WORDS, type Arrange, type Input, type Plans } from './plan';

const TASK = {
  clientKey: 'task-0001',
  kind: 'task',
  what: '清理河道垃圾',
  measures: '组织人手，三天清完',
  responsibleId: 'grid-03',
  workdays: 3,
};
const ENTRY = { ...TASK, kind: 'rectification', what: '村口路灯总坏' };
const STATION = { clientKey: 'station-1', name: '环境卫生岗', duties: ['看好门前路'], holderId: 'resident' };

type Step = readonly [personId: string, call: keyof TaskCalls, input?: Input];
const TAKEN: Step = ['grid-03', 'task.take'];
const DONE: Step = ['grid-03', 'task.finish'];

/** A task given by the secretary to the grid member, after these steps. */
const after =
  (task: Input, steps: readonly Step[], more: Input = {}): Arrange =>
  async (village) => {
    const { taskId } = await village.call('secretary', 'task.give', task);
    for (const [personId, call, input = {}] of steps)
      await village.call(personId, call, { taskId, ...input });
    return { taskId, ...more };
  };

/** The same for an entry made from a matter that the secretary sees. */
const fromMatter: Arrange = async (village) => {
  const { id } = await village.report();
  return { kind: 'rectification', matterIds: [id] };
};

export const taskPlans: Plans<TaskCalls> = {
  'tasks.mine': ['secretary', given({})],
  'tasks.village': ['secretary', given({ kind: 'task', state: 'given' })],
  'task.get': ['secretary', after(TASK, [TAKEN])],
  'task.form': ['secretary', fromMatter],
  'task.give': ['secretary', async (village) => ({ ...ENTRY, ...(await fromMatter(village)) })],
  'task.take': ['grid-03', after(TASK, [])],
  'task.progress': ['grid-03', after(TASK, [TAKEN], WORDS)],
  'task.finish': ['grid-03', after(TASK, [TAKEN], WORDS)],
  'task.confirm': ['secretary', after(TASK, [TAKEN, DONE])],
  'task.send-back': ['secretary', after(TASK, [TAKEN, DONE], WORDS)],
  'task.reopen': [
    'secretary',
    after(ENTRY, [TAKEN, DONE, ['secretary', 'task.confirm']], { ...WORDS, workdays: 3 }),
  ],
  'task.extend': ['secretary', after(TASK, [], { ...WORDS, dueAt: at('2026-12-31 12:00') })],
  'task.pass-on': ['secretary', after(TASK, [], { ...WORDS, responsibleId: 'grid-04' })],
  'task.withdraw': ['secretary', after(TASK, [], WORDS)],
  'task.attach': [
    'grid-03',
    async (village) => {
      const { taskId } = await after(TASK, [TAKEN])(village);
      return {
        taskId,
        fileIds: [`cloud://env.bucket/${uploadPath('tasks', String(taskId), 'grid-03')}a.jpg`],
      };
    },
  ],
  'task.link': [
    'secretary',
    async (village) => ({
      ...(await after(ENTRY, [])(village)),
      matterIds: [(await village.report()).id],
    }),
  ],
};

export const dutyPlans: Plans<DutyCalls> = {
  'duties.get': ['grid-03', given({})],
  'duties.write': ['secretary', given({ office: 'gridMember', lines: ['每周看一次独居老人'], version: 0 })],
  'station.get': [
    'resident',
    async (village) => {
      await village.call('secretary', 'station.open', STATION);
      const { stations } = await village.call('resident', 'duties.get');
      return { stationId: stations[0]?.id };
    },
  ],
  'station.open': ['secretary', given(STATION)],
  'station.end': [
    'secretary',
    async (village) => {
      await village.call('secretary', 'station.open', STATION);
      const { stations } = await village.call('secretary', 'duties.get');
      return { stationId: stations[0]?.id };
    },
  ],
};
