import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import type { MemoryVillage } from '../memory/village';

export const TASK = {
  clientKey: 'task-0001',
  kind: 'task',
  what: '清理河道垃圾',
  measures: '三天清完',
  responsibleId: 'grid-03',
  workdays: 3,
};
export const ENTRY = { ...TASK, kind: 'rectification', what: '村口路灯总坏' };

export async function give(village: MemoryVillage, more: object = {}, by = 'secretary'): Promise<string> {
  return (await village.call(by, 'task.give', { ...TASK, ...more })).taskId;
}
export const stored = (village: MemoryVillage, taskId: string) => {
  const task = village.ports.records.tasks.table.get(taskId);
  if (!task) throw new Error(`there is no task ${taskId}`);
  return task;
};
export const told = async (village: MemoryVillage, template: string): Promise<readonly string[]> => {
  await runCourier(village.ports);
  return village.ports.inbox.entries
    .all()
    .filter((entry) => entry.template === template)
    .map(({ personId }) => personId)
    .sort();
};
export const names = (rows: readonly { what: string }[]) => rows.map(({ what }) => what);
