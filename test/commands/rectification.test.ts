import { memoryVillage } from '../memory/village';
import { ENTRY, give, stored } from './arrange-tasks';

describe('整改台账', () => {
  it('is made from several matters, linked both ways by one write, and grows by one more', async () => {
    const village = memoryVillage();
    const matters = [await village.report(), await village.report('neighbour')];
    const matterIds = matters.map(({ id }) => id);
    const form = await village.call('secretary', 'task.form', {
      kind: 'rectification',
      matterIds: matterIds.slice(0, 1),
    });
    expect(form.alike.map(({ matterId }) => matterId)).toEqual(matterIds.slice(1));
    const before = village.stored(matterIds[0] ?? '');
    const taskId = await give(village, { ...ENTRY, matterIds });
    expect(village.stored(matterIds[0] ?? '')).toEqual(before);
    const seen = await village.call('secretary', 'task.get', { taskId });
    expect(seen).toMatchObject({ source: 'matter', hiddenMatters: 0 });
    expect(seen.matters.map(({ matterId }) => matterId)).toEqual(matterIds);
    const third = await village.report();
    await village.call('secretary', 'task.link', { taskId, matterIds: [third.id, ...matterIds] });
    expect(stored(village, taskId).matterIds).toHaveLength(3);
    for (const matterId of [...matterIds, third.id])
      expect((await village.call('secretary', 'matter.get', { matterId })).tasks).toMatchObject([
        { taskId, kind: 'rectification' },
      ]);
    const reporter = await village.call('resident', 'matter.get', { matterId: matterIds[0] });
    expect(reporter).toMatchObject({ tasks: [], canRectify: false });
  });

  it('a matter that the reader may not see is counted, not shown', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    const taskId = await give(village, { ...ENTRY, matterIds: [id], responsibleId: 'grid-04' });
    expect(await village.call('grid-04', 'task.get', { taskId })).toMatchObject({
      matters: [],
      hiddenMatters: 1,
    });
  });

  it('a complaint about somebody is in no ledger that they could read', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', {
      categoryId: 'complaint',
      text: '态度不好',
      aboutPersonId: 'grid-03',
    });
    if (village.stored(id).aboutPersonId === null) throw new Error('it is about nobody');
    expect(await village.refusal('secretary', 'task.give', { ...ENTRY, matterIds: [id] })).toMatchObject({
      code: 'COMPLAINT_NOT_LINKED',
    });
  });

  it('is accepted by somebody else than who did it, as often as it takes; and reopened when it comes back', async () => {
    const village = memoryVillage();
    const taskId = await give(village, { ...ENTRY, responsibleId: 'secretary' });
    await village.call('secretary', 'task.take', { taskId });
    await village.call('secretary', 'task.finish', { taskId, words: '换了灯' });
    expect(await village.refusal('secretary', 'task.confirm', { taskId })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    for (const words of ['还不亮', '还是不亮']) {
      await village.call('supervisor', 'task.send-back', { taskId, words });
      await village.call('secretary', 'task.finish', { taskId });
    }
    for (const move of ['extend', 'reopen', 'pass-on'])
      expect(
        await village.refusal('supervisor', `task.${move}`, {
          taskId,
          words: '乡里说',
          ...(move === 'pass-on' ? { responsibleId: 'grid-03' } : { workdays: 2 }),
        }),
      ).toMatchObject({ code: 'NOT_ALLOWED' });
    await village.call('officer', 'task.confirm', { taskId });
    await village.call('officer', 'task.reopen', { taskId, words: '又坏了', workdays: 5 });
    expect(stored(village, taskId)).toMatchObject({ state: 'taken', endedAt: null });
  });

  it('is open to everybody with a post in the village, and exported in the usual columns', async () => {
    const village = memoryVillage();
    await give(village, { ...ENTRY, sourceNote: '乡里检查', source: 'above' });
    await give(village, { ...ENTRY, clientKey: 'task-0002', what: '村委会没有扶手' });
    const ask = { kind: 'rectification', state: 'given' };
    expect((await village.call('linked-0302', 'tasks.village', ask)).rows).toHaveLength(2);
    expect(await village.refusal('resident', 'tasks.village', ask)).toMatchObject({ code: 'NOT_ALLOWED' });
    const { id: jobId } = await village.call('secretary', 'job.export', {
      clientKey: 'ledger-export',
      kind: 'rectification',
    });
    await village.call('secretary', 'job.push', { jobId });
    const [chunk] = await village.ports.jobs.chunks(jobId, 0, 1);
    expect(chunk?.cells.map((row) => row.slice(0, 4))).toEqual(
      [
        [1, '示例村', '村口路灯总坏', '上级点，乡里检查'],
        [2, '示例村', '村委会没有扶手', '自己提'],
      ].sort((a, b) => Number(a[0]) - Number(b[0])),
    );
    expect(
      await village.refusal('county-admin', 'job.export', { clientKey: 'ledger-e2', kind: 'rectification' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
