import { HOUR } from '../builders';
import { memoryVillage } from '../memory/village';
import { atGrid, reported } from './arrange';

describe('两人同时', () => {
  test('two at the desk acknowledge without a version: one wins, the other is told the new state', async () => {
    const village = memoryVillage();
    const matterId = await atGrid(village);
    const answers = await Promise.all(
      ['grid-03', 'head-03'].map((one) => village.answer(one, 'matter.acknowledge', { matterId })),
    );
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toEqual([
      { code: 'MOVE_NOT_OPEN', facts: { action: 'acknowledge', state: 'acknowledged' } },
    ]);
  });

  test('the courier writing in between disturbs nobody', async () => {
    const village = memoryVillage();
    const matterId = await reported(village);
    const { matters } = village.ports;
    const commit = matters.commit.bind(matters);
    jest.spyOn(matters, 'commit').mockImplementationOnce(async (before, after) => {
      await commit(before, { ...before, outbox: [], outboxAt: null });
      return commit(before, after);
    });
    const { version } = village.stored(matterId);
    expect(await village.call('linked-0302', 'matter.acknowledge', { matterId, version })).toMatchObject({
      state: 'acknowledged',
    });
    expect(village.stored(matterId).outbox.map(({ template }) => template)).toEqual(['acknowledged']);
  });

  test('escalated by hand while the clock escalates: the matter climbs once', async () => {
    const village = memoryVillage();
    const matterId = await reported(village);
    village.now += 24 * HOUR;
    await Promise.all([
      village.answer('linked-0302', 'matter.escalate', { matterId, words: '上报' }),
      village.answer('linked-0302', 'matter.escalate', { matterId, words: '上报' }),
    ]);
    expect(village.stored(matterId)).toMatchObject({ level: 'grid', version: 2 });
  });
});
