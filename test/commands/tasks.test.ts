import { receiveVerdict } from '../../cloudfunctions/_app/sweeps/receive-verdict';
import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { brokenLine } from '../../domain/record/line';
import { originOf } from '../../domain/village/task/seal';
import { at, DAY, leave, MONDAY, shown, village as villageOf } from '../builders';
import { memoryVillage, OTHER_VILLAGE } from '../memory/village';
import { give, names, stored, TASK, told } from './arrange-tasks';

describe('任务', () => {
  it('领责 → 履责 → 尽责 → 确认: each hears when it is their turn, and nobody else', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    expect(await give(village)).toBe(taskId);
    expect(await told(village, 'taskGiven')).toEqual(['grid-03']);
    expect(names((await village.call('grid-03', 'tasks.mine')).rows)).toEqual(['清理河道垃圾']);
    await village.call('grid-03', 'task.take', { taskId });
    await village.call('grid-03', 'task.take', { taskId });
    await village.call('grid-03', 'task.progress', { taskId, words: '清了一半' });
    await village.call('grid-03', 'task.finish', { taskId, words: '清完了' });
    expect(await told(village, 'taskDone')).toEqual(['officer', 'secretary']);
    expect((await village.call('grid-03', 'tasks.mine')).rows).toEqual([]);
    expect(names((await village.call('officer', 'tasks.mine')).toConfirm)).toEqual(['清理河道垃圾']);
    await village.call('officer', 'task.confirm', { taskId });
    expect(await told(village, 'taskConfirmed')).toEqual(['grid-03']);
    const seen = await village.call('grid-03', 'task.get', { taskId });
    expect(seen).toMatchObject({ state: 'confirmed', result: '清完了', moves: [], source: 'above' });
    expect(seen.timeline.map(({ type }) => type)).toEqual([
      'confirmed',
      'finished',
      'progressed',
      'taken',
      'given',
    ]);
  });

  it('is sent back once with a reason and gets days anew; a second time it can only be confirmed', async () => {
    const village = memoryVillage();
    const taskId = await give(village, { workdays: 1 });
    await village.call('grid-03', 'task.take', { taskId });
    await village.call('grid-03', 'task.finish', { taskId });
    const before = stored(village, taskId);
    expect(await village.refusal('secretary', 'task.send-back', { taskId, words: ' ' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    expect(stored(village, taskId)).toEqual(before);
    await village.call('secretary', 'task.send-back', { taskId, words: '桥下还有' });
    expect(await told(village, 'taskSentBack')).toEqual(['grid-03']);
    expect(stored(village, taskId).dueAt).toBeGreaterThan(before.dueAt);
    await village.call('grid-03', 'task.finish', { taskId });
    expect(await village.refusal('secretary', 'task.send-back', { taskId, words: '还不行' })).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    await village.call('secretary', 'task.confirm', { taskId });
  });

  it('says by itself where it comes from: 上级点, 互相帮, 自己提', async () => {
    const village = memoryVillage();
    const source = async (taskId: string) => (await village.call('secretary', 'task.get', { taskId })).source;
    expect(await source(await give(village))).toBe('above');
    expect(await source(await give(village, { responsibleId: 'grid-04' }, 'grid-03'))).toBe('mutual');
    const own = await give(village, { clientKey: 'task-own1' }, 'grid-03');
    expect(await source(own)).toBe('own');
    await village.call('grid-03', 'task.finish', { taskId: own });
    expect(stored(village, own).state).toBe('confirmed');
  });

  it('working days follow the county’s calendar, a picked day stays that day', async () => {
    const village = memoryVillage();
    village.now = at('2026-09-29 10:00');
    const taskId = await give(village);
    // 2026-10-01…07 is off; 10-10 (a Saturday) is worked.
    expect(shown(stored(village, taskId).dueAt + 1)).toBe('2026-10-10 00:00');
    const dueAt = at('2026-12-31 12:00');
    const picked = await give(village, { clientKey: 'task-0002', workdays: undefined, dueAt });
    expect(stored(village, picked)).toMatchObject({ dueAt, term: null });
  });

  it('overdue goes up like a matter: to the village, then daily to the township until it is done', async () => {
    const village = memoryVillage();
    const taskId = await give(village, { workdays: 1 });
    await village.call('grid-03', 'task.take', { taskId });
    village.now = MONDAY + 2 * DAY;
    await runClock(village.ports);
    await runClock(village.ports);
    expect(stored(village, taskId)).toMatchObject({ raisedTo: '140928208224', alarmedAt: null });
    expect(await told(village, 'taskOverdue')).toEqual(['grid-03', 'officer', 'secretary']);
    expect(names((await village.call('secretary', 'tasks.mine')).raised)).toEqual(['清理河道垃圾']);
    for (const day of [3, 4]) {
      village.now = MONDAY + day * DAY + 60_000;
      await runClock(village.ports);
    }
    expect((await told(village, 'taskAlarmed')).filter((id) => id === 'supervisor')).toHaveLength(2);
    await village.call('grid-03', 'task.finish', { taskId });
    const lines = stored(village, taskId).timeline.length;
    village.now = MONDAY + 9 * DAY;
    await runClock(village.ports);
    expect(stored(village, taskId).timeline).toHaveLength(lines);
  });

  it('a holiday that was published later moves its day instead of making it overdue', async () => {
    const village = memoryVillage();
    const taskId = await give(village, { workdays: 1 });
    const { settings } = village.ports.places.county;
    const year = settings?.calendars['2026'];
    if (!settings || !year) throw new Error('no calendar');
    const calendars = {
      ...settings.calendars,
      2026: { ...year, offDays: [...year.offDays, '11-24', '11-25'] },
    };
    village.ports.places.county.settings = { ...settings, calendars };
    village.now = at('2026-11-25 09:00');
    await runClock(village.ports);
    expect(stored(village, taskId).timeline.at(-1)?.event.type).toBe('rescheduled');
    expect(shown(stored(village, taskId).dueAt + 1)).toBe('2026-11-27 00:00');
    expect(await told(village, 'taskOverdue')).toEqual([]);
  });

  it('is done by the stand-in while its person is on leave, in their name', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    const leaves = [leave('grid-03', 'grid-04', MONDAY, MONDAY + 5 * DAY)];
    village.ports.places.all.put(villageOf({ leaves }));
    expect(names((await village.call('grid-04', 'tasks.mine')).rows)).toEqual(['清理河道垃圾']);
    await village.call('grid-04', 'task.take', { taskId });
    const by = stored(village, taskId).timeline.at(-1)?.event.by;
    expect(by).toMatchObject({ personId: 'grid-04', forPersonId: 'grid-03' });
    await village.call('grid-04', 'task.finish', { taskId });
    expect(await village.refusal('grid-04', 'task.confirm', { taskId })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('changes hands, its day changes, it is called off: each with a reason on record', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    await village.call('secretary', 'task.pass-on', { taskId, words: '外出', responsibleId: 'grid-04' });
    expect(await told(village, 'taskWithdrawn')).toEqual(['grid-03']);
    expect(await village.refusal('grid-03', 'task.take', { taskId })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    await village.call('secretary', 'task.extend', { taskId, words: '下雨', workdays: 10 });
    expect(await told(village, 'taskChanged')).toEqual(['grid-04']);
    await village.call('secretary', 'task.withdraw', { taskId, words: '不用办了' });
    expect((await village.call('grid-04', 'tasks.mine')).rows).toEqual([]);
    const task = stored(village, taskId);
    expect(brokenLine(originOf(task), task.timeline)).toBeNull();
    expect(brokenLine(originOf({ ...task, what: '别的' }), task.timeline)).toBe(1);
  });

  it.each([
    ['a resident gives one', 'resident', {}, 'NOT_ALLOWED'],
    ['the township gives one', 'supervisor', {}, 'NOT_ALLOWED'],
    ['to nobody of the village', 'secretary', { responsibleId: 'other-secretary' }, 'PERSON_NOT_FOUND'],
    ['to a resident without a station', 'secretary', { responsibleId: 'resident' }, 'PERSON_NOT_FOUND'],
    ['no day', 'secretary', { workdays: undefined }, 'INVALID_INPUT'],
    ['two days', 'secretary', { dueAt: at('2026-12-31 12:00') }, 'INVALID_INPUT'],
    ['a day that is past', 'secretary', { workdays: undefined, dueAt: MONDAY - 1 }, 'INVALID_INPUT'],
    ['no days at all', 'secretary', { workdays: 0 }, 'INVALID_INPUT'],
    ['half a day', 'secretary', { workdays: 1.5 }, 'INVALID_INPUT'],
    ['too long', 'secretary', { what: '长'.repeat(61) }, 'INVALID_INPUT'],
    ['a matter that is none', 'secretary', { matterIds: ['0'.repeat(32)] }, 'MATTER_NOT_FOUND'],
    ['the ledger, by a grid member', 'grid-03', { kind: 'rectification' }, 'NOT_ALLOWED'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'task.give', { ...TASK, ...more })).toMatchObject({ code });
    expect(village.ports.records.tasks.table.all()).toEqual([]);
  });

  it.each([
    ['take', 'officer', 'NOT_ALLOWED'],
    ['take', 'grid-04', 'RECORD_NOT_FOUND'],
    ['take', 'other-secretary', 'RECORD_NOT_FOUND'],
    ['take', 'resident', 'RECORD_NOT_FOUND'],
    ['finish', 'grid-03', 'MOVE_NOT_OPEN'],
    ['confirm', 'secretary', 'MOVE_NOT_OPEN'],
    ['confirm', 'grid-03', 'NOT_ALLOWED'],
    ['reopen', 'secretary', 'MOVE_NOT_OPEN'],
    ['extend', 'grid-03', 'NOT_ALLOWED'],
    ['withdraw', 'grid-03', 'NOT_ALLOWED'],
  ])('%s by %s: %s, and the task stays as it was', async (move, personId, code) => {
    const village = memoryVillage();
    const taskId = await give(village);
    const before = stored(village, taskId);
    const input = { taskId, words: '试试', ...(['reopen', 'extend'].includes(move) ? { workdays: 2 } : {}) };
    expect(await village.refusal(personId, `task.${move}`, input)).toMatchObject({ code });
    expect(stored(village, taskId)).toEqual(before);
  });

  it('an older version is refused; two at once make one line each', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    await village.call('grid-03', 'task.take', { taskId, version: 1 });
    expect(
      await village.refusal('grid-03', 'task.progress', { taskId, version: 1, words: '清了' }),
    ).toMatchObject({ code: 'STALE_WRITE' });
    await Promise.all(
      ['一', '二', '三'].map((words) => village.call('grid-03', 'task.progress', { taskId, words })),
    );
    expect(stored(village, taskId).timeline).toHaveLength(5);
  });

  it('photos are shown to others once checked, and to who took them at once', async () => {
    const village = memoryVillage();
    const taskId = await give(village);
    await village.call('grid-03', 'task.take', { taskId });
    const { uploadPath } = await village.call('grid-03', 'task.get', { taskId });
    const fileIds = [`cloud://env.bucket/${uploadPath}a.jpg`];
    await village.call('grid-03', 'task.attach', { taskId, fileIds });
    expect(await village.refusal('secretary', 'task.attach', { taskId, fileIds })).toMatchObject({
      code: 'FILE_NOT_YOURS',
    });
    await runCourier(village.ports);
    expect((await village.call('secretary', 'task.get', { taskId })).photos).toEqual([]);
    expect((await village.call('grid-03', 'task.get', { taskId })).photos).toHaveLength(1);
    const checkId = stored(village, taskId).media[0]?.checkId ?? '';
    await receiveVerdict(village.ports, { checkId, outcome: 'pass' });
    expect((await village.call('secretary', 'task.get', { taskId })).photos).toHaveLength(1);
  });

  it('all of the village by state: its desk and the township, nobody else', async () => {
    const village = memoryVillage();
    await give(village);
    const ask = { kind: 'task', state: 'given', villageId: '140928208224' };
    for (const personId of ['officer', 'supervisor'])
      expect((await village.call(personId, 'tasks.village', ask)).counts).toMatchObject({
        given: 1,
        taken: 0,
      });
    for (const personId of ['grid-03', 'resident', 'other-secretary', 'county-admin'])
      expect(await village.refusal(personId, 'tasks.village', ask)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await village.refusal('secretary', 'tasks.village', { ...ask, villageId: OTHER_VILLAGE }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
