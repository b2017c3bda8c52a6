import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { at, DAY, MONDAY, VILLAGE } from '../builders';
import { memoryVillage } from '../memory/village';
import { desk, isHiddenFrom, told, written } from './arrange-letters';

/** Five working days after Monday 2026-11-23: the next Monday, to its end. */
const DUE_DAY = at('2026-12-01 00:00') - 1;

describe('书记信箱 › while the secretary is on leave', () => {
  it('before a leave it is the secretary’s, and rests meanwhile; during it the township’s, also afterwards', async () => {
    const village = memoryVillage();
    const before = await written(village);
    const span = { areaId: VILLAGE, standInId: 'officer', fromAt: MONDAY, toAt: MONDAY + 2 * DAY };
    const absence = async () => (await village.call('resident', 'letter.get', { letterId: before })).absence;
    expect(await absence()).toBeNull();
    await village.call('secretary', 'leave.take', span);
    expect(await absence()).toEqual({ why: 'leave', until: MONDAY + 2 * DAY });
    const during = await written(village, { clientKey: 'letter-0002' });
    await isHiddenFrom(village, before, ['secretary', 'officer', 'supervisor']);
    await isHiddenFrom(village, during, ['secretary', 'officer']);
    expect((await village.call('resident', 'letter.get', { letterId: during })).absence).toBeNull();
    village.now = MONDAY + 2 * DAY;
    expect(await absence()).toBeNull();
    expect(await desk(village, 'secretary')).toEqual([before]);
    await isHiddenFrom(village, before, ['officer', 'supervisor']);
    await isHiddenFrom(village, during, ['secretary', 'officer']);
    expect(await desk(village, 'supervisor')).toEqual([during]);
    const answer = { letterId: before, words: '回来了，明天去看' };
    await village.call('secretary', 'letter.answer', answer);
  });

  it('a leave that lasts longer than the promise: the township’s by its day, and read only afterwards', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    const span = { areaId: VILLAGE, standInId: 'officer', fromAt: MONDAY, toAt: MONDAY + 14 * DAY };
    await village.call('secretary', 'leave.take', span);
    village.now = DUE_DAY + 60_000;
    await runClock(village.ports);
    expect(await desk(village, 'supervisor')).toEqual([letterId]);
    expect(await told(village, 'letterPassedOn')).toEqual(['resident']);
    village.now = MONDAY + 14 * DAY;
    const seen = await village.call('secretary', 'letter.get', { letterId });
    expect(seen).toMatchObject({ canAnswer: false, to: 'township', absence: null });
  });
});
