import type { DeskView } from '../../../domain/contract';
import type { Ask, Stop } from './stop';

/** 任务 · The lists, one of each standing with the steps that are open, the forms; the ledger; the duties. */
export async function taskStops(ask: Ask, desk: DeskView | undefined): Promise<readonly Stop[]> {
  const stops = new Map<string, Stop>([['duties', { name: 'duties', path: 'village/duties/duties' }]]);
  const add = (name: string, path: string): void => void (stops.has(name) || stops.set(name, { name, path }));
  const { own, stations, canWrite, canManageStations } = await ask('duties.get', {});
  const mine = own.length > 0 || stations.some(({ isYours }) => isYours);
  const station = stations[0];
  if (station) add('station', `village/station/station?id=${station.id}`);
  if (canWrite) add('duty', 'village/duty/duty?office=gridMember');
  if (canManageStations) add('enlist', 'village/enlist/enlist');
  if (!mine) return [...stops.values()];
  add('tasks', 'village/tasks/tasks');
  const { rows, toConfirm, raised, asked, canGive } = await ask('tasks.mine', {});
  if (canGive) add('assign', 'village/assign/assign?kind=task');
  const entries = desk ? (await ask('tasks.village', { kind: 'rectification', state: 'taken' })).rows : [];
  if (desk) add('ledger', 'village/tasks/tasks?kind=rectification');
  if (desk?.level === 'village') add('assign-rectification', 'village/assign/assign?kind=rectification');
  for (const { id, kind, state, matterCount } of [...rows, ...toConfirm, ...raised, ...asked, ...entries]) {
    add(`${kind}-${state}${matterCount > 0 ? '-matters' : ''}`, `village/task/task?id=${id}`);
    const { moves } = await ask('task.get', { taskId: id });
    for (const { move } of moves)
      if (!['take', 'confirm', 'attach', 'link'].includes(move))
        add(`step-${move}`, `village/step/step?id=${id}&move=${move}`);
  }
  return [...stops.values()];
}
