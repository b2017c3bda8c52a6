import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { brokenLine } from '../../domain/record/line';
import { originOf } from '../../domain/village/task/seal';
import { GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { give, names, stored, told } from './arrange-tasks';

async function leaves(village: MemoryVillage): Promise<void> {
  village.now += 1000;
  await village.call('secretary', 'post.end', { areaId: VILLAGE, postId: `${GRID}:grid-03` });
  village.now += 60_000;
  await runClock(village.ports);
}
const typesOf = (village: MemoryVillage, taskId: string) =>
  stored(village, taskId).timeline.map(({ event }) => event.type);

describe('责任人离任', () => {
  test('says so once, who asked is told, and decides who goes on', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    await leaves(village);
    await runClock(village.ports);
    expect(typesOf(village, taskId)).toEqual(['given', 'left']);
    expect(await told(village, 'taskLeft')).toContain('secretary');
    const waiting = await village.call('secretary', 'tasks.mine');
    expect(names(waiting.toAssign)).toEqual(['清理河道垃圾']);
    expect(names(waiting.asked)).toEqual([]);
    expect((await village.call('grid-03', 'tasks.mine')).rows).toEqual([]);
    expect((await village.refusal('grid-03', 'task.take', { taskId })).code).toBe('RECORD_NOT_FOUND');
    const moves = (await village.call('secretary', 'task.get', { taskId })).moves.map(({ move }) => move);
    expect(moves).toEqual(['extend', 'passOn', 'withdraw']);
    const to = { taskId, words: '请您接着办', responsibleId: 'grid-04' };
    await village.call('secretary', 'task.pass-on', to);
    expect(names((await village.call('grid-04', 'tasks.mine')).rows)).toEqual(['清理河道垃圾']);
    expect((await village.call('secretary', 'tasks.mine')).toAssign).toEqual([]);
    const task = stored(village, taskId);
    expect(brokenLine(originOf(task), task.timeline)).toBeNull();
  });

  test('what is over, and what somebody with another post in the village answers for, stays as it was', async () => {
    const village = memoryVillage();
    const done = await give(village);
    await village.call('secretary', 'task.withdraw', { taskId: done, words: '不用了' });
    const kept = await give(village, { clientKey: 'task-0002', responsibleId: 'linked-0302' });
    await leaves(village);
    expect(typesOf(village, done)).toEqual(['given', 'withdrawn']);
    expect(typesOf(village, kept)).toEqual(['given']);
  });

  test('overdue it goes up all the same, and whoever left isn’t called', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    await leaves(village);
    village.now = stored(village, taskId).dueAt + 60_000;
    await runClock(village.ports);
    expect(stored(village, taskId).raisedTo).not.toBeNull();
    expect(await told(village, 'taskOverdue')).not.toContain('grid-03');
  });
});

describe('我的任务', () => {
  test('more than a page come page by page, each once, by their day', async () => {
    const village = memoryVillage();
    const count = 45;
    for (let index = 0; index < count; index += 1)
      await give(village, {
        clientKey: `task-${1000 + index}`,
        what: `第${index}件事`,
        workdays: 1 + (index % 5),
      });
    const seen: { readonly id: string; readonly dueAt: number }[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof mine>> = await mine(village, cursor);
      seen.push(...page.rows);
      ({ cursor } = page);
    } while (cursor !== null);
    expect(seen).toHaveLength(count);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
    expect(seen.map(({ dueAt }) => dueAt)).toEqual(seen.map(({ dueAt }) => dueAt).sort((a, b) => a - b));
    const { cursor: foreign } = await mine(village, null);
    expect((await village.refusal('grid-04', 'tasks.mine', { cursor: foreign })).code).toBe('INVALID_INPUT');
  });
});

const mine = (village: MemoryVillage, cursor: string | null) =>
  village.call('grid-03', 'tasks.mine', { cursor });
