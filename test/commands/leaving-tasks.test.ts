import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { brokenLine } from '../../domain/record/line';
import { originOf } from '../../domain/village/task/seal';
import { GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { give, names, stored, told } from './arrange-tasks';

async function leaves(village: MemoryVillage, ...personIds: readonly string[]): Promise<void> {
  village.now += 1000;
  for (const personId of personIds.length === 0 ? ['grid-03'] : personIds)
    await village.call('secretary', 'post.end', { areaId: VILLAGE, postId: `${GRID}:${personId}` });
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

describe('提任务的人离任', () => {
  const asks = (village: MemoryVillage) => give(village, { responsibleId: 'linked-0302' }, 'grid-03');

  test('nobody sits there: it is the village’s to confirm, never theirs who left', async () => {
    const village = memoryVillage();
    const taskId = await asks(village);
    await leaves(village, 'grid-03', 'head-03');
    await runClock(village.ports);
    expect(typesOf(village, taskId)).toEqual(['given', 'handedOver']);
    expect(await told(village, 'taskHandedOver')).toContain('secretary');
    await village.call('linked-0302', 'task.take', { taskId });
    await village.call('linked-0302', 'task.finish', { taskId });
    expect(await told(village, 'taskDone')).not.toContain('grid-03');
    expect((await village.refusal('grid-03', 'task.confirm', { taskId })).code).toBe('RECORD_NOT_FOUND');
    const mine = await village.call('secretary', 'tasks.mine');
    expect(names(mine.toConfirm)).toEqual(['清理河道垃圾']);
    const seen = await village.call('secretary', 'task.get', { taskId });
    expect(seen.wordDeskName).not.toBeNull();
    await village.call('secretary', 'task.confirm', { taskId });
    const task = stored(village, taskId);
    expect(task.state).toBe('confirmed');
    expect(brokenLine(originOf(task), task.timeline)).toBeNull();
  });

  test('somebody else sits there: theirs, until they leave too and it is the village’s', async () => {
    const village = memoryVillage();
    const taskId = await asks(village);
    await leaves(village);
    expect(typesOf(village, taskId)).toEqual(['given', 'handedOver']);
    expect(await told(village, 'taskHandedOver')).toEqual(['head-03']);
    expect(names((await village.call('head-03', 'tasks.mine')).asked)).toEqual(['清理河道垃圾']);
    expect((await village.call('grid-03', 'tasks.mine')).asked).toEqual([]);
    await leaves(village, 'head-03');
    expect(typesOf(village, taskId)).toEqual(['given', 'handedOver', 'handedOver']);
    const words = { taskId, words: '不用了' };
    for (const personId of ['grid-03', 'head-03'])
      expect((await village.refusal(personId, 'task.withdraw', words)).code).toBe('RECORD_NOT_FOUND');
    await village.call('secretary', 'task.withdraw', words);
  });

  test('before the clock has come by who left has no say any more', async () => {
    const village = memoryVillage();
    const taskId = await asks(village);
    village.now += 1000;
    await village.call('secretary', 'post.end', { areaId: VILLAGE, postId: `${GRID}:grid-03` });
    village.now += 1000;
    const words = { taskId, words: '不用了' };
    expect((await village.refusal('grid-03', 'task.withdraw', words)).code).toBe('RECORD_NOT_FOUND');
  });

  test('what somebody has set for themself goes with them: the village decides', async () => {
    const village = memoryVillage();
    const taskId = await give(village, {}, 'grid-03');
    await leaves(village, 'grid-03', 'head-03');
    expect(typesOf(village, taskId)).toEqual(['given', 'left', 'handedOver']);
    expect(names((await village.call('secretary', 'tasks.mine')).toAssign)).toEqual(['清理河道垃圾']);
  });
});

describe('撤岗', () => {
  const STATION = {
    clientKey: 'station-1',
    name: '环境卫生岗',
    duties: ['看好门前路'],
    holderId: 'resident',
  };
  async function atStation(village: MemoryVillage) {
    await village.call('secretary', 'station.open', STATION);
    const [station] = (await village.call('secretary', 'duties.get')).stations;
    const stationId = station?.id ?? '';
    const by = { responsibleId: 'resident', stationId };
    const open = await give(village, by);
    const over = await give(village, { ...by, clientKey: 'task-0002', what: '扫路' });
    await village.call('resident', 'task.take', { taskId: over });
    await village.call('resident', 'task.finish', { taskId: over });
    await village.call('secretary', 'task.confirm', { taskId: over });
    return { stationId, open, over, by };
  }

  test('what its holder hadn’t done goes back to who asked; what is done stays', async () => {
    const village = memoryVillage();
    const { stationId, open, over } = await atStation(village);
    await village.call('secretary', 'station.end', { stationId });
    village.now += 60_000;
    await runClock(village.ports);
    await runClock(village.ports);
    expect(typesOf(village, open)).toEqual(['given', 'stationEnded']);
    expect(typesOf(village, over).at(-1)).toBe('confirmed');
    expect(await told(village, 'taskLeft')).toContain('secretary');
    expect((await village.call('resident', 'tasks.mine')).rows).toEqual([]);
    expect((await village.refusal('resident', 'task.take', { taskId: open })).code).toBe('RECORD_NOT_FOUND');
    expect(names((await village.call('secretary', 'tasks.mine')).toAssign)).toEqual(['清理河道垃圾']);
    expect(village.ports.records.duties.table.all()[0]?.wakeAt).toBeNull();
    const task = stored(village, open);
    expect(brokenLine(originOf(task), task.timeline)).toBeNull();
  });

  test('what is being given at that moment is found too, also behind another end', async () => {
    const village = memoryVillage();
    const { stationId, by } = await atStation(village);
    const duties = village.ports.records.duties.table.all()[0];
    await village.call('secretary', 'station.open', { ...STATION, clientKey: 'station-2', name: '治安岗' });
    const other = (await village.call('secretary', 'duties.get')).stations.find(({ id }) => id !== stationId);
    await village.call('secretary', 'station.end', { stationId: other?.id });
    village.now += 30_000;
    const late = await give(village, { ...by, clientKey: 'task-0003', what: '赶着提的' });
    await village.call('secretary', 'station.end', { stationId });
    village.now += 30_000;
    await runClock(village.ports);
    village.now += 30_000;
    await runClock(village.ports);
    expect(typesOf(village, late)).toEqual(['given', 'stationEnded']);
    expect(duties?.wakeAt ?? null).toBeNull();
  });

  test('passed on before the clock came by, it is somebody else’s and stays theirs', async () => {
    const village = memoryVillage();
    const { stationId, open } = await atStation(village);
    await village.call('secretary', 'station.end', { stationId });
    await village.call('secretary', 'task.pass-on', {
      taskId: open,
      words: '换人',
      responsibleId: 'grid-04',
    });
    village.now += 60_000;
    await runClock(village.ports);
    expect(typesOf(village, open)).toEqual(['given', 'passedOn']);
  });
});
