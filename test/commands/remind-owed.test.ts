import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const toldIn = (village: MemoryVillage) =>
  village.ports.inbox.entries.all(({ template }) => template === 'bulletinOwed');

describe('提醒公开', () => {
  it('the village’s desk hears of it once, in one message; nobody else; published: not again', async () => {
    const village = memoryVillage();
    village.now = at('2026-10-12T08:29');
    await runClock(village.ports);
    expect(toldIn(village)).toEqual([]);
    village.now = at('2026-10-12T08:30');
    await runClock(village.ports);
    await runClock(village.ports);
    village.now = at('2026-10-15T10:00');
    await runClock(village.ports);
    const told = () =>
      toldIn(village)
        .filter(({ _id }) => _id.startsWith(`owed:${VILLAGE}:`))
        .map(({ personId }) => personId);
    expect(told()).toEqual(['secretary', 'officer']);
    expect(toldIn(village)[0]).toMatchObject({
      subject: '2026年三季度 党务公开、村务公开、财务公开',
      mustReach: false,
    });
    expect(toldIn(village)).toHaveLength(3);

    for (const kind of ['party', 'affairs', 'finance'] as const)
      await village.call('secretary', 'bulletin.publish', {
        clientKey: `bulletin-${kind}`,
        kind,
        title: '三季度',
        text: '见账。',
        placeId: VILLAGE,
        period: '2026-Q3',
      });
    village.now = at('2026-12-14T09:00');
    await runClock(village.ports);
    expect(told()).toEqual(['secretary', 'officer']);
    expect(toldIn(village).map(({ personId }) => personId)).toEqual([
      'secretary',
      'officer',
      'other-secretary',
      'other-secretary',
    ]);
  });

  it('a clock that stood still until night tells it then, and WeChat waits for the morning', async () => {
    const village = memoryVillage();
    village.now = at('2026-10-12T23:00');
    await runClock(village.ports);
    await runCourier(village.ports);
    expect(toldIn(village)[0]).toMatchObject({ wechat: 'waiting', sendAt: at('2026-10-13T07:00') });
  });

  it('a clock that dies between two villages goes on with the other, and tells nobody twice', async () => {
    const village = memoryVillage();
    const { inbox, places } = village.ports;
    village.now = at('2026-10-12T09:00');
    const commit = places.commit;
    places.commit = (before, after) =>
      after._id === OTHER_VILLAGE ? Promise.reject(new Error('died')) : commit(before, after);
    await runClock(village.ports);
    places.commit = commit;
    await runClock(village.ports);
    await runClock(village.ports);
    expect(inbox.entries.all(({ template }) => template === 'bulletinOwed')).toHaveLength(3);
    expect(places.all.get(OTHER_VILLAGE)?.owedToldOn).toBe(places.all.get(VILLAGE)?.owedToldOn);
  });
});
