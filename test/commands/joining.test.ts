import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { binding } from '../builders';
import { memoryVillage } from '../memory/village';

const OFFER = { categoryId: 'repair', householdId: 'household-13' };

describe('也许是同一件 › report.similar', () => {
  it('tells category, grid, state and things; never words, names, household or point', async () => {
    const village = memoryVillage();
    const point = { latitude: 39, longitude: 111 };
    await village.report('resident', { text: '张三家门口的路灯不亮', placeWords: '李四家旁边', point });
    const offers = await village.call('neighbour', 'report.similar', { ...OFFER, words: '张三' });
    expect(offers).toMatchObject([
      {
        things: ['路灯'],
        state: 'reported',
        reporterCount: 1,
        isYours: false,
        excerpt: null,
        where: '示例/03',
      },
    ]);
    for (const secret of ['张三', '李四', '12号', '示*甲', '示例resident', '111'])
      expect(JSON.stringify(offers)).not.toContain(secret);
  });

  it('one’s own is offered too, as one’s own', async () => {
    const village = memoryVillage();
    await village.report();
    const offers = await village.call('resident', 'report.similar', {
      ...OFFER,
      householdId: 'household-12',
    });
    expect(offers).toMatchObject([{ isYours: true, excerpt: '村口路灯不亮' }]);
  });

  it.each(['help', 'dispute', 'complaint'])('nothing of others in %s', async (categoryId) => {
    const village = memoryVillage();
    await village.report('resident', { categoryId });
    await expect(village.call('neighbour', 'report.similar', { ...OFFER, categoryId })).resolves.toEqual([]);
  });

  it('to nobody from elsewhere, and to nobody whose home isn’t known', async () => {
    const village = memoryVillage();
    await village.report();
    const place = { categoryId: 'repair', placeId: '140928208224/03' };
    for (const personId of ['stranger', 'other-secretary'])
      await expect(village.call(personId, 'report.similar', place)).resolves.toEqual([]);
    village.ports.people.bindings.put(binding('stranger', { state: 'pending' }));
    await expect(village.call('stranger', 'report.similar', place)).resolves.toEqual([]);
  });
});

describe('同报 › matter.join', () => {
  it('is in one’s own list without the reporter’s words, and rated by each', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { text: '张三家门口的路灯不亮' });
    const joined = await village.call('neighbour', 'matter.join', { matterId: id, words: '我家门口也不亮' });
    expect(joined).toMatchObject({ isJoined: true, reporterCount: 2, text: '', joiners: [] });
    const { rows } = await village.call('neighbour', 'matters.mine', {});
    expect(rows).toMatchObject([{ id, text: '路灯', where: '示例/03' }]);
    for (const answer of [joined, rows, await village.call('neighbour', 'matter.get', { matterId: id })])
      for (const secret of ['张三', '12号', '示*甲', '示例resident', '138****'])
        expect(JSON.stringify(answer)).not.toContain(secret);
    const own = await village.call('resident', 'matter.get', { matterId: id });
    expect(JSON.stringify(own)).not.toContain('我家门口也不亮');
    const desk = await village.call('linked-0302', 'matter.get', { matterId: id });
    expect(desk.joiners).toMatchObject([{ name: '示例neighbour' }]);
    expect(JSON.stringify(desk)).toContain('我家门口也不亮');
  });

  it('what a joiner hears of names the thing, not the words', async () => {
    const village = memoryVillage();
    const { id } = await village.report('resident', { text: '张三家门口的路灯不亮' });
    await village.call('neighbour', 'matter.join', { matterId: id });
    await village.call('linked-0302', 'matter.acknowledge', { matterId: id });
    await runCourier(village.ports);
    const heard = village.ports.inbox.entries.all().filter(({ personId }) => personId === 'neighbour');
    expect(heard).toMatchObject([{ template: 'acknowledged', subject: '设施维修 · 路灯' }]);
  });

  it('refused and untouched for a stranger, another village’s desk, and what isn’t public', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    const { id: help } = await village.report('resident', { categoryId: 'help' });
    for (const [who, matterId] of [
      ['stranger', id],
      ['other-secretary', id],
      ['neighbour', help],
      ['neighbour', 'f'.repeat(32)],
    ] as const) {
      const { code } = await village.refusal(who, 'matter.join', { matterId });
      expect(code).toBe('MATTER_NOT_FOUND');
    }
    expect(village.stored(id).reporterIds).toEqual(['resident']);
  });

  it('ten at once are ten reporters, each once', async () => {
    const village = memoryVillage();
    const { id } = await village.report();
    for (let n = 0; n < 10; n += 1) village.ports.people.bindings.put(binding(`villager-${n}`));
    const ids = Array.from({ length: 10 }, (_, n) => `villager-${n}`);
    for (const who of ids)
      await Promise.all([1, 2].map(() => village.answer(who, 'matter.join', { matterId: id })));
    expect(village.stored(id).reporterIds).toEqual(['resident', ...ids]);
  });

  it('a reporter who takes it back while a neighbour has it too only leaves it', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    await village.call('neighbour', 'matter.join', { matterId });
    await village.call('resident', 'matter.withdraw', { matterId });
    expect(village.stored(matterId)).toMatchObject({ state: 'reported', reporterIds: ['neighbour'] });
    await expect(village.refusal('resident', 'matter.get', { matterId })).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
    await village.call('neighbour', 'matter.withdraw', { matterId });
    expect(village.stored(matterId).state).toBe('withdrawn');
  });
});
